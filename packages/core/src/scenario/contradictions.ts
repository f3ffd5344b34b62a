import { showNumber } from "../foundation/show.ts";
import { listed } from "../foundation/wording.ts";
import type { ScenarioError } from "./errors.ts";
import type { Scenario } from "./scenario.ts";

/** Customers and revenue in month 0 where nothing was sold before it: said once, at the first of them. */
export function customersOfNothing({ opening: observed, strategy, steward }: Scenario): ScenarioError[] {
  if (steward.kind !== "firm") return [];
  if (Object.values(strategy.streams).some((terms) => terms?.launch === 0)) return [];
  const [name, ...others] = (["customers", "arr"] as const).filter((one) => (observed?.[one] ?? 0) > 0);
  if (name === undefined) return [];
  return [
    {
      code: "inconsistent",
      path: `opening.${name}`,
      value: showNumber(observed![name]!),
      reason: "is of a firm that sells something, and none of strategy.streams is sold in month 0",
      hint: `Add what they buy, such as strategy.streams.subscription, or take ${listed([name, ...others])} out.`,
    },
  ];
}

const roles = ["upstream", "product", "integration", "sales", "other"] as const;
/** What rounding to whole percents may come to. */
const rounding = 0.0251;

/** Shares of one firm's people that are more or less than all of them. */
export function planThatDoesNotAddUp({ strategy: { plan }, known, steward }: Scenario): ScenarioError[] {
  if (steward.kind !== "firm") return [];
  const pathOf = (role: (typeof roles)[number]) => `strategy.plan.${role}`;
  const isDrawn = roles.some((role) => Object.hasOwn(known.ranges, pathOf(role)));
  const written = roles.filter((role) => known.facts.includes(pathOf(role)));
  const sum = roles.reduce((total, role) => total + plan[role], 0);
  if (written.length === 0 || isDrawn || Math.abs(sum - 1) <= rounding) return [];
  const left = roles.filter((role) => !written.includes(role)).map((role) => `${role} ${showNumber(plan[role])}`);
  const usual = left.length === 0 ? "" : `, with ${left.join(", ")} as usual where nothing is written`;
  return [
    {
      code: "inconsistent",
      path: "strategy.plan",
      value: roles.map((role) => showNumber(plan[role])).join(" + "),
      reason: `has shares that add up to ${showNumber(Number(sum.toPrecision(6)))} and not to 1${usual}`,
      hint: "Write shares of all people that add up to 1, or to 100%.",
    },
  ];
}
