import type { Ensemble } from "../ensemble.ts";
import type { StudyResult } from "../study.ts";

/** What rules hear of a replication. */
export type Reading = (ensemble: Ensemble, replication: number) => ArrayLike<number>;

/** One result of each arm, in their order: for a choice among them. */
export const resultOfEach =
  (arms: readonly string[], result: StudyResult): Reading =>
  (ensemble, replication) =>
    arms.map((arm) => ensemble.column(arm, result)[replication]!);

/** One result of the first arm less that of the second. */
export const differenceOf =
  (a: string, b: string, result: StudyResult): Reading =>
  (ensemble, replication) => [ensemble.column(a, result)[replication]! - ensemble.column(b, result)[replication]!];

/** Whether the first arm has more than the second: 1, a half where they tie, 0. */
export const moreOf =
  (a: string, b: string, result: StudyResult): Reading =>
  (ensemble, replication) => {
    const [one, other] = [ensemble.column(a, result)[replication]!, ensemble.column(b, result)[replication]!];
    return [Number.isNaN(one - other) && one !== other ? Number.NaN : one > other ? 1 : one === other ? 0.5 : 0];
  };
