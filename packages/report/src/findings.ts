import { median } from "./median.ts";
import type { Interval, MeanInterval, Outcome } from "@stewardsim/core";
import {
  bootstrap,
  byDraw,
  chanceOf,
  type Ensemble,
  finite,
  judgements,
  losers,
  ranking,
  type StrategyComparison,
  type TrustVerdict,
  trustVerdict,
  winChances,
} from "@stewardsim/experiments";
import { meanInterval } from "@stewardsim/core";

/** What is known of one arm: the numbers behind a row of the first screen. */
export interface ArmFinding {
  readonly arm: string;
  readonly wins: ReturnType<typeof winChances>;
  readonly trust: TrustVerdict | undefined;
  readonly aliveAtSeven: Interval;
  /** Alive, but in a buyer's hands. */
  readonly sold: Interval;
  readonly rank: number;
  readonly first: Interval;
  /** Over draws: years of earning a buyer has to pay for the stewardship to be worth its cost. */
  readonly breakEvenExit: { readonly median: number; readonly never: number };
  readonly value: MeanInterval;
  readonly marketShare: MeanInterval;
  readonly breakEvenMonth: { readonly median: number; readonly never: number };
  readonly lowestCash: Interval;
  readonly outsiders: Interval;
  readonly forks: Readonly<Record<"any" | "exodus" | "governance" | "coalition", Interval>>;
  readonly losers: ReturnType<typeof losers>;
}

/** @param rivals the arms among which it is ranked */
export function findingOf(
  { ensemble, comparison }: { ensemble: Ensemble; comparison: StrategyComparison },
  arm: string,
  rivals: readonly string[],
): ArmFinding {
  const { luck } = ensemble.study;
  const { against } = comparison;
  const outcomes = judgements(ensemble, arm, against);
  const draws = ensemble.drawsOf(arm);
  const column = (name: Parameters<Ensemble["column"]>[1]) => ensemble.column(arm, name).subarray(0, draws * luck);
  const flag = (values: ArrayLike<number>) =>
    chanceOf(
      Array.from(values, (value) => (Number.isNaN(value) ? undefined : value > 0)),
      luck,
    );
  const middle = (name: Parameters<Ensemble["column"]>[1]) => {
    const values = byDraw(column(name), luck);
    return bootstrap(draws, (rows) => median(rows.map((row) => values[row]!)));
  };
  const ranks = ranking(ensemble, rivals, "deltaValueLowExit");
  const own = ranks.find((one) => one.arm === arm)!;
  const routes = (["exodusForks", "governanceForks", "coalitionForks"] as const).map((name) => column(name));
  return {
    arm,
    wins: winChances(outcomes, luck),
    trust: hasPriors(ensemble, arm) ? trustVerdict(ensemble, arm, against) : undefined,
    aliveAtSeven: flag(column("aliveAtSevenYears")),
    sold: flag(column("acquired")),
    rank: 1 + ranks.filter(({ mean }) => mean < own.mean).length,
    first: own.first,
    breakEvenExit: neverOr(column("breakEvenExit")),
    value: meanInterval(finite(byDraw(column("deltaValueLowExit"), luck))),
    marketShare: meanInterval(finite(byDraw(column("marketShare"), luck))),
    breakEvenMonth: neverOr(column("breakEvenMonth")),
    lowestCash: middle("lowestCash"),
    outsiders: middle("activeOutsiders"),
    forks: {
      any: flag(routes[0]!.map((value, task) => value + routes[1]![task]! + routes[2]![task]!)),
      exodus: flag(routes[0]!),
      governance: flag(routes[1]!),
      coalition: flag(routes[2]!),
    },
    losers: losers(outcomes as readonly (Outcome | undefined)[]),
  };
}

const hasPriors = (ensemble: Ensemble, arm: string) => ensemble.has(`${arm} @ conduct weights x0`);

/** The median of those that ever get there counting those that do not as later than all, and the share that never does. */
function neverOr(values: Float64Array): { readonly median: number; readonly never: number } {
  const known = values.length;
  const never = values.filter((value) => Number.isNaN(value)).length;
  return {
    median: median([...values].map((value) => (Number.isNaN(value) ? Number.POSITIVE_INFINITY : value))),
    never: known > 0 ? never / known : Number.NaN,
  };
}
