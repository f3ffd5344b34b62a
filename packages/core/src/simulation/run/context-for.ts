import type { Scenario } from "../../scenario/scenario.ts";
import { createRunContext, type RunContext, type RunIdentity } from "../context/run-context.ts";
import { offerFacts } from "../offers/facts.ts";

/** All that a run of a scenario is given. As far as the scenario goes, where `months` is left out. */
export const contextFor = (
  scenario: Scenario,
  identity: Omit<RunIdentity, "months"> & { readonly months?: number },
): RunContext =>
  createRunContext(scenario, offerFacts(scenario.market.choice.offers), { months: scenario.months, ...identity });
