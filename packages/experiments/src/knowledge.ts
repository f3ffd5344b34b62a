import { catalogue, knownIn, type Scenario } from "@stewardsim/core";
import type { Factor } from "@stewardsim/analysis";
import { uncertainIn } from "./uncertain-in.ts";

/** How much a scenario says itself of its numbers, and how much is drawn from the catalogue. */
export interface Knowledge {
  /** Numbers that are written, and held. What is chosen, such as a price, is no knowledge and does not count. */
  readonly facts: number;
  /** Numbers with a written range. */
  readonly ranges: number;
  /** Numbers that are drawn from the catalogue's range. */
  readonly prior: number;
}

/**
 * Counts what a scenario states of its numbers, and what is drawn from the catalogue.
 *
 * @param factors that are drawn; where left out those of a comparison of the scenario with nobody. Where other arms are run
 *   beside it more are drawn: those of what else they sell.
 */
export function knowledgeOf(
  scenario: Scenario,
  factors: readonly Factor[] = uncertainIn(scenario, [{ scenario }]),
): Knowledge {
  const { facts, ranges } = knownIn(scenario);
  const isOwn = (path: string) => ranges[path] !== undefined && ranges[path] !== "unknown";
  const method = new Set(catalogue().flatMap(({ path, held }) => (held === "method" ? [path] : [])));
  return {
    facts: facts.filter((path) => !path.startsWith("strategy.") && !method.has(path)).length,
    ranges: Object.keys(ranges).filter(isOwn).length,
    prior: factors.filter(({ path }) => !isOwn(path)).length,
  };
}
