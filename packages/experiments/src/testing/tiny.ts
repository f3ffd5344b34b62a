import { joyentNode2010, type Preset, presetOf } from "@stewardsim/evidence";
import { createStudy, type Study } from "../study.ts";

/** The shipped case with 200 organizations: fast, and the same in every test. */
export const tinyCase: Preset = presetOf({
  ...joyentNode2010,
  facts: joyentNode2010.facts.map((fact) =>
    fact.path === "market.population.sampled" ? { ...fact, value: 200 } : fact,
  ),
});

/** One arm of the tiny case, for two years. */
export const tinyStudy = (draws = 3, replications = 2): Study =>
  createStudy(tinyCase.scenario, [{ name: "alone", scenario: tinyCase.scenario }], {
    draws,
    replications,
    months: 24,
  });
