import { meanInterval, type MeanInterval, type Outcome } from "@stewardsim/core";
import type { Ensemble } from "../ensemble.ts";
import { judgements } from "../judgement.ts";
import type { ResultName } from "../measures.ts";
import { byDraw, finite } from "./by-draw.ts";

/** Mean of `a` less mean of `b` over the draws that both lived through, by pairs of the same draw and luck. */
export function difference(
  ensemble: Ensemble,
  a: string,
  b: string,
  of: ResultName | ((task: number, arm: string) => number),
): MeanInterval {
  const { luck, draws } = ensemble.study;
  const take = (arm: string) =>
    typeof of === "string"
      ? ensemble.column(arm, of)
      : Float64Array.from({ length: draws * luck }, (_, task) => of(task, arm));
  const [first, second] = [take(a), take(b)];
  return meanInterval(
    finite(
      byDraw(
        first.map((value, task) => value - second[task]!),
        luck,
      ),
    ),
  );
}

/** Difference in the chance of some outcome. */
export function chanceDifference(
  ensemble: Ensemble,
  a: string,
  b: string,
  against: string,
  won: (outcome: Outcome) => boolean,
): MeanInterval {
  const judged = new Map([a, b].map((arm) => [arm, judgements(ensemble, arm, against)]));
  return difference(ensemble, a, b, (task, arm) => {
    const outcome = judged.get(arm)![task];
    return outcome ? Number(won(outcome)) : Number.NaN;
  });
}
