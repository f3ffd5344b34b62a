import { columnHeader } from "@stewardsim/core/foundation";
import type { Block, ColumnMeaning } from "@stewardsim/results";
import type { Job, Numbered } from "../job.ts";
import { flawOf, type Model, type ModelFailure, thrown } from "./model.ts";
import { type ModelPlan, namedRow, rowOf, seedOf } from "./plan.ts";

/** One run of a model: its row by name, and its seed. */
export interface ModelOrder extends Numbered {
  readonly row: Readonly<Record<string, number>>;
  readonly seed: number;
}

/** What one run came to. */
export interface ModelOutcome extends Numbered {
  /** One for each outcome; NaN where the run failed. */
  readonly values: Float64Array;
  /** Why it failed, where it did. */
  readonly flaw?: Pick<ModelFailure, "code" | "message">;
}

/** Does one run: a model that throws, or returns something else than it promised, has failed, and the others go on. */
export async function runOnce(
  model: Model,
  names: readonly string[],
  { task, row, seed }: ModelOrder,
): Promise<ModelOutcome> {
  try {
    const returned = await model(row, seed);
    const flaw = flawOf(returned, names);
    if (flaw === undefined) return { task, values: Float64Array.from(names, (name) => returned[name]!) };
    return { task, values: missing(names), flaw };
  } catch (error) {
    return { task, values: missing(names), flaw: thrown(error) };
  }
}

const missing = (names: readonly string[]) => new Float64Array(names.length).fill(Number.NaN);

/**
 * A model over a design, as a job: one task is one run.
 *
 * @param setup what a worker is given to find the model by
 */
export function modelJob(plan: ModelPlan, model: Model, setup: unknown): Job<ModelOrder, ModelOutcome> {
  const names = Object.keys(plan.outcomes);
  return {
    setup,
    orderOf(task) {
      const { row, replication } = rowOf(plan, task);
      return { task, row: namedRow(plan.design, plan.design.values[row]!), seed: seedOf(plan, row, replication) };
    },
    run: (order) => runOnce(model, names, order),
    failed: (task, crash) => ({
      task,
      values: missing(names),
      flaw: { code: "worker-crashed", message: thrown(crash).message },
    }),
  };
}

/** The columns in which runs are kept, with their units in their names, as CSV has them. */
export const modelColumns = ({ outcomes }: ModelPlan): readonly ColumnMeaning[] => [
  { name: "draw", unit: "", about: "row of the design", kind: "number" },
  { name: "draw_replication", unit: "", about: "which run of the row", kind: "number" },
  ...Object.entries(outcomes).map(
    ([name, { unit = "", about = "" }]): ColumnMeaning => ({
      name: columnHeader(name, unit),
      unit,
      about,
      kind: "number",
    }),
  ),
  { name: "error", unit: "", about: "code of the error, where the run failed", kind: "text" },
  { name: "error_message", unit: "", about: "what is said of the failure", kind: "text" },
];

/** How runs become rows that can be kept, and are read back. */
export const keepingOf = (plan: ModelPlan) => ({
  blockOf({ task, values, flaw }: ModelOutcome): Block {
    const { row, replication } = rowOf(plan, task);
    return {
      index: task,
      rows: 1,
      columns: [
        Float64Array.of(row),
        Float64Array.of(replication),
        ...Array.from(values, (value) => Float64Array.of(value)),
        [flaw?.code ?? ""],
        [flaw?.message ?? ""],
      ],
    };
  },
  resultOf({ index: task, columns }: Block): ModelOutcome {
    const values = Float64Array.from(columns.slice(2, -2), (column) => column[0] as number);
    const [code, message] = [columns.at(-2)![0] as string, columns.at(-1)![0] as string];
    return code === "" ? { task, values } : { task, values, flaw: { code, message } };
  },
});
