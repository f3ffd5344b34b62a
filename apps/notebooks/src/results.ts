import { join } from "node:path";
import type { Factor } from "@stewardsim/analysis";
import type { Study, StudyArm } from "@stewardsim/experiments";
import { type Manifest, ResultsError, shellWord } from "@stewardsim/results";
import { readExperiment, readManifest, readRows, readTable } from "@stewardsim/results/node";

/** A parameter that was drawn, and from where. */
export type DrawnParameter = Pick<Factor, "path" | "label" | "unit" | "grade" | "low" | "high"> & {
  /** By draw. */
  readonly values: readonly number[];
};

/** A folder of results, as every program of ours writes it. */
export interface Results {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly study: Pick<Study, "seed" | "draws" | "replications" | "months">;
  readonly arms: readonly Omit<StudyArm, "scenario">[];
  /** What is held against: the arm without a steward. */
  readonly against: string;
  /** Runs that failed. */
  readonly failures: number;
  readonly parameters: readonly DrawnParameter[];
  /** What is known of every run, by the names that SQL and CSV have. */
  readonly columns: readonly string[];
  /** One number of every run of an arm, by draw and chance: draw 0 with its chance, draw 1, and so on; NaN where there is none. */
  column(arm: string, name: string): Float64Array;
}

/**
 * Reads a folder that `pnpm start`, `pnpm scenario` or `stewardsim` wrote.
 *
 * @throws ResultsError in a sentence, where it holds no results, those of an earlier format, or not yet all of them
 */
export async function readResults(folder: string): Promise<Results> {
  const manifest = readManifest(folder);
  if (manifest.hash === undefined)
    throw new ResultsError(
      "not-results",
      `${folder} is not done: go on with pnpm stewardsim resume ${shellWord(folder)}`,
    );
  const { study } = readExperiment(folder) as { study: Omit<Study, "values"> };
  const { columns, blocks } = await readRows(folder);
  const numbers = columns.flatMap(({ name, kind }, position) => (kind === "number" ? [{ name, position }] : []));
  const kept = new Map(
    study.arms.map(({ name }) => [name, numbers.map(() => new Float64Array(manifest.replications).fill(Number.NaN))]),
  );
  const [arm, error] = ["arm", "error"].map((name) => columns.findIndex((one) => one.name === name));
  let failures = 0;
  for await (const { index, rows, columns: values } of blocks)
    for (let row = 0; row < rows; row++) {
      if (values[error!]![row] !== "") failures++;
      const own = kept.get(values[arm!]![row] as string)!;
      numbers.forEach(({ position }, number) => (own[number]![index] = values[position]![row] as number));
    }
  const design = await readTable(join(folder, "design.parquet"), "Ask for the same again in a new folder.");
  return {
    folder,
    manifest,
    study,
    arms: study.arms,
    against: study.arms.find(({ kind }) => kind === "no-steward")?.name ?? "nobody",
    failures,
    columns: numbers
      .map(({ name }) => name)
      .filter((name) => !["draw", "draw_replication", "error_month"].includes(name)),
    parameters: study.factors.map(({ path, label, unit, grade, low, high }, index) => ({
      path,
      label,
      unit,
      grade,
      low,
      high,
      values: [...(design.columns[index + 1] as Float64Array)],
    })),
    column(of, name) {
      const own = kept.get(of);
      if (own === undefined)
        throw new RangeError(`No arm is called "${of}". There is: ${[...kept.keys()].join(" · ")}.`);
      const position = numbers.findIndex((one) => one.name === name);
      if (position < 0)
        throw new RangeError(`No column is called "${name}". There is: ${numbers.map((one) => one.name).join(", ")}.`);
      return own[position]!;
    },
  };
}

/** An arm to look at. */
export interface ArmKind {
  readonly name: string;
  /** The strategy, or the arm itself where it is none of the three. */
  readonly strategy: string;
  readonly conduct: "as practised" | "best conduct" | "other";
}

/**
 * The arms to look at, strategies first, and without what they are held against: that has nobody to win. Those that repeat
 * them under other trust or with one more engineer are left out.
 */
export function armsOf({ arms, against }: Pick<Results, "arms" | "against">): ArmKind[] {
  const own = arms.filter(
    ({ name, prior, marginalOf, atPrice }) => name !== against && (prior ?? marginalOf ?? atPrice) === undefined,
  );
  const strategies = own.flatMap(({ name, strategy, conduct }): ArmKind[] =>
    strategy === undefined || conduct === undefined
      ? []
      : [{ name, strategy, conduct: conduct === "best" ? "best conduct" : conduct }],
  );
  const others = own.filter(({ name }) => !strategies.some((one) => one.name === name));
  return [...strategies, ...others.map(({ name }): ArmKind => ({ name, strategy: name, conduct: "other" }))];
}
