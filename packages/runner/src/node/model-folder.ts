import { join } from "node:path";
import type { Design } from "@stewardsim/analysis";
import { type ColumnMeaning, format, hashOf, hashWithRows, type Manifest, type Shard } from "@stewardsim/results";
import {
  type DirectoryStore,
  manyRows,
  openDirectory,
  readBlocks,
  readExperiment,
  readManifest,
  readTable,
  writeTable,
} from "@stewardsim/results/node";
import { ModelRunError } from "../errors.ts";
import { keepingOf, modelColumns } from "../model/model-job.ts";
import { growRuns, type ModelRuns } from "../model/model-runs.ts";
import { type ModelPlan, runCount } from "../model/plan.ts";
import { circumstances } from "./circumstances.ts";

/** By this a folder of a model of somebody's own is told from those of ours. */
export const modelKind = "model";
const designFile = "design.parquet";

/** What stands in `experiment.json`: the plan, but for the rows of the design, which have a file of their own. */
interface StoredPlan {
  readonly model: Omit<ModelPlan, "design"> & { readonly design: Omit<Design, "values"> };
  /** The module of the model, where it has one. */
  readonly module?: string;
  /** Whether who ran it said which version it is, so that the text of the module is not looked at. */
  readonly isVersionNamed?: true;
}

/** What a folder of runs is opened with, besides the plan. */
export interface ModelFolderOptions {
  /** What tells one version of the model from another: runs of two are never mixed. */
  readonly version: string;
  /** Whether who runs it named that version; it is a hash of the text of the model otherwise. */
  readonly isVersionNamed?: boolean;
  readonly module?: string | undefined;
  readonly shard?: Shard | undefined;
}

/**
 * Opens a folder to keep runs in; one that holds runs of the same plan already is gone on with.
 *
 * @throws ResultsError as `openDirectory` does: "other-experiment" for another plan or another version of the model
 */
export function openModelFolder(
  folder: string,
  plan: ModelPlan,
  { version, isVersionNamed = false, module, shard = { index: 0, of: 1 } }: ModelFolderOptions,
): DirectoryStore {
  const { values: _, ...design } = plan.design;
  const stored: StoredPlan = {
    model: { ...plan, design },
    ...(module === undefined ? {} : { module }),
    ...(isVersionNamed ? { isVersionNamed } : {}),
  };
  const manifest: Manifest = {
    format,
    kind: modelKind,
    version,
    experiment: askedHash(stored.model, designHash(plan.design)),
    pieces: { design: designHash(plan.design), notes: hashOf(null), arms: {} },
    seed: plan.seed,
    replications: runCount(plan),
    shard,
    facts: { rows: plan.design.values.length, replications: plan.replications, factors: plan.design.factors.length },
    columns: modelColumns(plan),
    made: circumstances(),
  };
  return openDirectory(folder, manifest, stored, () => writeDesign(join(folder, designFile), plan.design));
}

/** What tells one plan from another. */
const askedHash = (model: StoredPlan["model"], design: string) =>
  hashOf({ ...model, design: { ...model.design, hash: design } });

/** What tells one design from another: its factors and its rows. */
export const designHash = ({ factors, values }: Pick<Design, "factors" | "values">): string =>
  hashWithRows({ factors }, "values", values);

/** Writes the rows of a design as a Parquet file: which row, then a column a factor with its unit. */
export function writeDesign(path: string, { factors, values }: Pick<Design, "factors" | "values">): void {
  const meanings: ColumnMeaning[] = [
    { name: "draw", unit: "", about: "row of the design", kind: "number" },
    ...factors.map(({ path: name, unit, label }): ColumnMeaning => ({ name, unit, about: label, kind: "number" })),
  ];
  const columns = [
    Float64Array.from(values.keys()),
    ...factors.map((_, index) => Float64Array.from(values, (row) => row[index]!)),
  ];
  writeTable(path, { meanings, columns, says: {} });
}

/** What was asked for in a folder of runs. */
export interface StoredModel {
  readonly plan: ModelPlan;
  readonly manifest: Manifest;
  /** The address of the module of the model, where it had one. */
  readonly module?: string;
  /** Whether who ran it named its version; it is a hash of the text of the model otherwise. */
  readonly isVersionNamed: boolean;
}

/** Whether a folder holds runs of a model of somebody's own, by what its manifest says. */
export const isModelFolder = (folder: string): boolean => readManifest(folder).kind === modelKind;

/**
 * What was asked for in a folder of runs.
 *
 * @throws ResultsError "not-results", "newer-format", "older-format", "damaged"; ModelRunError where it holds
 *   something else, or what was asked for was changed
 */
export async function readModelPlan(folder: string): Promise<StoredModel> {
  const manifest = readManifest(folder);
  const { model, module, isVersionNamed = false } = (readExperiment(folder) ?? {}) as Partial<StoredPlan>;
  if (manifest.kind !== modelKind)
    throw new ModelRunError(`${folder} holds results of ${manifest.kind}, and no runs of a model of one's own.`);
  if (model === undefined || askedHash(model, manifest.pieces.design) !== manifest.experiment)
    throw new ModelRunError(
      `experiment.json in ${folder} is not what its runs were made by: it was changed. Run the model again in a new folder.`,
    );
  const { rows, columns } = await readTable(
    join(folder, designFile),
    "The design cannot be made up: run the model again in a new folder.",
  );
  const values = Array.from({ length: rows }, (_, row) =>
    Float64Array.from(model.design.factors, (_factor, index) => columns[index + 1]![row] as number),
  );
  const plan: ModelPlan = { ...model, design: { ...model.design, values } };
  if (designHash(plan.design) !== manifest.pieces.design)
    throw new ModelRunError(`The design in ${folder} is not the one that its model was run over: it was changed.`);
  return { plan, manifest, isVersionNamed, ...(module === undefined ? {} : { module }) };
}

/** What a folder holds by now. */
export interface StoredRuns extends ModelRuns {
  readonly manifest: Manifest;
  /** How many runs are there, of all. */
  readonly stored: number;
}

/**
 * The runs that a folder holds by now; those that are missing are NaN.
 *
 * @throws as `readModelPlan` does
 */
export async function readModelRuns(folder: string): Promise<StoredRuns> {
  const { plan, manifest } = await readModelPlan(folder);
  const { runs, add } = growRuns(plan, manyRows);
  const { resultOf } = keepingOf(plan);
  let stored = 0;
  for await (const block of readBlocks(folder)) {
    add(resultOf(block));
    stored++;
  }
  return Object.assign(runs, { manifest, stored });
}
