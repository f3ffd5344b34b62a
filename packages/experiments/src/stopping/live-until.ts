import { type Ensemble, type GrowingEnsemble, growEnsemble } from "../ensemble.ts";
import { CancelledError, StudyError } from "../errors.ts";
import { inline } from "../executor.ts";
import { inOrder } from "../in-order.ts";
import { blockLength } from "../paired/blocks.ts";
import type { RunOptions } from "../run-ensemble.ts";
import { blockOf, resultOf } from "../stored.ts";
import { historiesOf, type Study, taskCount } from "../study.ts";
import type { TaskResult } from "../task.ts";
import { type Decision, isWhole, type Stopped, type StoppingRule } from "./rule.ts";

export interface LiveOptions<D extends Decision> extends RunOptions {
  /** When enough is known. */
  readonly rule: StoppingRule<D>;
  /** What the rule hears of a replication: a number for each of its columns, NaN where there is none. */
  readonly read: (ensemble: Ensemble, replication: number) => ArrayLike<number>;
  /** Replications at most; all of the study where left out. Only whole blocks are lived. */
  readonly most?: number;
}

/** An ensemble that was lived until enough was known. */
export interface Lived<D extends Decision> extends Stopped<D> {
  /** The study up to the block that decided, and not a replication further. */
  readonly ensemble: Ensemble;
  readonly replications: number;
  /** Those among them of which the rule heard nothing, since a column had no number. */
  readonly missing: number;
}

/**
 * Lives through a study block by block until a rule has decided. Blocks hold whole draws and are told in order, and what was
 * computed beyond the one that decided is forgotten: so it ends with the same replication and the same numbers on however many
 * places, as the study of that length does. A store that holds results already is read first; it gets no replication beyond
 * the end. Draws that come first in a Latin hypercube are a random part of it, so that stopping early favours no corner.
 *
 * @throws StudyError where the study has not one whole block, or the store keeps only a part of it
 * @throws CancelledError where the signal stopped it
 */
export async function liveUntil<D extends Decision>(study: Study, options: LiveOptions<D>): Promise<Lived<D>> {
  const { rule, read, execute = inline, store, most = Infinity, signal, onProgress } = options;
  const length = blockLength(study.luck);
  const total = length * Math.floor(Math.min(most, taskCount(study)) / length);
  if (total === 0)
    throw new StudyError(
      `A block is ${length} replications: let the study have that many at least, and allow for them.`,
    );
  const tasks = Array.from({ length: total }, (_, task) => task);
  if (store !== undefined && !covers(store.wanted(), total))
    throw new StudyError(
      "A part of a study cannot say when the whole is enough: live all of it, or this part to its end.",
    );
  const grown = growEnsemble(study);
  const blocks = blocksOf(grown, rule, read, length);
  const enough = new AbortController();
  const histories = tasks.reduce((sum, task) => sum + historiesOf(study, task), 0);
  let [done, lived] = [0, 0];
  const tell = inOrder(tasks, async (result) => {
    if (enough.signal.aborted || signal?.aborted) return;
    if (store !== undefined && !store.has(result.task)) await store.write(blockOf(study, result));
    done++;
    const isDecided = blocks.take(result);
    onProgress?.((lived += historiesOf(study, result.task)), histories);
    if (isDecided) enough.abort();
  });
  if (store !== undefined)
    for await (const block of store.blocks()) {
      if (block.index < total) await tell(resultOf(study, block));
      if (enough.signal.aborted) break;
    }
  try {
    signal?.throwIfAborted();
    if (!enough.signal.aborted)
      await execute({
        study,
        tasks: tasks.filter((task) => task >= done && store?.has(task) !== true),
        signal: signal === undefined ? enough.signal : AbortSignal.any([enough.signal, signal]),
        onResult: tell,
        // Nobody runs far ahead of the slowest: what lies beyond the end is computed in vain.
        window: 16 * length,
      });
    if (done < total && !enough.signal.aborted) signal?.throwIfAborted();
  } catch (error) {
    const isCancelled = signal?.aborted === true;
    if (!enough.signal.aborted && !(isCancelled && done === total))
      throw isCancelled ? new CancelledError(done, total, store !== undefined) : error;
  }
  return {
    ...blocks.stopped(),
    missing: blocks.missing(),
    ensemble: shortened(grown.ensemble, done),
    replications: done,
  };
}

const covers = (wanted: readonly number[], total: number): boolean =>
  wanted.length >= total && wanted.slice(0, total).every((task, place) => task === place);

/** Puts results together to blocks and tells the rule of them. */
function blocksOf<D extends Decision>(
  { ensemble, add }: GrowingEnsemble,
  rule: StoppingRule<D>,
  read: LiveOptions<D>["read"],
  length: number,
) {
  const hearing = rule.begin();
  let [empty, missing] = [0, 0];
  return {
    /** Takes in the next result; whether the rule has decided with it. */
    take(result: TaskResult): boolean {
      add(result);
      if ((result.task + 1) % length !== 0) return false;
      const { block, pairs } = meanBlock(rule.columns, length, (place) =>
        read(ensemble, result.task + 1 - length + place),
      );
      missing += length - pairs;
      if (pairs > 0) return hearing.hear(block);
      empty++;
      return false;
    },
    missing: () => missing,
    stopped(): Stopped<D> {
      const decision = hearing.decision();
      return { decision, blocks: decision.blocks, empty };
    },
  };
}

/** The mean of each column over the replications in which all columns have a number, and how many these are. */
function meanBlock(columns: number, length: number, of: (place: number) => ArrayLike<number>) {
  const sums = new Float64Array(columns);
  let pairs = 0;
  for (let place = 0; place < length; place++) {
    const row = of(place);
    if (!isWhole(row, columns)) continue;
    for (let column = 0; column < columns; column++) sums[column]! += row[column]!;
    pairs++;
  }
  return { block: sums.map((sum) => sum / pairs), pairs };
}

/** The first so many replications, as a study of their own. */
function shortened(ensemble: Ensemble, replications: number): Ensemble {
  const { study } = ensemble;
  const draws = replications / study.luck;
  return {
    ...ensemble,
    study: { ...study, draws, values: study.values.slice(0, draws) },
    drawsOf: (arm) => Math.min(draws, ensemble.drawsOf(arm)),
    measures: (arm, task) => (task < replications ? ensemble.measures(arm, task) : undefined),
    column: (arm, name) => ensemble.column(arm, name).slice(0, replications),
  };
}
