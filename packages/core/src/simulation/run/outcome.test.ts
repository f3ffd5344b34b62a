import { describe, expect, it } from "vitest";
import { column } from "../../foundation/table.ts";
import { compare, summarize, tolerancesOf } from "./compare.ts";
import { neutralFoundation, noSteward, proprietary } from "./counterfactual.ts";
import { evaluate, type MeasureName, measureNames, type Measures } from "./outcome.ts";
import { simulate } from "./simulate.ts";
import { busy, runWorld, small } from "../testing/world-run.ts";

const measures = (changes: Partial<Record<MeasureName, number>> = {}) =>
  ({
    ...Object.fromEntries(measureNames.map((name) => [name, 0])),
    survived: 1,
    deltaValueLowExit: 1,
    adoption: 0.3,
    capability: 0.8,
    activeOutsiders: 20,
    outsidersWithRights: 3,
    regularRetention: 0.5,
    ...changes,
  }) as unknown as Measures;

describe("who wins", () => {
  it("is everybody where the steward earns and the others are as well off as without it", () => {
    const { allWin, steward, project, community } = evaluate(measures(), measures());
    expect([allWin, steward.won, project.won, community.won]).toEqual([true, true, true, true]);
  });

  it("is not the steward who failed, or who would be worth as much without the project", () => {
    expect(evaluate(measures({ survived: 0 }), measures()).steward.won).toBe(false);
    expect(evaluate(measures({ deltaValueLowExit: 0 }), measures()).steward.won).toBe(false);
    expect(evaluate(measures({ deltaValueLowExit: 0 }), measures()).allWin).toBe(false);
    expect(evaluate(measures({ deltaValueLowExit: 7 }), measures()).steward.margins).toEqual({ deltaValueLowExit: 7 });
  });

  it("is the project only by both adoption and capability", () => {
    expect(evaluate(measures({ adoption: 0.29 }), measures()).project.won).toBe(false);
    expect(evaluate(measures({ capability: 0.79 }), measures()).project.won).toBe(false);
    expect(evaluate(measures({ adoption: 0.29 }), measures(), { adoption: 0.011 }).project.won).toBe(true);
  });

  it("is the community by what people do, and never after an exodus", () => {
    expect(evaluate(measures({ activeOutsiders: 19 }), measures()).community.won).toBe(false);
    expect(evaluate(measures({ outsidersWithRights: 2 }), measures()).community.won).toBe(false);
    expect(evaluate(measures({ regularRetention: 0.4 }), measures()).community.won).toBe(false);
    expect(evaluate(measures({ exodusForks: 1 }), measures()).community.won).toBe(false);
    // What people feel is shown beside it, and decides nothing.
    expect(evaluate(measures({ trust: -1, factionalization: 1 }), measures()).community.won).toBe(true);
  });

  it("counts nobody to keep as nobody kept", () => {
    const none = { regularRetention: Number.NaN };
    expect(evaluate(measures(none), measures()).community.won).toBe(false);
    expect(evaluate(measures(none), measures(none)).community.won).toBe(true);
  });

  it("is neither a community of nobody nor a project that nobody runs, though there is no more of them without it", () => {
    const nobody = measures({ activeOutsiders: 0, outsidersWithRights: 0, regularRetention: Number.NaN });
    expect(evaluate(nobody, nobody, { activeOutsiders: 1 }).community.won).toBe(false);
    expect(evaluate(nobody, nobody).project.won).toBe(true);
    const unused = measures({ adoption: 0 });
    expect(evaluate(unused, unused).project.won).toBe(false);
    const alone = {
      "community.arrival.newcomerRate": 0,
      "project.opening.regulars": 0,
      "project.opening.maintainers": 0,
    };
    const { outcome } = simulate(small(alone), { months: 24 });
    expect(outcome.measures.activeOutsiders).toBe(0);
    expect(outcome.community).toMatchObject({ won: false, margins: { activeOutsiders: 0 } });
  });
});

describe("a tolerance", () => {
  it("is a quarter of the counterfactual's standard deviation between seeds", () => {
    const seeds = [10, 14, 18].map((activeOutsiders) => measures({ activeOutsiders }));
    expect(tolerancesOf(seeds).activeOutsiders).toBeCloseTo(1, 12);
    expect(tolerancesOf(seeds).adoption).toBe(0);
    expect(tolerancesOf([measures()]).activeOutsiders).toBe(0);
  });

  it("leaves out the seeds in which there was nothing to measure", () => {
    const seeds = [0.2, Number.NaN, 0.6].map((regularRetention) => measures({ regularRetention }));
    // Sd of .2 and .6 is .2828
    expect(tolerancesOf(seeds).regularRetention).toBeCloseTo(0.2 * Math.SQRT2 * 0.25, 12);
  });
});

describe("an arm", () => {
  it("is summed up by how many of its worlds each won", () => {
    const outcomes = [1, 1, -1, 1].map((deltaValueLowExit) => measures({ deltaValueLowExit }));
    const arm = summarize("one", outcomes, [measures(), measures(), measures(), measures()], {});
    expect(arm.outcomes.map(({ allWin }) => allWin)).toEqual([true, true, false, true]);
    expect(arm.wins.steward.low).toBeLessThan(0.75);
    expect(arm.wins.steward.high).toBeGreaterThan(0.75);
    expect(arm.means.deltaValueLowExit.estimate).toBe(0.5);
  });

  it("differs from itself by nothing, and is named where it is not known", () => {
    const result = compare({ a: small(), b: small() }, { replications: 2, months: 13 });
    expect(result.difference("a", "b", "adoption").estimate).toBe(0);
    expect(() => result.difference("a", "c", "adoption")).toThrow(/No arm is called "c"\..* The arms are: a · b\./);
    expect(() => compare({})).toThrow(/Nothing to compare/);
    const elsewhere = small({ "market.choice.fitMean": -10 });
    expect(() => compare({ a: small(), b: elsewhere }, { replications: 1 })).toThrow(/"b" and "a" differ in market/);
  });
});

describe("the world without a steward", () => {
  const scenario = busy();
  it("is its own measure: nobody wins or loses against oneself", () => {
    const { outcome } = simulate(noSteward(scenario), { months: 24 });
    expect(outcome.project).toEqual({ won: true, margins: { adoption: 0, capability: 0 } });
    expect(outcome.community.won).toBe(true);
    expect(outcome.steward.won).toBe(false);
  });

  it("has a founder and a community, and no firm, sales, partner or edition", () => {
    const run = runWorld(noSteward(scenario), { months: 36 });
    for (const name of [
      "revenue",
      "cash",
      "headcount",
      "adopters-subscription",
      "partners-accepted",
      "leverage",
      "programme-level",
    ])
      expect(new Set(run.of(name)), name).toEqual(new Set([0]));
    expect(run.last("adopters-community")).toBeGreaterThan(0);
    expect(run.last("contributors-active-outside")).toBeGreaterThan(0);
  });

  it("is run once for all arms and measures them as if each had run it", () => {
    const alone = simulate(scenario, { seed: "x", months: 24 });
    const together = compare({ one: scenario }, { seed: "x", months: 24, replications: 1 });
    expect(together.arms[0]!.outcomes[0]!.measures).toEqual(alone.outcome.measures);
    expect(together.arms[0]!.outcomes[0]!.project).toEqual(alone.outcome.project);
  });
});

describe("a firm that is held by its founders alone", () => {
  it("is worth to its holders what it is worth, at the low multiple, against the same firm without the project", () => {
    const firm = busy({ "steward.treasury": { baseProfit: 50_000, cash: 2e6 }, "mechanisms.fundingRounds": false });
    const { deltaValueToHolders, deltaValueLowExit } = simulate(firm, { months: 24, seed: 1 }).outcome.measures;
    expect(deltaValueToHolders).toBe(deltaValueLowExit);
    expect(deltaValueToHolders).not.toBe(0);
  });
});

describe("a neutral foundation", () => {
  it("keeps its people on the project for good, sells nothing and is led neutrally", () => {
    const run = runWorld(neutralFoundation(busy()), { months: 36 });
    expect(new Set(run.of("headcount-upstream")).size).toBe(1);
    expect(run.last("headcount")).toBe(run.last("headcount-upstream"));
    expect(new Set(run.of("neutrality"))).toEqual(new Set([1]));
    expect(new Set(run.of("revenue"))).toEqual(new Set([0]));
    expect(Math.max(...run.of("forks-governance"))).toBe(0);
  });
});

describe("closed code", () => {
  it("has no community, no fork, no rival host and no rebuilder, and is still sold", () => {
    const { table } = runWorld(proprietary(busy()), { months: 48 });
    for (const name of [
      "contributors-active-outside",
      "adopters-community",
      "adopters-rival-infrastructure",
      "clone-present",
      "fork-alive",
      "newcomers",
    ])
      expect(Math.max(...column(table, name)), name).toBe(0);
    expect(Math.max(...column(table, "adopters-subscription"))).toBeGreaterThan(0);
  });
});
