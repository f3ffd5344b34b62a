import { change, type Changes, type Scenario } from "@stewardsim/core";
import { type FirmOption, type PeoplePlan, soldBy } from "./firm-option.ts";

/**
 * A firm that does several things at once, beside all that it does today. Streams that it sells already stay as they are; people are divided
 * by the mean of the plans that go with what is sold, today's among them where something is sold today.
 *
 * @param options none of which is closed to the firm
 */
export function combined(firm: Scenario, options: readonly FirmOption[], name: string): Scenario {
  const sold = soldBy(firm);
  const added = Object.assign({}, ...options.map(({ streams }) => streams?.(firm) ?? {})) as Record<string, object>;
  const streams = Object.entries(added).filter(([stream]) => !sold.includes(stream));
  const plans = options.flatMap(({ plan }) => (plan === undefined ? [] : [plan]));
  const changed = change(firm, {
    "strategy.name": name,
    ...Object.fromEntries(streams.map(([stream, terms]) => [`strategy.streams.${stream}`, terms])),
    ...(Object.assign({}, ...options.map((one) => one.changes?.(firm) ?? {})) as Changes),
    ...(plans.length === 0 ? {} : planOf(sold.length > 0 ? [...plans, firm.strategy.plan] : plans)),
    ...listOf(
      "events",
      firm.events,
      options.flatMap(({ events }) => events?.(firm) ?? []),
    ),
    ...listOf(
      "strategy.rules",
      firm.strategy.rules,
      options.flatMap(({ rules }) => rules?.(firm) ?? []),
    ),
  });
  return priced(changed);
}

/** A list with more at its end; no change where there is no more. */
const listOf = (path: string, before: readonly unknown[], more: readonly unknown[]): Changes =>
  more.length === 0 ? {} : { [path]: [...before, ...more] };

const roles = ["upstream", "product", "integration", "sales", "other"] as const;

/** The mean of plans whose shares add up to 1. */
function planOf(plans: readonly PeoplePlan[]): Changes {
  const total = (plan: PeoplePlan) => roles.reduce((sum, role) => sum + plan[role], 0);
  const mean = (role: (typeof roles)[number]) =>
    plans.reduce((sum, plan) => sum + plan[role] / total(plan), 0) / plans.length;
  return Object.fromEntries(roles.map((role) => [`strategy.plan.${role}`, Number(mean(role).toPrecision(6))]));
}

/**
 * A firm that sets its prices anew each year by the quotes of that year, as all arms do: none is judged by a list price that nobody
 * would have kept for years while those beside it moved theirs. Prices that are tuned before the runs stay so.
 */
export const priced = (firm: Scenario): Scenario =>
  firm.strategy.pricing === "list" ? change(firm, { "strategy.pricing": "adaptive" }) : firm;
