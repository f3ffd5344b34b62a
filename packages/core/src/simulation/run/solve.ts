const halvings = 18;
/** What is this near to its target, as a share of it, is near enough to stop. */
const nearEnough = 0.01;

/**
 * Where a function that rises, but for the randomness in it, comes nearest to a target: by halving on a logarithmic scale. Of
 * all that was tried the nearest counts, since people come whole.
 */
export function solve(low: number, high: number, target: number, of: (value: number) => number): number {
  const tried = nearestTo(target, of);
  if (tried.at(high) < target) return high;
  let [from, to] = [low, high];
  for (let step = 0; step < halvings && tried.gap() > nearEnough * target; step++) {
    const middle = Math.sqrt(from * to);
    if (tried.at(middle) < target) from = middle;
    else to = middle;
  }
  return tried.nearest();
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
