import { draw, type Key, namedKey } from "../../foundation/rng.ts";
import { gumbel, logStable } from "../../foundation/draws.ts";
import type { Market } from "../../scenario/market.ts";
import { nests, type OfferFacts } from "./offer-facts.ts";

/** What each organization likes for reasons of its own, in usd/node/month, by taste epoch and offer. */
export interface Tastes {
  readonly key: Key;
  readonly life: number;
  readonly noise: number;
  /** When within a taste's life each row changes its own, as a part of it, 0 to 1. */
  readonly phase: Float64Array;
  /** Dissimilarity by nest. */
  readonly dissimilarity: readonly number[];
  /** Nest by offer. */
  readonly nestOf: readonly number[];
  /** Rows that are remembered: all of them, so that arms share their tastes, or none where there are many. */
  readonly rows: number;
  /** Epoch, row, offer; NaN until asked for. Rows of one epoch stand together, since few epochs are asked for at a time. */
  readonly values: Float32Array;
}

const phaseQuestion = -1;
/** Questions of one epoch: one for each offer, and two for each nest from `nestQuestions` on. */
export const questionsPerEpoch = 32;
export const nestQuestions = 16;
/** Beyond so many rows memory is dearer than drawing a taste again at the next review. */
const manyRows = 16_384;

const rememberedOf = (count: number) => (count > manyRows ? 0 : count);
/** Lives of a taste that a run sees, two of them in part. */
const epochsOf = ({ tasteLife }: { tasteLife: number }, months: number) => Math.floor(months / tasteLife) + 2;

/** Bytes of the tastes of so many rows. */
export const bytesOfTastes = (choice: Market["choice"], offers: number, count: number, months: number): number =>
  8 * count + 4 * Math.max(1, epochsOf(choice, months) * rememberedOf(count)) * offers;

export function createTastes(
  { choice }: Market,
  { nestOf }: OfferFacts,
  count: number,
  months: number,
  key: Key,
): Tastes {
  const rows = rememberedOf(count);
  const { k0, k1 } = namedKey(key, "tastes");
  const epochs = epochsOf(choice, months);
  return {
    key: { k0, k1 },
    phase: new Float64Array(count).map((_, row) => draw(k0, k1, row, phaseQuestion)),
    life: choice.tasteLife,
    noise: choice.noiseScale,
    dissimilarity: [1, choice.nestSelfRun, choice.nestHosted],
    nestOf,
    rows,
    values: new Float32Array(Math.max(1, epochs * rows) * nestOf.length).fill(Number.NaN),
  };
}

/**
 * Where in `values` the tastes of a row for what is available begin in a month: nested-logit noise, drawn exactly as
 * noise · dissimilarity · (Gumbel + ln S) with S positive stable, shared by the nest (Kanter 1975).
 * Keyed by the epoch of taste, never by the count of reviews.
 */
export function tastesAt(tastes: Tastes, row: number, month: number, available: Uint8Array): number {
  const { life, phase, rows, values, nestOf } = tastes;
  const offerCount = nestOf.length;
  const epoch = Math.floor(month / life + phase[row]!);
  const start = rows === 0 ? 0 : (epoch * rows + row) * offerCount;
  if (rows === 0) values.fill(Number.NaN);
  for (let offer = 0; offer < offerCount; offer++)
    if (available[offer] === 1 && Number.isNaN(values[start + offer]!))
      drawTastes(tastes, row, epoch, start, available);
  return start;
}

/** Draws what is available and not yet known: the random number of a taste does not depend on which others are asked for. */
function drawTastes(tastes: Tastes, row: number, epoch: number, start: number, available: Uint8Array): void {
  const { key, values, noise, dissimilarity, nestOf } = tastes;
  const { k0, k1 } = key;
  const first = epoch * questionsPerEpoch;
  for (let nest = 0; nest < nests.length; nest++) {
    const alpha = dissimilarity[nest]!;
    const question = first + nestQuestions + 2 * nest;
    let shared = Number.NaN;
    for (let offer = 0; offer < nestOf.length; offer++) {
      if (nestOf[offer] !== nest || available[offer] === 0 || !Number.isNaN(values[start + offer]!)) continue;
      if (Number.isNaN(shared))
        shared = alpha === 1 ? 0 : logStable(alpha, draw(k0, k1, row, question), draw(k0, k1, row, question + 1));
      values[start + offer] = noise * alpha * (gumbel(draw(k0, k1, row, first + offer)) + shared);
    }
  }
}
