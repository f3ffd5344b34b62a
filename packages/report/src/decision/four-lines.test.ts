import { loadScenario, noSteward } from "@stewardsim/core";
import { withoutSteward } from "@stewardsim/evidence";
import { createStudy, runEnsemble } from "@stewardsim/experiments";
import { describe, expect, it } from "vitest";
import { fourLines } from "./four-lines.ts";

describe("what comes with a strategy and without", () => {
  it("sets what a firm knows beside the defaults, though the counterfactual sells nothing of what it has priced", async () => {
    const priced = await loadScenario(
      "name: a firm\nmonths: 12\nmarket: { population: { sampled: 100 } }\nstrategy: { streams: { subscription: { price: 40 usd/node/month } } }",
    );
    const arms = [
      { name: withoutSteward, kind: "no-steward", scenario: noSteward(priced) },
      { name: "mine", scenario: priced },
    ];
    const own = await runEnsemble(createStudy(priced, arms, { draws: 2, replications: 1, seed: "1" }));
    const lines = await fourLines(own, "mine", withoutSteward);
    expect(lines.map(({ assumptions, arm }) => `${assumptions}: ${arm}`)).toEqual([
      "default: no steward",
      "default: mine",
      "own: no steward",
      "own: mine",
    ]);
  });
});
