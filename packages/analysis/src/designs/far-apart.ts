/** A trajectory: points in whole levels, each differing from the one before in one coordinate or a few. */
type Trajectory = readonly Float64Array[];

/**
 * Which of many trajectories to keep so that they cover the cube: first the two furthest apart, then always the one furthest from
 * those kept, and in the end swaps of one for another until none helps.
 *
 * @returns indices of the kept ones, rising
 * @source the distance of Campolongo, Cariboni & Saltelli (2007), Environmental Modelling & Software 22(10), section 3;
 *   adding one at a time: Ruano et al. (2012), Environmental Modelling & Software 37, which finds what a search of all
 *   subsets finds but for little
 */
export function farApart(trajectories: readonly Trajectory[], count: number): number[] {
  const squared = squaredDistances(trajectories);
  const kept: number[] = [];
  const sumTo = (one: number, without = -1) =>
    kept.reduce((sum, other) => (other === without ? sum : sum + squared[one]![other]!), 0);
  const free = () => [...trajectories.keys()].filter((trajectory) => !kept.includes(trajectory));
  const furthest = (from: readonly number[], by: (trajectory: number) => number) =>
    from.reduce((best, trajectory) => (by(trajectory) > by(best) ? trajectory : best));
  kept.push(furthest(free(), (trajectory) => Math.max(...squared[trajectory]!)));
  while (kept.length < count) kept.push(furthest(free(), sumTo));
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const [position, old] of kept.entries()) {
      const others = free();
      if (others.length === 0) break;
      const other = furthest(others, (trajectory) => sumTo(trajectory, old));
      if (sumTo(other, old) <= sumTo(old) * (1 + 1e-12)) continue;
      kept[position] = other;
      isBetter = true;
    }
  }
  return kept.sort((a, b) => a - b);
}

/** How far trajectories lie apart from each other: the root of the summed squares of the distances of all pairs. */
export function spreadOfTrajectories(trajectories: readonly Trajectory[]): number {
  const squared = squaredDistances(trajectories);
  return Math.sqrt(squared.reduce((sum, row) => row.reduce((part, one) => part + one, sum), 0) / 2);
}

/** Squares of the sum of distances between all points of one trajectory and all of another. */
function squaredDistances(trajectories: readonly Trajectory[]): Float64Array[] {
  const moves = trajectories.map((trajectory) =>
    trajectory
      .slice(1)
      .map((point, row) => [...point.keys()].filter((index) => point[index] !== trajectory[row]![index])),
  );
  const squared = trajectories.map(() => new Float64Array(trajectories.length));
  trajectories.forEach((a, position) => {
    for (let other = 0; other < position; other++) {
      const distance = distanceBetween(a, moves[position]!, trajectories[other]!, moves[other]!);
      squared[position]![other] = squared[other]![position] = distance * distance;
    }
  });
  return squared;
}

/** Only what moves at a step, on either trajectory, changes its part of the squared distance. */
function distanceBetween(
  a: Trajectory,
  movesOfA: readonly (readonly number[])[],
  b: Trajectory,
  movesOfB: readonly (readonly number[])[],
): number {
  const moved = (from: number, until: number, still: number) => (until - from) * (until + from - 2 * still);
  const [startOfA, startOfB] = [a[0]!, b[0]!];
  let atStart = startOfA.reduce((sum, level, index) => sum + (level - startOfB[index]!) ** 2, 0);
  let sum = 0;
  for (let step = 0; step < b.length; step++) {
    const to = b[step]!;
    if (step > 0)
      for (const index of movesOfB[step - 1]!) atStart += moved(b[step - 1]![index]!, to[index]!, startOfA[index]!);
    let square = atStart;
    // Not below 0, where places are fractions and rounding could bring it there.
    sum += Math.sqrt(Math.max(0, square));
    for (let row = 1; row < a.length; row++) {
      for (const index of movesOfA[row - 1]!) square += moved(a[row - 1]![index]!, a[row]![index]!, to[index]!);
      sum += Math.sqrt(Math.max(0, square));
    }
  }
  return sum;
}
