import { columnHeader, snakeCase } from "@stewardsim/core";
import type { Block, ColumnMeaning } from "@stewardsim/results";
import type { Failure } from "./failure.ts";
import { aboutResult, unitOf } from "./measures.ts";
import { resultsOf, type Study, type StudyResult } from "./study.ts";
import { drawOf, replicationOf, takesPart } from "./tasks.ts";
import { emptyTask, type TaskResult } from "./task.ts";

const whose: readonly ColumnMeaning[] = [
  { name: "arm", unit: "", about: "which arm was run", kind: "text" },
  { name: "draw", unit: "", about: "row of the design: a draw of parameters", kind: "number" },
  { name: "draw_replication", unit: "", about: "which run of the draw, from 0", kind: "number" },
];
const howItFailed: readonly ColumnMeaning[] = [
  { name: "error", unit: "", about: "code of the error, where the run failed", kind: "text" },
  { name: "error_month", unit: "month", about: "month in which it failed, where that is known", kind: "number" },
  { name: "error_message", unit: "", about: "what is said of the failure", kind: "text" },
];

/** The columns in which a study is stored: a row for every arm of a task. */
export const columnsOf = (study: Study): readonly ColumnMeaning[] => [
  ...whose,
  ...resultsOf(study).map(
    (name): ColumnMeaning => ({ name: columnName(name), unit: unitOf(name), about: aboutResult(name), kind: "number" }),
  ),
  ...howItFailed,
];

/**
 * What a result is called in Parquet, SQL, CSV and notebooks alike: `deltaValueLowExit` is `delta_value_low_exit_usd`,
 * `cash@24` is `cash_at_24_usd`. The unit is part of it, and no letter needs quotes.
 */
export const columnName = (name: StudyResult): string =>
  columnHeader(snakeCase(name).replaceAll("-", "_").replace("@", "_at_"), unitOf(name));

/** What is stored of a task. */
export function blockOf(study: Study, { task, values, failures }: TaskResult): Block {
  const [draw, drawReplication] = drawOf(study, task);
  const width = resultsOf(study).length;
  const arms = [...study.arms.keys()].filter((index) => takesPart(study, study.arms[index]!, task));
  const failed = arms.map((index) => failures.find(({ arm }) => arm === study.arms[index]!.name));
  const numbers = (of: (arm: number, row: number) => number) => {
    const column = new Float64Array(arms.length);
    for (let row = 0; row < arms.length; row++) column[row] = of(arms[row]!, row);
    return column;
  };
  return {
    index: task,
    rows: arms.length,
    columns: [
      arms.map((index) => study.arms[index]!.name),
      numbers(() => draw),
      numbers(() => drawReplication),
      ...Array.from({ length: width }, (_, position) => numbers((arm) => values[arm * width + position]!)),
      failed.map((failure) => failure?.code ?? ""),
      numbers((_, row) => failed[row]?.month ?? Number.NaN),
      failed.map((failure) => failure?.message ?? ""),
    ],
  };
}

/** The task that was stored. */
export function resultOf(study: Study, { index: task, rows, columns }: Block): TaskResult {
  const [draw, drawReplication] = drawOf(study, task);
  const width = resultsOf(study).length;
  const { values } = emptyTask(study, task);
  const failures: Failure[] = [];
  const [names, codes, messages] = [columns[0]!, columns.at(-3)!, columns.at(-1)!] as (readonly string[])[];
  for (let row = 0; row < rows; row++) {
    const arm = names![row]!;
    const position = study.arms.findIndex(({ name }) => name === arm);
    for (let result = 0; result < width; result++)
      values[position * width + result] = columns[whose.length + result]![row] as number;
    if (codes![row] === "") continue;
    const month = columns.at(-2)![row] as number;
    failures.push({
      arm,
      draw,
      drawReplication,
      seed: study.seed,
      replication: replicationOf(study, task),
      code: codes![row]!,
      ...(Number.isNaN(month) ? {} : { month }),
      message: messages![row]!,
    });
  }
  return { task, values, failures };
}
