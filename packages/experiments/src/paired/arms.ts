import type { Ensemble } from "../ensemble.ts";
import type { StudyResult } from "../study.ts";
import { isRunAt, entryCount } from "../tasks.ts";
import { mustBeIndependent } from "./independent.ts";
import { type ColumnsComparison, compareColumns, type PairOptions } from "@stewardsim/analysis";

/**
 * Compares arms of an ensemble by one result, in the replications that were asked of all of them.
 *
 * @throws RangeError for an arm or a result that there is not, StudyError where draws share their random numbers
 */
export function compareArms(
  ensemble: Ensemble,
  arms: readonly string[],
  result: StudyResult,
  options: Omit<PairOptions, "replications" | "asked"> = {},
): ColumnsComparison {
  const { study } = ensemble;
  mustBeIndependent(study);
  const chosen = study.arms.filter(({ name }) => arms.includes(name));
  const isAsked = Array.from({ length: entryCount(study) }, (_, entry) =>
    chosen.every((arm) => isRunAt(study, arm, entry)),
  );
  const columns = arms.map((arm) => [arm, ensemble.column(arm, result)] as const);
  return compareColumns(Object.fromEntries(columns), {
    ...options,
    replications: study.replications,
    asked: (replication) => isAsked[replication]!,
  });
}
