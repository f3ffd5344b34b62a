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
  /** How many offers there are. */
  readonly offers: number;
  /** Offers of each nest, a bit each. */
  readonly offersOf: readonly number[];
  /** Rows that are remembered: all of them, so that arms share their tastes, or none where there are many. */
  readonly rows: number;
  /** Epoch, row, offer; NaN until asked for. Rows of one epoch stand together, since few epochs are asked for at a time. */
  readonly values: Float32Array;
  /** Room for what is drawn at a time, by offer. */
  readonly own: Float64Array;
  /** Epoch, row: which offers were asked for, a bit each. */
  readonly known: Uint16Array;
}

const phaseQuestion = -1;
/** Questions of one epoch: one for each offer, and two for each nest from `nestQuestions` on: at most 16 offers. */
export const questionsPerEpoch = 32;
export const nestQuestions = 16;
/** Beyond so many rows memory is dearer than drawing a taste again at the next review. */
const manyRows = 16_384;

const rememberedOf = (count: number) => (count > manyRows ? 0 : count);
/** Lives of a taste that a run sees, two of them in part. */
const epochsOf = ({ tasteLife }: { tasteLife: number }, months: number) => Math.floor(months / tasteLife) + 2;

/** Bytes of the tastes of so many rows. */
export const bytesOfTastes = (choice: Market["choice"], offers: number, count: number, months: number): number =>
  8 * count + (4 * offers + 2) * Math.max(1, epochsOf(choice, months) * rememberedOf(count));

export function createTastes(
  { choice }: Market,
  { nestOf }: OfferFacts,
  count: number,
  months: number,
  key: Key,
): Tastes {
  const rows = rememberedOf(count);
  const { k0, k1 } = namedKey(key, "tastes");
  const sets = Math.max(1, epochsOf(choice, months) * rows);
  return {
    key: { k0, k1 },
    phase: new Float64Array(count).map((_, row) => draw(k0, k1, row, phaseQuestion)),
    life: choice.tasteLife,
    noise: choice.noiseScale,
    dissimilarity: [1, choice.nestSelfRun, choice.nestHosted],
    offers: nestOf.length,
    offersOf: nests.map((_, nest) => nestOf.reduce((bits, own, offer) => bits | (Number(own === nest) << offer), 0)),
    rows,
    values: new Float32Array(sets * nestOf.length).fill(Number.NaN),
    own: new Float64Array(nestOf.length),
    known: new Uint16Array(sets),
  };
}

/**
 * Where in `values` the tastes of a row for what is available begin in a month: nested-logit noise, drawn exactly as
 * noise · dissimilarity · (Gumbel + ln S) with S positive stable, shared by the nest (Kanter 1975).
 * Keyed by the epoch of taste, never by the count of reviews.
 *
 * @param available a bit for each offer
 */
export function tastesAt(tastes: Tastes, row: number, month: number, available: number): number {
  const { life, phase, rows, values, known, offers } = tastes;
  const epoch = Math.floor(month / life + phase[row]!);
  const set = rows === 0 ? 0 : epoch * rows + row;
  if (rows === 0) {
    values.fill(Number.NaN);
    known[0] = 0;
  }
  const start = set * offers;
  const unknown = available & ~known[set]!;
  if (unknown !== 0) {
    drawTastes(tastes, row, epoch, start, unknown);
    known[set] = known[set]! | unknown;
  }
  return start;
}

/** Draws what is not yet known: the random number of a taste does not depend on which others are asked for. */
function drawTastes(tastes: Tastes, row: number, epoch: number, start: number, unknown: number): void {
  const { key, values, noise, dissimilarity, offersOf, own } = tastes;
  const first = epoch * questionsPerEpoch;
  drawOwn(own, key, row, first, unknown);
  for (let nest = 0; nest < offersOf.length; nest++) {
    const wanted = unknown & offersOf[nest]!;
    if (wanted === 0) continue;
    const alpha = dissimilarity[nest]!;
    const shared = alpha === 1 ? 0 : sharedTaste(key, row, first + nestQuestions + 2 * nest, alpha);
    for (let offer = 0; wanted >> offer !== 0; offer++)
      if (((wanted >> offer) & 1) === 1) values[start + offer] = noise * alpha * (own[offer]! + shared);
  }
}

/**
 * What an organization likes of each offer alone. In loops that call one function each it is compiled into them; called
 * from a long one, every number that goes in or comes out is an object.
 */
function drawOwn(own: Float64Array, { k0, k1 }: Key, row: number, first: number, wanted: number): void {
  for (let offer = 0; wanted >> offer !== 0; offer++)
    if (((wanted >> offer) & 1) === 1) own[offer] = draw(k0, k1, row, first + offer);
  for (let offer = 0; wanted >> offer !== 0; offer++)
    if (((wanted >> offer) & 1) === 1) own[offer] = gumbel(own[offer]!);
}

/** What an organization likes of all offers of a nest alike. */
const sharedTaste = ({ k0, k1 }: Key, row: number, question: number, alpha: number) =>
  logStable(alpha, draw(k0, k1, row, question), draw(k0, k1, row, question + 1));
