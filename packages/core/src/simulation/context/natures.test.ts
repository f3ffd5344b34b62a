import { describe, expect, it } from "vitest";
import { small } from "../testing/world-run.ts";
import { type Cohort, cohortWith, nature, naturesFor, natureWidth } from "./natures.ts";

const key = { k0: 5, k1: 6 };
const month = 1 << 21;
const of = ({ values }: Cohort, rank: number) => values.slice(rank * natureWidth, (rank + 1) * natureWidth);

describe("what people are by nature", () => {
  it("does not depend on who came before, nor on when it is first asked for", () => {
    const [one, other] = [naturesFor(small(), key), naturesFor(small(), key)];
    const late = of(cohortWith(one, 3 * month, 40), 40);
    for (let rank = 0; rank <= 40; rank++) cohortWith(other, 2 * month, rank);
    for (let rank = 0; rank < 40; rank++) cohortWith(other, 3 * month, rank);
    expect(of(cohortWith(other, 3 * month, 40), 40)).toEqual(late);
    expect(of(cohortWith(one, 3 * month, 40), 39)).not.toEqual(late);
    expect(of(cohortWith(one, 2 * month, 40), 40)).not.toEqual(late);
  });

  it("is shared by arms in which the same people would come, and by no others", () => {
    const own = naturesFor(small(), key);
    const earlier = [own];
    expect(naturesFor(small({ "community.trust.speed": 0.2 }), key, earlier)).toBe(own);
    expect(naturesFor(small(), { ...key, k1: 7 }, earlier)).not.toBe(own);
    for (const change of [
      { "community.activity.activityMedian": 2 },
      { "community.activity.activitySigma": 0.1 },
      { "community.arrival.opennessLead": 2 },
      { "market.population.opennessMedian": 0.1 },
      { "market.population.attributeSpread": 0.1 },
      { "community.forking.gap": 0.01 },
    ])
      expect(naturesFor(small(change), key, earlier), Object.keys(change)[0]!).not.toBe(own);
  });

  it("follows the scenario", () => {
    const people = 4000;
    const natures = naturesFor(small({ "community.activity.activityMedian": 3 }), key);
    const { values } = cohortWith(natures, 0, people - 1);
    const all = (what: number) => Array.from({ length: people }, (_, rank) => values[rank * natureWidth + what]!);
    const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / people;
    // Four standard errors of each.
    const employed = mean(all(nature.employment).map((one) => Number(one < 0.25)));
    expect(employed).toBeGreaterThan(0.25 - 4 * Math.sqrt((0.25 * 0.75) / people));
    expect(employed).toBeLessThan(0.25 + 4 * Math.sqrt((0.25 * 0.75) / people));
    expect(mean(all(nature.activity).map((one) => Number(one < 3)))).toBeGreaterThan(0.5 - 2 / Math.sqrt(people));
    expect(mean(all(nature.activity).map((one) => Number(one < 3)))).toBeLessThan(0.5 + 2 / Math.sqrt(people));
    expect(Math.abs(mean(all(nature.stay)) - 1)).toBeLessThan(4 / Math.sqrt(people));
    expect(Math.abs(mean(all(nature.wait)) - 1)).toBeLessThan(4 / Math.sqrt(people));
    expect(natures.people).toBe(people);
    const isBeyondMedian = (what: number) => {
      const values = all(what);
      const median = values.toSorted((a, b) => a - b)[people / 2]!;
      return values.map((value) => value > median);
    };
    // Each question is asked by itself: of who is beyond the median of one, half are of any other, within four standard errors.
    const names = Object.values(nature);
    for (const one of names)
      for (const other of names.filter((what) => what > one)) {
        const [first, second] = [isBeyondMedian(one), isBeyondMedian(other)];
        const same = mean(first.map((is, person) => Number(is === second[person])));
        expect(Math.abs(same - 0.5), `${one} and ${other}`).toBeLessThan(2 / Math.sqrt(people));
      }
  });

  it("is the same after so many people that the first ones are forgotten", () => {
    const natures = naturesFor(small(), key);
    const before = of(cohortWith(natures, 0, 3), 3);
    cohortWith(natures, month, 70_000);
    cohortWith(natures, 2 * month, 0);
    expect(natures.cohorts.size).toBe(1);
    expect(of(cohortWith(natures, 0, 3), 3)).toEqual(before);
  });
});
