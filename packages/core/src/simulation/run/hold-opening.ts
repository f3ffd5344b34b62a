import { exp, log } from "../../foundation/numerics.ts";
import { as } from "../../foundation/units.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { PopulationSample } from "../context/population-sample.ts";
import { approach } from "./approach.ts";
import { validateHold } from "./options.ts";
import { demandIn, solvedPaths } from "./solved-paths.ts";
import { type Standing, standingOf } from "./standing.ts";

/** Which run is held to what is observed; what is left out has its default. */
export interface HoldOptions {
  /** The text or finite number that all random numbers come from, 1 if left out. */
  readonly seed?: string | number;
  /** Which replication under the seed, from 0. */
  readonly replication?: number;
  /** Paths of numbers that stay as they are beside those of which the scenario says something; none if left out. */
  readonly except?: readonly string[];
  /** How many times the usual limit of memory and time a run may take, 1 if left out. */
  readonly limit?: number;
}

/** What a run is given so that it stands in month 0 as is observed. */
export interface HeldOpening {
  /** The numbers that were solved, by path; none where nothing is observed. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Where the project then stands; nothing where nothing is observed. */
  readonly standing: Standing | undefined;
}

/** What is found may miss what is observed by so much, on a logarithmic scale. */
const near = 0.05;
const rounds = 6;
/** usd/node/month, up or down. */
const mostWorth = 2000;

/**
 * Solves one run of a scenario for what is observed in month 0, whatever its other numbers are: so many organizations run
 * the project, pay, and bring as much, and so many outsiders contributed, as its `project.opening` says, each within a
 * twentieth or one row of the sample. The worth of running the project to everybody is solved for adopters, that of what
 * the steward sells in month 0 for customers, the workload of an organization for what one of them pays, months of selling
 * where salespeople could not win as many, and newcomers of before for outsiders; how many had heard of the project stays
 * as it is. Where nothing leads there the nearest counts. Five to sixty pasts are made up, each about a seventh of a run of
 * ten years.
 *
 * @throws InvalidOptionError, UnknownOptionError for what it cannot take
 * @throws RunTooLargeError where a run takes more memory or time than it may
 */
export function holdOpening(scenario: Scenario, options: HoldOptions = {}): HeldOpening {
  validateHold(scenario, options);
  if (!hasOpening(scenario)) return { numbers: {}, standing: undefined };
  const { seed = 1, replication = 0, limit, except = [] } = options;
  const fixed = new Set([...except, ...scenario.known.facts, ...Object.keys(scenario.known.ranges)]);
  const aims = aimsOf(scenario).filter(({ dial }) => !fixed.has(dials[dial].path));
  let past = pastOf(scenario);
  let earlier: PopulationSample | undefined;
  const stand = () => standingOf(withPast(scenario, past), { seed: String(seed), replication, earlier, limit });
  let now = stand();
  /** Turns a dial, and looks where the project stands then. */
  const turn = (dial: keyof Past, value: number): Standing => {
    if (past[dial] === value) return now;
    past = { ...past, [dial]: value };
    earlier = now.sample;
    return (now = stand());
  };
  let best = { past, now };
  // Who runs the project is what all else rests on; and what one pays is not known where nobody does.
  const missed = (standing: Standing) =>
    aims.reduce((all, { dial, gap }) => all + (dial === "appeal" ? 10 : 1) * Math.abs(gap(standing) || 0), 0);
  for (let round = 0; round < rounds && aims.some(({ gap }) => Math.abs(gap(now)) > near); round++) {
    for (const { dial, gap } of aims) {
      if (!(Math.abs(gap(now)) > near)) continue;
      const { from, to, slope, ends } = dials[dial];
      const [low, high] = ends;
      const search = { start: from(past[dial]), slope: slope(scenario), near: 0.8 * near, tries: 8, low, high };
      const found = approach(search, (at) => {
        const missing = gap(turn(dial, to(at)));
        return Number.isNaN(missing) ? -1 : missing;
      });
      turn(dial, to(found));
    }
    if (missed(now) < missed(best.now)) best = { past, now };
  }
  const numbers = Object.fromEntries(aims.map(({ dial }) => [dials[dial].path, best.past[dial]]));
  return { numbers, standing: best.now };
}

/** Whether it is observed of a scenario how many run the project in month 0, and anybody had heard of it by then. */
export const hasOpening = ({ project: { opening } }: Scenario): boolean =>
  opening.adopters > 0 && opening.pastExposure > 0;

/**
 * Whether two scenarios have the same past: what is observed of their month 0, and all that leads there. What is solved for
 * one then is that of the other too, as an arm of a comparison has the past of what it is a variant of.
 */
export const haveSamePast = (one: Scenario, other: Scenario): boolean =>
  one.market.population.nodesMedian === other.market.population.nodesMedian &&
  pastNames.every((name) => one.project.opening[name] === other.project.opening[name]);

const pastNames = [
  ...(["adopters", "customers", "arr", "outsiders"] as const),
  ...(["pastExposure", "appeal", "demand", "hostingDemand", "soldMonths", "arrivalMultiplier"] as const),
];

/** What is solved, in the units of its parameters. */
interface Past {
  readonly nodesMedian: number;
  readonly appeal: number;
  readonly demand: number;
  readonly hostingDemand: number;
  readonly soldMonths: number;
  readonly arrivalMultiplier: number;
}

const pastOf = ({ project: { opening }, market: { population } }: Scenario): Past => ({
  nodesMedian: population.nodesMedian,
  appeal: opening.appeal,
  demand: opening.demand,
  hostingDemand: opening.hostingDemand,
  soldMonths: opening.soldMonths,
  arrivalMultiplier: opening.arrivalMultiplier,
});

const withPast = (scenario: Scenario, past: Past): Scenario => ({
  ...scenario,
  market: { ...scenario.market, population: { ...scenario.market.population, nodesMedian: as(past.nodesMedian) } },
  project: {
    ...scenario.project,
    opening: {
      ...scenario.project.opening,
      appeal: as(past.appeal),
      demand: as(past.demand),
      hostingDemand: as(past.hostingDemand),
      soldMonths: as(past.soldMonths),
      arrivalMultiplier: as(past.arrivalMultiplier),
    },
  },
});

/** A number that is solved: on which scale and between which ends of it, and by how many e-folds what it is solved for grows there. */
interface Dial {
  readonly path: string;
  readonly from: (value: number) => number;
  readonly to: (at: number) => number;
  readonly ends: readonly [low: number, high: number];
  readonly slope: (scenario: Scenario) => number;
}

const worth = (path: string, slope: Dial["slope"]): Dial => ({
  path,
  from: (value) => value,
  to: (at) => at,
  ends: [-mostWorth, mostWorth],
  slope,
});
const factor = (path: string, low: number, high: number): Dial => ({
  path,
  from: log,
  to: exp,
  ends: [log(low), log(high)],
  slope: () => 1,
});

const dials: Readonly<Record<keyof Past, Dial>> = {
  nodesMedian: factor(solvedPaths.workload, 0.5, 200),
  appeal: worth(solvedPaths.appeal, ({ market }) => 2 / Math.max(1, market.choice.fitSd)),
  demand: worth(solvedPaths.demand, () => 1 / 30),
  hostingDemand: worth(solvedPaths.hostingDemand, () => 1 / 30),
  soldMonths: {
    path: solvedPaths.selling,
    from: (months) => months,
    to: Math.round,
    ends: [0, 24],
    slope: () => 1 / 12,
  },
  arrivalMultiplier: factor(solvedPaths.newcomers, 0.01, 100),
};

/** By how many e-folds a standing has more than is observed of what a dial is solved for. */
interface Aim {
  readonly dial: keyof Past;
  readonly gap: (standing: Standing) => number;
}

/** In the order in which they are solved, and solved again as far as those after them moved them. */
function aimsOf(scenario: Scenario): Aim[] {
  const { market, project } = scenario;
  const { organizations, sampled } = market.population;
  const { adopters, customers, arr, outsiders } = project.opening;
  const demand = demandIn(scenario);
  const aims: Aim[] = [];
  const aim = (dial: keyof Past, target: number, unit: number, of: (standing: Standing) => number) =>
    aims.push({ dial, gap: (standing) => log((of(standing) + unit) / (target + unit)) });
  // What one pays is not known while nobody does.
  if (arr > 0 && customers > 0)
    aim("nodesMedian", arr / customers, 1, (now) => (now.customers > 0 ? now.arr / now.customers : Number.NaN));
  aim("appeal", adopters, organizations / sampled, (now) => now.adopters);
  if (customers > 0) {
    aim(demand, customers, 1, (now) => now.customers);
    // Salespeople win no more in a month than they can: where all would sign, it was sold for longer.
    aim("soldMonths", customers, 1, (now) => Math.min(now.customers, customers));
  } else if (arr > 0) aim(demand, arr, arr / 100, (now) => now.arr);
  if (outsiders > 0) aim("arrivalMultiplier", outsiders, 1, (now) => now.outside);
  return aims;
}
