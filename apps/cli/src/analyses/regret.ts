import {
  criteriaAgreement,
  hurwicz,
  maximin,
  meanPayoff,
  meanTail,
  minimaxRegret,
  percentileRegret,
  robustnessVerdicts,
} from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor, unitOfResult } from "../results.ts";
import { percentOf, sizeIn } from "../shown.ts";
import { table } from "../terminal.ts";
import type { Analysis } from "./analysis.ts";

/** Robust decisions: what each criterion prefers when nobody knows which draw is true. */
export const regret: Analysis = ({ ensemble, notes, of, arms }) => {
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
  const verdicts = robustnessVerdicts(criteria.map((criterion) => ({ criterion, payoffs })));
  return {
    data: verdicts.map(({ criterion: { name, says, isExtreme }, ...rest }) => ({
      criterion: name,
      says,
      isExtreme,
      ...rest,
    })),
    lines: [
      ...table(
        ["CRITERION", "PREFERS", `ITS ${of.toUpperCase()}`, "STAYS BEST IN"],
        verdicts.map(({ criterion, standings: [best] }) => [
          `${criterion.name}${criterion.isExtreme ? " *" : ""}`,
          best!.strategy,
          sizeIn(best!.value, unit),
          `${percentOf(best!.isBest)} of resamples`,
        ]),
        [20, 30, 26, 20],
      ),
      "",
      criteriaAgreement(verdicts),
      "* rests on one draw or few: other draws may change it much.",
    ],
  };
};
