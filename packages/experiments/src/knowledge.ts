import { catalogue, type CatalogueEntry, knownIn, type OwnRange, type Scenario } from "@stewardsim/core";
import type { Factor } from "@stewardsim/analysis";
import { marketSize } from "./factor.ts";
import { uncertainIn } from "./uncertain-in.ts";

/** How much a scenario says itself of its numbers, and how much is drawn from the catalogue. */
export interface Knowledge {
  /** Numbers that are written, and held. What is chosen, such as a price, is no knowledge and does not count. */
  readonly facts: number;
  /** Numbers that are drawn from a written range. */
  readonly ranges: number;
  /** Numbers that are drawn from the catalogue's range. */
  readonly prior: number;
  /** Numbers with a written range that are not drawn, but held at its middle; left out where there are none. */
  readonly held?: number;
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
  const entries = new Map(catalogue().map((entry) => [entry.path, entry]));
  const isDrawn = new Set(factors.map(({ path }) => path));
  const hasRange = (path: string) => ranges[path] !== undefined && ranges[path] !== "unknown";
  const isOwn = (factor: Factor) =>
    isOfNoEntry(factor, entries.get(factor.path)) || isAsSaid(factor, ranges[factor.path]);
  const own = factors.filter(isOwn).length;
  const held = Object.keys(ranges).filter((path) => hasRange(path) && !isDrawn.has(path)).length;
  return {
    facts: facts.filter(
      (path) => !path.startsWith("strategy.") && entries.get(path)?.held !== "method" && !isDrawn.has(path),
    ).length,
    ranges: own,
    prior: factors.length - own,
    ...(held === 0 ? {} : { held }),
  };
}

/** Whether somebody gave a factor another range, or another distribution, than the catalogue, in which a market may begin higher. */
const isOfNoEntry = ({ path, low, high, distribution }: Factor, entry: CatalogueEntry | undefined): boolean =>
  distribution !== undefined ||
  (entry !== undefined && (high !== entry.plausible[1] || (low !== entry.plausible[0] && path !== marketSize)));

/** Whether a factor is drawn from the range that a scenario gives it. */
const isAsSaid = ({ low, high }: Factor, range: OwnRange | undefined): boolean =>
  range !== undefined && range !== "unknown" && "low" in range && range.low === low && range.high === high;
