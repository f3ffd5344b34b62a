import { counted } from "../words.ts";
import { aboutResult, resultsOf, type StudyResult, unitOf } from "@stewardsim/experiments";
import { didYouMean } from "@stewardsim/core";
import { lengthOf, shellWord } from "@stewardsim/results";
import { query } from "@stewardsim/results/node";
import type { Figure } from "../figures/figure.ts";
import { spreadFigure } from "../figures/spread.ts";
import { figuresOf, figuresOverTime } from "../store/stored-report.ts";
import { type StoredAnswer, storedAnswer } from "../store/stored-answer.ts";
import { readResults, type StoredResults } from "../store/stored-results.ts";
import { shownFolder } from "../store/stored-work.ts";
import { UsageError } from "../terminal/exit-codes.ts";
import { shown, type Shown } from "./bundle.ts";
import { type KnownResults, resultsBlocks } from "./results-blocks.ts";

/** A folder of results in a notebook: shows what it holds and answers, and is asked for more. */
export interface Results extends Shown, KnownResults {
  /** The names of its figures. */
  readonly figures: readonly string[];
  /**
   * One of `figures`, or how a result lies in the draws of each arm, by the name of the result.
   *
   * @throws RangeError with the nearest name, where there is none
   */
  figure(name: string): Figure;
  /** Figures over time, of the first runs of each arm; empty where they are not kept and another version made them. */
  overTime(): readonly Figure[];
  /** What each number that is kept of a run is called, its unit, and what it is. */
  columns(): readonly { readonly result: string; readonly unit: string; readonly about: string }[];
  /**
   * Asks in SQL: tables `runs`, `design` and, of a folder that is whole, `years`.
   *
   * @throws ResultsError where it is no question, or DuckDB is not installed
   */
  ask(sql: string): Promise<{ readonly columns: readonly string[]; readonly rows: readonly (readonly unknown[])[] }>;
}

/**
 * Opens a folder of results, whatever program made it: `pnpm start`, or `decide`, `compare` and `sweep` of the command line.
 *
 * @throws UsageError where nothing is there yet or it holds runs of a model of one's own; ResultsError where it is no folder of results,
 *   or a damaged one
 */
export async function openResults(folder: string): Promise<Results> {
  const stored = await readResults(folder);
  const all = lengthOf(stored.manifest);
  const goOn = `stewardsim resume ${shellWord(shownFolder(folder))}`;
  if (stored.stored === 0) throw new UsageError(`${folder} has no results yet: go on with ${goOn}`);
  const [answered, reason] = answerIn(folder, stored);
  const isPart = stored.manifest.shard.of === 1 && stored.stored < all;
  const mind = [
    ...(isPart
      ? [
          `only ${stored.stored} of ${counted(all, "replication")} are there by now, and the numbers will move: ${goOn} does the others.`,
        ]
      : []),
    ...(reason === undefined ? [] : [reason]),
  ];
  return resultsOfFolder(folder, stored, answered, mind);
}

/** What it answers, or why nothing. */
function answerIn(folder: string, stored: StoredResults): [StoredAnswer | undefined, string | undefined] {
  try {
    return [storedAnswer(folder, stored), undefined];
  } catch (error) {
    if (error instanceof UsageError) return [undefined, error.message];
    throw error;
  }
}

function resultsOfFolder(
  folder: string,
  stored: StoredResults & { readonly stored: number },
  answered: StoredAnswer | undefined,
  mind: readonly string[],
): Results {
  const { ensemble, manifest } = stored;
  const own = answered === undefined ? [] : figuresOf(stored, answered);
  const names = resultsOf(ensemble.study);
  const results: Omit<Results, keyof Shown> = {
    folder,
    ensemble,
    manifest,
    replications: { stored: stored.stored, all: lengthOf(manifest) },
    answer: answered?.answer,
    mind,
    figures: own.map(({ name }) => name),
    figure(name) {
      const found = own.find((one) => one.name === name);
      if (found !== undefined) return found;
      if (names.includes(name as StudyResult)) return spreadFigure(ensemble, name as StudyResult, toldArms(results));
      const all = [...results.figures, ...names];
      throw new RangeError(
        `There is no figure "${name}".${didYouMean(name, all)} There are: ${[...results.figures, "any result of .columns(), as adoption"].join(", ")}.`,
      );
    },
    overTime: () => (answered === undefined ? [] : figuresOverTime(stored, answered)),
    columns: () => names.map((result) => ({ result, unit: unitOf(result), about: aboutResult(result) })),
    ask: (sql) => query([folder], sql),
  };
  return { ...shown(resultsBlocks(results)), ...results };
}

/** Arms that are looked at: without those that repeat others under another prior, at another price, or with a little more of one thing. */
const toldArms = ({ ensemble }: Pick<Results, "ensemble">) =>
  ensemble.study.arms
    .filter(({ prior, marginalOf, atPrice, isAside }) => (prior ?? marginalOf ?? atPrice) === undefined && !isAside)
    .map(({ name }) => name);
