import { catalogue } from "@stewardsim/core";
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
        expect(factLine(fact)).toMatch(/\((source|guess), [ABCD]\): .{8,}/);
        if ("guess" in fact.basis) expect(fact.grade, fact.path).toBe("D");
      }
  });

  it("states nothing twice", () => {
    for (const { facts } of presets) {
      const paths = facts.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
    }
  });

  it("ranges over what holds its own value", () => {
    const known = new Set(catalogue().map(({ path }) => path));
    for (const { facts } of presets)
      for (const { path, value, range } of facts) {
        if (range === undefined) continue;
        expect(known.has(path), path).toBe(true);
        expect(value).toBeGreaterThanOrEqual(range[0]);
        expect(value).toBeLessThanOrEqual(range[1]);
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
