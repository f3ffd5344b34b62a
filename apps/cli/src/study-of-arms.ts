import type { Scenario } from "@stewardsim/core";
import { withoutSteward } from "@stewardsim/evidence";
import { createStudy, type Study, type StudyArm, type Watched } from "@stewardsim/experiments";
import { openStudy } from "@stewardsim/experiments/node";
import { shardOf } from "@stewardsim/results";
import { beforeWork, exitCodes, UsageError } from "@stewardsim/report/terminal";
import { enoughOf, type EnoughWords, mostDraws } from "./enough.ts";
import type { StudyNotes } from "./notes.ts";
import { showStored } from "./stored.ts";
import { folderFor, mustBeNew, simulateStudy, type WorkOptions } from "./work.ts";

/** What the user says of a study and of how it is kept. */
export interface StudyWords extends WorkOptions {
  readonly seed: string;
  readonly months?: number;
  readonly limit?: number;
  readonly draws?: number;
  readonly replications?: number;
  readonly fixed?: true;
  readonly watch?: readonly string[];
  readonly out?: string;
  readonly shard?: string;
  readonly all?: true;
  readonly json?: true;
}

/** Arms that are to be compared in one world, and how the folder says so. */
export interface ArmsToCompare {
  /** The command that compares them, which the folder remembers. */
  readonly kind: "compare" | "decide";
  readonly base: Scenario;
  readonly arms: readonly StudyArm[];
  /** How many draws and replications where the user does not say. */
  readonly usual: { readonly draws: number; readonly replications: number };
  /** What else the folder keeps. */
  readonly notes?: Partial<StudyNotes>;
  /** Says what is going to be done, once it is known that it can be. */
  readonly announce?: (study: Study, words: StudyWords) => void;
}

/**
 * Compares arms: a study of all of them, kept in a folder, of which is printed what it comes to.
 *
 * @returns the exit code
 */
export async function compareArms(
  { kind, base, arms, usual, notes, announce }: ArmsToCompare,
  options: StudyWords & EnoughWords,
): Promise<number> {
  mustDiffer(arms);
  const isOpen = options.untilWithin !== undefined || options.untilBest !== undefined;
  const { seed, months, limit, fixed, watch = [] } = options;
  const study = await beforeWork(() =>
    createStudy(base, arms, {
      ...runsAsked(options, isOpen ? { ...usual, draws: mostDraws } : usual),
      seed,
      watch: watch as Watched[],
      ...(months === undefined ? {} : { months }),
      ...(limit === undefined ? {} : { limit }),
      ...(fixed ? { factors: [] } : {}),
    }),
  );
  const enough = enoughOf(study, withoutSteward, options);
  if (enough !== undefined && options.shard !== undefined)
    throw new UsageError("A shard cannot know when the whole is enough: leave out --shard, or --until-….");
  const folder = folderFor(kind, options.out);
  mustBeNew(folder);
  announce?.(study, options);
  const store = openStudy(folder, study, {
    kind,
    notes: { against: withoutSteward, ...notes, ...(enough === undefined ? {} : { enough }) } satisfies StudyNotes,
    ...(options.shard === undefined ? {} : { shard: shardFrom(options.shard) }),
  });
  const { ensemble, manifest, ...more } = await simulateStudy(study, store, folder, options, enough);
  await showStored(folder, ensemble, manifest, { ...options, ...more });
  return ensemble.failures.length > 0 ? exitCodes.someFailed : exitCodes.done;
}

/**
 * How many draws there are, and replications of each. Draws that hold everything are alike: every run is one of them then, since
 * runs of one draw count as one where parameters differ between draws.
 */
function runsAsked({ fixed, draws, replications }: StudyWords, usual: ArmsToCompare["usual"]): ArmsToCompare["usual"] {
  if (!fixed) return { draws: draws ?? usual.draws, replications: replications ?? usual.replications };
  const asked = draws ?? (replications === undefined ? usual.draws : 1);
  return { draws: asked * (replications ?? 1), replications: 1 };
}

/** @throws UsageError where two arms have one name */
export function mustDiffer(arms: readonly StudyArm[]): void {
  const twice = arms.find(({ name }, index) => arms.findIndex((one) => one.name === name) < index);
  if (twice !== undefined)
    throw new UsageError(`Two arms would be called "${twice.name}": give one of the files another name.`);
}

/** @throws UsageError where a text names no shard */
export function shardFrom(text: string) {
  try {
    return shardOf(text);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
