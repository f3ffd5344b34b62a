import { counted, draw, namedKey, seedKey } from "@stewardsim/core/foundation";
import { type Block, encode } from "@stewardsim/results";
import { NotReproducedError } from "./errors.ts";
import type { DoTasks } from "./executor.ts";
import type { Numbered } from "./job.ts";

/** How many replications `verifyTasks` computes again, and which. */
export interface VerifyTasksOptions {
  /** How many replications are computed again; sixteen where left out, and all of them where there are fewer. */
  readonly sample?: number;
  /** Decides which. */
  readonly seed?: string | number;
  readonly signal?: AbortSignal;
}

/** What was looked at. */
export interface Verified {
  /** The replications that were computed again, in order. */
  readonly again: readonly number[];
  /** How many were stored. */
  readonly stored: number;
}

/**
 * Computes a random sample of stored replications again and compares every byte.
 *
 * @param execute does tasks of the job
 * @param blockOf what is stored of a result
 * @param blocks what is stored
 * @throws NotReproducedError naming the first replications that came out differently
 */
export async function verifyTasks<Result extends Numbered>(
  execute: DoTasks<Result>,
  blockOf: (result: Result) => Block,
  blocks: AsyncIterable<Block> | Iterable<Block>,
  { sample = 16, seed = 1, signal }: VerifyTasksOptions = {},
): Promise<Verified> {
  const { k0, k1 } = namedKey(seedKey(seed), "verify");
  // The least draws of all are a sample without replacement, in one pass over any number of blocks.
  let chosen: { readonly rank: number; readonly block: Block }[] = [];
  const least = () => chosen.sort((a, b) => a.rank - b.rank).slice(0, sample);
  let stored = 0;
  for await (const block of blocks) {
    stored++;
    chosen.push({ rank: draw(k0, k1, block.index, 0), block });
    if (chosen.length >= 2 * sample) chosen = least();
  }
  const kept = new Map(least().map(({ block }) => [block.index, block]));
  const again = [...kept.keys()].sort((a, b) => a - b);
  const different: number[] = [];
  await execute({
    tasks: again,
    ...(signal === undefined ? {} : { signal }),
    onResult(result) {
      const [before, now] = [encode(kept.get(result.task)!), encode(blockOf(result))];
      if (before.length !== now.length || before.some((byte, index) => byte !== now[index]))
        different.push(result.task);
    },
  });
  if (different.length > 0) {
    const named = different
      .sort((a, b) => a - b)
      .slice(0, 5)
      .join(", ");
    throw new NotReproducedError(
      `${different.length} of ${counted(again.length, "replication")} came out differently (${named}${different.length > 5 ? ", …" : ""}). ` +
        "They were changed since they were stored, or made by another version or engine: compute them again in a new folder.",
    );
  }
  return { again, stored };
}
