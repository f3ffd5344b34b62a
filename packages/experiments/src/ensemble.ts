import type { Measures } from "@stewardsim/core";
import { resultNames, type ResultName } from "./measures.ts";
import { type Study, taskCount, takesPart } from "./study.ts";
import type { Failure, TaskResult } from "./task.ts";

/** All that a study came to. Task by task in order: draw 0 with its luck, draw 1, and so on. */
export interface Ensemble {
  readonly study: Study;
  readonly failures: readonly Failure[];
  /** One number of every history of an arm, by task; NaN where there is none. */
  column(arm: string, name: ResultName): Float64Array;
  /** Everything that one history of an arm came to; `undefined` where it failed or was not asked for. */
  measures(arm: string, task: number): Measures | undefined;
  /** Draws through which an arm lived. */
  drawsOf(arm: string): number;
  has(arm: string): boolean;
}

export function ensembleOf(study: Study, results: readonly TaskResult[]): Ensemble {
  const tasks = taskCount(study);
  const width = resultNames.length;
  const indexOf = (name: string) => {
    const index = study.arms.findIndex((arm) => arm.name === name);
    if (index < 0)
      throw new RangeError(
        `No arm is called "${name}". The arms are: ${study.arms.map((arm) => arm.name).join(", ")}.`,
      );
    return index;
  };
  const columns = new Map<string, Float64Array>();
  const failed = new Set(results.flatMap(({ task, failures }) => failures.map(({ arm }) => `${task} ${arm}`)));
  return {
    study,
    failures: results.flatMap(({ failures }) => failures),
    has: (arm) => study.arms.some(({ name }) => name === arm),
    drawsOf: (arm) => Math.min(study.draws, study.arms[indexOf(arm)]!.draws ?? study.draws),
    column(arm, name) {
      const id = `${name} ${arm}`;
      let column = columns.get(id);
      if (column === undefined) {
        const place = indexOf(arm) * width + resultNames.indexOf(name);
        column = Float64Array.from({ length: tasks }, (_, task) => results[task]!.values[place]!);
        columns.set(id, column);
      }
      return column;
    },
    measures(arm, task) {
      const index = indexOf(arm);
      if (!takesPart(study, study.arms[index]!, task) || failed.has(`${task} ${arm}`)) return undefined;
      const start = index * width;
      const { values } = results[task]!;
      return Object.fromEntries(
        resultNames.map((name, place) => [name, values[start + place]!]),
      ) as unknown as Measures;
    },
  };
}
