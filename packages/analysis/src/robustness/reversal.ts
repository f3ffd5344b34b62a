import { quantile, sampleVariance } from "@stewardsim/core/foundation";
import { digitsOf, toDigits } from "../digits.ts";
import { type Input, mustHaveNumbers, rangeOf } from "../input.ts";
import { listed, percent } from "@stewardsim/core/foundation";
import { amountsOf, inSentence } from "../wording.ts";
import {
  coefficients,
  constantFit,
  coordinates,
  dot,
  predictionError,
  withColumns,
} from "../regression/least-squares.ts";
import { ranksOf } from "../ranks.ts";
import { nearestZero, type Surface } from "./nearest-zero.ts";

/** The smallest joint change of assumptions that is predicted to change who is worth more. To be verified by a simulation. */
export interface Reversal {
  /** What to set in a scenario, by the inputs' names. */
  readonly changes: Readonly<Record<string, number>>;
  readonly moves: readonly { readonly input: Input; readonly from: number; readonly to: number }[];
  /** How far they move together, each measured in shares of its draws. */
  readonly distance: number;
  /** What the surrogate predicts of the gain where nothing is changed; its sign is the one that turns. */
  readonly gain: number;
  /** Share of the variance of gains that the surrogate predicts in draws that it has not seen. */
  readonly explained: number;
  /** Nobody has simulated it. */
  readonly isPredicted: true;
}

/** How many inputs `nearestReversal` may move at once: 3 where left out. */
export interface ReversalOptions {
  /** Inputs that may move. */
  readonly most?: number;
}

/**
 * The nearest scenario in which the sign of the mean gain changes: over the inputs that predict the gain best, each by its
 * place among its draws (so that half of the draws are as far as from the middle to an end), a quadratic surface, and on it
 * the point of no gain that is nearest to the middle.
 *
 * @returns `undefined` where nothing predicts the gain, or the surface has no such point among the draws
 * @throws RangeError where there are no gains, or a number is missing
 * @source the design point of structural reliability: Hasofer & Lind (1974), J. Engineering Mechanics 100(1)
 */
export function nearestReversal(
  inputs: readonly Input[],
  gains: ArrayLike<number>,
  { most = 3 }: ReversalOptions = {},
): Reversal | undefined {
  mustHaveNumbers(inputs, { gains });
  if (gains.length === 0) throw new RangeError("There is no case in which a gain is known.");
  // Categories have no order in which to move.
  const ordered = inputs.filter(({ kind }) => kind !== "category");
  if (ordered.length < inputs.length) return nearestReversal(ordered, gains, { most });
  const quantiles = inputs.map(({ values }) =>
    Float64Array.from(ranksOf(Array.from(values)), (rank) => (rank - 0.5) / values.length),
  );
  const { used, surface, explained } = surfaceOf(inputs, quantiles, gains, most);
  if (used.length === 0) return undefined;
  const start = used.map((position) => quantileOf(inputs[position]!));
  const found = nearestZero(surface, start);
  if (!found) return undefined;
  const moves = used.flatMap((position, index) => {
    const input = inputs[position]!;
    const from = input.middle ?? quantile(input.values, 0.5);
    const to = valueAt(input, quantiles[position]!, found[index]!, found[index]! > start[index]!);
    return Math.abs(found[index]! - start[index]!) < 0.005 || to === from ? [] : [{ input, from, to }];
  });
  return {
    changes: Object.fromEntries(moves.map(({ input, to }) => [input.name, to])),
    moves,
    distance: Math.hypot(...found.map((one, index) => one - start[index]!)),
    gain: surface(start).value,
    explained,
    isPredicted: true,
  };
}

/** A quadratic surface of the inputs that predict best, taken in one after the other. */
function surfaceOf(
  inputs: readonly Input[],
  quantiles: readonly Float64Array[],
  gains: ArrayLike<number>,
  most: number,
) {
  const constant = constantFit(gains.length);
  const spread = sampleVariance(gains);
  const square = (values: Float64Array) => values.map((value) => value * value);
  const product = (a: Float64Array, b: Float64Array) => a.map((value, row) => value * b[row]!);
  const pairs = (used: readonly number[]) =>
    used.flatMap((a, index) => used.slice(index + 1).map((b) => product(quantiles[a]!, quantiles[b]!)));
  let [used, error, now] = [[] as number[], predictionError(constant, gains), constant];
  while (used.length < most && spread > 0) {
    let best: number | undefined;
    const base = now;
    for (const [position, input] of inputs.entries()) {
      if (input.kind === "category" || used.includes(position)) continue;
      const crossed = used.map((other) => product(quantiles[other]!, quantiles[position]!));
      const fit = withColumns(base, [quantiles[position]!, square(quantiles[position]!), ...crossed]);
      const tried = fit.basis.length > base.basis.length ? predictionError(fit, gains) : error;
      if (tried < error) [best, error, now] = [position, tried, fit];
    }
    if (best === undefined) break;
    used = [...used, best];
  }
  const columns = [
    ...used.map((position) => quantiles[position]!),
    ...used.map((position) => square(quantiles[position]!)),
    ...pairs(used),
  ];
  const fit = withColumns(constant, columns);
  const weights = coefficients(fit, gains);
  const valueOf = (u: readonly number[]) => {
    const crossed = u.flatMap((a, index) => u.slice(index + 1).map((b) => a * b));
    return dot(coordinates(fit, [1, ...u, ...u.map((one) => one * one), ...crossed]), weights);
  };
  const surface: Surface = (u) => ({
    value: valueOf(u),
    // Exact of a quadratic, whatever the step.
    slope: u.map((_, index) => {
      const at = (step: number) => valueOf(u.map((one, other) => (other === index ? one + step : one)));
      return (at(0.25) - at(-0.25)) / 0.5;
    }),
  });
  return { used, surface, explained: Math.max(0, 1 - error / spread) };
}

/** Share of the draws below the middle. */
function quantileOf({ values, middle }: Input): number {
  if (middle === undefined) return 0.5;
  let below = 0;
  for (let row = 0; row < values.length; row++) below += values[row]! < middle ? 1 : values[row] === middle ? 0.5 : 0;
  return below / values.length;
}

/** The value at a quantile of the draws, between those of its neighbours; a whole number is the next one further out. */
function valueAt(input: Input, quantiles: Float64Array, quantile: number, isUp: boolean): number {
  const { values, kind } = input;
  let [below, above] = [-1, -1];
  for (let row = 0; row < quantiles.length; row++) {
    const here = quantiles[row]!;
    if (here <= quantile && (below < 0 || here > quantiles[below]!)) below = row;
    if (here >= quantile && (above < 0 || here < quantiles[above]!)) above = row;
  }
  const [low, high] = [below < 0 ? above : below, above < 0 ? below : above];
  const span = quantiles[high]! - quantiles[low]!;
  const share = span > 0 ? (quantile - quantiles[low]!) / span : 0;
  const value = values[low]! + share * (values[high]! - values[low]!);
  if (kind === "integer") return isUp ? Math.ceil(value - 1e-9) : Math.floor(value + 1e-9);
  return toDigits(value, digitsOf(...rangeOf(input)));
}

/** Words for who is ahead, where it is not money that two strategies come to. */
export interface AheadWords {
  /** As in "who is worth more". */
  readonly isAhead: string;
  /** As in "would be worth as much as". */
  readonly beEven: string;
}

/** What would have to change together for the other to be ahead. */
export function reversalSentence(
  reversal: Reversal | undefined,
  winner: string,
  loser: string,
  { isAhead, beEven }: AheadWords = { isAhead: "is worth more", beEven: "be worth as much" },
): string {
  if (!reversal)
    return `No joint change of the assumptions within their draws is predicted to change who ${isAhead}, ${winner} or ${loser}.`;
  const [ahead, behind] = reversal.gain > 0 ? [winner, loser] : [loser, winner];
  const moves = reversal.moves.map(
    ({ input, from, to }) =>
      `${inSentence(input.label)} ${to > from ? "rose" : "fell"} from ${amountsOf(input, rangeOf(input))(from)} to ${amountsOf(input, rangeOf(input))(to)}`,
  );
  const together = moves.length > 1 ? " together" : "";
  return `${behind} would ${beEven} as ${ahead} if${together} ${listed(moves)}: predicted from ${percent(reversal.explained)} of the variance, and to be verified by a simulation.`;
}
