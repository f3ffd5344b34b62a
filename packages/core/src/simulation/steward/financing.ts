import { draw, type Key } from "../../foundation/rng.ts";
import { as } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { post, yearOf } from "../state/ledger.ts";
import { record, type World } from "../state/world.ts";
import { discountTo, yearlyEarning } from "./value.ts";
import { headcount, roles } from "../state/steward.ts";

const closing = 7;

/** A funding round: investors look at growth and the time since the last one, and most processes end without money. */
export function raise(world: World, context: RunContext, rng: Key): boolean {
  if (!context.on.fundingRounds || world.steward.isAlive === 0) return false;
  const { funding } = context.scenario.steward;
  const { steward, ledger, month } = world;
  if (steward.lastRoundAt >= 0 && month - steward.lastRoundAt < funding.roundGap) return false;
  if (steward.monthsWithoutGrowth > funding.patience) return false;
  const young = month < funding.youngMonths && steward.rounds === 0;
  if (!young && yearGrowth(world) < funding.minimumGrowth) return false;
  steward.lastRoundAt = month;
  if (draw(rng.k0, rng.k1, month, closing) >= funding.execution) {
    record(world, "round", "investors decline");
    return false;
  }
  const burn = Math.max(0, -yearOf(ledger.netFlow) / 12);
  const { wage } = context.scenario.steward.treasury;
  const amount = funding.roundMonths * Math.max(burn, funding.leastBurn * wage * headcount(steward));
  post(world.ledger, world.month, "financing", as(amount));
  steward.rounds++;
  steward.ownership *= 1 - funding.roundShare;
  record(
    world,
    "round",
    `${(amount / 1e6).toFixed(1)} million usd for ${Math.round(100 * funding.roundShare)}% of the firm`,
  );
  return true;
}

/** Growth of revenue over those of the last 12 months that had revenue a year before; 0 where none had. */
export function yearGrowth({ ledger }: World): number {
  let now = 0;
  let before = 0;
  for (let slot = 0; slot < ledger.revenue.length; slot++) {
    const then = ledger.revenueYearBefore[slot]!;
    if (then <= 0) continue;
    now += ledger.revenue[slot]!;
    before += then;
  }
  return before > 0 ? now / before - 1 : 0;
}

/** The firm is sold: for what it earns at the low end of exits, or at least for its people. The buyer's interest fades. */
export function sell(world: World, context: RunContext): boolean {
  const { steward, ledger, month } = world;
  if (!context.on.acquisition || steward.acquiredAt >= 0 || steward.isAlive === 0) return false;
  const { treasury } = context.scenario.steward;
  const engineers = steward.people.upstream + steward.people.product + steward.people.integration;
  const price = Math.max(treasury.exitMultipleLow * yearlyEarning(world, context), treasury.acquihire * engineers);
  if (price <= 0) return false;
  steward.acquiredAt = month;
  ledger.settledTerminal = price * discountTo(context, month);
  for (const role of roles)
    steward.hireTarget[role] = steward.people[role] * context.scenario.steward.funding.keptBySale;
  record(world, "sold", `the firm is sold for ${(price / 1e6).toFixed(1)} million usd`);
  return true;
}
