import { byDraw, informationValue, inputsOf, perfectInformation } from "@stewardsim/analysis";
import { type Ensemble, importance, noneOfThem } from "@stewardsim/experiments";
import type { Alternative } from "../compared.ts";
import { type Estimate, estimated } from "../estimate.ts";
import { type Assumption, assumptionOf } from "./assumption.ts";

/** What to find out before choosing, and what that would be worth. */
export interface FindOut {
  /** The parameter that it is worth most to know. */
  readonly assumption: Assumption;
  /** Null where it may be nothing: its interval begins at 0. */
  readonly worth: Estimate | null;
  /** What it would be worth to know everything, chance too. */
  readonly everything: Estimate;
}

/** From fewer draws nothing is told. */
const fewest = 60;
/** Parameters that are tried: those that move the worth of an alternative most, of those that are worth most on average. */
const tried = 6;
const ofThem = 4;

/** Null where there are too few draws, or nothing that one may learn would change the choice. */
export function findOut(ensemble: Ensemble, alternatives: readonly Alternative[]): FindOut | null {
  const { study } = ensemble;
  if (alternatives.length < 2 || study.draws < fewest) return null;
  const columns = alternatives.map(({ arm }) => byDraw(ensemble.column(arm, "deltaValueLowExit"), study.replications));
  const known = study.values.flatMap((_, draw) => (columns.every((one) => Number.isFinite(one[draw])) ? [draw] : []));
  if (known.length < fewest) return null;
  const values = [...columns.map((column) => known.map((draw) => column[draw]!)), known.map(() => 0)];
  const payoffs = {
    strategies: [...alternatives.map(({ name }) => name), noneOfThem],
    values: values.map((column) => Float64Array.from(column)),
  };
  const average = (column: ArrayLike<number>) => known.reduce((sum, draw) => sum + column[draw]!, 0) / known.length;
  const paths = new Set(
    columns
      .toSorted((one, other) => average(other) - average(one))
      .slice(0, ofThem)
      .flatMap((column) =>
        importance(study, column)
          .slice(0, tried)
          .map(({ factor }) => factor.path),
      ),
  );
  const inputs = inputsOf({ factors: study.factors, values: known.map((draw) => study.values[draw]!) });
  const [best] = inputs
    .filter(({ name }) => paths.has(name))
    .map((input) => ({ input, value: informationValue(payoffs, [input], { deals: 0, samples: 20, seed: study.seed }) }))
    .sort((a, b) => b.value.estimate - a.value.estimate);
  if (best === undefined || best.value.estimate <= 0) return null;
  const everything = perfectInformation(payoffs);
  // The best of many is asked once more, with more care.
  const { estimate, low, high } = informationValue(payoffs, [best.input], { deals: 0, seed: study.seed });
  const most = (value: number) => Math.min(value, everything.high);
  return {
    assumption: assumptionOf(study.factors.find(({ path }) => path === best.input.name)!),
    worth:
      low <= 0
        ? null
        : estimated(
            {
              estimate: Math.min(estimate, everything.estimate),
              low: most(low),
              high: most(high),
              draws: known.length,
            },
            "usd",
          ),
    everything: estimated({ ...everything, draws: known.length }, "usd"),
  };
}
