import { draw, type Key, namedKey } from "../foundation/chance.ts";
import type { NetworkParameters } from "../scenario/market/network.ts";

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

/**
 * A directed network of `count` organizations.
 *
 * Small world (Watts & Strogatz 1998): a ring in keyed order, each tie rewired with the given chance. Scale-free:
 * the static model of Goh, Kahng & Kim (2001) with weight rank^-1/2, whose in-degrees have a tail of exponent 3.
 */
export function createNetwork({ kind, degree, rewiring }: NetworkParameters, count: number, key: Key): Network {
  if (kind === "mixed" || count < 3)
    return {
      degree: 0,
      heard: new Int32Array(0),
      listeners: new Int32Array(0),
      listenersFrom: new Int32Array(count + 1),
    };
  const { k0, k1 } = namedKey(key, "network");
  const order = keyedOrder(count, k0, k1);
  const position = new Int32Array(count);
  order.forEach((row, place) => {
    position[row] = place;
  });
  const ties = Math.min(degree, count - 1);
  const heard = new Int32Array(count * ties);
  for (let row = 0; row < count; row++)
    for (let tie = 0; tie < ties; tie++) {
      const side = (tie & 1) === 0 ? 1 + (tie >> 1) : -1 - (tie >> 1);
      const next = order[(position[row]! + side + count) % count]!;
      const u = draw(k0, k1, row, 2 * tie + 1);
      let other = next;
      if (kind === "scale-free") other = order[Math.floor(u * u * count)]!;
      else if (kind === "random") other = Math.floor(u * count);
      else if (draw(k0, k1, row, 2 * tie + 2) < rewiring) other = Math.floor(u * count);
      heard[row * ties + tie] = other === row ? next : other;
    }
  return { degree: ties, heard, ...reversed(heard, ties, count) };
}

/** Rows in the order of a keyed draw, so that a place in the ring says nothing about size. */
function keyedOrder(count: number, k0: number, k1: number): Int32Array {
  const luck = new Float64Array(count);
  for (let row = 0; row < count; row++) luck[row] = draw(k0, k1, row, 0);
  return Int32Array.from(luck.keys()).sort((a, b) => luck[a]! - luck[b]!);
}

function reversed(heard: Int32Array, ties: number, count: number) {
  const listenersFrom = new Int32Array(count + 1);
  for (const other of heard) listenersFrom[other + 1]!++;
  for (let row = 0; row < count; row++) listenersFrom[row + 1]! += listenersFrom[row]!;
  const next = listenersFrom.slice();
  const listeners = new Int32Array(heard.length);
  for (let place = 0; place < heard.length; place++) listeners[next[heard[place]!]!++] = Math.floor(place / ties);
  return { listeners, listenersFrom };
}
