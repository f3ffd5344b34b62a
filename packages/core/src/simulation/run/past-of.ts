import type { Scenario } from "../../scenario/scenario.ts";
import { contextFor } from "./context-for.ts";
import { begin } from "./opening.ts";
import { validatePast } from "./options.ts";
import type { Past } from "./past.ts";
import { withPrices } from "./simulate.ts";

/** Whose past it is; what is left out has its default. */
export interface PastOptions {
  /** The text or finite number that all random numbers come from, 1 if left out. */
  readonly seed?: string | number;
  /** Which replication under the seed, from 0. */
  readonly replication?: number;
  /** How far runs from it will go, 1 to 1200 months; as far as the scenario says if left out. */
  readonly months?: number;
  /** How many times the usual limit of memory and time a run may take, 1 if left out. */
  readonly limit?: number;
}

/**
 * The past of a scenario: what `simulate` begins another one from, given as its `past`. What somebody decides in month 0, such
 * as to sell something else, to lead otherwise or to steward no longer, changes nothing of the two years before it.
 *
 * @throws InvalidOptionError, UnknownOptionError for what it cannot take
 * @throws RunTooLargeError where a run takes more memory or time than it may
 */
export function pastOf(scenario: Scenario, options: PastOptions = {}): Past {
  validatePast(scenario, options);
  const { replication = 0, months = scenario.months, limit } = options;
  const seed = String(options.seed ?? 1);
  const context = contextFor(withPrices(scenario, limit), { seed, replication, months, limit });
  return { scenario, seed, replication, world: begin(context), sample: context.sample };
}
