import { as } from "../../foundation/units.ts";
import { isFirm } from "../../scenario/steward.ts";
import type { RunContext } from "../context/run-context.ts";
import { post } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import { discountTo } from "./discount.ts";

/**
 * What dismissed people are owed leaves the firm at once: it counts as a cost of the stewardship and in the firm's present
 * value, and not in the loss by which the runway is reckoned, since it comes once.
 *
 * @param people full-time
 * @param most usd that there is for it
 */
export function paySeverance(world: World, context: RunContext, people: number, most = Number.POSITIVE_INFINITY): void {
  const { ledger, steward, month } = world;
  const { team, treasury } = context.scenario.steward;
  // A foundation has no ledger: its people are paid for good.
  if (!context.on.board || !isFirm(context.scenario.steward)) return;
  const owed = Math.max(0, Math.min(most, team.severance * treasury.wage * people));
  post(ledger, month, "people", as(-owed));
  // An office's people are paid by its firm, whatever becomes of them.
  if (steward.budgeted >= 0 && steward.acquiredAt < 0) post(ledger, month, "owner", as(owed));
  // What a firm that was bought pays is its buyer's.
  if (steward.acquiredAt < 0) ledger.presentValue -= owed * discountTo(context, month);
  ledger.stewardshipCost += owed;
  ledger.lowestCash = Math.min(ledger.lowestCash, ledger.cash);
}
