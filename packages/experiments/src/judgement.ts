import { judge, type MeasureName, measureNames, type Measures, type Outcome, type Tolerances } from "@stewardsim/core";
import type { Ensemble } from "./ensemble.ts";

/**
 * Who won each history of an arm, against the history of the counterfactual with the same draw and luck.
 *
 * @returns by task; `undefined` where either is missing
 */
export function judgements(ensemble: Ensemble, arm: string, against: string): (Outcome | undefined)[] {
  const { study } = ensemble;
  const tolerances = tolerancesByDraw(ensemble, against);
  return Array.from({ length: study.draws * study.luck }, (_, task) => {
    const own = ensemble.measures(arm, task);
    const other = ensemble.measures(against, task);
    return own && other ? judge(own, other, tolerances[Math.floor(task / study.luck)]) : undefined;
  });
}

/**
 * A quarter of the counterfactual's standard deviation between lucks of one draw: less is luck, not loss. Two lucks say
 * little about one draw, so the deviation relative to the mean is pooled over draws and applied to each draw's mean.
 */
export function tolerancesByDraw(ensemble: Ensemble, against: string): Tolerances[] {
  const { luck } = ensemble.study;
  const draws = ensemble.drawsOf(against);
  const groups = Array.from({ length: draws }, (_, draw) =>
    Array.from({ length: luck }, (_unused, index) => ensemble.measures(against, draw * luck + index)).filter(
      (one): one is Measures => one !== undefined,
    ),
  );
  const relative = Object.fromEntries(
    measureNames.map((name) => [name, pooled(groups.map((group) => numbers(group, name)))]),
  );
  return groups.map((group) =>
    Object.fromEntries(
      measureNames.map((name) => [name, (relative[name]! * Math.abs(average(numbers(group, name)))) / 4]),
    ),
  );
}

const numbers = (group: readonly Measures[], name: MeasureName) =>
  group.map((one) => one[name]).filter((value) => Number.isFinite(value));

const average = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Root mean square of the relative deviation within groups. */
function pooled(groups: readonly (readonly number[])[]): number {
  let squares = 0;
  let freedom = 0;
  for (const group of groups) {
    const middle = average(group);
    if (group.length < 2 || middle === 0) continue;
    for (const value of group) squares += ((value - middle) / middle) ** 2;
    freedom += group.length - 1;
  }
  return freedom > 0 ? Math.sqrt(squares / freedom) : 0;
}
