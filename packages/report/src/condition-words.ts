import type { ChoiceCondition } from "./findings/choose.ts";
import { counted, named } from "./words.ts";

/** On a screen that has room for one alone, and none for how far to believe it, it takes less. */
const toldBelow = 0.02;
/** Of fewer draws a share says little. */
const fewestDraws = 30;

/** The assumption that a choice is told to hinge on: the strongest of all, where it is far from chance. */
export const toldCondition = (conditions: readonly ChoiceCondition[]): ChoiceCondition | undefined =>
  conditions.find(({ doubt, then }) => doubt < toldBelow && then.draws >= fewestDraws);

/** `its growth (treasury.baseGrowth) is above 0.005 1/month` */
export function conditionWords({ assumption, is, threshold }: ChoiceCondition): string {
  const unit = ["share", "ratio", "logit"].includes(assumption.unit) ? "" : ` ${assumption.unit}`;
  return `${named(assumption)} is ${is} ${Number(threshold.toPrecision(2))}${unit}`;
}

/**
 * How far to believe what is told of conditions: the strongest of so many, what is seen of them is more than what is true of them.
 *
 * @param options that one chooses from
 * @param parameters that are drawn
 */
export const conditionsPicked = (options: number, parameters: number): string =>
  `The strongest of ${counted(options * parameters, "link")}, these would be weaker in other draws, for which their intervals have room; one in ten may be chance.`;
