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
} from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor, unitOfResult } from "../results.ts";
import { percentOf, sizeIn } from "../shown.ts";
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
        ["CRITERION", "PREFERS", `BY ITS ${of.toUpperCase()}`, "STAYS BEST IN"],
        verdicts.map(({ criterion, standings: [best] }) => [
          `${criterion.name}${criterion.isExtreme ? " *" : ""}`,
          best!.strategy,
          sizeIn(best!.value, criterion === satisficing ? "share" : unit),
          `${percentOf(best!.isBest)} of resamples`,
        ]),
        [20, 30, 26, 20],
      ),
      "",
      criteriaAgreement(verdicts),
      "Satisficing goes by the share of draws and lucks in which all three win, the other criteria by the result.",
      "* rests on one draw or few: other draws may change it much.",
    ],
  };
};
