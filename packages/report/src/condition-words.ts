import type { ChoiceCondition } from "./findings/choose.ts";
import { named } from "./words.ts";

/** Conditions beyond this chance of being chance decide nothing, and are hints at most. */
export const firmBelow = 0.1;

/** `its growth (treasury.baseGrowth) is above 0.005 1/month` */
export function conditionWords({ assumption, is, threshold }: ChoiceCondition): string {
  const unit = ["share", "ratio", "logit"].includes(assumption.unit) ? "" : ` ${assumption.unit}`;
  return `${named(assumption)} is ${is} ${Number(threshold.toPrecision(2))}${unit}`;
}
