import { draw, namedKey, seedKey } from "@stewardsim/core";
import { type Block, encode } from "@stewardsim/results";
import { NotReproducedError } from "./errors.ts";
import { type Executor, inline } from "./executor.ts";
import { blockOf } from "./stored.ts";
import type { Study } from "./study.ts";

export interface VerifyOptions {
  /** How many replications are computed again; sixteen where left out, and all of them where there are fewer. */
  readonly sample?: number;
  /** Decides which. */
  readonly seed?: string | number;
  readonly execute?: Executor;
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
 * @param blocks what is stored
 * @throws NotReproducedError naming the first replications that came out differently
 */
export async function verify(
  study: Study,
  blocks: AsyncIterable<Block> | Iterable<Block>,
  { sample = 16, seed = 1, execute = inline, signal }: VerifyOptions = {},
): Promise<Verified> {
  const { k0, k1 } = namedKey(seedKey(seed), "verify");
  // The least draws of all are a sample without replacement, in one pass over any number of blocks.
  let chosen: { readonly luck: number; readonly block: Block }[] = [];
  let stored = 0;
  for await (const block of blocks) {
    stored++;
    chosen.push({ luck: draw(k0, k1, block.index, 0), block });
    if (chosen.length >= 2 * sample) chosen = chosen.sort((a, b) => a.luck - b.luck).slice(0, sample);
  }
  const kept = new Map(
    chosen
      .sort((a, b) => a.luck - b.luck)
      .slice(0, sample)
      .map(({ block }) => [block.index, block]),
  );
  const again = [...kept.keys()].sort((a, b) => a - b);
  const different: number[] = [];
  await execute({
    study,
    tasks: again,
    ...(signal === undefined ? {} : { signal }),
    onResult(result) {
      const [stands, comes] = [encode(kept.get(result.task)!), encode(blockOf(study, result))];
      if (stands.length !== comes.length || stands.some((byte, place) => byte !== comes[place]))
        different.push(result.task);
    },
  });
  if (different.length > 0) {
    const named = different
      .sort((a, b) => a - b)
      .slice(0, 5)
      .join(", ");
    throw new NotReproducedError(
      `${different.length} of ${again.length} replications came out differently (${named}${different.length > 5 ? ", …" : ""}). ` +
        "They were changed since they were stored, or made by another version or engine: compute them again in a new folder.",
    );
  }
  return { again, stored };
}
