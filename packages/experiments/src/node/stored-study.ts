import { join } from "node:path";
import { version } from "@stewardsim/core";
import { type ColumnMeaning, format, hashOf, type Manifest, type Shard } from "@stewardsim/results";
import {
  type DirectoryStore,
  openDirectory,
  readExperiment,
  readManifest,
  readTable,
  writeTable,
} from "@stewardsim/results/node";
import { circumstances } from "@stewardsim/runner/node";
import { StudyError } from "../errors.ts";
import { type End, upTo } from "../stopping/part-of-study.ts";
import { columnsOf } from "../stored.ts";
import { type Study, taskCount } from "../study.ts";

export interface StoreOptions {
  /** What asks for it, as `compare`. */
  readonly kind: string;
  /** Which part of the work is done here; all of it where left out. */
  readonly shard?: Shard;
  /** What else the asker wants to find again, as plain data. */
  readonly notes?: unknown;
}

/** What stands in `experiment.json`: the study but for what was drawn, which has a file of its own. */
interface StoredExperiment {
  readonly study: Omit<Study, "values">;
  readonly notes?: unknown;
}

const designFile = "design.parquet";

/**
 * Opens a folder to keep a study in; one that holds the same study already is gone on with. Besides the results it holds
 * the design, a row a draw, and everything that is needed to ask the same again.
 *
 * @throws ResultsError as `openDirectory` does
 */
export function openStudy(folder: string, study: Study, { kind, shard, notes }: StoreOptions): DirectoryStore {
  const { values, ...rest } = study;
  const experiment: StoredExperiment = { study: rest, ...(notes === undefined ? {} : { notes }) };
  const design = hashOf({ factors: study.factors, values: values.map((row) => [...row]) });
  const manifest: Manifest = {
    format,
    kind,
    version,
    experiment: hashOf({ ...rest, design }),
    pieces: {
      design,
      notes: hashOf(notes ?? null),
      arms: Object.fromEntries(study.arms.map(({ name, scenario }) => [name, hashOf(scenario)])),
    },
    seed: study.seed,
    replications: taskCount(study),
    shard: shard ?? { index: 0, of: 1 },
    columns: columnsOf(study),
    made: circumstances(),
  };
  return openDirectory(folder, manifest, experiment, () => writeDesign(join(folder, designFile), study));
}

function writeDesign(path: string, { factors, values }: Study): void {
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

/**
 * The study that a folder holds results of, and what its asker wanted to find again. Where it was ended early, this is the
 * study up to there.
 *
 * @throws ResultsError "not-results", "newer-format", "damaged"; StudyError where the design is not the one that was asked for
 */
export async function readStudy(folder: string): Promise<{ study: Study; manifest: Manifest; notes: unknown }> {
  const { study, manifest, notes } = await readAsked(folder);
  return { study: asEnded(study, manifest), manifest, notes };
}

const asEnded = (study: Study, { ended }: Manifest) => (ended === undefined ? study : upTo(study, ended as End));

/** What was asked for, however much of it was enough. */
async function readAsked(folder: string) {
  const manifest = readManifest(folder);
  const { study, notes } = (readExperiment(folder) ?? {}) as Partial<StoredExperiment>;
  const isAsked =
    hashOf({ ...study, design: manifest.pieces.design }) === manifest.experiment &&
    hashOf(notes ?? null) === manifest.pieces.notes;
  if (study === undefined || !isAsked)
    throw new StudyError(
      `experiment.json in ${folder} is not what its results were asked with: it was changed. Ask for it again in a new folder.`,
    );
  const { rows, columns } = await readTable(
    join(folder, designFile),
    "The design cannot be made up: ask for the same again in a new folder.",
  );
  const values = Array.from({ length: rows }, (_, row) =>
    Float64Array.from(study.factors, (_factor, index) => columns[index + 1]![row] as number),
  );
  if (hashOf({ factors: study.factors, values: values.map((row) => [...row]) }) !== manifest.pieces.design)
    throw new StudyError(`The design in ${folder} is not the one that its results were asked with: it was changed.`);
  return { study: { ...study, values }, manifest, notes };
}

/**
 * Opens a folder to do what is missing.
 *
 * @throws ResultsError "other-experiment" where another version of the model began it
 */
export async function resumeStudy(folder: string): Promise<{ study: Study; store: DirectoryStore; notes: unknown }> {
  const { study, manifest, notes } = await readAsked(folder);
  const { kind, shard } = manifest;
  const store = openStudy(folder, study, { kind, shard, ...(notes === undefined ? {} : { notes }) });
  return { study: asEnded(study, store.manifest), store, notes };
}
