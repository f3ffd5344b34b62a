import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import type { ArmFinding } from "../findings/arm.ts";
import type { ChoiceCondition, ChoiceOption } from "../findings/choose.ts";
import type { WinsFinding } from "../findings/wins.ts";

const between = (estimate: number, low: number, high: number, unit: Estimate["unit"]): Estimate => ({
  estimate,
  low,
  high,
  unit,
  draws: 112,
});
const share = (estimate: number, low: number, high: number) => between(estimate, low, high, "share");
const usd = (estimate: number, low: number, high: number) => between(1e6 * estimate, 1e6 * low, 1e6 * high, "usd");

const wins = <Wins extends WinsFinding>(of: Wins, allWin: Estimate): Wins => ({
  ...of,
  wins: {
    ...of.wins,
    steward: share(0.63, 0.54, 0.71),
    project: share(0.88, 0.8, 0.93),
    community: share(0.73, 0.64, 0.8),
    allWin,
  },
});

/** An arm in numbers as wide as some hundred draws make them. */
const told = (one: ArmFinding): ArmFinding => ({
  ...wins(one, share(0.47, 0.38, 0.56)),
  againstFoundation: one.againstFoundation === null ? null : wins(one.againstFoundation, share(0.13, 0.08, 0.21)),
  worth: usd(-11.2, -14.4, -6.6),
  breakEvenMonth: { ...between(108, 72, 0, "month"), high: "never" },
  neverBreaksEven: share(0.44, 0.35, 0.53),
  lowestCash: usd(17.2, 14.4, 19.8),
  revenue: usd(21.3, 12.4, 28.4),
  aliveAtSeven: share(0.9, 0.83, 0.95),
  sold: share(0.01, 0, 0.05),
  soldInDistress: share(0.01, 0, 0.04),
  gaveUp: share(0.11, 0.07, 0.18),
  forks: { ...one.forks, any: share(0.13, 0.08, 0.19) },
});

const option = (one: ChoiceOption): ChoiceOption => ({
  ...one,
  regret: usd(109, 43, 175),
  medianRegret: usd(14.3, 11.7, 18.7),
  isMeanKnown: false,
  inWorstTenth: 0.8,
  wrong: share(0.73, 0.64, 0.81),
});

const parameter = {
  path: "market.buying.nodesPerEngineer",
  label: "nodes that one more of its engineers can look after",
  unit: "node",
  grade: "C",
} as const;

/** That an arm is worth most more often under an assumption, whose name is a long one. */
export const longCondition = (strategy: string): ChoiceCondition => ({
  strategy,
  assumption: parameter,
  is: "below",
  threshold: 96.9,
  then: share(0.53, 0.37, 0.68),
  otherwise: share(0.13, 0.06, 0.27),
  doubt: 0.01,
});

/**
 * An answer whose numbers are all there, and as wide as those of a run that one decides by: of the first two options it is said
 * that they cannot be told apart.
 */
export function toldAnswer(answer: Answer): Answer {
  const { choose, conduct, findings, combination } = answer;
  const options = findings.filter((one) => one.conduct !== "as practised").map(({ strategy }) => strategy);
  const isOf = ({ strategy }: ChoiceOption) => options.includes(strategy);
  const ordered = [...choose!.best.options.filter(isOf), ...choose!.best.options.filter((one) => !isOf(one))];
  const points = (estimate: number) => between(estimate, estimate - 8, estimate + 8, "points");
  return {
    ...answer,
    made: { ...answer.made, opening: { runs: 128, near: 125 } },
    findings: findings.map(told),
    combination: combination === null ? null : told(combination),
    choose: {
      ...choose!,
      conditions: [],
      best: {
        ...choose!.best,
        measure: "median regret",
        chosen: null,
        tied: ordered.slice(0, 2).map(({ strategy }) => strategy),
        options: ordered.map(option),
        smallest: { worth: 9.9e6, points: 5 },
      },
    },
    conduct:
      conduct === null
        ? null
        : {
            ...conduct,
            gains: conduct.gains.map((gain, index) => ({ ...gain, points: points(20 + index) })),
            largestAtBest: { ...conduct.largestAtBest!, points: points(22) },
          },
    guesses: {
      ...answer.guesses,
      spread: ordered.slice(0, 3).map(({ strategy }) => ({
        strategy,
        parameters: share(0.86, 0.7, 1),
        weak: share(0.8, 0.54, 1),
        byGrade: { A: share(0.02, 0, 0.16), B: share(0.05, 0, 0.2), C: share(0, 0, 0.2), D: share(0.4, 0, 1) },
        most: null,
      })),
    },
    findOut: {
      assumption: parameter,
      worth: null,
      isWorthKnown: false,
      makesRight: null,
      everything: usd(109, 43, 175),
    },
  };
}
