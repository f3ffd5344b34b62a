import { draw, type Key, namedKey } from "../../foundation/chance.ts";
import { gumbel, logStable } from "../../foundation/draws.ts";
import type { Market } from "../../scenario/market.ts";
import { nestOf, nests, offerCount } from "./offers.ts";

/** What each organization likes for reasons of its own, in usd/node/month, by taste epoch and offer. */
export interface Tastes {
  readonly key: Key;
  readonly life: number;
  readonly noise: number;
  /** Dissimilarity by nest. */
  readonly dissimilarity: readonly number[];
  readonly epochs: number;
  /** Epoch, row, offer; NaN until asked for. */
  readonly values: Float32Array;
  readonly count: number;
}

const phaseQuestion = -1;
const questionsPerEpoch = 32;

export function createTastes({ choice }: Market, count: number, months: number, key: Key): Tastes {
  const epochs = Math.floor(months / choice.tasteLife) + 2;
  return {
    key: namedKey(key, "tastes"),
    life: choice.tasteLife,
    noise: choice.noiseScale,
    dissimilarity: [1, choice.nestSelfRun, choice.nestHosted],
    epochs,
    values: new Float32Array(count * epochs * offerCount).fill(Number.NaN),
    count,
  };
}

/**
 * Where in `values` the tastes of a row begin in a month: nested-logit noise, drawn exactly as
 * noise · dissimilarity · (Gumbel + ln S) with S positive stable, shared by the nest (Kanter 1975).
 * Keyed by the epoch of taste, never by the count of reviews.
 */
export function tastesAt(tastes: Tastes, row: number, month: number): number {
  const { k0, k1 } = tastes.key;
  const epoch = Math.floor(month / tastes.life + draw(k0, k1, row, phaseQuestion));
  const start = (epoch * tastes.count + row) * offerCount;
  if (Number.isNaN(tastes.values[start]!)) drawTastes(tastes, row, epoch, start);
  return start;
}

function drawTastes(
  { key: { k0, k1 }, values, noise, dissimilarity }: Tastes,
  row: number,
  epoch: number,
  start: number,
) {
  const first = epoch * questionsPerEpoch;
  for (let nest = 0; nest < nests.length; nest++) {
    const alpha = dissimilarity[nest]!;
    const question = first + 16 + 2 * nest;
    const shared = alpha === 1 ? 0 : logStable(alpha, draw(k0, k1, row, question), draw(k0, k1, row, question + 1));
    for (let offer = 0; offer < offerCount; offer++)
      if (nestOf[offer] === nest)
        values[start + offer] = noise * alpha * (gumbel(draw(k0, k1, row, first + offer)) + shared);
  }
}
