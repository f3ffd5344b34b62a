import { type Design } from "@stewardsim/analysis";
import { childKey, drawWord, namedKey, seedKey } from "@stewardsim/core/foundation";
import { ModelRunError } from "../errors.ts";
import type { OutcomeMeaning } from "./model.ts";

/** What is to be run, as plain data: every row of a design, each so many times with other random numbers. */
export interface ModelPlan {
  readonly design: Design;
  /** The seed as text. */
  readonly seed: string;
  /** Runs of each row. */
  readonly replications: number;
  /** What a run comes to, by name, in the order of their columns. */
  readonly outcomes: Readonly<Record<string, OutcomeMeaning>>;
}

/** How to run a model; what is left out has its default. */
export interface PlanOptions {
  /** The text or finite number that all random numbers come from; 1 where left out. */
  readonly seed?: string | number;
  /** Runs of each row, each with random numbers of its own; one where left out. */
  readonly replications?: number;
  /** What the model returns, by name; what its first run returns where left out. */
  readonly outcomes?: readonly string[] | Readonly<Record<string, OutcomeMeaning>>;
}

/** Row and replication of a task: the replications of a row follow each other. */
export const rowOf = ({ replications }: Pick<ModelPlan, "replications">, task: number) => ({
  row: Math.floor(task / replications),
  replication: task % replications,
});

/** How many runs there are. */
export const runCount = ({ design, replications }: Pick<ModelPlan, "design" | "replications">): number =>
  design.values.length * replications;

/** The seed of one run: 53 bits that nothing else shares, but for rows that the design lets share them. */
export function seedOf({ design, seed }: Pick<ModelPlan, "design" | "seed">, row: number, replication: number): number {
  const { k0, k1 } = childKey(namedKey(seedKey(seed), "model"), replication);
  const id = design.rngIds?.[row] ?? row;
  return (drawWord(k0, k1, id, 0) & 0x1f_ffff) * 2 ** 32 + drawWord(k0, k1, id, 1);
}

/** A row of a design as a model takes it. */
export const namedRow = ({ factors }: Pick<Design, "factors">, values: ArrayLike<number>) =>
  Object.fromEntries(factors.map(({ path }, index) => [path, values[index]!]));

/** Columns that all results have. */
const reserved: readonly string[] = ["replication", "draw", "draw_replication", "error", "error_message"];

/**
 * The plan of a design and its options.
 *
 * @throws ModelRunError where a design has no rows, an option cannot be, or a factor or outcome is called as another column
 */
export function planOf(design: Design, { seed = 1, replications = 1, outcomes = [] }: PlanOptions): ModelPlan {
  if (design.values.length === 0) throw new ModelRunError("The design has no rows: there is nothing to run.");
  if (!Number.isInteger(replications) || replications < 1)
    throw new ModelRunError(`${replications} replications cannot be run: give a whole number, 1 or more.`);
  if (typeof seed === "number" && !Number.isFinite(seed))
    throw new ModelRunError(`${seed} is no seed: give a text or a finite number.`);
  const meanings = Array.isArray(outcomes)
    ? Object.fromEntries((outcomes as readonly string[]).map((name) => [name, {}]))
    : (outcomes as ModelPlan["outcomes"]);
  const factors = design.factors.map(({ path }) => path);
  for (const [what, names, others] of [
    ["factor", factors, reserved],
    ["outcome", Object.keys(meanings), [...reserved, ...factors]],
  ] as const) {
    const clash = names.find((name) => others.includes(name));
    if (clash !== undefined)
      throw new ModelRunError(`No ${what} can be called ${clash}: results have a column of that name. Rename it.`);
  }
  return { design, seed: String(seed), replications, outcomes: meanings };
}
