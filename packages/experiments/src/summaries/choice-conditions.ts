import { wilsonInterval } from "@stewardsim/core";
import type { Ensemble } from "../ensemble.ts";
import type { Factor, OverDraws } from "@stewardsim/analysis";
import { importance } from "./importance.ts";
import { firmBelow, pickedConfidence } from "./picked.ts";

/**
 * An assumption that makes an arm the best choice more often in a third of the draws, at one end of its range, than in all
 * others. Both shares have intervals as wide as picking those that stand out among all takes (`pickedConfidence`).
 */
export interface Condition {
  readonly arm: string;
  readonly factor: Factor;
  readonly isHigh: boolean;
  /** Where the favourable third of the draws begins or ends. */
  readonly threshold: number;
  readonly within: OverDraws;
  /** In all other draws. */
  readonly otherwise: OverDraws;
  /** Share of links at least as strong that chance alone would make, among all arms and assumptions that were looked at. */
  readonly doubt: number;
}

/** Some of the draws, as a share with Wilson's interval. */
export const shareOf = (some: number, draws: number, confidence = 0.95): OverDraws => ({
  ...wilsonInterval(some, draws, confidence),
  draws,
});

/** How many links are told of, strongest first. */
const told = 16;

/** @source Benjamini & Hochberg (1995), J. R. Statist. Soc. B 57(1): among tests below chance c, about c × tests / rank are chance */
export function conditionsOf({ study }: Ensemble, arms: readonly string[], best: readonly string[]): Condition[] {
  const tests = arms.length * study.factors.length;
  const links = arms
    .flatMap((arm) => {
      const flags = best.map((one) => Number(one === arm));
      return importance(study, flags).map((link) => ({ arm, flags, ...link }));
    })
    .sort((a, b) => a.chance - b.chance)
    .slice(0, told)
    .map((link, rank) => ({ ...link, doubt: Math.min(1, (link.chance * tests) / (rank + 1)) }));
  const picked = links.filter(({ doubt }) => doubt < firmBelow).length;
  const confidence = pickedConfidence(picked, tests);
  return links.map(({ arm, flags, factor, correlation, doubt }) => {
    const position = study.factors.indexOf(factor);
    const order = [...best.keys()].sort((a, b) => study.values[a]![position]! - study.values[b]![position]!);
    const third = Math.ceil(best.length / 3);
    const isHigh = correlation.estimate > 0;
    const [then, otherwise] = isHigh
      ? [order.slice(best.length - third), order.slice(0, best.length - third)]
      : [order.slice(0, third), order.slice(third)];
    const chance = (rows: readonly number[]) =>
      shareOf(rows.filter((row) => flags[row] === 1).length, rows.length, confidence);
    const edge = isHigh ? then[0]! : then.at(-1)!;
    return {
      arm,
      factor,
      isHigh,
      threshold: study.values[edge]![position]!,
      within: chance(then),
      otherwise: chance(otherwise),
      doubt,
    };
  });
}
