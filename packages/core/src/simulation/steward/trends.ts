import type { World } from "../state/world.ts";

/** "No end in sight", as a number of months. */
const forever = 1200;

/** Months over which a loss is averaged. */
const quarter = 3;

/** What the firm loses in a month, usd, on the mean of the last quarter; 0 where it earns. */
export function monthlyLoss({ ledger, month }: World): number {
  const months = Math.min(quarter, month + 1);
  let loss = 0;
  for (let back = 0; back < months; back++) loss -= ledger.netFlow[(month - back) % 12]!;
  return Math.max(0, loss / months);
}

/** Months that the cash lasts at the mean loss of the last quarter; a hundred years where nothing is lost, or the firm pays for it. */
export function runwayMonths(world: World): number {
  if (world.steward.budgeted >= 0) return forever;
  const loss = monthlyLoss(world);
  return loss > 0 ? Math.min(forever, Math.max(0, world.ledger.cash) / loss) : forever;
}

/** Growth of revenue over those of the last 12 months that had revenue a year before; 0 where none had. */
export function yearGrowth(world: World): number {
  const growth = matchedGrowth(world);
  return Number.isNaN(growth) ? 0 : growth;
}

/** The same; NaN where none had. */
export function matchedGrowth({ ledger }: World): number {
  let now = 0;
  let before = 0;
  for (let slot = 0; slot < ledger.revenue.length; slot++) {
    const then = ledger.revenueYearBefore[slot]!;
    if (then <= 0) continue;
    now += ledger.revenue[slot]!;
    before += then;
  }
  return before > 0 ? now / before - 1 : Number.NaN;
}
