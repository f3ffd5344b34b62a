import { type Ensemble, ensembleOf } from "../ensemble.ts";
import type { ResultName } from "../measures.ts";
import { createStudy, resultsOf, type Study, type StudyArm, type StudyOptions } from "../study.ts";
import { emptyTask } from "../task.ts";
import { entryOf, taskCount } from "../tasks.ts";
import { tinyCase } from "./tiny.ts";

/** A study of the tiny case with arms of these names, which differ in nothing but what is said of them. */
export const namedStudy = (
  arms: readonly (string | Partial<StudyArm>)[],
  options: StudyOptions = { draws: 3, replications: 2 },
): Study =>
  createStudy(
    tinyCase.scenario,
    arms.map((arm) => ({
      name: "unnamed",
      scenario: tinyCase.scenario,
      ...(typeof arm === "string" ? { name: arm } : arm),
    })),
    options,
  );

/** Somebody runs the project, and somebody outside works on it: nobody wins where there is nobody. */
const somebody: Partial<Record<string, number>> = { adoption: 0.1, activeOutsiders: 1 };

/** Its ensemble where every run comes to numbers that somebody wrote down; what nobody wrote is 0. */
export function madeEnsemble(
  study: Study,
  numbersOf: (arm: string, entry: number) => Partial<Record<ResultName, number>>,
): Ensemble {
  const results = resultsOf(study);
  return ensembleOf(
    study,
    Array.from({ length: taskCount(study) }, (_, task) => {
      const { values } = emptyTask(study, task);
      study.arms.forEach(({ name }, arm) => {
        const numbers: Partial<Record<string, number>> = numbersOf(name, entryOf(study, task));
        results.forEach((result, position) => {
          values[arm * results.length + position] = numbers[result] ?? somebody[result] ?? 0;
        });
      });
      return { task, values, failures: [] };
    }),
  );
}
