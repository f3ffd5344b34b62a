import { exp, log } from "../../foundation/numerics.ts";
import { approach } from "./approach.ts";

const tries = 18;
/** What is this near to its target, as a share of it, is near enough to stop. */
const nearEnough = 0.01;

/**
 * Where a function that rises, but for the randomness in it, comes nearest to a target, on a logarithmic scale between two
 * ends. Of all that was tried the nearest counts, since people come whole.
 *
 * @param start where it is looked for first
 */
export function solve(
  { low, high, start }: { readonly low: number; readonly high: number; readonly start: number },
  target: number,
  of: (value: number) => number,
): number {
  const unit = 1e-3 * Math.max(target, 1e-3);
  const search = { start: log(start), slope: 1, near: nearEnough, tries, low: log(low), high: log(high) };
  return exp(approach(search, (at) => log((of(exp(at)) + unit) / (target + unit))));
}

/** The same over whole numbers. */
export function solveWhole(low: number, high: number, target: number, of: (value: number) => number): number {
  const tried = nearestTo(target, of);
  let [from, to] = [low, high];
  tried.at(from);
  tried.at(to);
  while (to - from > 1 && tried.gap() > nearEnough * target) {
    const middle = Math.floor((from + to) / 2);
    if (tried.at(middle) < target) from = middle;
    else to = middle;
  }
  return tried.nearest();
}

function nearestTo(target: number, of: (value: number) => number) {
  let nearest = Number.NaN;
  let gap = Number.POSITIVE_INFINITY;
  return {
    at(value: number): number {
      const reached = of(value);
      if (Math.abs(reached - target) <= gap) [nearest, gap] = [value, Math.abs(reached - target)];
      return reached;
    },
    nearest: () => nearest,
    gap: () => gap,
  };
}
