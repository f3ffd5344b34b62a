import {
  criteriaAgreement,
  hurwicz,
  maximin,
  meanPayoff,
  meanTail,
  minimaxRegret,
  percentileRegret,
  robustnessVerdicts,
  satisficing,
} from "@stewardsim/analysis";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor, unitOfResult } from "../results.ts";
import { bareIn, percentOf } from "../interval-text.ts";
import { table } from "../terminal.ts";
import type { Analysis } from "./analysis.ts";

/** Robust decisions: what each criterion prefers when nobody knows which draw is true. */
export const regret: Analysis = ({ ensemble, notes, of, arms, seed }) => {
  if (arms.length < 2)
    throw new UsageError("A choice needs two arms: compare several scenarios, and analyse that folder.");
  const unit = unitOfResult(of);
  const payoffs = {
    strategies: arms,
    values: arms.map((arm) => outputsFor(ensemble, { arm, of, against: notes.against })),
  };
  const criteria = [
    meanPayoff(unit),
    maximin(unit),
    hurwicz(0.5, unit),
    meanTail(0.1, 0.5, unit),
    minimaxRegret(unit),
    percentileRegret(0.9, unit),
  ];
  // Good enough is where all three win: a result alone has no bar of its own.
  const wins = arms.map((arm) => outputsFor(ensemble, { arm, of: "all-win", against: notes.against }));
  const questions = [
    { criterion: satisficing, payoffs: { strategies: arms, values: wins } },
    ...criteria.map((criterion) => ({ criterion, payoffs })),
  ];
  const verdicts = robustnessVerdicts(questions, { seed });
  return {
    data: verdicts.map(({ criterion: { name, says, isExtreme }, ...rest }) => ({
      criterion: name,
      says,
      isExtreme,
      ...rest,
    })),
    lines: [
      ...table(
        ["CRITERION", ...arms],
        verdicts.map(({ criterion, rankings }) => [
          `${criterion.name}${criterion.isExtreme ? " *" : ""}`,
          ...arms.map((arm) => {
            const { value, rank, isBest } = rankings.find(({ strategy }) => strategy === arm)!;
            const shown = bareIn(value, criterion === satisficing ? "share" : unit);
            return `${rank === 1 ? "● " : ""}${shown}, ${percentOf(isBest)}`;
          }),
        ]),
        [18, ...arms.map(() => Math.floor((82 - arms.length) / arms.length))],
      ),
      "",
      criteriaAgreement(verdicts),
      `● is preferred; the share after it says in how many resamples of the draws it is. Satisficing goes by the share of runs in which all three win, regrets by what is lost against the best arm of each draw, the others by ${of}; ${unit === "usd" ? "in dollars" : `in ${unit}`}.`,
      "* rests on one draw or few: other draws may change it much.",
    ],
  };
};
