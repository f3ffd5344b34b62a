import { childKey, draw } from "../src/foundation/rng.ts";
import {
  churned,
  degree,
  evaluating,
  free,
  monthOf,
  paying,
  type Result,
  steps,
  unaware,
  type Workload,
} from "./workload.ts";

/** No chance of a state is above this, so most draws need no rule. */
const bound = Float64Array.of(0.082, 0.3, 0.03, 0.01, 0.01);

/**
 * The workload with one keyed draw per agent and month, which is tested against an upper bound of its state's chances
 * before any rule is looked at: the same results as by brute force, bit for bit.
 */
export function runBound(w: Workload, isBrute = false): Result {
  const { count, size, propensity, need, loyalty, heard } = w;
  let now = Uint8Array.from(w.opening);
  let next = new Uint8Array(count);
  const highest = isBrute ? new Float64Array(5).fill(1) : bound;
  const states = new Int32Array(5);
  for (const state of now) states[state]!++;
  let revenue = 0;
  for (let t = 0; t < steps; t++) {
    const { k0, k1 } = childKey(w.key, t);
    const { price, tension, quality } = monthOf(t, states[free]! + states[paying]!, count);
    let paid = 0;
    for (let i = 0; i < count; i++) {
      const u = draw(k0, k1, i, 0);
      let state = now[i]!;
      if (u < highest[state]!) {
        if (state === unaware) {
          let adopting = 0;
          for (let tie = i * degree; tie < (i + 1) * degree; tie++) adopting += adoptingOf[now[heard[tie]!]!]!;
          if (u < 0.002 + (0.08 * adopting) / degree) state = evaluating;
        } else if (state === evaluating) {
          if (u < (need[i]! > quality ? 0.15 : 0.3)) state = free;
        } else if (state === free) {
          const pays = 0.01 * quality * propensity[i]!;
          if (u < pays) state = paying;
          else if (u < pays + 0.02 * (1 - loyalty[i]!) * tension) state = churned;
        } else if (u < 0.01) state = state === paying ? free : unaware;
        if (state !== now[i]) {
          states[now[i]!]!--;
          states[state]!++;
        }
      }
      next[i] = state;
      if (state === paying) paid += size[i]!;
    }
    revenue += price * paid;
    [now, next] = [next, now];
  }
  return { states, revenue };
}

const adoptingOf = Uint8Array.of(0, 0, 1, 1, 0);
