import {
  byDraw,
  informationKnown,
  informationValue,
  type Input,
  inputsOf,
  type Payoffs,
  perfectInformation,
  verdictPayoffs,
} from "@stewardsim/analysis";
import { type Ensemble, firmBelow, importance, noneOfThem, type Study } from "@stewardsim/experiments";
import type { Alternative } from "../compared.ts";
import { type Estimate, estimated, inPoints } from "../estimate.ts";
import { type Assumption, assumptionOf } from "./assumption.ts";

/** Less than a point more of right choices is none to speak of. */
const leastRight = 0.01;

/** What to find out before choosing, and what that would be worth. */
export interface FindOut {
  /** The parameter that it is worth most to know; where that is not known yet, that which makes the choice right most often. */
  readonly assumption: Assumption;
  /** Null where it may be nothing: its interval begins at 0, or no parameter is clear of what chance finds among so many. */
  readonly worth: Estimate | null;
  /** Whether the draws are enough for this and `everything` to hold: where a few of them carry the mean, they are not. */
  readonly isWorthKnown: boolean;
  /** How many more of the choices would turn out right, in points of the draws; null where it may be less than one point. */
  readonly makesRight: Estimate | null;
  /** What it would be worth to know everything, chance too. */
  readonly everything: Estimate;
}

/** From fewer draws nothing is told. */
export const fewest = 60;
/** Parameters that are tried: those that move what an alternative comes to most, of so many alternatives. */
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
  const verdicts = verdictPayoffs(bestOf(payoffs));
  const { isKnown } = informationKnown(payoffs);
  // Where a few draws carry what is gained, how often a choice turns out right still can be told.
  const [of, movers] = isKnown ? [payoffs, columns] : [verdicts, flagsOf(verdicts, known, study.draws)];
  const doubts = moving(study, movers, known);
  const inputs = inputsOf({ factors: study.factors, values: known.map((draw) => study.values[draw]!) });
  // Of hundreds of assumptions some seem to be worth knowing by chance: those that are clear of it come first.
  const isClear = ({ name }: Input) => (doubts.get(name) ?? 1) < firmBelow;
  const asked = inputs.filter(({ name }) => doubts.has(name));
  const clear = asked.filter(isClear);
  const [best] = (clear.length > 0 ? clear : asked)
    .map((input) => ({ input, value: informationValue(of, [input], { deals: 0, samples: 20, seed: study.seed }) }))
    .sort((a, b) => b.value.estimate - a.value.estimate);
  if (best === undefined || best.value.estimate <= 0) return null;
  // The best of many is asked once more, with more care.
  const valueOf = (payoff: Payoffs) => atMost(payoff, best.input, study.seed);
  const [worth, right] = [valueOf(payoffs), valueOf(verdicts)];
  return {
    assumption: assumptionOf(study.factors.find(({ path }) => path === best.input.name)!),
    worth: clear.length === 0 || worth.low <= 0 ? null : estimated({ ...worth, draws: known.length }, "usd"),
    isWorthKnown: isKnown,
    makesRight: clear.length === 0 || right.low < leastRight ? null : inPoints({ ...right, draws: known.length }),
    everything: estimated({ ...perfectInformation(payoffs), draws: known.length }, "usd"),
  };
}

/** What turns out best in each draw. */
const bestOf = ({ strategies, values }: Payoffs): string[] =>
  Array.from(values[0]!, (_, draw) =>
    strategies.reduce((best, _name, index) => (values[index]![draw]! > values[best]![draw]! ? index : best), 0),
  ).map((index) => strategies[index]!);

/** Of each strategy whether it turns out best, by draw of the study; not a number where nothing is known. */
const flagsOf = ({ values }: Payoffs, known: readonly number[], draws: number): Float64Array[] =>
  values.map((column) => {
    const flags = new Float64Array(draws).fill(Number.NaN);
    known.forEach((draw, index) => (flags[draw] = column[index]!));
    return flags;
  });

/**
 * The parameters that move most what is greatest on average, by path: the share of links as strong as theirs that chance would
 * make among all parameters and alternatives that were looked at.
 */
function moving(study: Study, columns: readonly Float64Array[], known: readonly number[]): Map<string, number> {
  const average = (column: Float64Array) => known.reduce((sum, draw) => sum + column[draw]!, 0) / known.length;
  const first = columns.toSorted((one, other) => average(other) - average(one)).slice(0, ofThem);
  const doubts = new Map<string, number>();
  for (const column of first)
    for (const { factor, doubt } of importance(study, column).slice(0, tried))
      doubts.set(factor.path, Math.min(doubts.get(factor.path) ?? 1, doubt * first.length));
  return doubts;
}

/** What knowing one input is worth, which is never more than to know all. */
function atMost(payoffs: Payoffs, input: Input, seed: string) {
  const all = perfectInformation(payoffs);
  const { estimate, low, high } = informationValue(payoffs, [input], { deals: 0, seed });
  const most = (value: number) => Math.min(value, all.high);
  return { estimate: Math.min(estimate, all.estimate), low: most(low), high: most(high) };
}
