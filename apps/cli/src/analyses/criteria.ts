import { percent } from "@stewardsim/report";
import {
  completeStates,
  criteriaAgreement,
  hurwicz,
  maximin,
  meanPayoff,
  meanTail,
  minimaxRegret,
  type Payoffs,
  percentileRegret,
  robustnessVerdicts,
  satisficing,
} from "@stewardsim/analysis";
import { bareIn } from "../interval-text.ts";
import { table } from "../terminal.ts";
import type { Found } from "./analysis.ts";

/** What there is to choose among, and what it comes to in each state. */
export interface Choices {
  readonly payoffs: Payoffs;
  /** How often each is good enough in each state; nothing where nobody said what is. */
  readonly wins?: Payoffs;
  /** What the payoffs are, and their unit. */
  readonly of: string;
  /** Whether less of it is better. */
  readonly isLess: boolean;
  readonly unit: string;
  readonly seed: string;
}

/** What each criterion of robust decisions prefers when nobody knows which state is true. */
export function preferred({ payoffs, wins, of, isLess, unit, seed }: Choices): Found {
  const { strategies } = payoffs;
  const criteria = [
    meanPayoff(unit),
    maximin(unit),
    hurwicz(0.5, unit),
    meanTail(0.1, 0.5, unit),
    minimaxRegret(unit),
    percentileRegret(0.9, unit),
  ];
  const questions = [
    ...(wins === undefined ? [] : [{ criterion: satisficing, payoffs: wins }]),
    ...criteria.map((criterion) => ({ criterion, payoffs, isLessBetter: isLess })),
  ];
  const verdicts = robustnessVerdicts(questions, { seed });
  const measured = unit === "usd" ? "; in dollars" : unit === "" ? "" : `; in ${unit}`;
  return {
    known: completeStates(payoffs).length,
    data: verdicts.map(({ criterion: { name, says, isExtreme }, ...rest }) => ({
      criterion: name,
      says,
      isExtreme,
      ...rest,
    })),
    lines: [
      criteriaAgreement(verdicts),
      "",
      ...table(
        ["CRITERION", ...strategies],
        verdicts.map(({ criterion, rankings }) => [
          `${criterion.name}${criterion.isExtreme ? " *" : ""}`,
          ...strategies.map((name) => {
            const { value, rank, isBest } = rankings.find(({ strategy }) => strategy === name)!;
            const shown = bareIn(value, criterion === satisficing ? "share" : unit);
            return `${rank === 1 ? "● " : ""}${shown}, ${percent(isBest)}`;
          }),
        ]),
        [18, ...strategies.map(() => Math.floor((82 - strategies.length) / strategies.length))],
      ),
      "",
      wins === undefined
        ? `● is preferred; the share after it says in how many resamples of the states it is. Regrets go by what is lost against the best of each state, the others by ${of}${measured}.`
        : `● is preferred; the share after it says in how many resamples of the draws it is. Satisficing goes by the share of runs in which all three win, regrets by what is lost against the best arm of each draw, the others by ${of}${measured}.`,
      `* rests on one ${wins === undefined ? "state" : "draw"} or few: other ${wins === undefined ? "states" : "draws"} may change it much.`,
    ],
  };
}
