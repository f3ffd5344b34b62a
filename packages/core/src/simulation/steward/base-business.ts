import { exp, normalQuantile } from "../../foundation/numerics.ts";
import { type RunContext, worldUniform } from "../context/run-context.ts";
import { usersOfFork, usersOfUpstream } from "../offers/market-counts.ts";
import type { World } from "../state/world.ts";

const year = 12;

/** The monthly factor of the base business's profit without the project: its growth, and how this year went. */
export function baseFactor(context: RunContext, month: number): number {
  let factors = factorsByYear.get(context);
  if (factors === undefined) factorsByYear.set(context, (factors = []));
  const at = Math.floor(month / year);
  return (factors[at] ??= factorOfYear(context, at));
}
/** Kept for a run: every month asks for its year's factor, and once more for the firm without the stewardship. */
const factorsByYear = new WeakMap<RunContext, number[]>();

function factorOfYear(context: RunContext, at: number): number {
  const { baseGrowth, baseVolatility } = context.scenario.steward.treasury;
  if (baseVolatility === 0) return exp(baseGrowth);
  const fortune = normalQuantile(worldUniform(context, "base business", at));
  return exp(baseGrowth + (baseVolatility * fortune) / year);
}

/**
 * What leading the project adds to a month's growth of the base business: it wins as many customers as it loses and grows
 * by, and both move with how visibly best the project runs there and with leadership of it, as far as customers run it.
 *
 * @returns a part of its profit, 0 or more
 */
export function liftOf(world: World, { scenario, on }: RunContext): number {
  const { steward, market, ledger } = world;
  const { baseLift, baseChurn, baseGrowth } = scenario.steward.treasury;
  if (!on.baseLift || steward.isPresent === 0 || ledger.baseProfitNow <= 0) return 0;
  const users = usersOfUpstream(world);
  // Who left with a fork follows another lead.
  const share = users > 0 ? (market.share * users) / (users + usersOfFork(world)) : 0;
  const appeal = baseLift * share * 0.5 * (steward.perceivedIntegration + steward.leverage);
  const won = Math.max(0, baseChurn + baseGrowth);
  return appeal * (won + baseChurn);
}
