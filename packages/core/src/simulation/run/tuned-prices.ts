import { copyPlain } from "../../foundation/plain-copy.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { pricedStreams } from "../offers/priced-streams.ts";
import { streamOf } from "../offers/all.ts";

/** Multiples of the opening prices that are tried, the same for every arm. */
const grid = [0.5, 0.71, 1, 1.41, 2] as const;
/** Seeds that no run of a user's has: who is judged by a seed was not tuned on it. */
const seeds = ["tuning of prices, 1", "tuning of prices, 2"] as const;

/** What was found for a scenario; it is frozen, so it stays right. */
const found = new WeakMap<Scenario, Scenario>();

/**
 * The scenario under the rule `tuned` with prices set: the best of five multiples of its opening prices, all streams
 * together, in the mean over two seeds of its own. It costs ten runs, once for each scenario; any other rule is left alone.
 *
 * @param worthOf usd, what a run of a scenario with a seed leaves the steward with
 */
export function withTunedPrices(scenario: Scenario, worthOf: (scenario: Scenario, seed: string) => number): Scenario {
  if (scenario.strategy.pricing !== "tuned") return scenario;
  const known = found.get(scenario);
  if (known !== undefined) return known;
  let best = priced(scenario, 1);
  let most = Number.NEGATIVE_INFINITY;
  for (const factor of grid) {
    const tried = priced(scenario, factor);
    const worth = seeds.reduce((sum, seed) => sum + worthOf(tried, seed), 0);
    if (worth <= most) continue;
    most = worth;
    best = tried;
  }
  found.set(scenario, best);
  return best;
}

/** The same with held prices, so many times the opening ones. */
function priced(scenario: Scenario, factor: number): Scenario {
  const streams = copyPlain(scenario.strategy.streams) as Scenario["strategy"]["streams"];
  for (const { name } of pricedStreams) {
    const terms = streams[name];
    if (terms !== undefined) streamOf(name).reprice?.(terms, factor);
  }
  return { ...scenario, strategy: { ...scenario.strategy, pricing: "list", streams } };
}
