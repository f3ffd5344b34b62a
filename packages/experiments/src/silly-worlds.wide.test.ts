import { change } from "@stewardsim/core";
import { joyentNode2010, withoutSteward } from "@stewardsim/evidence";
import { describe, expect, it } from "vitest";
import { runEnsemble } from "./run-ensemble.ts";
import { createStudy } from "./study.ts";

/** Law of model version 4: worlds in which hardly anybody or everybody runs the project by itself are no more than one in fifty. */
describe("the worlds that are drawn for Node.js in 2010", () => {
  it("are hardly ever silly: without a steward ten years later few are adopted by less than 1%, and none by more than 95%", async () => {
    const base = change(joyentNode2010.scenario, { "market.population.sampled": 800, months: 120 });
    const nobody = change(base, { "steward.kind": "nobody" });
    const study = createStudy(base, [{ name: withoutSteward, scenario: nobody }], {
      draws: 400,
      replications: 1,
      months: 120,
      seed: "silly",
      watch: ["adoption-share@120"],
    });
    const ensemble = await runEnsemble(study);
    const adoption = [...ensemble.column(withoutSteward, "adoption-share@120")];
    expect(adoption).toHaveLength(400);
    // One in fifty, and two standard errors of so many draws.
    expect(adoption.filter((share) => share < 0.01).length).toBeLessThanOrEqual(13);
    expect(adoption.filter((share) => share > 0.95)).toEqual([]);
    // And they differ.
    expect(Math.max(...adoption)).toBeGreaterThan(0.3);
  }, 300_000);
});
