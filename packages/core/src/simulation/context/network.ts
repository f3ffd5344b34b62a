import { draw, type Key, namedKey } from "../../foundation/rng.ts";
import type { NetworkParameters } from "../../scenario/market/network.ts";

/** Who listens to whom, both ways round, as flat lists. */
export interface Network {
  /** Organizations each one listens to; 0 when everybody hears everybody. */
  readonly degree: number;
  /** `degree` heard organizations for each row. */
  readonly heard: Int32Array;
  /** Those who listen to row i stand at `listeners[listenersFrom[i]]` up to `listenersFrom[i + 1]`. */
  readonly listeners: Int32Array;
  readonly listenersFrom: Int32Array;
}

/** Bytes of one tie, which stands with both who hears and who is heard. */
export const bytesOfTie = 2 * 4;
/** Bytes of who listens, with what is kept only while the network is drawn. */
export const bytesOfListener = 8 * 4;

/**
 * A directed network of organizations. There are as many places as rows, and a row speaks from more places the more
 * organizations it stands for: one listens to the market and not to the sample, in which there are too many large ones.
 *
 * Small world (Watts & Strogatz 1998): a ring in keyed order, each tie rewired with the given chance. Scale-free:
 * the static model of Goh, Kahng & Kim (2001) with weight rank^-1/2, whose in-degrees have a tail of exponent 3.
 *
 * @param weights real organizations that each row stands for
 */
export function createNetwork({ kind, degree, rewiring }: NetworkParameters, weights: Float32Array, key: Key): Network {
  const count = weights.length;
  if (kind === "mixed" || count < 3)
    return {
      degree: 0,
      heard: new Int32Array(0),
      listeners: new Int32Array(0),
      listenersFrom: new Int32Array(count + 1),
    };
  const { k0, k1 } = namedKey(key, "network");
  const order = keyedOrder(count, k0, k1);
  const byWeight = sharedOut(weights);
  const speakers = order.map((position) => byWeight[position]!);
  // Where one listens from: a place from which it speaks, where it has one.
  const positionOf = new Int32Array(count);
  for (const from of [order, speakers])
    from.forEach((row, position) => {
      positionOf[row] = position;
    });
  const ties = Math.min(degree, count - 1);
  const heard = new Int32Array(count * ties);
  for (let row = 0; row < count; row++)
    for (let tie = 0; tie < ties; tie++) {
      const side = (tie & 1) === 0 ? 1 + (tie >> 1) : -1 - (tie >> 1);
      const isNear = kind === "small-world" && draw(k0, k1, row, 2 * tie + 2) >= rewiring;
      const position = isNear ? positionOf[row]! + side : anywhere(kind, count, draw(k0, k1, row, 2 * tie + 1));
      heard[row * ties + tie] = anotherAt(speakers, position, row);
    }
  return { degree: ties, heard, ...reversed(heard, ties, count) };
}

/** A position that has nothing to do with one's own: in a scale-free network those are likelier that many hear. */
const anywhere = (kind: NetworkParameters["kind"], count: number, u: number) =>
  Math.floor((kind === "scale-free" ? u * u : u) * count);

/**
 * Who speaks at a position; whoever comes next there if that is the listener itself, and a neighbour if all positions are its
 * own.
 *
 * @param first from -count to 2 count - 1: positions stand in a ring
 */
function anotherAt(speakers: Int32Array, first: number, row: number): number {
  const count = speakers.length;
  let position = first < 0 ? first + count : first < count ? first : first - count;
  for (let step = 0; step < count; step++) {
    const other = speakers[position]!;
    if (other !== row) return other;
    position = position + 1 < count ? position + 1 : 0;
  }
  return (row + 1) % count;
}

/** As many places as rows, each row with its share of them by weight, to the nearest whole one. */
function sharedOut(weights: Float32Array): Int32Array {
  const count = weights.length;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positions = new Int32Array(count);
  let row = 0;
  let below = 0;
  for (let position = 0; position < count; position++) {
    const point = ((position + 0.5) * total) / count;
    while (row < count - 1 && below + weights[row]! <= point) below += weights[row++]!;
    positions[position] = row;
  }
  return positions;
}

/**
 * Rows in the order of a keyed draw, so that a place in the ring says nothing about size. Draws are spread evenly, so that
 * each of as many equal classes as rows holds about one of them, and is put in order as it is filled.
 */
function keyedOrder(count: number, k0: number, k1: number): Int32Array {
  const drawn = new Float64Array(count);
  const from = new Int32Array(count + 1);
  for (let row = 0; row < count; row++) {
    drawn[row] = draw(k0, k1, row, 0);
    from[Math.floor(drawn[row]! * count) + 1]!++;
  }
  for (let index = 0; index < count; index++) from[index + 1]! += from[index]!;
  const next = from.slice();
  const rows = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const own = drawn[row]!;
    const index = Math.floor(own * count);
    let position = next[index]!++;
    for (; position > from[index]! && drawn[rows[position - 1]!]! > own; position--)
      rows[position] = rows[position - 1]!;
    rows[position] = row;
  }
  return rows;
}

function reversed(heard: Int32Array, ties: number, count: number) {
  const listenersFrom = new Int32Array(count + 1);
  for (let position = 0; position < heard.length; position++) listenersFrom[heard[position]! + 1]!++;
  for (let row = 0; row < count; row++) listenersFrom[row + 1]! += listenersFrom[row]!;
  const next = listenersFrom.slice();
  const listeners = new Int32Array(heard.length);
  for (let row = 0; row < count; row++)
    for (let tie = 0; tie < ties; tie++) listeners[next[heard[row * ties + tie]!]!++] = row;
  return { listeners, listenersFrom };
}
