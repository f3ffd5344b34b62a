import { namedKey, seedKey } from "@stewardsim/core/foundation";
import { DesignError, mustBeWhole } from "./errors.ts";
import { type Points, rowsOf } from "./points.ts";
import { dimensionsOf, mostDimensions, scrambledCoordinate, type SequenceOptions } from "./sobol-sequence.ts";

/** The name of randomness among the groups. */
export const randomnessName = "randomness";

/** What the rows of a design stand for: all that is needed to read indices from their results. */
export interface SaltelliPlan {
  /** Base points of each of the two halves. */
  readonly base: number;
  /** What is swapped between the halves at once: a factor, several of one group, or randomness. */
  readonly groups: readonly string[];
  /** Whether swaps are made both ways, which second-order indices need. */
  readonly hasPairs: boolean;
  /** Independent scrambles that base points come from in turn; one where left out. */
  readonly scrambles?: number;
}

/** A pick-freeze design: the points to run, and the plan by which `sobolIndices` reads the results of its rows. */
export interface SaltelliDesign {
  readonly plan: SaltelliPlan;
  /** For each base point: A, then A with each group from B, then where asked B with each group from A, then B. */
  readonly points: Points;
  /** Which random numbers each row has, where randomness is one of the groups. */
  readonly replicationIds?: readonly number[];
}

/**
 * The size of a `saltelliDesign`, and what is asked of it: 256 base points, with seed 1, each factor a group and no pairs,
 * where left out.
 */
export interface SaltelliOptions extends SequenceOptions {
  /** Base points: a power of two. */
  readonly base?: number;
  readonly seed?: string | number;
  /** The group of each factor; each is its own where left out. */
  readonly groups?: readonly string[];
  /** Whether there are to be second-order indices; at twice the draws. */
  readonly hasPairs?: boolean;
  /** Whether randomness is swapped like a factor, so that what it does can be told from what the factors do. */
  readonly hasRandomness?: boolean;
  /**
   * Independent scrambles, a power of two: their spread is what the intervals of indices are made from. Eight where left out,
   * and one below a base of 256. One scramble fills the space best: indices of Sobol's G and Ishigami's function have half the
   * error then, but nothing tells how small it is.
   */
  readonly scrambles?: number;
}

/** Base points from which on there are several scrambles. */
const severalFrom = 256;
const usualScrambles = 8;

/** Rows that stand for one base point. */
export const rowsPerBase = ({ groups, hasPairs }: Pick<SaltelliPlan, "groups" | "hasPairs">): number =>
  2 + (hasPairs ? 2 : 1) * groups.length;

/**
 * Two samples of all factors, and samples in which one factor, or one group of them, is taken from the other sample.
 * A larger base leaves the rows before it, of as many scrambles. A factor at the end leaves the columns before it; one in front or between moves
 * those after it, unless `earlier` tells which were there before.
 *
 * @param names a factor each
 * @throws DesignError where there are too many factors for the sequence, or base, scrambles or groups do not fit
 * @source Saltelli (2002), Computer Physics Communications 145(2), and Saltelli et al. (2010), Computer Physics
 *   Communications 181(2), on scrambled Sobol' points; several scrambles, to know the error: Owen (1997), Monte Carlo
 *   variance of scrambled net quadrature, SIAM Journal on Numerical Analysis 34(5)
 */
export function saltelliDesign(names: readonly string[], options: SaltelliOptions = {}): SaltelliDesign {
  const { base = 256, seed = 1, groups: groupOf = names, hasPairs = false, hasRandomness = false } = options;
  const { scrambles = base < severalFrom ? 1 : usualScrambles } = options;
  mustBePossible(names, groupOf, base, scrambles);
  const key = namedKey(seedKey(seed), "saltelli");
  const dimensions = dimensionsOf(names, options);
  const sample = (name: "A" | "B") =>
    rowsOf(
      names.map((factor, index) =>
        // Two dimensions next to each other, so that another factor moves nobody.
        inTurn(scrambles, base, (scramble, count) =>
          scrambledCoordinate(
            2 * dimensions[index]! + (name === "A" ? 0 : 1),
            count,
            namedKey(
              scramble === 0 ? namedKey(key, name) : namedKey(namedKey(key, `scramble ${scramble}`), name),
              factor,
            ),
          ),
        ),
      ),
      base,
    );
  const [a, b] = [sample("A"), sample("B")];
  const own = [...new Set(groupOf)];
  const groups = hasRandomness ? [...own, randomnessName] : own;
  const columnsOf = new Map(own.map((group) => [group, [...names.keys()].filter((index) => groupOf[index] === group)]));
  const points: Float64Array[] = [];
  const replicationIds: number[] = [];
  for (let row = 0; row < base; row++) {
    const add = (from: Float64Array, into: Float64Array, half: number, group?: string) => {
      const point = from.slice();
      if (group !== undefined) for (const index of columnsOf.get(group) ?? []) point[index] = into[index]!;
      points.push(point);
      replicationIds.push(replicationIdOf(row, group === randomnessName ? 1 - half : half));
    };
    add(a[row]!, b[row]!, 0);
    for (const group of groups) add(a[row]!, b[row]!, 0, group);
    if (hasPairs) for (const group of groups) add(b[row]!, a[row]!, 1, group);
    add(b[row]!, a[row]!, 1);
  }
  return {
    plan: { base, groups, hasPairs, ...(scrambles > 1 ? { scrambles } : {}) },
    points,
    ...(hasRandomness ? { replicationIds } : {}),
  };
}

/** Base points of one coordinate: of each scramble in turn, so that a larger base goes on with each. */
function inTurn(scrambles: number, base: number, of: (scramble: number, count: number) => Float64Array): Float64Array {
  const each = Array.from({ length: scrambles }, (_, scramble) => of(scramble, base / scrambles));
  return Float64Array.from({ length: base }, (_, row) => each[row % scrambles]![Math.floor(row / scrambles)]!);
}

/**
 * The chance of a base point in the one half (0) or the other (1). Sixteen replications that follow each other share out
 * events evenly, so the halves take turns by sixteens: the ones say nothing of the other's.
 */
const replicationIdOf = (row: number, half: number): number => 32 * Math.floor(row / 16) + (row % 16) + 16 * half;

function mustBePossible(names: readonly string[], groups: readonly string[], base: number, scrambles: number): void {
  mustBeWhole("The number of factors", names.length, 1, Math.floor(mostDimensions / 2));
  mustBeWhole("The base", base, 2, 2 ** 20);
  mustBeWhole("The number of scrambles", scrambles, 1, base);
  const errors: string[] = [];
  const power = 2 ** Math.round(Math.log2(base));
  if (power !== base) errors.push(`A base of ${base} is not balanced: take a power of two, such as ${power}.`);
  if (!Number.isInteger(Math.log2(scrambles)))
    errors.push(`${scrambles} scrambles do not share a base evenly: take a power of two, such as ${usualScrambles}.`);
  if (groups.length !== names.length) errors.push(`There are ${groups.length} groups for ${names.length} factors.`);
  if (groups.includes(randomnessName))
    errors.push(`No group may be called "${randomnessName}": it stands for random numbers.`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) errors.push(`"${twice}" is there twice.`);
  if (errors.length > 0) throw new DesignError(errors);
}
