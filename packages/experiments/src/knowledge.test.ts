import { loadScenario, parseScenario } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { factorsAt } from "./designs/chosen-factors.ts";
import { factorsOf } from "./factor.ts";
import { knowledgeOf } from "./knowledge.ts";
import { createStudy } from "./study.ts";

describe("how much a scenario knows", () => {
  it("is nothing where nothing is written: all that can act comes from the catalogue", () => {
    const scenario = parseScenario({});
    expect(knowledgeOf(scenario)).toEqual({
      facts: 0,
      ranges: 0,
      prior: createStudy(scenario, [{ name: "own", scenario }], { draws: 1 }).factors.length,
    });
    // Nobody is asked for anything, and nothing is sold.
    expect(knowledgeOf(scenario).prior).toBeLessThan(factorsOf(scenario).length);
  });

  it("is of what a study draws: a range from a command is an own one, and those of the scenario are held", async () => {
    const scenario = await loadScenario("steward: { treasury: { cash: 3M..4M usd, wage: 12000 } }");
    const wage = "steward.treasury.wage";
    const factors = factorsAt(scenario, [{ path: wage, low: 10_000, high: 20_000 }]);
    expect(knowledgeOf(scenario, factors)).toEqual({ facts: 0, ranges: 1, prior: 0, held: 1 });
    expect(knowledgeOf(scenario, factorsAt(scenario, [wage]))).toEqual({ facts: 0, ranges: 0, prior: 1, held: 1 });
    expect(
      knowledgeOf(scenario, factorsAt(scenario, [{ path: "steward.treasury.cash", low: 3e6, high: 4e6 }])),
    ).toEqual({ facts: 1, ranges: 1, prior: 0 });
  });

  it("is its facts and ranges, without what is chosen, is of the method, or is said to be unknown", async () => {
    // Who audits has what comes of it drawn, too.
    const { prior } = knowledgeOf(parseScenario({ strategy: { conduct: { audits: 0.2 } } }));
    const scenario = await loadScenario(`
      market: { population: { sampled: 100, organizations: 20000 } }
      steward: { opening: { sales: 2, other: 1..4 }, treasury: { cash: 3M..4M usd, wage: unknown } }
      strategy: { conduct: { audits: 0.2 } }`);
    // Two of the world are no longer of the prior; the people had not been drawn before.
    expect(knowledgeOf(scenario)).toEqual({ facts: 2, ranges: 2, prior: prior - 2 });
    expect(knowledgeOf(scenario, [])).toEqual({ facts: 2, ranges: 0, prior: 0, held: 2 });
  });
});
