import { meanInterval } from "@stewardsim/core";
import { byDraw, chanceOf, finite, medianOf, type OverDraws } from "@stewardsim/analysis";
import {
  hasTrustPriors,
  evaluations,
  losers,
  ranking,
  type ResultName,
  type TrustVerdict,
  trustVerdict,
  winChances,
} from "@stewardsim/experiments";
import type { Compared } from "../compared.ts";
import { type Estimate, type EstimateUnit, estimated } from "../estimate.ts";

/** What is known of one arm: the numbers behind a column of the first screen. */
export interface ArmFinding {
  readonly strategy: string;
  readonly conduct: "as practised" | "best";
  readonly arm: string;
  readonly wins: Readonly<Record<"steward" | "project" | "community" | "allWin", Estimate>>;
  /** The chance that all three win by how much conduct moves people: the declared weights times `weight`. */
  readonly byPrior: readonly { readonly weight: number; readonly chance: Estimate }[];
  readonly verdict: TrustVerdict["verdict"] | null;
  /** Whether the verdict stays when conduct moves nobody (found), or was made by assuming that it does. */
  readonly basis: TrustVerdict["basis"] | null;
  /** After seven years, or at the horizon where that comes first. */
  readonly aliveAtSeven: Estimate;
  /** Alive, but in a buyer's hands. */
  readonly sold: Estimate;
  /** Among the strategies of the same conduct, by worth at the low exit. */
  readonly rank: Estimate;
  readonly first: Estimate;
  /** Years of earning a buyer has to pay for the stewardship to be worth its cost: the median run. */
  readonly breakEvenExit: Estimate;
  /** Mean over draws, against the same firm without the stewardship, at the low exit. */
  readonly value: Estimate;
  readonly marketShare: Estimate;
  /** Month from which every month has paid for itself: the median run, and the share of those without such a month. */
  readonly breakEvenMonth: Estimate;
  readonly neverBreaksEven: Estimate;
  readonly lowestCash: Estimate;
  readonly outsiders: Estimate;
  readonly forks: Readonly<Record<"any" | "exodus" | "governance" | "coalition", Estimate>>;
  /** Who lost where not all three won. */
  readonly losers: Readonly<Record<"steward" | "project" | "community", Estimate>>;
}

/** The arms of the strategies, in their order: each as practised and at the best conduct. */
export const armFindings = (compared: Compared): ArmFinding[] =>
  compared.comparison.strategies.flatMap(({ name, practised, best }, _index, all) => [
    findingOf(
      compared,
      { strategy: name, conduct: "as practised", arm: practised },
      all.map((one) => one.practised),
    ),
    findingOf(
      compared,
      { strategy: name, conduct: "best", arm: best },
      all.map((one) => one.best),
    ),
  ]);

/** @param rivals the arms among which it is ranked */
function findingOf(
  { ensemble, comparison }: Compared,
  names: Pick<ArmFinding, "strategy" | "conduct" | "arm">,
  rivals: readonly string[],
): ArmFinding {
  const { arm } = names;
  const { replications } = ensemble.study;
  const outcomes = evaluations(ensemble, arm, comparison.against);
  const wins = winChances(outcomes, replications);
  const lost = losers(outcomes, replications);
  const column = (name: ResultName) => ensemble.column(arm, name);
  const chance = (values: ArrayLike<number>) =>
    estimated(
      chanceOf(
        Array.from(values, (value) => (Number.isNaN(value) ? undefined : value > 0)),
        replications,
      ),
      "share",
    );
  const middle = (values: ArrayLike<number>, unit: EstimateUnit) => estimated(medianOf(values, replications), unit);
  // No number of a run that was run means never; where no run was run, nothing is known.
  const orNever = (name: ResultName) =>
    column(name).map((value, task) =>
      Number.isNaN(value) && outcomes[task] !== undefined ? Number.POSITIVE_INFINITY : value,
    );
  const average = (name: ResultName): OverDraws => {
    const { count: draws, ...interval } = meanInterval(finite(byDraw(column(name), replications)));
    return { ...interval, draws };
  };
  const { rank, first } = ranking(ensemble, rivals, "deltaValueLowExit").find((one) => one.arm === arm)!;
  const trust = hasTrustPriors(ensemble.study, arm) ? trustVerdict(ensemble, arm, comparison.against) : null;
  const months = orNever("breakEvenMonth");
  const [exodus, governance, coalition] = (["exodusForks", "governanceForks", "coalitionForks"] as const).map(column);
  return {
    ...names,
    wins: {
      steward: estimated(wins.steward, "share"),
      project: estimated(wins.project, "share"),
      community: estimated(wins.community, "share"),
      allWin: estimated(wins.allWin, "share"),
    },
    byPrior: (trust?.byPrior ?? []).map(({ prior, moved }) => ({ weight: prior, chance: estimated(moved, "share") })),
    verdict: trust?.verdict ?? null,
    basis: trust?.basis ?? null,
    aliveAtSeven: chance(column("aliveAtSevenYears")),
    sold: chance(column("acquired")),
    rank: estimated(rank, "rank"),
    first: estimated(first, "share"),
    breakEvenExit: middle(orNever("breakEvenExit"), "year"),
    value: estimated(average("deltaValueLowExit"), "usd"),
    marketShare: estimated(average("marketShare"), "share"),
    breakEvenMonth: middle(months, "month"),
    neverBreaksEven: chance(
      months.map((month) => (Number.isNaN(month) ? month : Number(month === Number.POSITIVE_INFINITY))),
    ),
    lowestCash: middle(column("lowestCash"), "usd"),
    outsiders: middle(column("activeOutsiders"), "contributor"),
    forks: {
      any: chance(exodus!.map((value, task) => value + governance![task]! + coalition![task]!)),
      exodus: chance(exodus!),
      governance: chance(governance!),
      coalition: chance(coalition!),
    },
    losers: {
      steward: estimated(lost.steward, "share"),
      project: estimated(lost.project, "share"),
      community: estimated(lost.community, "share"),
    },
  };
}
