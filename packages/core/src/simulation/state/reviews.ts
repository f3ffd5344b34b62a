import { reviewReason } from "./market.ts";
import type { World } from "./world.ts";

/** Lets many review in the month after this one: a shock that nobody reviewed yet keeps its month. */
export function makeReview({ market, month }: World, reason: number): void {
  if (market.reviewReason === reviewReason.none) market.shakenAt = month;
  market.reviewReason = Math.max(market.reviewReason, reason);
}
