import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { InvalidScenarioError, type ScenarioError } from "../../scenario/errors.ts";
import { loadScenario } from "../../scenario/load.ts";
import { mostActivity } from "../context/natures.ts";
import { contributorRole, employer, forked } from "../state/columns.ts";
import { busy, hashOf, openingWorld, runWorld, small } from "../testing/world-run.ts";
import { addHoursOfLeaders, loseLeaders } from "./leaders.ts";
import { participation } from "./participation.ts";
import { offerReview } from "./review.ts";
import { commitsOf } from "./steward-commits.ts";

const rng = { k0: 3, k1: 4 };
const quiet: Changes = {
  "project.opening.maintainers": 3,
  "project.opening.regulars": 0,
  "steward.opening.upstream": 2,
  "community.review.stewardCommitsSigma": 0,
  "community.review.stewardCommits": 16,
};
const leader = (more: object = {}) => ({
  name: "Ada",
  work: 50,
  review: 40,
  answersLost: 0.25,
  trustLost: 0.1,
  ...more,
});
const led = (...leaders: object[]) => openingWorld(small({ ...quiet, "community.leaders": leaders }));

describe("a leader of the community", () => {
  it("is the first of the maintainers, and does what is said at neutral trust and full answers", () => {
    const { world, context } = led(leader(), leader({ name: "Bo", work: 100 }));
    const { columns } = world.contributors;
    const { distrustActivity, employedActivity } = context.scenario.community.activity;
    const usual = (row: number) =>
      columns.activity[row]! *
      (distrustActivity + context.scenario.community.trust.neutral) *
      (columns.employer[row] === employer.independent ? 1 : employedActivity);
    expect([usual(0), usual(1)].map((work) => Math.round(work * 1e9) / 1e9)).toEqual([50, 100]);
    expect(world.community.leaders.map(({ row }) => row)).toEqual([0, 1]);
    expect(columns.role[0]).toBe(contributorRole.maintainer);
  });

  it("does no more than anybody can where nobody trusts, and no unknown number of contributions", () => {
    const { world, context } = openingWorld(
      small({
        ...quiet,
        "community.leaders": [leader()],
        "community.trust.neutral": Number.MIN_VALUE,
        "community.activity.distrustActivity": 0,
      }),
    );
    const { columns } = world.contributors;
    expect(columns.activity[0]).toBe(mostActivity);
    columns.trust[0] = 0;
    participation.step(world, context, rng);
    expect(columns.contributions[0]).toBe(0);
  });

  it("stays until the date, whatever is done, and then is gone with a part of answers and trust", () => {
    const { world, context } = led(leader({ leaves: "2011-02" }));
    const { columns } = world.contributors;
    columns.trust[0] = 0;
    for (; world.month < 3; world.month++) participation.step(world, context, rng);
    expect(columns.hasLeft[0]).toBe(0);
    columns.trust.fill(0.5);
    columns.trust[1] = 0.04;
    world.projects.upstream.responsiveness = 0.8;
    loseLeaders(world, context);
    expect(world.projects.upstream.responsiveness).toBeCloseTo(0.6, 12);
    expect([columns.trust[0]!, columns.trust[1]!]).toEqual([Math.fround(0.4), 0]);
    expect(world.log.at(-1)).toEqual({ month: 3, what: "leader", detail: "Ada leaves the project" });
    participation.step(world, context, rng);
    expect([columns.hasLeft[0], world.community.leaders[0]!.leftAt]).toEqual([1, 3]);
    const entries = world.log.length;
    loseLeaders(world, context);
    expect(world.log.length).toBe(entries);
  });

  it("leaves the fork that he went to, and takes nothing from upstream", () => {
    const { world, context } = led(leader({ leaves: "2010-11" }));
    world.contributors.columns.project[0] = forked;
    Object.assign(world.projects.upstream, { responsiveness: 0.8 });
    Object.assign(world.projects.fork, { responsiveness: 0.4 });
    loseLeaders(world, context);
    expect([world.projects.upstream.responsiveness, world.projects.fork.responsiveness]).toEqual([0.8, 0.4 * 0.75]);
    expect(world.log.at(-1)!.detail).toBe("Ada leaves the fork");
  });

  it("offers hours beyond those of another maintainer, and none once gone", () => {
    const hours = (...leaders: object[]) => {
      const { world, context } = led(...leaders);
      participation.step(world, context, rng);
      return world.community.hoursOfMaintainers[0]!;
    };
    const none = hours();
    expect(hours(leader({ review: 40 })) - none).toBe(40);
    expect(hours(leader({ review: 80 })) - none).toBe(80);
    expect(hours(leader({ leaves: "2010-11" }))).toBeLessThan(none);
  });
});

describe("a leader among the steward's people", () => {
  const ofSteward = (more: object = {}) => leader({ of: "steward", ...more });

  it("does the stated work in place of an engineer's, and is replaced by an engineer", () => {
    const { world, context } = led(ofSteward(), ofSteward({ name: "Bo", work: 10, leaves: "2010-11" }));
    expect(commitsOf(world, context)).toBeCloseTo(60, 12);
    expect(Array.from(world.steward.engineerWork.subarray(0, 2))).toEqual([50, 10]);
    loseLeaders(world, context);
    expect(world.steward.people.upstream).toBe(1);
    world.steward.people.upstream = 3;
    expect(commitsOf(world, context)).toBeCloseTo(50 + 2 * 16, 12);
  });

  it("that leaves first makes the others move up, and nobody's work is lost", () => {
    const { world, context } = led(ofSteward({ leaves: "2010-11" }), ofSteward({ name: "Bo", work: 10 }));
    commitsOf(world, context);
    loseLeaders(world, context);
    expect(Array.from(world.steward.engineerWork.subarray(0, 2))).toEqual([10, 50]);
    expect(commitsOf(world, context)).toBeCloseTo(10, 12);
  });

  it("reviews what is sent, but not over the wall, and not where there is no steward", () => {
    const offered = (change: (world: ReturnType<typeof led>["world"]) => void, review = 40) => {
      const { world, context } = led(ofSteward({ review }));
      change(world);
      addHoursOfLeaders(world, context);
      offerReview(world, context);
      return world.community.hoursOffered[0]!;
    };
    const still = () => {};
    expect(offered(still) - offered(still, 0)).toBeCloseTo(40, 9);
    for (const change of [
      (world: ReturnType<typeof led>["world"]) => Object.assign(world.strategy.conduct, { overTheWall: true }),
      (world: ReturnType<typeof led>["world"]) => Object.assign(world.steward, { isPresent: 0 }),
    ])
      expect(offered(change)).toBe(offered(change, 0));
  });

  it("leads for a part of the time where fewer people are left than leaders", () => {
    const hours = (upstream: number) => {
      const { world, context } = led(ofSteward({ review: 40 }));
      world.steward.people.upstream = upstream;
      addHoursOfLeaders(world, context);
      return world.community.hoursOfLeaders;
    };
    const all = hours(6);
    expect(all).toBe(40);
    expect(hours(0)).toBe(0);
    expect(hours((0.25 * all) / 40)).toBeCloseTo(0.25 * all, 9);
    const { world, context } = led(ofSteward({ review: 40 }));
    world.steward.reassigned = 0.25;
    addHoursOfLeaders(world, context);
    // A quarter of the people work on what a customer asked for.
    expect(world.community.hoursOfLeaders).toBeCloseTo(0.75 * all, 9);
  });

  it("whom the steward hired reviews for the steward, and nothing over the wall", () => {
    const hours = (employed: number, overTheWall: boolean) => {
      const { world, context } = led(leader({ review: 40 }));
      const { row } = world.community.leaders[0]!;
      world.contributors.columns.employer[row] = employed;
      world.community.hoursOfMaintainers.fill(0);
      Object.assign(world.strategy.conduct, { overTheWall });
      addHoursOfLeaders(world, context);
      const { hoursOfMaintainers, hoursOfLeaders } = world.community;
      return [hoursOfMaintainers[0], hoursOfLeaders];
    };
    const { steward, independent } = employer;
    expect([hours(steward, true), hours(steward, false), hours(independent, true)]).toEqual([
      [0, 0],
      [0, 40],
      [40, 0],
    ]);
  });
});

describe("a leader's hazard", () => {
  it("makes so many worlds of a block lose him as it says", () => {
    const left = (hazard: number) =>
      [...Array(16).keys()].filter((replication) => {
        const scenario = small({ ...quiet, "community.leaders": [leader({ hazard })] });
        const { world } = runWorld(scenario, { months: 12, replication });
        return world.community.leaders[0]!.leftAt >= 0;
      }).length;
    expect([left(0), left(10)]).toEqual([0, 16]);
    // 1 − e^(−12 · .06) = .513 of sixteen that stand one in each sixteenth: 8, or one more or less.
    expect(Math.abs(left(0.06) - 8)).toBeLessThanOrEqual(1);
  });
});

describe("leaders", () => {
  const hashWith = (changes: Changes) => hashOf(runWorld(busy(changes), { months: 36 }));

  it("are nobody where none is named, or where they are switched off", () => {
    const off = { "community.leaders": [leader({ leaves: "2011-03" })], "mechanisms.namedLeaders": false };
    expect(hashWith(off)).toBe(hashWith({}));
  });

  it("take nothing but themselves where they are said to take nothing", () => {
    const trustAfter = (more: object) => {
      const run = led(leader({ leaves: "2010-11", ...more }));
      loseLeaders(run.world, run.context);
      return [run.world.projects.upstream.responsiveness, ...run.world.contributors.columns.trust.subarray(0, 3)];
    };
    const before = trustAfter({ answersLost: 0, trustLost: 0 });
    const { world } = led(leader());
    expect(before).toEqual([
      world.projects.upstream.responsiveness,
      ...world.contributors.columns.trust.subarray(0, 3),
    ]);
    expect(trustAfter({ answersLost: 0, trustLost: 0.2 })[1]).toBeLessThan(before[1]!);
  });
});

describe("a scenario's leaders", () => {
  const errorsOf = async (leaders: string, rest = ""): Promise<readonly ScenarioError[]> => {
    const text = `start: 2010-11\nmonths: 24\ncommunity: { leaders: [${leaders}] }\n${rest}`;
    const failure: unknown = await loadScenario(text).catch((error: unknown) => error);
    return failure instanceof InvalidScenarioError ? failure.errors : [];
  };
  const people = "project: { opening: { maintainers: 1 } }\nsteward: { opening: { upstream: 1.5 } }";

  it("are among those who are there in month 0", async () => {
    expect(await errorsOf("{ name: a }, { name: b, of: steward }", people)).toEqual([]);
    expect(await errorsOf("{ name: a }, { name: b }", people)).toMatchObject([
      { code: "inconsistent", path: "community.leaders[1].of", hint: expect.stringContaining("maintainers") },
    ]);
    expect(await errorsOf("{ name: a, of: steward }, { name: b, of: steward }", people)).toMatchObject([
      {
        code: "inconsistent",
        path: "community.leaders[1].of",
        hint: expect.stringContaining("steward.opening.upstream"),
      },
    ]);
  });

  it("leave on a date within the run or by a hazard, and not by both", async () => {
    expect(await errorsOf("{ name: a, leaves: 2010-10 }", people)).toMatchObject([
      { code: "inconsistent", path: "community.leaders[0].leaves", reason: expect.stringContaining("2010-11") },
    ]);
    expect(await errorsOf("{ name: a, leaves: 2012-11 }", people)).toMatchObject([
      { code: "never-happens", path: "community.leaders[0].leaves" },
    ]);
    expect(await errorsOf("{ name: a, leaves: 2011-01, hazard: 0.02 }", people)).toMatchObject([
      { code: "inconsistent", path: "community.leaders[0].hazard", reason: expect.stringContaining("2011-01") },
    ]);
    expect(await errorsOf("{ name: a, leaves: 2011-01 }", people)).toEqual([]);
    expect(await errorsOf("{ name: a, hazard: 0.02 }", people)).toEqual([]);
  });

  it("have names of their own, and dates that are dates", async () => {
    const two = "project: { opening: { maintainers: 2 } }";
    expect(await errorsOf("{ name: a }, { name: a }", two)).toMatchObject([{ path: "community.leaders[1].name" }]);
    expect(await errorsOf("{ name: a, leaves: soon }", two)).toMatchObject([{ path: "community.leaders[0].leaves" }]);
  });
});
