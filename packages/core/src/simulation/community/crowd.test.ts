import { describe, expect, it } from "vitest";
import { NumericalFailureError } from "../../foundation/errors.ts";
import { normalQuantile } from "../../foundation/numerics.ts";
import { column } from "../../foundation/table.ts";
import { contributorRole, employer, upstream } from "../state/columns.ts";
import { oneOf } from "../state/contributor.ts";
import { newcomerRows, peopleOfRow, regularRows } from "../state/crowd.ts";
import { mostInARow } from "../state/work-and-people.ts";
import { project } from "../testing/six-people.ts";
import { openingWorld, small, type WorldRun } from "../testing/world-run.ts";
import { simulate } from "../run/simulate.ts";
import { arrive, expectedArrivals } from "./arrival.ts";
import { countAuthors, outsideAuthors } from "./authors.ts";
import { countPeople } from "./census.ts";
import { countConcentration } from "./concentration.ts";
import { reachOfPart } from "./crowd.ts";
import { countRetention } from "./retention.ts";

const rng = { k0: 3, k1: 4 };

/** A world to which so many newcomers come in the mean, and nobody before them. */
function crowded(mean: number): WorldRun {
  const run = openingWorld(
    small({
      "project.opening": { maintainers: 0, regulars: 0, responsiveness: 1 },
      "community.arrival": { newcomerRate: 0.1, elasticity: 1 },
      "mechanisms.trust": false,
      "mechanisms.communityProgramme": false,
    }),
  );
  const { market, projects, month } = run.world;
  expect(month).toBe(0);
  projects.upstream.responsiveness = 1;
  market.openAdopters[upstream] = 1;
  market.openAdopters[upstream] = mean / expectedArrivals(run.world, run.context, upstream);
  return run;
}

/** The newcomers of one month, a row each. */
function newcomers(mean: number, month = 0) {
  const run = crowded(mean);
  run.world.month = month;
  arrive(run.world, run.context, { k0: 3, k1: month });
  const { columns, count } = run.world.contributors;
  const of = <T extends "people" | "activity">(name: T) => [...columns[name].subarray(0, count)];
  return { ...run, people: of("people"), activity: of("activity"), arrived: run.world.community.arrived };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("people whom rows stand for", () => {
  it.each([
    [7, 3],
    [64, 64],
    [65, 64],
    [1_000_003, 16],
  ])("are all of %d over %d rows, within one the same in each", (people, rows) => {
    const each = Array.from({ length: rows }, (_, rank) => peopleOfRow(people, rows, rank));
    expect(sum(each)).toBe(people);
    expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
  });

  it.each([65, 100, 500, 12_345, 1e6])("stand in parts of more and more people each: %d of them", (all) => {
    const reaches = [0, 1, 2, 3].map((part) => reachOfPart(all, part));
    const sizes = reaches.map((reach, part) => reach - (reaches[part - 1] ?? 0));
    expect(sizes[0]).toBe(16);
    expect(reaches[3]).toBe(all);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
    if (all >= 500) expect([...sizes].sort((a, b) => a - b)).toEqual(sizes);
  });
});

describe("newcomers", () => {
  it("have a row each as long as there are few of them", () => {
    const { people, arrived } = newcomers(40);
    expect(arrived).toBeGreaterThan(20);
    expect(arrived).toBeLessThanOrEqual(newcomerRows);
    expect(people).toEqual(Array.from({ length: arrived }, () => 1));
  });

  it.each([150, 3000, 2e6])("share their rows where there are more: %d", (mean) => {
    const { people, activity, arrived, world } = newcomers(mean);
    expect(people).toHaveLength(newcomerRows);
    expect(sum(people)).toBe(arrived);
    expect(Math.abs(arrived - mean)).toBeLessThan(5 * Math.sqrt(mean));
    expect(world.community.newcomerContributions[upstream]).toBe(arrived);
    // The most active sixteen are persons, more active than all others.
    expect(people.slice(0, 16)).toEqual(Array.from({ length: 16 }, () => 1));
    expect(Math.min(...activity.slice(0, 16))).toBeGreaterThan(Math.max(...activity.slice(16)));
  });

  it("are refused where a row could not hold them, and not before", () => {
    const { people } = newcomers(16e6);
    expect(Math.max(...people)).toBeLessThan(mostInARow);
    expect(Math.max(...people)).toBeGreaterThan(mostInARow / 3);
    expect(() => newcomers(20e6)).toThrow(NumericalFailureError);
  });

  it("are as active together as people are, and the most active as the most active of so many", () => {
    const mean = 2000;
    const { community } = crowded(mean).context.scenario;
    const { activityMedian, activitySigma } = community.activity;
    const expected = activityMedian * Math.exp(activitySigma ** 2 / 2);
    const months = Array.from({ length: 120 }, (_, month) => newcomers(mean, month));
    const means = months.map(({ people, activity, arrived }) =>
      sum(activity.map((one, row) => (one * people[row]!) / arrived)),
    );
    const average = sum(means) / means.length;
    const spread = Math.sqrt(sum(means.map((one) => (one - average) ** 2)) / (means.length - 1));
    expect(Math.abs(average - expected)).toBeLessThan((4 * spread) / Math.sqrt(means.length));
    // Half of the months have somebody above the median of the greatest of so many.
    const middle = activityMedian * Math.exp(activitySigma * normalQuantile(0.5 ** (1 / mean)));
    const above = months.filter(({ activity }) => Math.max(...activity) > middle).length;
    expect(Math.abs(above - 60)).toBeLessThan(4 * Math.sqrt(30));
  });

  it("take at most so many rows of each project where ten thousand come a month", () => {
    const scenario = small({
      "community.arrival": { newcomerRate: 1, elasticity: 1 },
      "market.population.organizations": 300_000,
      "market.awareness.innovationHazard": 0.2,
      "market.choice.fitMean": 1000,
    });
    const { contributors, table } = simulate(scenario, { months: 24, keepContributors: true });
    const people = column(contributors!, "people");
    expect(people.length).toBeLessThan(2 * 24 * newcomerRows + 100);
    expect(Math.max(...column(table, "newcomers"))).toBeGreaterThan(10_000);
    expect(sum([...people])).toBeGreaterThan(100_000);
  });
});

/** Six people of `project`, of whom the rows stand for so many each. */
function shared(...people: readonly number[]): WorldRun {
  const run = project();
  run.world.contributors.columns.people.set(people);
  return run;
}

describe("a row of several people", () => {
  it("counts as so many in work, review, roles and authors", () => {
    const one = project();
    const many = shared(10, 10, 10, 10, 10, 10);
    for (const { world, context } of [one, many]) {
      countPeople(world, context, rng);
      countAuthors(world, context);
    }
    const [a, b] = [one.world.community, many.world.community];
    for (const name of ["activeOutsiders", "outsideMaintainers", "outsideRegulars", "hoursOfProven"] as const)
      expect(b[name]).toBeCloseTo(10 * a[name], 9);
    expect([...b.contributions]).toEqual([...a.contributions].map((work) => 10 * work));
    expect([...b.hoursOfMaintainers]).toEqual([...a.hoursOfMaintainers].map((hours) => 10 * hours));
    expect(outsideAuthors(many.world)).toBe(10 * outsideAuthors(one.world));
  });

  it("counts as so many in what is concentrated: as if each had a row", () => {
    const work = [3, 1000, 40, 7, 300, 12];
    const people = [1, 2, 3, 1, 2, 1];
    const apart = work.flatMap((one, row) => Array.from({ length: people[row]! }, () => one));
    const measured = (run: WorldRun, works: readonly number[]) => {
      const { world, context } = run;
      const { columns } = world.contributors;
      works.forEach((one, row) => {
        columns.contributions[row] = one;
        columns.recent[row] = one;
        columns.project[row] = upstream;
        columns.employer[row] = employer.independent;
      });
      world.steward.isPresent = 0;
      world.steward.people.upstream = 0;
      world.steward.engineerWork.fill(0);
      countConcentration(world, context);
      return { ...world.community };
    };
    const together = measured(shared(...people), work);
    const run = project({ "project.opening": { maintainers: apart.length, regulars: 0 } });
    const separate = measured(run, apart);
    for (const name of ["truckFactor", "topTenShare", "gini"] as const)
      expect(together[name], name).toBeCloseTo(separate[name], 12);
    expect(together.truckFactor).toBeGreaterThan(1);
  });

  it("counts as so many in who stays", () => {
    const { world } = shared(9, 1, 1, 1, 1, 1);
    const { columns } = world.contributors;
    columns.lastYear.fill(3);
    columns.thisYear.fill(0);
    columns.thisYear[0] = 2;
    columns.project.fill(upstream);
    columns.employer.fill(employer.independent);
    columns.role.fill(contributorRole.casual);
    countRetention(world);
    expect(world.community.retentionOutside).toBeCloseTo(9 / 14, 12);
    expect(world.community.retention[1]).toBeCloseTo(9 / 14, 12);
  });

  it("lets one of them go their own way, with the past of all", () => {
    const { world } = shared(5, 1, 1, 1, 1, 1);
    const { contributors, recentWork, activeCount } = world;
    recentWork[4] = 17;
    contributors.columns.merit[0] = 42;
    const own = oneOf(world, 0);
    const { columns } = contributors;
    expect(own).not.toBe(0);
    expect([columns.people[0], columns.people[own]]).toEqual([4, 1]);
    expect([columns.merit[own], world.recentWork[own * 12 + 4], columns.identity[own]]).toEqual([
      42,
      17,
      columns.identity[0],
    ]);
    expect(world.activeCount).toBe(activeCount + 1);
    expect(world.active[activeCount]).toBe(own);
    // Who has a row is that row.
    expect(oneOf(world, 1)).toBe(1);
  });
});

describe("regulars of before month 0", () => {
  it("share rows where there are thousands", () => {
    const { world } = openingWorld(small({ "project.opening": { maintainers: 3, regulars: 10_000 } }));
    const { columns, count } = world.contributors;
    expect(count).toBe(3 + regularRows);
    expect(sum([...columns.people.subarray(0, count)])).toBe(10_003);
    expect([...columns.people.subarray(0, 3)]).toEqual([1, 1, 1]);
  });
});
