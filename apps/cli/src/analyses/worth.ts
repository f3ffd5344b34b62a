import { meanInterval, type MeanInterval } from "@stewardsim/core";
import {
  decisionNow,
  informationSentence,
  informationValue,
  type InformationValue,
  inputsOf,
  payoffsOfLosses,
  perfectInformation,
  verdictPayoffs,
} from "@stewardsim/analysis";
import { percentWithin } from "@stewardsim/report";
import { UsageError } from "@stewardsim/report/terminal";
import { titleOf } from "../made-words.ts";
import { outputsFor, unitOfResult } from "../results.ts";
import { labelled, sizeIn } from "../interval-text.ts";
import { meanNotes } from "../mean-words.ts";
import { table } from "../terminal.ts";
import type { Analysis } from "./analysis.ts";
import { knownIn } from "./known.ts";

/** What it would be worth to know a parameter before choosing among the arms: EVPI and EVPPI. */
export const worth: Analysis = ({ ensemble, notes, of, isLess, arms, most, seed }) => {
  if (arms.length < 2) throw new UsageError("Knowing is worth something to who chooses: compare several scenarios.");
  const values = arms.map((arm) => outputsFor(ensemble, { arm, of, against: notes.against }));
  const known = knownIn(values, of, 3);
  const results = { strategies: arms, values: values.map(known.in) };
  const payoffs = isLess ? payoffsOfLosses(results) : results;
  const { study } = ensemble;
  const inputs = inputsOf({ factors: study.factors, values: known.draws.map((draw) => study.values[draw]!) });
  const unit = unitOfResult(of);
  const { chosen } = decisionNow(payoffs);
  const expected = meanInterval(results.values[arms.indexOf(chosen)]!);
  const perfect = perfectInformation(payoffs);
  // Every parameter first without dealing out what chance alone gives; that is asked of the best of them.
  const ranked = inputs
    .map((input) => informationValue(payoffs, [input], { deals: 0, samples: 20, seed }))
    .sort((a, b) => b.estimate - a.estimate)
    .slice(0, Math.min(most, 8));
  const shown = ranked
    .map(({ inputs: own }) => noMoreThan(perfect, informationValue(payoffs, own, { seed })))
    .sort((a, b) => b.estimate - a.estimate);
  const best = known.draws.map((_, draw) => arms[indexOfBest(payoffs.values.map((column) => column[draw]!))]!);
  const verdicts = verdictPayoffs(best);
  const hasVerdicts = verdicts.strategies.length > 1;
  // How often the choice is wrong that is right most often; never where one is always right.
  const wrongNow = perfectInformation(verdicts);
  // The same parameters, asked whether the choice is the one that turns out right.
  const ofVerdicts = hasVerdicts
    ? shown.map(({ inputs: own }) => noMoreThan(wrongNow, informationValue(verdicts, own, { seed })))
    : [];
  const plain = ({ inputs: own, ...rest }: InformationValue) => ({ paths: own.map(({ name }) => name), ...rest });
  return {
    known: known.draws.length,
    data: {
      chosen,
      expected,
      perfect,
      parameters: shown.map(plain),
      verdicts: { wrongNow, parameters: ofVerdicts.map(plain) },
    },
    lines: [
      `Now one would choose ${chosen} (mean ${titleOf(of)} ${sizeIn(expected, unit)}).`,
      ...meanNotes(results.values[arms.indexOf(chosen)]!, unit),
      `To know everything before choosing, chance too, is worth ${sizeIn(perfect, unit)}.`,
      hasVerdicts
        ? `Chosen once for all draws, the choice is wrong in ${percentWithin(wrongNow)}% of them.`
        : `${best[0]} is the best in every draw: nothing that one may learn changes the choice.`,
      "",
      ...table(
        ["KNOWING BEFORE CHOOSING", `IS WORTH (${unit})`, "MAKES RIGHT", "BY CHANCE"],
        shown.map((value, index) => [
          labelled(study.factors, value.inputs[0]!.name),
          sizeIn(value, unit),
          ofVerdicts[index] === undefined ? "–" : `${percentWithin(ofVerdicts[index])} points`,
          chanceOf(value),
        ]),
        [48, 22, 18, 9],
      ),
      "",
      ...shown.slice(0, 1).map((value) => informationSentence(value, unit)),
      ...ofVerdicts.slice(0, 1).map((value) => informationSentence(value, "share")),
      `${inputs.length} parameters were tried; of so many the best few look better than they are, which the chance by chance of each says.`,
    ],
  };
};

/** To know one thing is never worth more than to know all. */
const noMoreThan = (perfect: MeanInterval, value: InformationValue): InformationValue => ({
  ...value,
  estimate: Math.min(value.estimate, perfect.estimate),
  low: Math.min(value.low, perfect.estimate),
  high: Math.min(value.high, perfect.high),
});

/** How often as much comes of parameters that have nothing to do with it. */
const chanceOf = ({ chance }: InformationValue) => (chance === undefined ? "–" : chance.toFixed(2));

const indexOfBest = (row: readonly number[]) => row.indexOf(Math.max(...row));
