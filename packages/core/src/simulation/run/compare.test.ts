import { describe, expect, it } from "vitest";
import { as, type Share, type Usd } from "../../foundation/units.ts";
import { change, type Changes } from "../../scenario/change.ts";
import { compare, summarize, tolerancesOf, wins } from "./compare.ts";
import { holdOpening, withPastOf } from "./hold-opening.ts";
import { pastOf } from "./past-of.ts";
import { noSteward } from "./counterfactual.ts";
import { type MeasureName, measureNames, type Measures } from "./outcome.ts";
import { simulate } from "./simulate.ts";
import { busy } from "../testing/world-run.ts";

const one = busy({ "market.population.sampled": 60, months: 14 });
const other = change(one, { "strategy.streams.subscription.price": 90, "strategy.conduct.charter": 1 });
const measures = (changes: Partial<Record<MeasureName, number>> = {}) =>
  ({
    ...Object.fromEntries(measureNames.map((name) => [name, 0])),
    survived: 1,
    deltaValueLowExit: 1,
    ...changes,
  }) as unknown as Measures;

describe("a comparison", () => {
  const compared = () => compare({ one, other }, { seed: "s", replications: 3 });

  it("is what every arm's runs come to, replication by replication", () => {
    const result = compared();
    expect([result.seed, result.replications]).toEqual(["s", 3]);
    expect(result.arms.map(({ name }) => name)).toEqual(["one", "other"]);
    [one, other].forEach((scenario, arm) => {
      for (let replication = 0; replication < 3; replication++)
        expect(result.arms[arm]!.outcomes[replication]!.measures).toEqual(
          simulate(scenario, { seed: "s", replication }).outcome.measures,
        );
    });
  });

  it("holds them against the first one's market without a steward, with a tolerance for chance", () => {
    const result = compared();
    const without = [0, 1, 2].map(
      (replication) => simulate(noSteward(one), { seed: "s", replication }).outcome.measures,
    );
    expect(result.counterfactual).toEqual(without);
    expect(result.tolerances).toEqual(tolerancesOf(without));
    result.arms[1]!.outcomes.forEach((outcome, replication) => {
      const evaluated = simulate(other, { seed: "s", replication, tolerances: result.tolerances });
      expect(outcome).toEqual(evaluated.outcome);
    });
  });

  it("is of runs that are held to one opening, whatever was solved for it", () => {
    const opening = { adopters: 300, customers: 0, arr: 0, outsiders: 40, pastExposure: 0.2, soldMonths: 6 };
    const standing = (changes: Changes = {}) =>
      change(one, {
        "market.population": { organizations: 4000, sampled: 400 },
        "project.opening": opening,
        months: 2,
        ...changes,
        known: { facts: [], ranges: {} },
      });
    const arms = {
      own: standing(),
      other: standing({ "steward.opening.sales": 9, "project.opening.pastExposure": 0.21 }),
    };
    const result = compare(arms, { seed: "s", replications: 1 });
    expect(result.arms[1]!.outcomes[0]!.measures.adoption / (300 / 4000)).toBeCloseTo(1, 0);
    const { numbers } = holdOpening(arms.own, { seed: "s" });
    const past = pastOf(change(arms.own, numbers), { seed: "s" });
    Object.values(arms).forEach((scenario, arm) => {
      // What was solved for the first is what is known of the others.
      const held = change(withPastOf(scenario, arms.own), numbers);
      const { measures } = simulate(held, { seed: "s", past }).outcome;
      expect(result.arms[arm]!.outcomes[0]!.measures).toEqual(measures);
      expect(measures).not.toEqual(simulate(scenario, { seed: "s" }).outcome.measures);
    });
    // What is written is a difference, and so is another opening.
    const written = change(arms.other, { "project.opening.pastExposure": 0.22 });
    expect(() => compare({ ...arms, written })).toThrow(/differ in project/);
    const larger = standing({ "project.opening.adopters": 400 });
    expect(() => compare({ ...arms, larger })).toThrow(/differ in project/);
  });

  it("has differences by pairs with the same random numbers", () => {
    const result = compared();
    const of = (arm: number) => result.arms[arm]!.outcomes.map((outcome) => outcome.measures.lowestCash);
    const [a, b] = [of(0), of(1)];
    const mean = a.reduce((sum, value, pair) => sum + (value - b[pair]!) / 3, 0);
    expect(result.difference("one", "other", "lowestCash").estimate).toBeCloseTo(mean, 6);
    expect(result.difference("other", "one", "lowestCash").estimate).toBeCloseTo(-mean, 6);
    expect(mean).not.toBe(0);
  });

  it("has sixteen replications of seed 1, and the horizon of its scenarios, where nothing else is said", () => {
    const tiny = change(one, { months: 2 });
    const { seed, replications, arms } = compare({ tiny });
    expect([seed, replications, arms[0]!.outcomes.length]).toEqual(["1", 16, 16]);
    expect(arms[0]!.outcomes[5]!.measures).toEqual(simulate(tiny, { replication: 5 }).outcome.measures);
    const longer = compare({ tiny }, { months: 5, replications: 1 });
    expect(longer.arms[0]!.outcomes[0]!.measures).toEqual(simulate(tiny, { months: 5 }).outcome.measures);
  });

  it.each<[string, Changes]>([
    ["months", { months: 15 }],
    ["start", { start: "2012-01" }],
    ["market", { "market.vendor.price": 1 }],
    ["project", { "project.opening.capability": 0.1 }],
    ["community", { "community.arrival.newcomerRate": 0 }],
    ["rivals", { "rivals.clouds.entry": 0 }],
  ])("is of arms that share %s", (part, changes) => {
    const moved = change(one, { ...changes, events: [] });
    expect(() => compare({ one, other, moved }, { replications: 1 })).toThrow(`"moved" and "one" differ in ${part}:`);
  });

  it("is of arms with any horizon where it has its own, in one market all the same", () => {
    const longer = change(one, { months: 15 });
    const moved = change(one, { "market.vendor.price": 1 });
    const options = { months: 2, replications: 1 };
    expect(compare({ one, longer }, options).arms).toHaveLength(2);
    expect(() => compare({ one, moved }, options)).toThrow(/differ in market:/);
  });
});

describe("an arm", () => {
  it("has the chance of each win, with its interval", () => {
    const good = measures({ adoption: 2, activeOutsiders: 2 });
    const poor = { ...good, deltaValueLowExit: as<Usd>(-1) };
    const unused = { ...good, adoption: as<Share>(1) };
    const left = { ...good, activeOutsiders: 1 };
    const all = [good, good, good, good, poor, unused, unused, left, left, left];
    const arm = summarize(
      "an arm",
      all,
      all.map(() => good),
      {},
    );
    expect(arm.name).toBe("an arm");
    expect(wins.map((win) => arm.wins[win].estimate)).toEqual([0.9, 0.8, 0.7, 0.4]);
    expect(arm.means.adoption).toMatchObject({ count: 10, estimate: 1.8 });
  });

  it("is evaluated with the tolerance, each run against its own random numbers", () => {
    const simulated = [measures({ adoption: 0.5 }), measures({ adoption: 0.2 })];
    const without = [measures({ adoption: 0.6 }), measures({ adoption: 0.2 })];
    const won = (adoption: number) =>
      summarize("a", simulated, without, { adoption }).outcomes.map(({ project }) => project.won);
    expect([won(0.05), won(0.15)]).toEqual([
      [false, true],
      [true, true],
    ]);
  });

  it("has the mean of those that have a number", () => {
    const simulated = [0.5, Number.NaN, 0.7].map((regularRetention) => measures({ regularRetention }));
    const { regularRetention } = summarize("a", simulated, simulated, {}).means;
    expect(regularRetention.count).toBe(2);
    expect(regularRetention.estimate).toBeCloseTo(0.6, 12);
  });
});

describe("a tolerance", () => {
  it("is a quarter of the standard deviation of each measure by itself, and nothing of one number", () => {
    const without = [
      measures({ adoption: 1, capability: 2, forkLag: Number.NaN }),
      measures({ adoption: 3, capability: 2, forkLag: 4 }),
    ];
    const { adoption, capability, forkLag } = tolerancesOf(without);
    // The variance of 1 and 3 over n - 1 is 2.
    expect(adoption).toBeCloseTo(Math.SQRT2 / 4, 12);
    expect([capability, forkLag]).toEqual([0, 0]);
    expect(Object.keys(tolerancesOf(without))).toEqual([...measureNames]);
  });
});
