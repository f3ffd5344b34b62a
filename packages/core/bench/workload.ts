import { draw, type Key, namedKey } from "../src/foundation/rng.ts";
import { exp, normalQuantile, sigmoid } from "../src/foundation/numerics.ts";

/**
 * The reference workload W: n users of a project, 120 months, who hear of it from eight neighbours (a directed small
 * world, four each side, one tie in twenty rewired), evaluate it, run it, pay for it or give it up.
 *
 * One chance u per agent and month, all at once: unaware to evaluating if u < .002 + .08 · adopting neighbours / 8; to
 * free adopter if u < .3 (.15 where need exceeds quality); to paying if u < a = .01 · quality · propensity, else churned
 * if u < a + .02 · (1 − loyalty) · tension; paying to free and churned to unaware if u < .01. Price is 10 · 1.01^t,
 * tension price / (price + 20), quality .4 + .6 · (1 − exp(−.01 · adopters / (.002 n))).
 */
export interface Workload {
  readonly count: number;
  readonly key: Key;
  readonly size: Float64Array;
  readonly propensity: Float64Array;
  readonly need: Float64Array;
  readonly loyalty: Float64Array;
  readonly heard: Int32Array;
  readonly listeners: Int32Array;
  readonly listenersFrom: Int32Array;
  /** Who starts as a free adopter. */
  readonly opening: Uint8Array;
}

export const degree = 8;
export const steps = 120;
export const unaware = 0;
export const evaluating = 1;
export const free = 2;
export const paying = 3;
export const churned = 4;

/** What a run of the workload comes to. */
export interface Result {
  /** Agents in each of the five states after the last month. */
  readonly states: Int32Array;
  /** Sum over the months of price times the size of those who pay. */
  readonly revenue: number;
}

export const share = ({ states }: Result, ...which: number[]) =>
  which.reduce((sum, state) => sum + states[state]!, 0) / states.reduce((sum, one) => sum + one, 0);

export function createWorkload(count: number, key: Key): Workload {
  const { k0, k1 } = namedKey(key, "people");
  const column = () => new Float64Array(count);
  const workload = {
    count,
    key: namedKey(key, "months"),
    size: column(),
    propensity: column(),
    need: column(),
    loyalty: column(),
    heard: new Int32Array(count * degree),
    opening: new Uint8Array(count),
  };
  for (let i = 0; i < count; i++) {
    const z = normalQuantile(draw(k0, k1, i, 0));
    workload.size[i] = exp(z);
    workload.propensity[i] = sigmoid(2 * (z - 0.5));
    workload.need[i] = draw(k0, k1, i, 1);
    workload.loyalty[i] = draw(k0, k1, i, 2);
    workload.opening[i] = draw(k0, k1, i, 3) < 0.01 ? free : unaware;
    for (let tie = 0; tie < degree; tie++) {
      const side = tie & 1 ? -1 - (tie >> 1) : 1 + (tie >> 1);
      workload.heard[i * degree + tie] =
        draw(k0, k1, i, 4 + 2 * tie) < 0.05
          ? Math.floor(draw(k0, k1, i, 5 + 2 * tie) * count)
          : (i + side + count) % count;
    }
  }
  return { ...workload, ...reversed(workload.heard, count) };
}

function reversed(heard: Int32Array, count: number) {
  const listenersFrom = new Int32Array(count + 1);
  for (const other of heard) listenersFrom[other + 1]!++;
  for (let i = 0; i < count; i++) listenersFrom[i + 1]! += listenersFrom[i]!;
  const next = listenersFrom.slice();
  const listeners = new Int32Array(heard.length);
  for (let position = 0; position < heard.length; position++)
    listeners[next[heard[position]!]!++] = Math.floor(position / degree);
  return { listeners, listenersFrom };
}

/** Price, tension and quality of a month. */
export function monthOf(t: number, adopters: number, count: number) {
  const price = 10 * exp(t * 0.009950330853168083); // ln 1.01
  const quality = 0.4 + 0.6 * (1 - exp((-0.01 * adopters) / (0.002 * count)));
  return { price, tension: price / (price + 20), quality };
}
