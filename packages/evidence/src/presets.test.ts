import { describe, expect, it } from "vitest";
import { caseArms } from "./arms.ts";
import { factLine } from "./fact.ts";
import { joyentNode2010AsItHappened } from "./joyent-node-2010-as-it-happened.ts";
import { joyentNode2010 } from "./joyent-node-2010.ts";
import { presets } from "./presets.ts";
import { bestConduct, referenceStrategyList } from "./strategies.ts";

describe("a preset", () => {
  it("gives a reason for every value, and admits its guesses", () => {
    for (const { facts } of presets)
      for (const fact of facts) {
        expect(factLine(fact)).toMatch(/\((source|guess|solved), [ABCD]\): .{8,}/);
        if ("guess" in fact.basis) expect(fact.grade, fact.path).toBe("D");
      }
  });

  it("states nothing twice", () => {
    for (const { facts } of presets) {
      const paths = facts.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });

  it("has the middle of each range inside it, and holds all else that it states", () => {
    for (const { scenario, facts } of presets) {
      const { known } = scenario;
      const ranges = Object.entries(known.ranges);
      expect(ranges.length).toBeGreaterThan(5);
      for (const [path, range] of ranges) {
        const value = path.split(".").reduce<unknown>((group, step) => (group as never)[step], scenario);
        expect(range).toMatchObject({ low: expect.any(Number), middle: value, high: expect.any(Number) });
        const { low, high } = range as { low: number; high: number };
        expect(value, path).toBeGreaterThan(low);
        expect(value, path).toBeLessThan(high);
      }
      const numbers = facts.filter(({ value }) => typeof value === "number");
      const pathsOf = (isSolved: boolean) =>
        numbers.flatMap(({ path, basis }) => ("solved" in basis === isSolved ? [path] : []));
      expect(known.facts).toEqual(expect.arrayContaining(pathsOf(false)));
      // What was solved is no fact: each run solves its own.
      for (const path of pathsOf(true)) expect(known.facts).not.toContain(path);
    }
  });

  it("holds nothing that run decided later", () => {
    expect(joyentNode2010.scenario.events).toEqual([]);
    expect(joyentNode2010AsItHappened().events.length).toBeGreaterThan(0);
  });
});

describe("the arms of a case", () => {
  const arms = caseArms(joyentNode2010.scenario);

  it("have the same market, project, cash and base business", () => {
    for (const { scenario } of arms) {
      expect(scenario.market).toEqual(arms[0]!.scenario.market);
      expect(scenario.project).toEqual(arms[0]!.scenario.project);
      expect(scenario.steward.treasury).toEqual(arms[0]!.scenario.steward.treasury);
    }
  });

  it("have one conduct at their best, whatever they sell", () => {
    const [first, ...others] = referenceStrategyList.map(
      ({ atBestConduct }) => atBestConduct(joyentNode2010.scenario).strategy,
    );
    for (const strategy of others) {
      expect(strategy.conduct).toEqual(first!.conduct);
      expect(strategy.licence).toEqual(first!.licence);
    }
    expect(first!.conduct).toMatchObject(bestConduct["strategy.conduct"] as object);
  });

  it("ask partners alike", () => {
    const asks = referenceStrategyList.map(
      ({ asPractised }) => asPractised(joyentNode2010.scenario).strategy.plan.asks,
    );
    expect(new Set(asks).size).toBe(1);
  });
});
