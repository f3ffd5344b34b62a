import { didYouMean } from "@stewardsim/core";
import { byDraw } from "@stewardsim/analysis";
import {
  columnName,
  counterfactualOf,
  type Ensemble,
  isWinName,
  evaluations,
  resultsOf,
  type Study,
  type StudyResult,
  unitOf,
  type WinName,
  wins,
} from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";

/** One number for each run of an arm: a stored result, or whether somebody won. */
export function columnOf(ensemble: Ensemble, arm: string, name: string, against: string): Float64Array {
  armMustBe(ensemble, arm);
  const of = resultNamed(ensemble.study, name);
  if (!isWinName(of)) return ensemble.column(arm, of);
  return Float64Array.from(evaluations(ensemble, arm, counterfactualOf(ensemble.study, arm, against)), (outcome) =>
    outcome === undefined ? Number.NaN : Number(wins[of](outcome)),
  );
}

/** The result or the win that a name names: its own, or that of its column, as `adoption_share` or `all_win`. */
export function resultNamed(study: Study, name: string): StudyResult | WinName {
  const names = [...(Object.keys(wins) as WinName[]), ...resultsOf(study)];
  const found =
    names.find((one) => one === name) ??
    names.find((one) => name === (isWinName(one) ? one.replace("-", "_") : columnName(one)));
  if (found !== undefined) return found;
  throw new UsageError(`No result is called "${name}".${didYouMean(name, names)} There are: ${names.join(", ")}.`);
}

/** The mean of each draw over its replications; what an arm is more than another, where there are two. */
export function outputsFor(
  ensemble: Ensemble,
  { arm, of, against, versus }: { arm: string; of: string; against: string; versus?: string },
): Float64Array {
  const own = columnOf(ensemble, arm, of, against);
  const other = versus === undefined ? undefined : columnOf(ensemble, versus, of, against);
  return byDraw(
    other === undefined ? own : own.map((value, task) => value - other[task]!),
    ensemble.study.replications,
  );
}

export const unitOfResult = (name: string): string => (isWinName(name) ? "share" : unitOf(name as StudyResult));

export function armMustBe({ study }: Ensemble, arm: string): void {
  const names = study.arms.map(({ name }) => name);
  if (!names.includes(arm))
    throw new UsageError(`No arm is called "${arm}".${didYouMean(arm, names)} There are: ${names.join(", ")}.`);
}

/**
 * What is chosen among: all that are held against each other, and of a case, in which several strategies each have an arm at
 * the best conduct, those and two strategies together, as its first screen has it. A firm that may also do better what it does
 * is no such case: its arms at its own conduct are chosen among, too.
 */
export function choosableArms({ study, drawsOf }: Ensemble, against: string): string[] {
  const comparable = comparableArms(study, against);
  const strategies = new Set(
    study.arms.filter(({ name }) => comparable.includes(name)).map(({ strategy }) => strategy),
  );
  const best = study.arms.filter(({ conduct }) => conduct === "best");
  const atBest = new Set(best.map(({ strategy }) => strategy));
  if (strategies.size < 2 || [...strategies].some((strategy) => !atBest.has(strategy))) return comparable;
  const together = study.arms.find(({ kind }) => kind === "two-streams")?.name;
  return [
    ...best.map(({ name }) => name),
    ...(together !== undefined && drawsOf(together) >= study.draws ? [together] : []),
  ];
}

/**
 * The arms that are held against each other where none is named: those of strategies where a study has any, without those
 * that repeat them under another prior, at another price or with a little more of one thing, and all elsewhere but what they are evaluated
 * against.
 */
export function comparableArms({ arms }: Study, against: string): string[] {
  const own = arms.filter(
    ({ name, kind, prior, marginalOf, atPrice }) =>
      name !== against && kind !== "neutral-foundation" && (prior ?? marginalOf ?? atPrice) === undefined,
  );
  const isCase = own.some(({ conduct }) => conduct === "best");
  return own.filter(({ strategy }) => !isCase || strategy !== undefined).map(({ name }) => name);
}
