import { didYouMean, type Outcome } from "@stewardsim/core";
import { byDraw, type Ensemble, judgements, resultsOf, type StudyResult, unitOf } from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";

const wins: Readonly<Record<string, (outcome: Outcome) => boolean>> = {
  "all-win": ({ tripleWin }) => tripleWin,
  "steward-win": ({ steward }) => steward.won,
  "project-win": ({ project }) => project.won,
  "community-win": ({ community }) => community.won,
};

/** One number for each history of an arm: a stored result, or whether somebody won. */
export function columnOf(ensemble: Ensemble, arm: string, name: string, against: string): Float64Array {
  armMustBe(ensemble, arm);
  const won = wins[name];
  if (won === undefined) {
    const names = [...Object.keys(wins), ...resultsOf(ensemble.study)];
    if (!names.includes(name))
      throw new UsageError(`No result is called "${name}".${didYouMean(name, names)} There are: ${names.join(", ")}.`);
    return ensemble.column(arm, name as StudyResult);
  }
  return Float64Array.from(judgements(ensemble, arm, against), (outcome) =>
    outcome === undefined ? Number.NaN : Number(won(outcome)),
  );
}

/** The mean of each draw over its lucks; what an arm is more than another, where there are two. */
export function outputsFor(
  ensemble: Ensemble,
  { arm, of, against, versus }: { arm: string; of: string; against: string; versus?: string },
): Float64Array {
  const own = columnOf(ensemble, arm, of, against);
  const other = versus === undefined ? undefined : columnOf(ensemble, versus, of, against);
  return byDraw(other === undefined ? own : own.map((value, task) => value - other[task]!), ensemble.study.luck);
}

export const unitOfResult = (name: string): string => (name in wins ? "share" : unitOf(name as StudyResult));

export function armMustBe({ study }: Ensemble, arm: string): void {
  const names = study.arms.map(({ name }) => name);
  if (!names.includes(arm))
    throw new UsageError(`No arm is called "${arm}".${didYouMean(arm, names)} There are: ${names.join(", ")}.`);
}
