import { change, type Changes } from "../../scenario/change.ts";
import type { ObservedOpening } from "../../scenario/observed-opening.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { streamNames } from "../../scenario/streams.ts";
import type { PopulationSample } from "../context/population-sample.ts";
import { outsideAuthors } from "../community/authors.ts";
import { paid } from "../offers/market-counts.ts";
import { streamResult } from "../offers/revenue.ts";
import { contextFor } from "./context-for.ts";
import { UnreachableOpeningError } from "./errors.ts";
import { fitTeam } from "./fit-team.ts";
import { begin } from "./opening.ts";
import { validateFit } from "./options.ts";
import { solve, solveWhole } from "./solve.ts";

/** What is known of a project that stands already, in month 0. */
export type OpeningFacts = Partial<Omit<ObservedOpening, "contributors">> & {
  readonly contributors?: ObservedOpening["contributors"];
};

/** How to solve for a past; what is left out has its default. */
export interface FitOptions {
  /** The text or finite number that all random numbers come from, 1 if left out. */
  readonly seed?: string | number;
  /** Replications whose means are matched, 8 if left out. */
  readonly replications?: number;
  /** How many times the usual limit of memory and time each run may take, 1 if left out. */
  readonly limit?: number;
}

const mostRounds = 6;
/** What is found is near enough to stop at this share of what is observed. */
const nearEnough = 0.03;
/** What is found may miss what is observed by this share, or by one row of the sample. */
const near = 0.1;

/** Where a project stands in month 0, in the mean over replications. */
interface Standing {
  readonly adopters: number;
  readonly outside: number;
  readonly customers: number;
  /** usd/year */
  readonly arr: number;
  /** usd/year of one customer, 0 where there is none. */
  readonly contract: number;
  /** Organizations that the heaviest row stands for, over the replications. */
  readonly heaviest: number;
}

/**
 * The scenario of a project that stands already: numbers of its past are solved so that in month 0, in the mean over
 * replications, as many organizations run it and as many outsiders contributed in the year before as are
 * observed: within 3% where rows of the sample allow it, and never further than a tenth or one row.
 * Customers come of the months in which contracts were sold before, and their revenue of the workload of an organization
 * (without a number of customers, of those months); the steward's people are divided as they are in the scenario. Nothing is
 * rescaled. Store the result: solving again costs some hundred short runs.
 *
 * @param facts what is known, in organizations, people and usd a year; what the scenario has as its `opening` where left out
 * @returns the scenario without an `opening`, with `project.opening.pastExposure`, `arrivalMultiplier` and `soldMonths`,
 *   `market.population.nodesMedian` and `steward.opening` solved, as far as something is known of them
 * @throws UnreachableOpeningError if no past of this market gives that many, with what is nearest
 * @throws InvalidScenarioError for facts that cannot be true together
 * @throws InvalidOptionError, UnknownOptionError for what it cannot take
 */
export function fitOpening(scenario: Scenario, facts?: OpeningFacts, options: FitOptions = {}): Scenario {
  validateFit(scenario, facts ?? scenario.opening, options);
  const observed = change(scenario, { opening: facts ?? scenario.opening }).opening!;
  const staffed = fitTeam(change(scenario, { opening: undefined }), observed);
  if (observed.adopters === undefined) return staffed;
  return fitPast(staffed, { ...observed, adopters: observed.adopters }, options);
}

function fitPast(
  scenario: Scenario,
  observed: ObservedOpening & { readonly adopters: number },
  options: FitOptions,
): Scenario {
  const { adopters, customers, arr, contributors } = observed;
  const standingOf = standings(options);
  const workload = "market.population.nodesMedian";
  const solved: Record<string, number> = {
    "project.opening.pastExposure": 0.1,
    "project.opening.arrivalMultiplier": 1,
  };
  const at = (path: string, value: number): Changes => ({ ...solved, [path]: value });
  const reach = (path: string, of: keyof Standing, low: number, high: number, target: number) => {
    solved[path] = solve(low, high, target, (value) => standingOf(change(scenario, at(path, value)))[of]);
  };
  const hear = () => reach("project.opening.pastExposure", "adopters", 1e-6, 8, adopters);
  // Who sells for longer has more adopters, too: each number of months is tried with as many as are observed.
  const sell = (of: keyof Standing, target: number) => {
    const months = "project.opening.soldMonths";
    solved[months] = solveWhole(0, 24, target, (value) => {
      solved[months] = value;
      hear();
      return standingOf(change(scenario, solved))[of];
    });
    hear();
  };
  const sizeIsKnown = scenario.known.facts.includes(workload);
  let best: { scenario: Scenario; standing: Standing; missed: number } | undefined;
  let before = "";
  // What is solved later moves what was solved before, a little less from round to round. Another workload is another sample,
  // so that is solved first.
  for (let round = 0; round < mostRounds; round++) {
    if (arr !== undefined && customers !== undefined && customers > 0 && !sizeIsKnown) {
      // Before there are as many customers, all of them can be matched by what one pays only.
      if (round === 0) reach(workload, "contract", 0.5, 200, arr / customers);
      else reach(workload, "arr", 0.5, 200, arr);
    }
    if (customers !== undefined) sell("customers", customers);
    else if (arr !== undefined) sell("arr", arr);
    else hear();
    if (contributors.outside !== undefined)
      reach("project.opening.arrivalMultiplier", "outside", 0.01, 100, contributors.outside);
    const found = change(scenario, solved);
    const standing = standingOf(found);
    const shares = missesOf(found, observed, standing).map(({ share }) => share);
    const missed = shares.reduce((sum, share) => sum + share, 0);
    if (best === undefined || missed < best.missed) best = { scenario: found, standing, missed };
    const now = JSON.stringify(solved);
    if (shares.every((share) => share <= nearEnough) || now === before) break;
    before = now;
  }
  mustReach(best!.scenario, observed, best!.standing);
  return best!.scenario;
}

/** Where a scenario's project stands, by the same random numbers every time. */
function standings({ replications = 8, limit, seed: text = 1 }: FitOptions): (candidate: Scenario) => Standing {
  const seed = String(text);
  let samples: PopulationSample[] = [];
  let size = Number.NaN;
  return (candidate) => {
    const { nodesMedian } = candidate.market.population;
    // Another workload is another sample.
    if (nodesMedian !== size) [samples, size] = [[], nodesMedian];
    let [adopters, outside, customers, arr, heaviest] = [0, 0, 0, 0, 0];
    for (let replication = 0; replication < replications; replication++) {
      const context = contextFor(candidate, { seed, replication, earlier: samples[replication], limit });
      samples[replication] = context.sample;
      const world = begin(context);
      for (const one of context.sample.weight) heaviest = Math.max(heaviest, one / replications);
      adopters += (world.market.share * context.sample.totalWeight) / replications;
      outside += outsideAuthors(world) / replications;
      customers += paid(world.market.organizations) / replications;
      for (const name of streamNames) arr += (12 * streamResult(world, context, name).revenue) / replications;
    }
    return { adopters, outside, customers, arr, contract: customers > 0 ? arr / customers : 0, heaviest };
  };
}

/** What was observed and what was found. */
interface Miss {
  readonly what: string;
  readonly target: number;
  readonly reached: number;
  /** Of what is observed. */
  readonly share: number;
  readonly isTooFar: boolean;
  readonly cure: string | undefined;
}

function missesOf(
  { market }: Scenario,
  { adopters, customers, arr, contributors }: ObservedOpening,
  found: Standing,
): Miss[] {
  // Rows come and go as wholes: nothing between two of them can be reached.
  const row = Math.max(market.population.organizations / market.population.sampled, found.heaviest);
  const sell = "Ask for that, sell more before month 0 by a lower price or more sales people, or widen the market.";
  const asked = [
    ["adopters", adopters, found.adopters, row],
    ["outsiders who contributed in the last year", contributors.outside, found.outside, 1],
    ["customers", customers, found.customers, row, sell],
    ["usd/year of recurring revenue", arr, found.arr, found.contract * row, sell],
  ] as const;
  return asked.flatMap(([what, target, reached, step, cure]): Miss[] => {
    if (target === undefined) return [];
    const gap = Math.abs(reached - target);
    return [
      { what, target, reached, share: gap / Math.max(target, 1), isTooFar: gap > Math.max(near * target, step), cure },
    ];
  });
}

/** @throws UnreachableOpeningError for the first that is too far away */
function mustReach(scenario: Scenario, observed: ObservedOpening, found: Standing) {
  for (const { what, target, reached, isTooFar, cure } of missesOf(scenario, observed, found))
    if (isTooFar) throw new UnreachableOpeningError(target, what, reached, cure);
}
