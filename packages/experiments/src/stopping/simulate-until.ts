import { type Ensemble, growEnsemble } from "../ensemble.ts";
import { CancelledError, inOrder } from "@stewardsim/runner";
import { StudyError } from "../errors.ts";
import { inline } from "../executor.ts";
import { blockLength, type Decision, type Stopped, type StoppingRule } from "@stewardsim/analysis";
import { mustBeIndependent } from "../paired/independent.ts";
import type { RunOptions } from "../run-ensemble.ts";
import { blockOf, resultOf } from "../stored.ts";
import type { Study } from "../study.ts";
import { runsOf, taskCount } from "../tasks.ts";
import type { TaskResult } from "../task.ts";
import { blockByBlock } from "./block-by-block.ts";
import { asAsked, ending, endOf, shortened } from "./part-of-study.ts";
import type { Reading } from "./readings.ts";

/** When `simulateUntil` stops, what it listens to, and who does the work until then. */
export interface SimulateUntilOptions<D extends Decision> extends RunOptions {
  /** When enough is known. */
  readonly rule: StoppingRule<D>;
  /** What the rule hears of a replication: a number for each of its columns, NaN where there is none. */
  readonly read: Reading;
  /**
   * The arm that each column is read from, where each is read from one of its own: an arm that the rule needs no more is
   * run no further. All arms are run to the end where left out.
   */
  readonly arms?: readonly string[];
  /** Replications at most; all of the study where left out. Only whole blocks are run. */
  readonly most?: number;
}

/** An ensemble that was run until enough was known. */
export interface Simulated<D extends Decision> extends Stopped<D> {
  /** The study up to the block that decided, and not a replication further. */
  readonly ensemble: Ensemble;
  readonly replications: number;
  /** Those among them of which the rule heard nothing, since a column had no number. */
  readonly missing: number;
}

/**
 * Runs a study block by block until a rule has decided. Blocks hold whole draws and are told in order, and what was
 * computed beyond the one that decided is forgotten: so it ends with the same replication and the same numbers on however many
 * places, as the study of that length does. A store that holds results already is read first; it gets no replication beyond
 * the end, and is told that this is all. Draws that come first in a Latin hypercube are a random part of it, so that stopping early favours no corner.
 *
 * @throws StudyError where the study has not one whole block, repeats few draws or has arms aside, its draws share their random numbers, or the store keeps only a part of it
 * @throws CancelledError where the signal stopped it
 */
export async function simulateUntil<D extends Decision>(
  study: Study,
  options: SimulateUntilOptions<D>,
): Promise<Simulated<D>> {
  const { rule, read, arms, execute = inline, store, most = Infinity, signal, onProgress } = options;
  mustBeIndependent(study);
  mustBePlain(study);
  const length = blockLength(study.replications);
  const wholeBlocks = Math.floor(taskCount(study) / length);
  const total = store?.ended?.replications ?? length * Math.min(wholeBlocks, Math.floor(most / length));
  const tasks = Array.from({ length: total }, (_, task) => task);
  mustDecide(length, total, store?.wanted() ?? tasks);
  const grown = growEnsemble(study);
  const blocks = blockByBlock(grown, rule, read, length);
  /** The study as it is run from here on: without the arms that fell. */
  let asked = study;
  let isDecided = false;
  /** Ends what an executor is at, since enough is known or since an arm fell. */
  let turn = new AbortController();
  let [done, simulated] = [0, 0];
  const known = new Set<number>();
  const runsFrom = (position: number) => tasks.slice(position).reduce((sum, task) => sum + runsOf(asked, task), 0);
  let ahead = runsFrom(0);
  const next = inOrder<TaskResult>(tasks, async (early) => {
    if (isDecided || signal?.aborted) return;
    const result = asAsked(asked, early);
    if (store !== undefined && !store.has(result.task)) await store.write(blockOf(asked, result));
    done++;
    const runs = runsOf(asked, result.task);
    simulated += runs;
    ahead -= runs;
    isDecided = blocks.take(result);
    const rest =
      arms === undefined
        ? asked
        : ending(
            asked,
            blocks.needless().map((column) => arms[column]!),
            done,
          );
    if (isDecided || rest !== asked) turn.abort();
    if (rest !== asked) {
      asked = rest;
      ahead = runsFrom(done);
    }
    onProgress?.(simulated, simulated + ahead);
  });
  const update = (result: TaskResult) => {
    known.add(result.task);
    return next(result);
  };

  if (store !== undefined)
    for await (const block of store.blocks()) {
      if (block.index < total) await update(resultOf(study, block));
      if (isDecided) break;
    }
  while (done < total && !isDecided) {
    if (signal?.aborted) throw new CancelledError(done, total, store !== undefined);
    turn = new AbortController();
    try {
      await execute({
        study: asked,
        tasks: tasks.filter((task) => !known.has(task)),
        signal: signal === undefined ? turn.signal : AbortSignal.any([turn.signal, signal]),
        onResult: update,
        // Nobody runs far ahead of the slowest: what lies beyond the end is computed in vain.
        window: 16 * length,
      });
      if (done < total && !turn.signal.aborted && signal?.aborted !== true)
        throw new Error("the executor left tasks undone");
    } catch (error) {
      if (!turn.signal.aborted && signal?.aborted !== true) throw error;
    }
  }
  // A store that holds more was run for something else, and keeps it; one that may be gone on with is left open.
  if (store?.count === done && store.ended === undefined && (isDecided || total === wholeBlocks * length))
    await store.end(endOf(asked, done));
  return { ...blocks.stopped(), ensemble: shortened(grown.ensemble, asked, done), replications: done };
}

function mustBePlain({ repeated, arms }: Study): void {
  if (repeated !== undefined || arms.some(({ isAside }) => isAside))
    throw new StudyError(
      "A study that ends when enough is known runs all arms with all replications of each draw: leave out `repeated` and `isAside`.",
    );
}

function mustDecide(length: number, total: number, wanted: readonly number[]): void {
  if (total === 0)
    throw new StudyError(
      `A block is ${length} replications: let the study have that many at least, and allow for them.`,
    );
  if (wanted.length < total || wanted.slice(0, total).some((task, position) => task !== position))
    throw new StudyError(
      "A part of a study cannot say when the whole is enough: run all of it, or this part to its end.",
    );
}
