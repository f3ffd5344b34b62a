import { type HeldOpening, holdOpening, type HoldOptions, type Scenario } from "@stewardsim/core";
import { withNumbers } from "./setting.ts";

/** A scenario with a past that leads to what is observed of its month 0 in one run, and how near it comes. */
export interface HeldScenario extends Omit<HeldOpening, "numbers"> {
  readonly scenario: Scenario;
}

/**
 * The scenario as one replication runs it: where it says what is observed in month 0, with a past that leads there in this very
 * replication, as in an experiment; what the scenario knows of itself stays as it is written.
 *
 * @throws RunTooLargeError where a past takes more memory or time than it may
 */
export function heldScenario(scenario: Scenario, options: HoldOptions = {}): HeldScenario {
  const { numbers, ...reached } = holdOpening(scenario, options);
  return { scenario: withNumbers(scenario, Object.keys(numbers), Object.values(numbers)), ...reached };
}
