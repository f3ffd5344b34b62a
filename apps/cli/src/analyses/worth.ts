import {
  decisionNow,
  informationSentence,
  informationValue,
  inputsOf,
  perfectInformation,
  verdictPayoffs,
} from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor, unitOfResult } from "../results.ts";
import { sizeIn } from "../shown.ts";
import type { Analysis } from "./analysis.ts";

/** What it would be worth to know a parameter before choosing among the arms: EVPI and EVPPI. */
export const worth: Analysis = ({ ensemble, notes, of, arms, most, seed }) => {
  if (arms.length < 2) throw new UsageError("Knowing is worth something to who chooses: compare several scenarios.");
  const values = arms.map((arm) => outputsFor(ensemble, { arm, of, against: notes.against }));
  const known = [...values[0]!.keys()].filter((draw) => values.every((column) => Number.isFinite(column[draw])));
  const payoffs = {
    strategies: arms,
    values: values.map((column) => Float64Array.from(known, (draw) => column[draw]!)),
  };
  const { study } = ensemble;
  const inputs = inputsOf({ factors: study.factors, values: known.map((draw) => study.values[draw]!) });
  const unit = unitOfResult(of);
  const { chosen, expected } = decisionNow(payoffs);
  // Every parameter first without dealing out what luck alone gives; that is asked of the best of them.
  const ranked = inputs
    .map((input) => informationValue(payoffs, [input], { deals: 0, samples: 20, seed }))
    .sort((a, b) => b.estimate - a.estimate)
    .slice(0, Math.min(most, 8));
  const shown = ranked.map(({ inputs: own }) => informationValue(payoffs, own, { seed }));
  const best = known.map((_, draw) => arms[indexOfBest(payoffs.values.map((column) => column[draw]!))]!);
  const verdicts = verdictPayoffs(best);
  const first = shown[0];
  return {
    data: {
      chosen,
      expected,
      perfect: perfectInformation(payoffs),
      parameters: shown.map(({ inputs: own, ...rest }) => ({ paths: own.map(({ name }) => name), ...rest })),
    },
    lines: [
      `Now one would choose ${chosen} (mean ${of} ${sizeIn({ estimate: expected, low: expected, high: expected }, unit)}).`,
      `To know everything before choosing is worth ${sizeIn(perfectInformation(payoffs), unit)}.`,
      ...shown.map((value) => informationSentence(value, unit)),
      ...(first === undefined || verdicts.strategies.length < 2
        ? []
        : [informationSentence(informationValue(verdicts, first.inputs, { seed }), "share")]),
      `${inputs.length} parameters were tried; of so many the best few look better than they are, which the chance by luck of each says.`,
    ],
  };
};

const indexOfBest = (row: readonly number[]) => row.indexOf(Math.max(...row));
