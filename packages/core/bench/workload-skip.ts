import { draw } from "../src/foundation/rng.ts";
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

/** One over the chance of hearing nothing in a month, by adopting neighbours. */
const hearing = Float64Array.from(
  { length: degree + 1 },
  (_, adopting) => 1 / (1 - (0.002 + (0.08 * adopting) / degree)),
);
/** The highest chance a month to leave each state but the first, at which waiting times are drawn. */
const leaving = [0, 0.3, 0.03, 0.01, 0.01];
/** Slots of the guide to each table of waiting times. */
const slots = 256;
/** By state: the chance to wait longer than k months. */
const longer = Float64Array.from(
  { length: leaving.length * (steps + 2) },
  (_, i) => (1 - leaving[Math.floor(i / (steps + 2))]!) ** (i % (steps + 2)),
);
/** By state and slot: a waiting time that is not above that of any chance within the slot. */
const guide = Uint8Array.from({ length: leaving.length * slots }, (_, i) => {
  const first = Math.floor(i / slots) * (steps + 2);
  let k = 0;
  while (k < steps && longer[first + k + 1]! >= ((i % slots) + 1) / slots) k++;
  return k;
});

/**
 * The workload in which nobody is looked at to whom nothing can happen. Who is unaware multiplies chances up to a
 * threshold drawn once, over counts of adopting neighbours that are kept on change; everybody else waits a geometric time
 * at the highest chance of his state, and then the exact rule decides whether it happens. What is left of a chance after a
 * decision serves for the next one. Same distribution, other chance.
 */
export function runSkip(w: Workload): Result {
  const run = begin(w);
  let revenue = 0;
  for (let t = 0; t < steps; t++) {
    const month = monthOf(t, run.states[free]! + run.states[paying]!, w.count);
    hear(w, run, t);
    happen(w, run, t, month);
    revenue += month.price * run.paid;
  }
  return { states: run.states, revenue };
}

/** What changes during a run. */
interface Run {
  readonly state: Uint8Array;
  /** Adopting neighbours. */
  readonly adopting: Uint8Array;
  /** Grows from month to month; the agent hears of it at 1. */
  readonly heard: Float64Array;
  /** Rows of the unaware. */
  readonly waiting: Int32Array;
  /** First row of each month's list, and the row that follows on its list; the last list is never looked at. */
  readonly due: Int32Array;
  readonly after: Int32Array;
  readonly states: Int32Array;
  unaware: number;
  /** Size of those who pay. */
  paid: number;
}

function begin(w: Workload): Run {
  const { count, opening } = w;
  const { k0, k1 } = w.key;
  const state = Uint8Array.from(opening);
  const adopting = new Uint8Array(count);
  const heard = new Float64Array(count);
  const waiting = new Int32Array(count);
  const due = new Int32Array(steps + 1).fill(-1);
  const after = new Int32Array(count);
  const states = new Int32Array(5);
  let unawareCount = 0;
  for (let row = 0; row < count; row++) {
    const u = draw(k0, k1, row, steps);
    states[state[row]!]!++;
    if (state[row] === unaware) {
      heard[row] = u;
      waiting[unawareCount++] = row;
    } else {
      tell(w, adopting, row, 1);
      enlist(due, after, row, waitingTime(free, u));
    }
  }
  return { state, adopting, heard, waiting, due, after, states, unaware: unawareCount, paid: 0 };
}

/** The unaware hear of it from those whom they listen to, and by themselves. */
function hear({ key: { k0, k1 } }: Workload, run: Run, t: number): void {
  const { state, adopting, heard, waiting, due, after, states } = run;
  let kept = 0;
  for (let position = 0; position < run.unaware; position++) {
    const row = waiting[position]!;
    const now = heard[row]! * hearing[adopting[row]!]!;
    heard[row] = now;
    waiting[kept] = row;
    if (now < 1) kept++;
    else {
      state[row] = evaluating;
      enlist(due, after, row, t + 1 + waitingTime(evaluating, draw(k0, k1, row, t)));
    }
  }
  states[unaware]! -= run.unaware - kept;
  states[evaluating]! += run.unaware - kept;
  run.unaware = kept;
}

/** Everybody on this month's list decides by the exact rule, and waits again. */
function happen(w: Workload, run: Run, t: number, { tension, quality }: { tension: number; quality: number }): void {
  const { size, propensity, need, loyalty } = w;
  const { k0, k1 } = w.key;
  const { state, adopting, heard, waiting, due, after, states } = run;
  for (let row = due[t]!, next = 0; row >= 0; row = next) {
    next = after[row]!;
    let u = draw(k0, k1, row, t);
    const before = state[row]!;
    let now = before;
    if (before === evaluating) {
      if (need[row]! <= quality) now = free;
      else if (u < 0.5) {
        now = free;
        u *= 2;
      } else u = 2 * u - 1;
    } else if (before === free) {
      u *= 0.03;
      const pays = 0.01 * quality * propensity[row]!;
      const leaves = 0.02 * (1 - loyalty[row]!) * tension;
      if (u < pays) {
        now = paying;
        u /= pays;
      } else if (u < pays + leaves) {
        now = churned;
        u = (u - pays) / leaves;
      } else u = (u - pays - leaves) / (0.03 - pays - leaves);
    } else now = before === paying ? free : unaware;
    if (now !== before) {
      state[row] = now;
      states[before]!--;
      states[now]!++;
      if (now === paying) run.paid += size[row]!;
      else if (before === paying) run.paid -= size[row]!;
      if (before === evaluating) tell(w, adopting, row, 1);
      else if (now === churned) tell(w, adopting, row, -1);
      else if (now === unaware) {
        heard[row] = u;
        waiting[run.unaware++] = row;
        continue;
      }
    }
    enlist(due, after, row, t + 1 + waitingTime(now, u));
  }
}

/** Months before something may happen in a state, at most those of a run: the geometric quantile of a chance. */
function waitingTime(state: number, u: number): number {
  const first = state * (steps + 2) + 1;
  let k = guide[state * slots + ((u * slots) | 0)]!;
  while (k < steps && longer[first + k]! >= u) k++;
  return k;
}

/** Puts a row on the list of a month. */
function enlist(due: Int32Array, after: Int32Array, row: number, month: number): void {
  const at = month < steps ? month : steps;
  after[row] = due[at]!;
  due[at] = row;
}

/** Those who listen to a row count one adopting neighbour more or less. */
function tell({ listeners, listenersFrom }: Workload, adopting: Uint8Array, row: number, change: number): void {
  const to = listenersFrom[row + 1]!;
  for (let at = listenersFrom[row]!; at < to; at++) adopting[listeners[at]!]! += change;
}
