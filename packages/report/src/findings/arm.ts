import { meanInterval } from "@stewardsim/core";
import { byDraw, chanceOf, finite, medianOf, type OverDraws } from "@stewardsim/analysis";
import { type Ensemble, type Rank, ranking, type ResultName } from "@stewardsim/experiments";
import type { Alternative, Compared, Counterfactuals } from "../compared.ts";
import { type Estimate, type EstimateUnit, estimated } from "../estimate.ts";
import { hasOwnCash, mayCloseCode, mayRelicense } from "./possible.ts";
import { type WinsFinding, winsFinding } from "./wins.ts";

/** What is known of one arm: the numbers behind a column of the first screen. Its wins are those against no steward. */
export interface ArmFinding extends WinsFinding {
  readonly strategy: string;
  /** Null where the arm is a scenario as it was written. */
  readonly conduct: "as practised" | "best" | null;
  readonly arm: string;
  /** The same against a neutral foundation; null where none was asked for. */
  readonly againstFoundation: WinsFinding | null;
  /** Neither failed nor sold in distress after seven years, or at the horizon where that comes first. */
  readonly aliveAtSeven: Estimate;
  /** In a buyer's hands: for at least what was put in, and for less. */
  readonly sold: Estimate;
  readonly soldInDistress: Estimate;
  /** Alive, but by its other business alone. */
  readonly gaveUp: Estimate;
  /** Among the strategies of the same conduct, by worth at the low exit. */
  readonly rank: Estimate;
  readonly first: Estimate;
  /** Years of earning a buyer has to pay for the stewardship to be worth its cost: the median run. */
  readonly breakEvenExit: Estimate;
  /** Mean over draws, against the same firm without the stewardship, at the low exit. */
  readonly value: Estimate;
  /** The same, of the median run. */
  readonly worth: Estimate;
  /** Of the last 12 months, the median run. */
  readonly revenue: Estimate;
  readonly marketShare: Estimate;
  /**
   * Month from which every month has paid for itself: the median run, and the share of those without such a month. Of no draw,
   * as the lowest cash is, where the firm's cash does not hang on the project.
   */
  readonly breakEvenMonth: Estimate;
  readonly neverBreaksEven: Estimate;
  readonly lowestCash: Estimate;
  readonly outsiders: Estimate;
  /** By what drove them; null where the arm can do nothing that would bring them about. */
  readonly forks: Readonly<Record<"any" | "governance", Estimate> & Record<"exodus" | "coalition", Estimate | null>>;
  /** Of what sells best at the end: its price, and the own-price elasticity of its nodes; the median run that sells. */
  readonly price: Estimate;
  readonly priceElasticity: Estimate;
}

/** Whether an arm is chosen among, and no usual conduct beside the best. */
export const isChoice = ({ conduct }: Pick<ArmFinding, "conduct">): boolean => conduct !== "as practised";

/** The arms of the strategies, in their order: each as practised and at the best conduct. */
export function armFindings({ ensemble, comparison }: Compared): ArmFinding[] {
  const { strategies } = comparison;
  if (strategies.length === 0) return [];
  const practisedRanks = ranksOfWorth(
    ensemble,
    strategies.map(({ practised }) => practised),
  );
  const bestRanks = ranksOfWorth(
    ensemble,
    strategies.map(({ best }) => best),
  );
  return strategies.flatMap(({ name, practised, best }) => [
    armFinding(ensemble, { strategy: name, conduct: "as practised", arm: practised }, practisedRanks, comparison),
    armFinding(ensemble, { strategy: name, conduct: "best", arm: best }, bestRanks, comparison),
  ]);
}

/** Where arms stand among each other by worth. */
export const ranksOfWorth = (ensemble: Ensemble, arms: readonly string[]): Rank[] =>
  ranking(ensemble, arms, "deltaValueLowExit");

/** Two ways of earning together, at the best conduct; null in a study that has no such arm. It is ranked among the strategies and itself. */
export function combinationFinding(compared: Compared): ArmFinding | null {
  const arm = combinationIn(compared);
  if (arm === undefined) return null;
  const rivals = [...compared.comparison.strategies.map(({ best }) => best), arm];
  const ranks = ranksOfWorth(compared.ensemble, rivals);
  return armFinding(compared.ensemble, { strategy: arm, conduct: "best", arm }, ranks, compared.comparison);
}

/** The strategies at their best conduct, and two ways of earning together where these were run: what is chosen among. */
export function alternativesIn(compared: Pick<Compared, "ensemble" | "comparison">): Alternative[] {
  const combination = combinationIn(compared);
  return [
    ...compared.comparison.strategies.map(({ name, best }) => ({ name, arm: best })),
    ...(combination === undefined ? [] : [{ name: combination, arm: combination }]),
  ];
}

/** The arm that sells in two ways beside strategies, where it was run as often as these. */
export function combinationIn({ ensemble, comparison }: Pick<Compared, "ensemble" | "comparison">): string | undefined {
  const { study } = ensemble;
  const arm = study.arms.find(({ kind }) => kind === "two-streams")?.name;
  const isThere = arm !== undefined && comparison.strategies.length > 0 && ensemble.drawsOf(arm) >= study.draws;
  return isThere ? arm : undefined;
}

/** @param ranks of the arms among which it is ranked, its own too */
export function armFinding(
  ensemble: Ensemble,
  names: Pick<ArmFinding, "strategy" | "conduct" | "arm">,
  ranks: readonly Rank[],
  { against, foundation }: Counterfactuals,
): ArmFinding {
  const { arm } = names;
  const { column, chance, middle, average, orNever } = readerOf(ensemble, arm);
  const { rank, first } = ranks.find((one) => one.arm === arm)!;
  const asksCash = hasOwnCash(ensemble.study.arms.find(({ name }) => name === arm)!.scenario);
  const ifAsked = (values: Float64Array) => (asksCash ? values : values.map(() => Number.NaN));
  const months = ifAsked(orNever("breakEvenMonth"));
  return {
    ...names,
    ...winsFinding({ ensemble }, arm, against),
    againstFoundation: foundation === undefined ? null : winsFinding({ ensemble }, arm, foundation),
    aliveAtSeven: chance(column("aliveAtSevenYears")),
    sold: chance(column("acquired")),
    soldInDistress: chance(column("distressSale")),
    gaveUp: chance(column("gaveUp")),
    rank: estimated(rank, "rank"),
    first: estimated(first, "share"),
    breakEvenExit: middle(orNever("breakEvenExit"), "year"),
    value: estimated(average("deltaValueLowExit"), "usd"),
    worth: middle(column("deltaValueLowExit"), "usd"),
    revenue: middle(column("revenueLastYear"), "usd"),
    marketShare: estimated(average("marketShare"), "share"),
    breakEvenMonth: middle(months, "month"),
    neverBreaksEven: chance(
      months.map((month) => (Number.isNaN(month) ? month : Number(month === Number.POSITIVE_INFINITY))),
    ),
    lowestCash: middle(ifAsked(column("lowestCash")), "usd"),
    outsiders: middle(column("activeOutsiders"), "contributor"),
    forks: forksOf(ensemble, arm),
    price: middle(column("price"), "usd/node/month"),
    priceElasticity: middle(column("priceElasticity"), "ratio"),
  };
}

/** Forks by what drove them. */
function forksOf(ensemble: Ensemble, arm: string): ArmFinding["forks"] {
  const { scenario } = ensemble.study.arms.find(({ name }) => name === arm)!;
  const { column, chance } = readerOf(ensemble, arm);
  const [exodus, governance, coalition] = (["exodusForks", "governanceForks", "coalitionForks"] as const).map(column);
  return {
    any: chance(exodus!.map((value, entry) => value + governance![entry]! + coalition![entry]!)),
    exodus: mayCloseCode(scenario) ? chance(exodus!) : null,
    governance: chance(governance!),
    coalition: mayRelicense(scenario) ? chance(coalition!) : null,
  };
}

/** How numbers of an arm's runs are read. */
function readerOf(ensemble: Ensemble, arm: string) {
  const { replications } = ensemble.study;
  const column = (name: ResultName) => ensemble.column(arm, name);
  return {
    column,
    chance: (values: ArrayLike<number>) =>
      estimated(
        chanceOf(
          Array.from(values, (value) => (Number.isNaN(value) ? undefined : value > 0)),
          replications,
        ),
        "share",
      ),
    middle: (values: ArrayLike<number>, unit: EstimateUnit) => estimated(medianOf(values, replications), unit),
    average(name: ResultName): OverDraws {
      const { count: draws, ...interval } = meanInterval(finite(byDraw(column(name), replications)));
      return { ...interval, draws };
    },
    /** No number of a run that was run means never; where no run was run, nothing is known. */
    orNever: (name: ResultName) =>
      column(name).map((value, entry) =>
        Number.isNaN(value) && ensemble.measures(arm, entry) !== undefined ? Number.POSITIVE_INFINITY : value,
      ),
  };
}
