import { mean, quantiles, sampleVariance } from "@stewardsim/core/foundation";
import type { Input } from "../input.ts";
import {
  coefficients,
  constantFit,
  dot,
  type Fit,
  fitted,
  predictionError,
  withColumns,
} from "../regression/least-squares.ts";
import { columnsOf, naturalSpline } from "../regression/spline.ts";

/** Columns that enter a fit together: an input as a line, a curve or a jump, its categories, or two inputs in product. */
interface Block {
  readonly inputs: readonly number[];
  readonly columns: readonly Float64Array[];
  /** Among how many of its kind it was found; one where left out. */
  readonly choices?: number;
}

/** Everything that could be fitted by some inputs, made once for many responses. */
export interface Prepared {
  readonly inputs: readonly Input[];
  readonly constant: Fit;
  readonly curves: readonly Block[];
  /** The fit of each curve alone. */
  readonly alone: readonly Fit[];
  /** Each input around its mean, in its standard deviations. */
  readonly scores: readonly Float64Array[];
}

/** A fit of responses by as few columns as predict best. */
export interface Surrogate {
  readonly fit: Fit;
  /** Columns without the constant, as they were given to the fit. */
  readonly columns: readonly Float64Array[];
  /** Indices of the inputs that it uses. */
  readonly used: readonly number[];
}

export function prepare(inputs: readonly Input[]): Prepared {
  const constant = constantFit(inputs[0]!.values.length);
  // Of one input every curve is tried; of a group a line and two curves, so that the search stays short.
  const bends = inputs.length === 1 ? [0, 1, 2, 3, 4] : [0, 1, 3];
  const curves = inputs.flatMap((input, position): Block[] =>
    input.kind === "category"
      ? [{ inputs: [position], columns: indicators(input) }]
      : bends
          .map(
            (bent): Block => ({
              inputs: [position],
              columns: columnsOf(naturalSpline(input.values, bent), input.values),
            }),
          )
          .concat(inputs.length === 1 ? jumps(input, position) : []),
  );
  return {
    inputs,
    constant,
    curves,
    alone: curves.map(({ columns }) => withColumns(constant, columns)),
    scores: inputs.map(({ values }) => standardized(values)),
  };
}

/**
 * Adds what most improves the prediction of values that were left out, curve by curve and product by product, until nothing
 * does: an additive regression with the interactions that it needs. One set of columns serves all responses.
 *
 * @param responses one value for each case, each response standing for as much as any other
 * @param most blocks
 * @returns the constant alone where nothing predicts
 * @source after Strong, Oakley & Brennan (2014), Medical Decision Making 34(3), who use generalized additive models;
 *   chosen by leave-one-out error as in Hastie, Tibshirani & Friedman (2009), section 7.10
 */
export function surrogateOf(prepared: Prepared, responses: readonly ArrayLike<number>[], most = 12): Surrogate {
  const spreads = responses.map((values) => sampleVariance(values));
  const errorOf = (fit: Fit) =>
    responses.reduce((sum, values, position) => {
      const spread = spreads[position]!;
      return spread > 0 ? sum + predictionError(fit, values) / spread : sum;
    }, 0);
  // What wins among many must win by more: the risk inflation of Foster & George (1994), Annals of Statistics 22(4).
  const inflation = ({ choices = 1 }: Block) =>
    (2 * Math.log(prepared.inputs.length * choices)) / prepared.constant.size;
  let [now, columns, used]: [Fit, readonly Float64Array[], readonly number[]] = [prepared.constant, [], []];
  let error = errorOf(now);
  for (let blocks = 0; blocks < most; blocks++) {
    const candidates = promising(prepared, [...prepared.curves, ...products(prepared, used)], now, responses, spreads);
    let best: { readonly block: Block; readonly fit: Fit; readonly error: number } | undefined;
    let least = error;
    for (const block of candidates) {
      const ready = now === prepared.constant ? prepared.alone[prepared.curves.indexOf(block)] : undefined;
      const fit = ready ?? withColumns(now, block.columns);
      const entered = fit.basis.length - now.basis.length;
      // A fit that no column entered would tie for ever.
      if (entered === 0) continue;
      const tried = errorOf(fit);
      const inflated = tried * (1 + inflation(block) * entered);
      if (inflated < least) {
        best = { block, fit, error: tried };
        least = inflated;
      }
    }
    if (!best) break;
    ({ fit: now, error } = best);
    columns = [...columns, ...best.block.columns];
    used = [...new Set([...used, ...best.block.inputs])];
  }
  return { fit: now, columns, used };
}

/** How many candidates are tried in earnest. */
const tried = 20;

/** The candidates that go along best with what is not yet explained; all of them where they are few. */
function promising(
  prepared: Prepared,
  blocks: readonly Block[],
  now: Fit,
  responses: readonly ArrayLike<number>[],
  spreads: readonly number[],
): readonly Block[] {
  if (blocks.length <= tried) return blocks;
  const rests = responses.flatMap((values, position) => {
    const guess = fitted(now, coefficients(now, values));
    const scale = Math.sqrt(spreads[position]!);
    return scale > 0 ? [guess.map((one, row) => (values[row]! - one) / scale)] : [];
  });
  const noise = rests.reduce((sum, rest) => sum + dot(rest, rest) / rest.length, 0);
  const promise = (block: Block, position: number) => {
    const alone = prepared.alone[position]?.basis.slice(1) ?? block.columns.slice(-1);
    const along = (column: Float64Array) =>
      rests.reduce((sum, rest) => sum + dot(rest, column) ** 2, 0) / dot(column, column);
    return alone.reduce((sum, column) => sum + along(column) - 2 * noise, 0);
  };
  const promises = blocks.map(promise);
  return [...blocks.keys()]
    .sort((a, b) => promises[b]! - promises[a]!)
    .slice(0, tried)
    .map((position) => blocks[position]!);
}

/** In a group this small, two inputs may act together that do nothing alone. */
const small = 6;

/** Two inputs with their product: any two of a small group, and any two that are used already of a larger one. */
const products = ({ scores, inputs }: Prepared, used: readonly number[]): Block[] => {
  const indices = inputs.length <= small ? [...inputs.keys()] : [...used];
  const numbers = indices.filter((position) => inputs[position]!.kind !== "category");
  return numbers.flatMap((a, index) =>
    numbers.slice(index + 1).map((b) => ({
      inputs: [a, b],
      columns: [scores[a]!, scores[b]!, scores[a]!.map((value, row) => value * scores[b]![row]!)],
    })),
  );
};

/** A jump at each fortieth of the values, which no curve of few bends follows. */
function jumps({ values }: Input, position: number): Block[] {
  const shares = Array.from({ length: 39 }, (_, cut) => (cut + 1) / 40);
  const cuts = [...new Set(quantiles(values, shares))];
  return cuts.map((cut) => ({
    inputs: [position],
    columns: [Float64Array.from(values, (value) => Number(value > cut))],
    choices: cuts.length,
  }));
}

function indicators({ values }: Input): Float64Array[] {
  const kinds = [...new Set(Array.from(values))].sort((a, b) => a - b);
  return kinds.slice(1).map((kind) => Float64Array.from(values, (value) => Number(value === kind)));
}

function standardized(values: ArrayLike<number>): Float64Array {
  const centre = mean(values);
  const spread = Math.sqrt(sampleVariance(values)) || 1;
  return Float64Array.from(values, (value) => (value - centre) / spread);
}
