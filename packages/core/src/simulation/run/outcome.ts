import { as, type Months, type Share, type Usd, type UsdPerNodeMonth } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { bestSeller, priceNow } from "../offers/priced-streams.ts";
import { ending } from "../state/steward.ts";
import { holdersValue, presentValue, returnsInValue, valueWithoutStewardship } from "../steward/value.ts";
import { yearOf } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import { observables } from "./observe.ts";
import { route } from "../state/fork.ts";

/** What a run comes to, in numbers that can be set against another run of the same seed. */
export interface Measures {
  /** Mean of the last 12 months: share of organizations that run the project, and its capability. */
  readonly adoption: Share;
  readonly capability: number;
  /** Mean of the last 12 months: contributors outside the steward, and those of them who may review. */
  readonly activeOutsiders: number;
  readonly outsidersWithRights: number;
  /** Yearly retention of outside regulars, mean over the years from the second on; NaN if there were none. */
  readonly regularRetention: Share;
  /** Forks in the whole run that were large enough to count, by what drove them. */
  readonly exodusForks: number;
  readonly governanceForks: number;
  readonly coalitionForks: number;
  /** Months from the last relicensing or gating to the birth of the fork that followed it and counts; NaN if none did. */
  readonly forkLag: Months;
  /** 1 if the firm lives on, by itself or well sold; 1 if it was sold for at least what was put in, and for less. */
  readonly survived: number;
  readonly acquired: number;
  readonly distressSale: number;
  /** 1 if the firm lives on and has given up the project. */
  readonly gaveUp: number;
  /** Month, from 0, in which the firm ended, was sold or gave up the project; NaN where it goes on. */
  readonly endMonth: Months;
  /**
   * usd of month 0, against the same firm without the stewardship: with an exit at the low end of multiples, at the usual
   * one, and without.
   */
  readonly deltaValueLowExit: Usd;
  readonly deltaValue: Usd;
  readonly deltaValueWithoutExit: Usd;
  /** At the low end of multiples, for the founders and the shareholders of month 0: without what later investors take out. */
  readonly deltaValueToHolders: Usd;
  /**
   * How much of `deltaValueLowExit` returns make that are not revenue, usd of month 0, and how much of `deltaValueWithoutExit`; 0
   * where they do not count in worth. A firm's are those beyond what every user of the project would have without it; where
   * no firm leads, they are what every user has.
   */
  readonly returnsInWorth: Usd;
  readonly returnsWithoutExit: Usd;
  /** Years of earning at which the stewardship breaks even, up to a hundred; NaN if none does. */
  readonly breakEvenExit: number;
  /** Month, from 0, from which every month has paid for itself, other business apart; NaN if none, or the project was given up. */
  readonly breakEvenMonth: Months;
  /** Month, from 0, from which the stewardship has earned back all that it cost; NaN if it has not. */
  readonly paybackMonth: Months;
  /** What people, programme and capital of the stewardship cost, usd, undiscounted; and gross profit over it, a ratio. */
  readonly stewardshipCost: Usd;
  readonly returnOnStewardship: number;
  /** Share of the goals whose date has come that were met; NaN if none has. */
  readonly goalsMet: Share;
  /** The least that the steward ever had, and what it earned in its last 12 months, usd. */
  readonly lowestCash: Usd;
  readonly revenueLastYear: Usd;
  /** Steward's revenue as a share of what the market spends on running the project. */
  readonly marketShare: Share;
  /** Price of what sells best at the end, usd/node/month; NaN where nothing is sold at a price of its own. */
  readonly price: UsdPerNodeMonth;
  /** Own-price elasticity of its nodes by the quotes of the last year that was looked at; NaN where there were too few. */
  readonly priceElasticity: number;
  /** Mean of the last 12 months, shares: how far the community stands apart, and its trust in who leads. */
  readonly factionalization: number;
  readonly trust: Share;
}

/** Every measure, in the order of every table of them. */
export const measureNames = [
  "adoption",
  "capability",
  "activeOutsiders",
  "outsidersWithRights",
  "regularRetention",
  "exodusForks",
  "governanceForks",
  "coalitionForks",
  "forkLag",
  "survived",
  "acquired",
  "distressSale",
  "gaveUp",
  "endMonth",
  "deltaValueLowExit",
  "deltaValue",
  "deltaValueWithoutExit",
  "deltaValueToHolders",
  "returnsInWorth",
  "returnsWithoutExit",
  "breakEvenExit",
  "breakEvenMonth",
  "paybackMonth",
  "stewardshipCost",
  "returnOnStewardship",
  "goalsMet",
  "lowestCash",
  "revenueLastYear",
  "marketShare",
  "price",
  "priceElasticity",
  "factionalization",
  "trust",
] as const satisfies readonly (keyof Measures)[];
/** One of `measureNames`. */
export type MeasureName = (typeof measureNames)[number];

const year = 12;
/** Of what cost less than a dollar in all nobody asks what it returned, usd. */
const leastCost = 1;

/**
 * Reads the measures off a world at its end.
 *
 * @param columns what was observed, a column an observable
 */
export function measure(world: World, context: RunContext, columns: readonly Float64Array[]): Measures {
  const { month, ledger, steward, forking } = world;
  const column = (name: string) => columns[observables.findIndex((one) => one.name === name)]!;
  const lastYear = (name: string) => mean(column(name).subarray(Math.max(0, month - year), month));
  const { exitMultiple, exitMultipleLow } = context.scenario.steward.treasury;
  const delta = (multiple: number) =>
    presentValue(world, context, multiple) - valueWithoutStewardship(context, month, multiple);
  const atZero = delta(0);
  const perYear = delta(1) - atZero;
  const spend = lastYear("market-spend");
  const sold = bestSeller(world);
  return {
    adoption: as(lastYear("adoption-share")),
    capability: lastYear("capability"),
    activeOutsiders: lastYear("contributors-active-outside"),
    outsidersWithRights: lastYear("maintainers-outside"),
    regularRetention: as(meanOfYears(column("retention-outside-regulars"), month)),
    exodusForks: forking.forks[route.exodus]!,
    governanceForks: forking.forks[route.governance]!,
    coalitionForks: forking.forks[route.coalition]!,
    forkLag: as(
      forking.licenceEventAt >= 0 && forking.countedBirth >= forking.licenceEventAt
        ? forking.countedBirth - forking.licenceEventAt
        : Number.NaN,
    ),
    survived: Number(steward.failedAt < 0 && steward.ending !== ending.distress),
    acquired: Number(steward.ending === ending.sold),
    distressSale: Number(steward.ending === ending.distress),
    gaveUp: Number(steward.ending === ending.gaveUp),
    endMonth: as(endOf(steward)),
    deltaValueLowExit: as(delta(exitMultipleLow)),
    deltaValue: as(delta(exitMultiple)),
    deltaValueWithoutExit: as(atZero),
    deltaValueToHolders: as(
      holdersValue(world, context, exitMultipleLow) - valueWithoutStewardship(context, month, exitMultipleLow),
    ),
    returnsInWorth: returnsInValue(world, context, exitMultipleLow),
    returnsWithoutExit: returnsInValue(world, context, 0),
    breakEvenExit: exitThatPays(atZero, perYear),
    breakEvenMonth: as(ledger.breakEvenAt >= 0 ? ledger.breakEvenAt : Number.NaN),
    paybackMonth: as(ledger.paybackAt >= 0 ? ledger.paybackAt : Number.NaN),
    stewardshipCost: as(ledger.stewardshipCost),
    returnOnStewardship:
      ledger.stewardshipCost >= leastCost ? ledger.stewardshipProfit / ledger.stewardshipCost : Number.NaN,
    goalsMet: as(hitRate(steward.goalsMet)),
    lowestCash: as(ledger.lowestCash),
    revenueLastYear: as(yearOf(ledger.revenue)),
    marketShare: as(spend > 0 ? lastYear("revenue") / spend : 0),
    price: as(sold === undefined ? Number.NaN : priceNow(world, sold)),
    priceElasticity: sold === undefined ? Number.NaN : world.market.quotes.elasticity[sold.stream]!,
    factionalization: lastYear("factionalization"),
    trust: as(lastYear("trust-contributors")),
  };
}

/** Month in which the firm ended, was sold or gave up the project; not a number where it goes on. */
function endOf({ failedAt, acquiredAt, gaveUpAt }: World["steward"]): number {
  const end = Math.max(failedAt, acquiredAt, gaveUpAt);
  return end >= 0 ? end : Number.NaN;
}

/** Nobody pays for more years of earning than this. */
const mostYears = 100;

/** Years of earning at which it breaks even; not a number where none does. */
export function exitThatPays(withoutExit: number, perYear: number): number {
  if (withoutExit >= 0) return 0;
  return perYear > 0 && -withoutExit / perYear <= mostYears ? -withoutExit / perYear : Number.NaN;
}

/** Of goals that are met (1), missed (0) or open (−1). */
function hitRate(goals: Int8Array): number {
  const due = goals.filter((goal) => goal >= 0);
  return due.length > 0 ? due.reduce((sum, goal) => sum + goal, 0) / due.length : Number.NaN;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return values.length > 0 ? sum / values.length : Number.NaN;
}

/** Mean of what a column shows at the end of each year, from the second year on, where it shows a number. */
function meanOfYears(values: Float64Array, months: number): number {
  let sum = 0;
  let years = 0;
  for (let month = 2 * year - 1; month < months; month += year) {
    if (Number.isNaN(values[month]!)) continue;
    sum += values[month]!;
    years++;
  }
  return years > 0 ? sum / years : Number.NaN;
}

/** A win and by how much: the measure less the counterfactual's, in its unit (for the steward, its worth in usd). */
export interface Verdict {
  readonly won: boolean;
  readonly margins: Readonly<Partial<Record<MeasureName, number>>>;
}

/** What a run comes to, and who wins. */
export interface Outcome {
  readonly measures: Measures;
  readonly steward: Verdict;
  readonly project: Verdict;
  readonly community: Verdict;
  /** Whether all three win in this run. */
  readonly allWin: boolean;
}

/**
 * How much worse than the counterfactual a measure may be before it counts as a loss, in the unit of the measure and 0
 * where it is left out. Only the measures that decide a win are asked: adoption, capability, activeOutsiders,
 * regularRetention and outsidersWithRights.
 */
export type Tolerances = Readonly<Partial<Record<MeasureName, number>>>;

const projectMeasures = ["adoption", "capability"] as const;
const communityMeasures = ["activeOutsiders", "regularRetention", "outsidersWithRights"] as const;

/**
 * Who wins against a counterfactual of the same seed. The steward wins if it is alive and worth more than without the
 * stewardship at the low end of exits; the project by adoption and capability; the community by behaviour: active outsiders,
 * retention of outside regulars, outsiders with review rights, and no exodus. A measure may fall short by its
 * tolerance; a measure without a number counts as 0. A project that nobody runs and a community of nobody do not win, though
 * there is no more of them without the steward.
 *
 * @param counterfactual the measures of the same seed without a steward
 * @param tolerances none by default, as in `simulate`; `compare` gives those of `tolerancesOf`
 */
export function evaluate(measures: Measures, counterfactual: Measures, tolerances: Tolerances = {}): Outcome {
  const margin = (name: MeasureName) => orZero(measures[name]) - orZero(counterfactual[name]);
  const verdict = (names: readonly MeasureName[], also = true): Verdict => ({
    won: also && names.every((name) => margin(name) >= -(tolerances[name] ?? 0)),
    margins: Object.fromEntries(names.map((name) => [name, margin(name)])),
  });
  const { survived, deltaValueLowExit, adoption, activeOutsiders, exodusForks } = measures;
  const steward = { won: survived === 1 && deltaValueLowExit > 0, margins: { deltaValueLowExit } };
  const project = verdict(projectMeasures, adoption > 0);
  const community = verdict(communityMeasures, activeOutsiders > 0 && exodusForks === 0);
  return { measures, steward, project, community, allWin: steward.won && project.won && community.won };
}

/** Nobody to keep counts as nobody kept. */
const orZero = (value: number) => (Number.isNaN(value) ? 0 : value);
