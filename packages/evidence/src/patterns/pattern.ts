import { type Run, mean, quantile, quantiles } from "@stewardsim/core";
import { type EnsembleName, ensembles } from "./ensembles.ts";

/** One number of a pattern: how it is read off runs, and the band that observations give it. */
export interface Figure {
  /** Number of the pattern in the evidence, 1 to 25. */
  readonly pattern: number;
  readonly name: string;
  readonly ensemble: EnsembleName;
  /** NaN where a run has nothing to say, such as the lag of a fork that never came. */
  readonly of: (run: Run, twin: Run) => number;
  readonly band: readonly [low: number, high: number];
  /** `share`: the figure is 0 or 1 in a run, and its mean is held against the band. */
  readonly statistic: "median" | "share";
  readonly observed: string;
}

/** What the model shows for one figure. */
export interface Verdict {
  readonly figure: Figure;
  readonly value: number;
  /** Where the value would lie in nine of ten other sets of as many seeds (bootstrap). */
  readonly interval: readonly [low: number, high: number];
  readonly runs: number;
  /** "in": the value lies in the band; "near": the interval touches it; "out"; "unseen": too few runs say anything. */
  readonly verdict: "in" | "near" | "out" | "unseen";
}

/** Fewer runs than this say too little for a verdict. */
const fewest = 5;

/** Holds one figure against its band. */
export function evaluateFigure(figure: Figure, runs: readonly Run[], twins: readonly Run[]): Verdict {
  const values = runs.map((run, index) => figure.of(run, twins[index]!)).filter((value) => Number.isFinite(value));
  const statistic = (sample: readonly number[]) =>
    figure.statistic === "share" ? mean(sample) : quantile(sample, 0.5);
  const value = values.length > 0 ? statistic(values) : Number.NaN;
  const interval = values.length > 0 ? bootstrap(values, statistic) : ([Number.NaN, Number.NaN] as const);
  const [low, high] = figure.band;
  const inside = value >= low && value <= high;
  const touches = interval[1] >= low && interval[0] <= high;
  const verdict = values.length < fewest ? "unseen" : inside ? "in" : touches ? "near" : "out";
  return { figure, value, interval, runs: values.length, verdict };
}

const resamples = 400;

/** The middle nine tenths of a statistic over resamples, drawn by a fixed sequence so that reports repeat. */
function bootstrap(values: readonly number[], statistic: (sample: readonly number[]) => number): [number, number] {
  let state = 12_345;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const seen = Array.from({ length: resamples }, () =>
    statistic(values.map(() => values[Math.floor(next() * values.length)]!)),
  );
  const [low, high] = quantiles(seen, [0.05, 0.95]);
  return [low!, high!];
}

/** The ensembles that some figures need, in the order in which they are first named. */
export const neededEnsembles = (figures: readonly Figure[]): readonly EnsembleName[] =>
  (Object.keys(ensembles) as EnsembleName[]).filter((name) => figures.some(({ ensemble }) => ensemble === name));
