import { join } from "node:path";
import { version } from "@stewardsim/core";
import { format, hashOf, type Manifest, type Shard } from "@stewardsim/results";
import { type DirectoryStore, openDirectory, readExperiment, readManifest, readTable } from "@stewardsim/results/node";
import { NotReproducedError } from "@stewardsim/runner";
import { circumstances, designHash, writeDesign } from "@stewardsim/runner/node";
import { StudyError } from "../errors.ts";
import { type End, upTo } from "../stopping/part-of-study.ts";
import type { Ensemble } from "../ensemble.ts";
import type { Executor } from "../executor.ts";
import { knowledgeOf } from "../knowledge.ts";
import { columnsOf } from "../stored.ts";
import type { Study } from "../study.ts";
import { taskCount } from "../tasks.ts";
import { winsBeside, winsOf } from "../wins-table.ts";
import { runsByYearOf, yearsBeside, yearsTable } from "../years-table.ts";

/** What the manifest of a stored study says of it, and which part of it is done here. */
export interface StoreOptions {
  /** What asks for it, as `compare`. */
  readonly kind: string;
  /** Which part of the work is done here; all of it where left out. */
  readonly shard?: Shard;
  /** What else the asker wants to find again, as plain data. */
  readonly notes?: unknown;
  /** What the manifest says of it in a few numbers and words, besides draws, months and arms. */
  readonly facts?: Readonly<Record<string, string | number>>;
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
export function openStudy(folder: string, study: Study, { kind, shard, notes, facts }: StoreOptions): DirectoryStore {
  const { values: _, ...rest } = study;
  const experiment: StoredExperiment = { study: rest, ...(notes === undefined ? {} : { notes }) };
  const { design, asked } = hashesOf(study);
  const known = knowledgeOf(study.base, study.factors);
  const manifest: Manifest = {
    format,
    kind,
    version,
    experiment: asked,
    pieces: {
      design,
      notes: hashOf(notes ?? null),
      arms: Object.fromEntries(study.arms.map(({ name, scenario }) => [name, hashOf(scenario)])),
    },
    seed: study.seed,
    replications: taskCount(study),
    shard: shard ?? { index: 0, of: 1 },
    facts: {
      draws: study.draws,
      replications: study.replications,
      months: study.months,
      parameters: study.factors.length,
      arms: study.arms.length,
      knownFacts: known.facts,
      ownRanges: known.ranges,
      fromPrior: known.prior,
      ...facts,
    },
    columns: columnsOf(study),
    beside: [winsBeside, yearsBeside],
    made: circumstances(),
  };
  return openDirectory(folder, manifest, experiment, () => writeDesign(join(folder, designFile), study));
}

/** What tells one study from another: its design, and all of it. */
function hashesOf({ values, ...rest }: Study): { readonly design: string; readonly asked: string } {
  const design = designHash({ factors: rest.factors, values });
  return { design, asked: hashOf({ ...rest, design }) };
}

/**
 * How much of a study a folder holds, by what its manifest says.
 *
 * @returns "other" where it holds another study, or this one as another version of the model computes it
 * @throws ResultsError "not-results", "newer-format", "older-format", "damaged"
 */
export function heldOf(folder: string, study: Study): "all" | "part" | "other" {
  const { experiment, version: by, hash } = readManifest(folder);
  if (by !== version || experiment !== hashesOf(study).asked) return "other";
  return hash === undefined ? "part" : "all";
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
  if (hashesOf({ ...study, values }).design !== manifest.pieces.design)
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
  const { kind, shard, facts } = manifest;
  const store = openStudy(folder, study, {
    kind,
    shard,
    ...(notes === undefined ? {} : { notes }),
    ...(facts === undefined ? {} : { facts }),
  });
  return { study: asEnded(study, store.manifest), store, notes };
}

/**
 * Ends the work in a folder that has all its replications: seals them, and beside them who won each run, and how the first
 * runs of each arm went year by year. What is not known of these any more, since the work was stopped, is run again.
 *
 * @param ensemble all that the folder holds; of a shard any, since it cannot be evaluated before it is merged
 * @param execute runs again what is missing; where we are, one after the other, where left out
 * @throws RangeError while replications are missing, ResultsError "damaged" where it was sealed with something else,
 *   NotReproducedError where a run comes out differently from what is stored
 */
export async function sealStudy(store: DirectoryStore, ensemble: Ensemble, execute?: Executor): Promise<Manifest> {
  if (store.manifest.shard.of > 1 || store.missing().length > 0) return store.seal();
  return store.seal({
    [winsBeside.name]: winsOf(ensemble),
    ...(store.lacks(yearsBeside.name) ? { [yearsBeside.name]: yearsTable(await runsByYearOf(ensemble, execute)) } : {}),
  });
}

/**
 * Evaluates all runs of a folder again, and compares with what stands beside them.
 *
 * @param ensemble all that the folder holds
 * @throws NotReproducedError naming the first row that comes out differently, ResultsError "damaged"
 */
export async function verifyWins(folder: string, ensemble: Ensemble): Promise<void> {
  const path = join(folder, `${winsBeside.name}.parquet`);
  const { rows, columns } = await readTable(path, `Resume ${folder}, and it is written again.`);
  const again = winsOf(ensemble);
  const differs = Array.from({ length: Math.max(rows, again[0]!.length) }, (_, row) => row).find((row) =>
    again.some((values, column) => !Object.is(values[row], columns[column]?.[row])),
  );
  if (differs !== undefined)
    throw new NotReproducedError(
      `Row ${differs} of ${path} says otherwise who wins than the results do: compute them again in a new folder.`,
    );
}
