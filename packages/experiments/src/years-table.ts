import { columnHeader, measureNames } from "@stewardsim/core";
import type { TableBeside, Values } from "@stewardsim/results";
import { NotReproducedError } from "@stewardsim/runner";
import type { Ensemble } from "./ensemble.ts";
import { type Executor, inline } from "./executor.ts";
import { resultsOf } from "./study.ts";
import type { TaskResult } from "./task.ts";
import { entryOf, takesPart, taskCount } from "./tasks.ts";
import { runsByYear, yearColumns } from "./years.ts";

const ofWhat = {
  end: "at the end of the year, or of the run",
  mean: "mean of the twelve months up to there",
  sum: "in the year",
} as const;

/**
 * The first runs of each arm year by year, as a table beside the results: what figures over time are drawn from, by a version
 * of the model, too, that could not run them again.
 */
export const yearsBeside = {
  name: "years",
  by: ["replication", "arm"],
  apart: true,
  columns: [
    { name: "year", unit: "", about: "year of the run, from 1; the last may be short", kind: "number" },
    ...yearColumns.map(({ name, observable, of, unit }) => ({
      name: columnHeader(name.replaceAll("-", "_"), unit),
      unit,
      about: `${observable.replaceAll("-", " ")}, ${ofWhat[of]}`,
      kind: "number" as const,
    })),
  ],
} satisfies TableBeside;

/** A run that is kept year by year. */
export interface RunByYear {
  readonly task: number;
  readonly arm: string;
  /** As `yearsOf` gives it. */
  readonly years: Float64Array;
}

/**
 * The first runs of each arm, year by year: those that failed have none. What an ensemble does not hold of them, since it was
 * read from a store, is run again.
 *
 * @throws NotReproducedError where a run comes out differently from what is stored
 */
export async function runsByYearOf(ensemble: Ensemble, execute: Executor = inline): Promise<RunByYear[]> {
  const { study } = ensemble;
  const asked = Array.from({ length: Math.min(runsByYear, taskCount(study)) }, (_, task) => task).flatMap((task) =>
    study.arms
      .filter((arm) => takesPart(study, arm, task) && ensemble.measures(arm.name, entryOf(study, task)) !== undefined)
      .map(({ name }) => ({ task, arm: name })),
  );
  const known = ({ task, arm }: (typeof asked)[number]) => ensemble.years(arm, entryOf(study, task));
  const missing = [...new Set(asked.filter((one) => known(one) === undefined).map(({ task }) => task))];
  const again = new Map<number, TaskResult>();
  if (missing.length > 0)
    await execute({
      study,
      tasks: missing,
      onResult(result) {
        mustBeStored(ensemble, result);
        again.set(result.task, result);
      },
    });
  return asked.flatMap((one) => {
    const years = known(one) ?? again.get(one.task)?.years?.[one.arm];
    return years === undefined ? [] : [{ ...one, years }];
  });
}

/** Years of other runs would be of another study. */
function mustBeStored(ensemble: Ensemble, { task, values }: TaskResult): void {
  const { study } = ensemble;
  const width = resultsOf(study).length;
  study.arms.forEach(({ name }, index) => {
    const stored = ensemble.measures(name, entryOf(study, task));
    // Measures are the first results.
    const differs = measureNames.findIndex(
      (one, position) => stored !== undefined && !Object.is(stored[one], values[index * width + position]),
    );
    if (differs >= 0)
      throw new NotReproducedError(
        `Replication ${task} of ${name} was stored with ${measureNames[differs]} ${stored![measureNames[differs]!]} and is run again with ${values[index * width + differs]}: stewardsim verify says more.`,
      );
  });
}

/** The columns of that table: replication and arm, the year, then what is kept of it. */
export function yearsTable(runs: readonly RunByYear[]): Values[] {
  const lengths = runs.map(({ years }) => years.length / yearColumns.length);
  const rows = lengths.reduce((sum, length) => sum + length, 0);
  const numbers = (of: (run: RunByYear, year: number, length: number) => number) => {
    const values = new Float64Array(rows);
    let row = 0;
    runs.forEach((run, index) => {
      for (let year = 0; year < lengths[index]!; year++) values[row++] = of(run, year, lengths[index]!);
    });
    return values;
  };
  return [
    numbers(({ task }) => task),
    runs.flatMap(({ arm }, index) => Array<string>(lengths[index]!).fill(arm)),
    numbers((_, year) => year + 1),
    ...yearColumns.map((_, column) => numbers(({ years }, year, length) => years[column * length + year]!)),
  ];
}

/** The runs of such a table. */
export function runsOfTable([replications, arms, , ...columns]: readonly Values[]): RunByYear[] {
  const runs: RunByYear[] = [];
  const rows = replications!.length;
  const isSame = (one: number, other: number) =>
    replications![one] === replications![other] && arms![one] === arms![other];
  for (let from = 0, to = 0; from < rows; from = to) {
    while (to < rows && isSame(from, to)) to++;
    const years = Float64Array.from(columns.flatMap((values) => Array.from(values.slice(from, to) as Float64Array)));
    runs.push({ task: replications![from] as number, arm: arms![from] as string, years });
  }
  return runs;
}
