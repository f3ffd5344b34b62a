import type { Interval } from "@stewardsim/core";
import { optionWords, percent, percentWithin } from "@stewardsim/report";
import {
  completeStates,
  type CriterionRanking,
  type CriterionVerdict,
  criteriaAgreement,
  hurwicz,
  maximin,
  meanKnown,
  medianRegret,
  meanPayoff,
  meanTail,
  minimaxRegret,
  type Payoffs,
  percentileRegret,
  regretOrder,
  robustnessVerdicts,
  satisficing,
} from "@stewardsim/analysis";
import { bareIn } from "../interval-text.ts";
import { notKnownYet } from "../mean-words.ts";
import { table, widest } from "../terminal.ts";
import type { Found } from "./analysis.ts";

/** What there is to choose among, and what it comes to in each state. */
export interface Choices {
  readonly payoffs: Payoffs;
  /** How often each is good enough in each state, of those that can be; nothing where nobody said what is. */
  readonly wins?: Payoffs & {
    /** In what share of the runs each is, with its interval. */
    readonly shares: readonly Interval[];
  };
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
    medianRegret(unit),
    percentileRegret(0.9, unit),
    meanPayoff(unit),
    maximin(unit),
    hurwicz(0.5, unit),
    meanTail(0.1, 0.5, unit),
    minimaxRegret(unit),
  ];
  const questions = [
    ...(wins === undefined ? [] : [{ criterion: satisficing, payoffs: wins }]),
    ...criteria.map((criterion) => ({ criterion, payoffs, isLessBetter: isLess })),
  ];
  const verdicts = robustnessVerdicts(questions, { seed })
    .map((verdict) => withShares(verdict, wins))
    .map((verdict) => (isLess ? verdict : withMedians(verdict, payoffs)));
  const states = completeStates(payoffs);
  const isMeanKnown = payoffs.values.every((values) => meanKnown(states.map((state) => values[state]!)).isKnown);
  const isKnown = ({ criterion }: CriterionVerdict) => isMeanKnown || criterion.isMean !== true;
  const said = verdicts.map(inWords);
  const measured = unit === "usd" ? "; in dollars" : unit === "" ? "" : `; in ${unit}`;
  return {
    known: states.length,
    data: verdicts.map((verdict) => {
      const { criterion, ...rest } = verdict;
      const { name, says, isExtreme } = criterion;
      return { criterion: name, says, isExtreme, isKnown: isKnown(verdict), ...rest };
    }),
    lines: [
      criteriaAgreement(said.filter(isKnown)),
      "",
      ...tablesOf(strategies.map(optionWords), said, (verdict, found) =>
        found === undefined ? "–" : isKnown(verdict) ? cellOf(verdict, found, unit) : notKnownYet,
      ),
      "",
      wins === undefined
        ? `● is preferred; the share after it says in how many resamples of the states it is. Regrets go by what is lost against the best of each state, the others by ${of}${measured}.`
        : `● is preferred; the share after it says in how many resamples of the draws it is. Satisficing goes by the share of runs in which all three win, regrets by what is lost against the best of each draw, the others by ${of}${measured}.`,
      ...(isMeanKnown
        ? []
        : [
            `The mean is ${notKnownYet}: by their own tail so few ${wins === undefined ? "states" : "draws"} do not tell it.`,
          ]),
      `* rests on one ${wins === undefined ? "state" : "draw"} or few: other ${wins === undefined ? "states" : "draws"} may change it much.`,
    ],
  };
}

/** A verdict with its options as a reader calls them. */
const inWords = (verdict: CriterionVerdict): CriterionVerdict => ({
  ...verdict,
  rankings: verdict.rankings.map((one) => ({ ...one, strategy: optionWords(one.strategy) })),
});

/** More strategies than so many stand below each other, and not beside. */
const mostBeside = 4;
/** Letters of a strategy's name, and of a cell with its interval. */
const [nameWidth, cellWidth] = [24, 26];

type CellOf = (verdict: CriterionVerdict, found: CriterionRanking | undefined) => string;

/** What every strategy comes to by every criterion: few strategies beside each other, many below, some criteria at a time. */
function tablesOf(strategies: readonly string[], verdicts: readonly CriterionVerdict[], cell: CellOf): string[] {
  const titleOf = ({ criterion }: CriterionVerdict) => `${criterion.name}${criterion.isExtreme ? " *" : ""}`;
  const cellAt = (verdict: CriterionVerdict, name: string) =>
    cell(
      verdict,
      verdict.rankings.find(({ strategy }) => strategy === name),
    );
  if (strategies.length <= mostBeside)
    return table(
      ["CRITERION", ...strategies],
      verdicts.map((verdict) => [titleOf(verdict), ...strategies.map((name) => cellAt(verdict, name))]),
      [18, ...strategies.map(() => Math.floor((82 - strategies.length) / strategies.length))],
    );
  const beside = Math.max(1, Math.floor((widest() - nameWidth) / cellWidth));
  const tables: string[] = [];
  for (let from = 0; from < verdicts.length; from += beside) {
    const shown = verdicts.slice(from, from + beside);
    tables.push(
      ...(from > 0 ? [""] : []),
      ...table(
        ["", ...shown.map((verdict) => titleOf(verdict).toUpperCase())],
        strategies.map((name) => [name, ...shown.map((verdict) => cellAt(verdict, name))]),
        [Math.floor((100 * nameWidth) / widest()), ...shown.map(() => 99)],
      ),
    );
  }
  return tables;
}

/** Shares of runs have the interval that they have everywhere, which says something of shares of 0 and 1, too. */
const withShares = (verdict: CriterionVerdict, wins: Choices["wins"]): CriterionVerdict =>
  verdict.criterion !== satisficing || wins === undefined
    ? verdict
    : {
        ...verdict,
        rankings: verdict.rankings.map((one) => {
          const { low, high } = wins.shares[wins.strategies.indexOf(one.strategy)]!;
          return { ...one, value: { ...one.value, low, high } };
        }),
      };

/** Medians of regret have the interval of order statistics that they have in sentences. */
function withMedians(verdict: CriterionVerdict, payoffs: Payoffs): CriterionVerdict {
  if (verdict.criterion.name !== "median regret") return verdict;
  const order = regretOrder(payoffs).strategies;
  const rankings = verdict.rankings.map((one) => {
    const { low, high } = order.find(({ strategy }) => strategy === one.strategy)!.medianRegret;
    return Number.isFinite(low) && Number.isFinite(high) ? { ...one, value: { ...one.value, low, high } } : one;
  });
  return { ...verdict, rankings };
}

/** What a strategy comes to by a criterion, whether it is preferred, and in how many resamples. */
const cellOf = ({ criterion }: CriterionVerdict, { value, rank, isBest }: CriterionRanking, unit: string): string =>
  `${rank === 1 ? "● " : ""}${criterion === satisficing ? percentWithin(value) : bareIn(value, unit)}, ${percent(isBest)}`;
