/** What became of those whom salespeople would have had to win: of this month, and of the months before by less and less. */
export interface Deals {
  wanted: number; // effort of all who would have signed, in deals of the usual size
  spent: number; // effort that salespeople had for them
  profit: number; // usd/month that it is to be expected to win, less what delivering it costs
}

/** Nobody has asked yet. */
export const createDeals = (): Deals => ({ wanted: 0, spent: 0, profit: 0 });

/** A year is remembered: each month counts eleven twelfths of what it did a month later. */
const kept = 11 / 12;

/** A month passes. */
export function fadeDeals(deals: Deals): void {
  deals.wanted *= kept;
  deals.spent *= kept;
  deals.profit *= kept;
}
