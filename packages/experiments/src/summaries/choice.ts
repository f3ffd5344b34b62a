import { wilsonInterval } from "@stewardsim/core";
import type { Ensemble } from "../ensemble.ts";
import { byDraw, type Factor, type OverDraws } from "@stewardsim/analysis";
import { evaluations } from "../evaluation.ts";
import { importance } from "./importance.ts";

/** What is chosen where no strategy makes all three win and none is worth its cost. */
export const noneOfThem = "none of them";

/** Which strategy is the best one in each draw, and under which assumptions. */
export interface Choice {
  /** By draw: the arm, or `noneOfThem`. */
  readonly best: readonly string[];
  readonly chances: Readonly<Record<string, OverDraws>>;
  readonly conditions: readonly Condition[];
}

/** An assumption that makes an arm the best choice more often at one end of its range than at the other. */
export interface Condition {
  readonly arm: string;
  readonly factor: Factor;
  readonly isHigh: boolean;
  /** Where the favourable third of the draws begins or ends. */
  readonly threshold: number;
  readonly within: OverDraws;
  readonly opposite: OverDraws;
  /** Share of links at least as strong that chance alone would make, among all arms and assumptions that were looked at. */
  readonly doubt: number;
}

/**
 * The best choice in each draw: what most often makes all three win there; where two do so as often, what is worth more
 * to the steward; nothing, where none makes all three win and none is worth its cost.
 */
export function choiceAmong(ensemble: Ensemble, arms: readonly string[], against: string): Choice {
  const { study } = ensemble;
  const evaluated = arms.map((arm) =>
    byDraw(
      evaluations(ensemble, arm, against).map((outcome) => (outcome ? Number(outcome.allWin) : Number.NaN)),
      study.replications,
    ),
  );
  const worth = arms.map((arm) => byDraw(ensemble.column(arm, "deltaValueLowExit"), study.replications));
  const best = Array.from({ length: study.draws }, (_, row) => {
    let chosen = -1;
    let [wins, value] = [0, 0];
    arms.forEach((_arm, index) => {
      const [won, earned] = [evaluated[index]![row]!, worth[index]![row]!];
      if (won > wins || (won === wins && earned > value)) [chosen, wins, value] = [index, won, earned];
    });
    return chosen < 0 ? noneOfThem : arms[chosen]!;
  });
  const names = [...arms, noneOfThem];
  return {
    best,
    chances: Object.fromEntries(
      names.map((name) => [name, shareOf(best.filter((one) => one === name).length, best.length)]),
    ),
    conditions: conditionsOf(ensemble, names, best),
  };
}

const shareOf = (some: number, draws: number): OverDraws => ({ ...wilsonInterval(some, draws), draws });

/** How many links are told of, strongest first. */
const told = 16;

/** @source Benjamini & Hochberg (1995), J. R. Statist. Soc. B 57(1): among tests below chance c, about c × tests / rank are chance */
function conditionsOf({ study }: Ensemble, arms: readonly string[], best: readonly string[]): Condition[] {
  const tests = arms.length * study.factors.length;
  return arms
    .flatMap((arm) => {
      const flags = best.map((one) => Number(one === arm));
      return importance(study, flags).map((link) => ({ arm, flags, ...link }));
    })
    .sort((a, b) => a.chance - b.chance)
    .slice(0, told)
    .map(({ arm, flags, factor, correlation, chance: alone }, rank) => {
      const position = study.factors.indexOf(factor);
      const order = [...best.keys()].sort((a, b) => study.values[a]![position]! - study.values[b]![position]!);
      const third = Math.ceil(best.length / 3);
      const [low, high] = [order.slice(0, third), order.slice(best.length - third)];
      const chance = (rows: readonly number[]) => shareOf(rows.filter((row) => flags[row] === 1).length, rows.length);
      const isHigh = correlation.estimate > 0;
      const edge = isHigh ? high[0]! : low.at(-1)!;
      return {
        arm,
        factor,
        isHigh,
        threshold: study.values[edge]![position]!,
        within: chance(isHigh ? high : low),
        opposite: chance(isHigh ? low : high),
        doubt: Math.min(1, (alone * tests) / (rank + 1)),
      };
    });
}
