import { columnHeader, csvLine, didYouMean } from "@stewardsim/core/foundation";
import { type MakeRows, memoryRows } from "@stewardsim/results";
import { ModelRunError } from "../errors.ts";
import type { ModelFailure } from "./model.ts";
import type { ModelOutcome } from "./model-job.ts";
import { type ModelPlan, rowOf, runCount } from "./plan.ts";

/** What a model came to over a design. */
export interface ModelRuns<Outcome extends string = string> extends ModelPlan {
  /** Runs that failed, in order; the others stand. */
  readonly failures: readonly ModelFailure[];
  /**
   * An outcome of every run: the replications of a row follow each other, NaN where a run failed or is missing.
   *
   * @throws ModelRunError for a name that is no outcome
   */
  column(outcome: Outcome): Float64Array;
  /**
   * The mean of an outcome over the replications of each row that have a number; NaN for a row of which none has.
   *
   * @throws ModelRunError for a name that is no outcome
   */
  byRow(outcome: Outcome): Float64Array;
  /**
   * All runs as comma-separated text: row, replication, factors and outcomes with their units, and why a run failed.
   *
   * @throws ModelRunError where that is longer than a text can be
   */
  toCsv(): string;
}

/**
 * Runs that come in one after the other, in any order.
 *
 * @param rowsFor makes the rows in which their outcomes are held; in memory where left out
 */
export function growRuns(
  plan: ModelPlan,
  rowsFor: MakeRows = memoryRows,
): { readonly runs: ModelRuns; readonly add: (result: ModelOutcome) => void } {
  const names = Object.keys(plan.outcomes);
  const rows = rowsFor(runCount(plan), names.length);
  const failed = new Map<number, ModelFailure>();
  const column = (outcome: string) => {
    const position = names.indexOf(outcome);
    if (position >= 0) return rows.column(position);
    throw new ModelRunError(
      `No outcome is called "${outcome}".${didYouMean(outcome, names)} There are: ${names.join(", ")}.`,
    );
  };
  const runs: ModelRuns = {
    ...plan,
    get failures() {
      return [...failed].sort(([a], [b]) => a - b).map(([, failure]) => failure);
    },
    column,
    byRow: (outcome) => meansOf(column(outcome), plan.replications),
    toCsv: () =>
      csvOf(
        plan,
        names.map((_, position) => rows.column(position)),
        failed,
      ),
  };
  return {
    runs,
    add({ task, values, flaw }) {
      rows.set(task, 0, values);
      if (flaw !== undefined) failed.set(task, { ...rowOf(plan, task), ...flaw });
    },
  };
}

function meansOf(values: Float64Array, replications: number): Float64Array {
  return Float64Array.from({ length: values.length / replications }, (_, row) => {
    const numbers = values
      .subarray(row * replications, (row + 1) * replications)
      .filter((value) => !Number.isNaN(value));
    return numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  });
}

function csvOf(plan: ModelPlan, columns: readonly Float64Array[], failed: ReadonlyMap<number, ModelFailure>): string {
  const { factors, values } = plan.design;
  const header = [
    "draw",
    "draw_replication",
    ...factors.map(({ path, unit }) => columnHeader(path, unit)),
    ...Object.entries(plan.outcomes).map(([name, { unit = "" }]) => columnHeader(name, unit)),
    "error",
    "error_message",
  ];
  const lines = Array.from({ length: runCount(plan) }, (_, task) => {
    const { row, replication } = rowOf(plan, task);
    const failure = failed.get(task);
    const cells = [row, replication, ...values[row]!, ...columns.map((column) => column[task]!)];
    return csvLine([...cells, failure?.code ?? "", failure?.message ?? ""]);
  });
  let length = csvLine(header).length + 1;
  for (const line of lines) length += line.length + 1;
  if (length > longestText)
    throw new ModelRunError(
      `${lines.length} runs make ${length} letters of CSV, which is longer than a text can be: keep them in a folder, and ask it by stewardsim query or read its Parquet files.`,
    );
  return [csvLine(header), ...lines, ""].join("\n");
}

/** Letters of the longest text of the engine. */
const longestText = 2 ** 29 - 24;
