import {
  ModelError,
  type History,
  measureNames,
  type Measures,
  NumericalFailureError,
  simulate,
} from "@stewardsim/core";
import { keep, resultNames } from "./measures.ts";
import { settingAt, withNumbers } from "./setting.ts";
import { placeOf, type Study, type StudyArm, takesPart } from "./study.ts";

/** A history that could not be lived to its end: a row of the results, never a gap in them. */
export interface Failure {
  readonly arm: string;
  readonly draw: number;
  readonly luck: number;
  readonly seed: string;
  readonly replication: number;
  readonly code: string;
  readonly month?: number;
  readonly message: string;
}

export interface TaskResult {
  readonly task: number;
  /** arms × results; NaN where an arm takes no part in the draw or failed. */
  readonly values: Float64Array;
  readonly failures: readonly Failure[];
}

/** Judgement comes later, against the arms' own counterfactual; here every history is held against nothing. */
const nothing = Object.fromEntries(measureNames.map((name) => [name, 0])) as unknown as Measures;

/** Lives all arms through one draw of parameters and one of luck; the people are drawn once. */
export function runTask(study: Study, task: number): TaskResult {
  const [draw] = placeOf(study, task);
  const values = new Float64Array(study.arms.length * resultNames.length).fill(Number.NaN);
  const failures: Failure[] = [];
  let cast: History["cast"] | undefined;
  study.arms.forEach((arm, index) => {
    if (!takesPart(study, arm, task)) return;
    try {
      const history = simulate(drawn(study, arm, draw), {
        seed: study.seed,
        replication: task,
        months: study.months,
        counterfactual: nothing,
        ...(cast === undefined ? {} : { cast }),
      });
      cast = history.cast;
      keep(history, values.subarray(index * resultNames.length, (index + 1) * resultNames.length));
    } catch (error) {
      failures.push(failureOf(study, task, arm.name, error));
    }
  });
  return { task, values, failures };
}

/** The arm's scenario with the numbers of a draw; what the arm itself sets differently from the first stays. */
function drawn(study: Study, arm: StudyArm, draw: number): StudyArm["scenario"] {
  const { factors, values, arms } = study;
  const paths: string[] = [];
  const numbers: number[] = [];
  factors.forEach(({ path }, index) => {
    if (settingAt(arm.scenario, path) !== settingAt(arms[0]!.scenario, path)) return;
    paths.push(path);
    numbers.push(values[draw]![index]! * (arm.scale?.[path] ?? 1));
  });
  return withNumbers(arm.scenario, paths, numbers);
}

/** What is recorded of a failure. */
export function failureOf(study: Study, task: number, arm: string, error: unknown): Failure {
  const [draw, luck] = placeOf(study, task);
  return {
    arm,
    draw,
    luck,
    seed: study.seed,
    replication: task,
    code: error instanceof ModelError ? error.code : "unexpected",
    ...(error instanceof NumericalFailureError ? { month: error.month } : {}),
    message: error instanceof Error ? error.message : String(error),
  };
}
