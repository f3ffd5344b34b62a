import { copyOfOneShape } from "../../foundation/fractions.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { createRunContext, type RunContext, type RunIdentity } from "../context/run-context.ts";
import { offerFacts } from "../offers/facts.ts";
import { roomFor } from "./run-size.ts";

/** Which run it is; as far as the scenario goes where `months` is left out, and within the usual limit. */
type Asked = Omit<RunIdentity, "months" | "room"> & { readonly months?: number; readonly limit?: number | undefined };

/**
 * All that a run of a scenario is given.
 *
 * @throws RunTooLargeError before anything is drawn, where it would take more than it may
 */
export function contextFor(
  scenario: Scenario,
  { months = scenario.months, limit = 1, ...identity }: Asked,
): RunContext {
  const room = roomFor(scenario, months, limit);
  return createRunContext(copyOfOneShape(scenario), offerFacts(scenario.market.choice.offers), {
    ...identity,
    months,
    room,
  });
}
