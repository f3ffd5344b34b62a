import type { Estimate, EstimateUnit } from "../estimate.ts";

/** An estimate with bounds that lie so far from it. */
export const about = (estimate: number, half: number, unit: EstimateUnit = "share"): Estimate => ({
  estimate,
  low: unit === "share" ? Math.max(0, estimate - half) : estimate - half,
  high: unit === "share" ? Math.min(1, estimate + half) : estimate + half,
  unit,
  draws: 100,
});

/** What too few draws leave. */
export const untold = (unit: EstimateUnit = "share"): Estimate => ({
  estimate: null,
  low: null,
  high: null,
  unit,
  draws: 1,
});

/** What no page may say. */
export const nonsense = /NaN|Infinity|undefined|\bnull\b|\[object/;

/** A name that would break out of a page, a table or a line, if it were let. */
export const hostile = 'a"><script>alert(1)</script>\u202e| `x` & <b>,\n=1+1 ' + "very-long-".repeat(30);
