import { meanInterval, type MeanInterval } from "@stewardsim/core";
import {
  informationKnown,
  informationValue,
  type InformationValue,
  inputsOf,
  type Payoffs,
  payoffsOfLosses,
  perfectInformation,
  type RegretOf,
  regretOrder,
  verdictPayoffs,
} from "@stewardsim/analysis";
import { noneOfThem } from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor } from "../results.ts";
import { usualResult } from "../usual-result.ts";
import type { Analysis, Found } from "./analysis.ts";
import { knownIn } from "./known.ts";
import { type Known, worthLines } from "./worth-lines.ts";

/**
 * What it would be worth to know a parameter before choosing among the arms: EVPI and EVPPI. Where a few draws carry these
 * means they are not told, and parameters stand by how many more choices would turn out right.
 */
export const worth: Analysis = ({ ensemble, notes, of, isLess, arms, most, seed }) => {
  if (arms.length < 2) throw new UsageError("Knowing is worth something to who chooses: compare several scenarios.");
  const values = arms.map((arm) => outputsFor(ensemble, { arm, of, against: notes.against }));
  const known = knownIn(values, of, 3);
  const results = besideNone({ strategies: arms, values: values.map(known.in) }, of, isLess);
  const payoffs = isLess ? payoffsOfLosses(results) : results;
  const { study } = ensemble;
  const inputs = inputsOf({ factors: study.factors, values: known.draws.map((draw) => study.values[draw]!) });
  const { measure, strategies: order } = regretOrder(payoffs);
  const chosen = order[0]!;
  const expected = meanInterval(results.values[results.strategies.indexOf(chosen.strategy)]!);
  const perfect = perfectInformation(payoffs);
  const meansKnown = informationKnown(payoffs);
  const verdicts = verdictPayoffs(bestOf(payoffs));
  // How often the choice is wrong that is right most often; never where one is always right.
  const wrongNow = perfectInformation(verdicts);
  const asked = meansKnown.isKnown ? payoffs : verdicts;
  // Every parameter first without dealing out what chance alone gives; that is asked of the best of them.
  const ranked = inputs
    .map((input) => informationValue(asked, [input], { deals: 0, samples: 20, seed }))
    .sort((a, b) => b.estimate - a.estimate)
    .slice(0, Math.min(most, 8));
  const shown = ranked
    .map(
      ({ inputs: own }): Known => ({
        money: noMoreThan(perfect, informationValue(payoffs, own, { seed })),
        // The same parameter, asked whether the choice is the one that turns out right.
        right: noMoreThan(wrongNow, informationValue(verdicts, own, { seed })),
      }),
    )
    .sort((a, b) => (meansKnown.isKnown ? b.money.estimate - a.money.estimate : b.right.estimate - a.right.estimate));
  const plain = ({ inputs: own, ...rest }: InformationValue) => ({ paths: own.map(({ name }) => name), ...rest });
  return {
    known: known.draws.length,
    pair: armsOf(order),
    data: {
      chosen: chosen.strategy,
      measure,
      expected,
      perfect,
      meansKnown: { ...meansKnown, needed: Number.isFinite(meansKnown.needed) ? meansKnown.needed : null },
      parameters: shown.map(({ money }) => plain(money)),
      verdicts: { wrongNow, parameters: shown.map(({ right }) => plain(right)) },
    },
    lines: worthLines({
      of,
      study,
      chosen,
      measure,
      expected,
      perfect,
      meansKnown,
      wrongNow,
      shown,
      certain: verdicts.strategies.length > 1 ? undefined : verdicts.strategies[0]!,
    }),
  };
};

/** Beside the arms to take none of them, which is worth nothing, where it is worth that is asked of: as the first screen chooses. */
export const besideNone = ({ strategies, values }: Payoffs, of: string, isLess: boolean): Payoffs =>
  of !== usualResult || isLess
    ? { strategies, values }
    : { strategies: [...strategies, noneOfThem], values: [...values, new Float64Array(values[0]!.length)] };

/** What turns out best in each draw. */
const bestOf = ({ strategies, values }: Payoffs): string[] =>
  Array.from(values[0]!, (_, draw) => strategies[indexOfBest(values.map((column) => column[draw]!))]!);

/** The first two arms. */
function armsOf(order: readonly RegretOf[]): Found["pair"] {
  const [first, second] = order.map(({ strategy }) => strategy).filter((name) => name !== noneOfThem);
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** To know one thing is never worth more than to know all. */
export const noMoreThan = (perfect: MeanInterval, value: InformationValue): InformationValue => ({
  ...value,
  estimate: Math.min(value.estimate, perfect.estimate),
  low: Math.min(value.low, perfect.estimate),
  high: Math.min(value.high, perfect.high),
});

const indexOfBest = (row: readonly number[]) => row.indexOf(Math.max(...row));
