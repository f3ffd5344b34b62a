import { draw, namedKey, seedKey } from "@stewardsim/core/foundation";
import { DesignError, mustBeOnce, mustBeWhole } from "./errors.ts";
import type { Points } from "./points.ts";
import { farApart } from "./far-apart.ts";

/** Trajectories through the cube that change one factor, or all of one group, at each step, every one once. */
export interface MorrisDesign {
  readonly names: readonly string[];
  /** The group of each factor; each is its own where left out. */
  readonly groups?: readonly string[];
  readonly trajectories: number;
  /** Row after row of the first trajectory, then of the second, …: trajectories × (1 + groups) rows. */
  readonly points: Points;
}

/**
 * The size of a `morrisDesign`: 20 trajectories over 4 levels, with seed 1, where left out. It has (factors or groups + 1) rows
 * a trajectory.
 */
export interface MorrisOptions {
  /** Trajectories; 10 to 50 are usual. */
  readonly trajectories?: number;
  /** How many values a range is cut into, an even number, its ends among them; a trajectory moves by half as many at once. */
  readonly levels?: number;
  readonly seed?: string | number;
  /** So many trajectories are drawn, and those kept that lie far apart from each other; none more where left out. */
  readonly candidates?: number;
  /** The group of each factor, as in `saltelliDesign`: a step moves all of a group, each its own way. */
  readonly groups?: readonly string[];
}

/**
 * Trajectories on a grid for elementary effects. A factor starts where, and goes which way, its name says; another factor lengthens
 * the trajectories but moves none of the others, as long as trajectories are not chosen among candidates.
 *
 * @param names a factor each
 * @throws DesignError where there is no factor or trajectory, a factor is there twice, the levels are odd, the candidates are
 *   fewer than the trajectories, or groups are not one for each factor
 * @source Morris (1991), Factorial sampling plans for preliminary computational experiments, Technometrics 33(2): the
 *   matrices B*, with the step p / (2 (p - 1)); candidates and groups as in Campolongo, Cariboni & Saltelli (2007),
 *   Environmental Modelling & Software 22(10)
 */
export function morrisDesign(
  names: readonly string[],
  { trajectories = 20, levels = 4, seed = 1, candidates = trajectories, groups }: MorrisOptions = {},
): MorrisDesign {
  mustBeWhole("The number of factors", names.length, 1, 10_000);
  mustBeOnce(names);
  mustBeWhole("The number of trajectories", trajectories, 1, 10_000);
  if (!(Number.isInteger(levels / 2) && levels >= 2 && levels <= 1000))
    throw new DesignError([`The number of levels is ${levels}: give an even number from 2 to 1000.`]);
  mustBeWhole("The number of candidates", candidates, trajectories, 10_000);
  if (groups !== undefined)
    mustBeWhole("The number of factors that have a group", groups.length, names.length, names.length);
  const drawn = Array.from({ length: candidates }, (_, trajectory) =>
    trajectoryOf(names, groups ?? names, levels, seed, trajectory),
  );
  const kept = candidates > trajectories ? farApart(drawn, trajectories).map((index) => drawn[index]!) : drawn;
  const points = kept.flat().map((point) => point.map((level) => level / (levels - 1)));
  return { names, ...(groups === undefined ? {} : { groups }), trajectories, points };
}

/** One trajectory, in whole levels. */
function trajectoryOf(
  names: readonly string[],
  groupOf: readonly string[],
  levels: number,
  seed: string | number,
  trajectory: number,
): Float64Array[] {
  const key = namedKey(seedKey(seed), "morris");
  const keys = names.map((name) => namedKey(key, name));
  const stride = levels / 2;
  const isRising = keys.map(({ k0, k1 }) => draw(k0, k1, trajectory, 1) < 0.5);
  const here = Float64Array.from(
    keys,
    ({ k0, k1 }, index) => Math.floor(draw(k0, k1, trajectory, 0) * stride) + (isRising[index] ? 0 : stride),
  );
  const groups = [...new Set(groupOf)];
  const turn = groups.map((group) => {
    const { k0, k1 } = namedKey(key, group);
    return draw(k0, k1, trajectory, 2);
  });
  const order = [...turn.keys()].sort((a, b) => turn[a]! - turn[b]!);
  const points = [here.slice()];
  for (const position of order) {
    groupOf.forEach((group, index) => {
      if (group === groups[position]) here[index]! += isRising[index] ? stride : -stride;
    });
    points.push(here.slice());
  }
  return points;
}
