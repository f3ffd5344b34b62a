import { change, type Changes } from "../../scenario/change.ts";
import type { ObservedOpening } from "../../scenario/observed-opening.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { PopulationSample } from "../context/population-sample.ts";
import { UnreachableOpeningError } from "./errors.ts";
import { fitTeam } from "./fit-team.ts";
import { type DrawnRange, rangeOf, withRanges } from "./observed-ranges.ts";
import { validateFit } from "./options.ts";
import { roomFor } from "./run-size.ts";
import { settle } from "./settle.ts";
import { solve, solveWhole } from "./solve.ts";
import { demandIn, mostSales, mostWorth, solvedPaths } from "./solved-paths.ts";
import { type Standing, standingOf } from "./standing.ts";

/** A number, or a range of it that experiments draw from. */
type Observed = number | DrawnRange | undefined;

/** What is known of a project that stands already, in month 0: one number each, or a range such as `{ low: 500, high: 2500 }`. */
export interface OpeningFacts {
  readonly adopters?: Observed;
  readonly customers?: Observed;
  /** usd/year */
  readonly arr?: Observed;
  readonly contributors?: { readonly outside?: Observed; readonly inside?: Observed } | undefined;
  /** People; a range of it is written as ranges of roles. */
  readonly headcount?: number | undefined;
}

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
/** As many outsiders may be there where none are observed. */
const handful = 10;
/**
 * Where none contributed in a year, newcomers are as rare as if half a person a year were to be expected (three years in
 * five of such pass without one), and no rarer: that nobody came yet does not say that nobody will.
 */
const expectedOfNone = 0.5;

/** Where a project stands in month 0, in the mean over replications; the heaviest row over them. */
interface MeanStanding extends Omit<Standing, "sample"> {
  /** usd/year of one customer, 0 where there is none. */
  readonly contract: number;
}

/**
 * The scenario of a project that stands already: numbers of its past are solved so that in month 0, in the mean over
 * replications, as many organizations run it and as many outsiders contributed in the year before as are
 * observed: within 3% where rows of the sample allow it, and never further than a tenth or one row. Where no outsiders are
 * observed, nobody but the firm stood behind the project, and half a newcomer a year is expected, or as many fewer as the model has by itself.
 * Customers come of the months in which contracts were sold before, and their revenue of the workload of an organization
 * (without a number of customers, of those months); where not as many would run or buy it, it is worth more to all, and
 * where salespeople could not have won them in two years, more were won. The steward's people are divided as they are in the scenario. Nothing is rescaled. Store the result: solving again costs some
 * hundred short runs. Experiments, which draw other numbers too, hold what is observed in every run (`holdOpening`).
 *
 * What is known as a range is matched at its middle, and is a range of the scenario that is returned.
 *
 * @param facts what is known, in organizations, people and usd a year; what the scenario has as its `opening` where left out
 * @returns the scenario without an `opening`, with `project.opening.pastExposure`, `arrivalMultiplier`, `soldMonths`, `appeal`,
 *   `demand` and `earlierSales`, `market.population.nodesMedian` and `steward.opening` solved, as far as something is known of them, and what is
 *   observed in `project.opening`
 * @throws UnreachableOpeningError if no past of this market gives that many, with what is nearest
 * @throws InvalidScenarioError for facts that cannot be true together
 * @throws RunTooLargeError where a run of the scenario would take more memory or time than it may
 * @throws InvalidOptionError, UnknownOptionError for what it cannot take
 */
export function fitOpening(scenario: Scenario, facts?: OpeningFacts, options: FitOptions = {}): Scenario {
  validateFit(scenario, facts ?? scenario.opening, options);
  const asked = facts === undefined ? scenario : change(scenario, { opening: facts });
  const observed = asked.opening!;
  const staffed = fitTeam(change(asked, { opening: undefined }), observed, rangeOf(asked, "contributors.inside"));
  if (observed.adopters === undefined) return staffed;
  const fitted = fitPast(withoutFounders(staffed, observed), { ...observed, adopters: observed.adopters }, options);
  return withRanges(fitted, asked);
}

/** Where nobody outside contributed in a year, no independent maintainers and regulars stood behind the project before it. */
function withoutFounders(scenario: Scenario, { contributors }: ObservedOpening): Scenario {
  if (contributors.outside !== 0) return scenario;
  const said = new Set([...scenario.known.facts, ...Object.keys(scenario.known.ranges)]);
  const founders = ["project.opening.maintainers", "project.opening.regulars"].filter((path) => !said.has(path));
  return change(scenario, Object.fromEntries(founders.map((path) => [path, 0])));
}

function fitPast(
  scenario: Scenario,
  observed: ObservedOpening & { readonly adopters: number },
  options: FitOptions,
): Scenario {
  const { adopters, customers, arr, contributors } = observed;
  // What is too large to be run is not solved for hours.
  roomFor(scenario, scenario.months, options.limit ?? 1);
  const standing = rememberingLast(meanStandings(options));
  const { hearing, newcomers, workload } = solvedPaths;
  const demand = solvedPaths[demandIn(scenario)];
  const solved: Record<string, number> = {
    [hearing]: 0.1,
    [newcomers]: 1,
  };
  const at = (path: string, value: number): Changes => ({ ...solved, [path]: value });
  const reach = (path: string, of: keyof MeanStanding, low: number, high: number, target: number) => {
    // From round to round it moves little.
    const start = solved[path] ?? Math.sqrt(low * high);
    solved[path] = solve({ low, high, start }, target, (value) => standing(change(scenario, at(path, value)))[of]);
  };
  /** Where all that is not enough, one more number is solved; but not where that is not what is missing. */
  const please = (path: string, high: number, of: keyof MeanStanding, target: number) => {
    const isShort = () => standing(change(scenario, solved))[of] < (1 - near) * target;
    if (!isShort()) return;
    reach(path, of, 1, high, target);
    if (isShort()) delete solved[path];
  };
  const hear = () => {
    delete solved[solvedPaths.appeal];
    reach(hearing, "adopters", 1e-6, 8, adopters);
    please(solvedPaths.appeal, mostWorth, "adopters", adopters);
  };
  // Who sells for longer has more adopters, too: each number of months is tried with as many as are observed.
  const sell = (of: keyof MeanStanding, target: number) => {
    const months = solvedPaths.selling;
    delete solved[demand];
    delete solved[solvedPaths.earlierSales];
    solved[months] = solveWhole(0, 24, target, (value) => {
      solved[months] = value;
      hear();
      return standing(change(scenario, solved))[of];
    });
    hear();
    please(demand, mostWorth, of, target);
    please(solvedPaths.earlierSales, mostSales, of, target);
  };
  const sizeIsKnown = scenario.known.facts.includes(workload);
  let best: { scenario: Scenario; solved: readonly string[]; standing: MeanStanding; missed: number } | undefined;
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
    if (contributors.outside === 0) reach(newcomers, "outside", 0.01, 1, expectedOfNone);
    else if (contributors.outside !== undefined) reach(newcomers, "outside", 0.01, 100, contributors.outside);
    const found = change(scenario, solved);
    const reached = standing(found);
    const shares = missesOf(found, observed, reached).map(({ share }) => share);
    const missed = shares.reduce((sum, share) => sum + share, 0);
    if (best === undefined || missed < best.missed)
      best = { scenario: found, solved: Object.keys(solved), standing: reached, missed };
    const now = JSON.stringify(solved);
    if (shares.every((share) => share <= nearEnough) || now === before) break;
    before = now;
  }
  const reached = holding(best!.scenario, observed, best!.solved);
  if (missesOf(reached, observed, best!.standing).every(({ isTooFar }) => !isTooFar)) return reached;
  // What none of these brings alone some of them may together.
  const found = settle(reached, (path) => reached.known.facts.includes(path), standing);
  mustReach(reached, observed, found.standing);
  return holding(change(reached, found.numbers), observed, [...best!.solved, ...Object.keys(found.numbers)]);
}

/** The scenario with what is observed in it, for experiments to hold; what was solved for that is no fact. */
function holding(scenario: Scenario, observed: ObservedOpening, solved: readonly string[]): Scenario {
  const { adopters, customers, arr, contributors } = observed;
  const stated = { adopters, customers, arr, outsiders: contributors.outside };
  const held = change(
    scenario,
    Object.fromEntries(
      Object.entries(stated).flatMap(([name, value]) =>
        value === undefined ? [] : [[`project.opening.${name}`, value]],
      ),
    ),
  );
  const facts = held.known.facts.filter((path) => !solved.includes(path));
  return change(held, { known: { ...held.known, facts } });
}

/** The same of the scenario that was asked for last, by its past and workload: what was solved is looked at once more, to tell whether it is enough. */
function rememberingLast(of: (candidate: Scenario) => MeanStanding): (candidate: Scenario) => MeanStanding {
  let [key, last]: [string, MeanStanding | undefined] = ["", undefined];
  return (candidate) => {
    const asked = JSON.stringify([candidate.project.opening, candidate.market.population.nodesMedian]);
    if (last === undefined || asked !== key) [key, last] = [asked, of(candidate)];
    return last;
  };
}

/** Where a scenario's project stands in the mean, by the same random numbers every time. */
function meanStandings({ replications = 8, limit, seed: text = 1 }: FitOptions): (candidate: Scenario) => MeanStanding {
  const seed = String(text);
  let samples: PopulationSample[] = [];
  let size = Number.NaN;
  return (candidate) => {
    const { nodesMedian } = candidate.market.population;
    // Another workload is another sample.
    if (nodesMedian !== size) [samples, size] = [[], nodesMedian];
    let [adopters, outside, customers, arr, heaviest] = [0, 0, 0, 0, 0];
    for (let replication = 0; replication < replications; replication++) {
      const one = standingOf(candidate, { seed, replication, earlier: samples[replication], limit });
      samples[replication] = one.sample;
      heaviest = Math.max(heaviest, one.heaviest / replications);
      adopters += one.adopters / replications;
      outside += one.outside / replications;
      customers += one.customers / replications;
      arr += one.arr / replications;
    }
    return { adopters, outside, customers, arr, contract: customers > 0 ? arr / customers : 0, heaviest };
  };
}

/** What was observed and what was found. */
interface Miss {
  readonly setting: string;
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
  found: MeanStanding,
): Miss[] {
  // Rows come and go as wholes: nothing between two of them can be reached.
  const row = Math.max(market.population.organizations / market.population.sampled, found.heaviest);
  const sell = "Ask for that, sell more before month 0 by a lower price or more sales people, or widen the market.";
  // Whoever says that there are none means hardly any: founders have friends.
  const people = contributors.outside === 0 ? handful : 1;
  const asked = [
    ["adopters", "adopters", adopters, found.adopters, row],
    ["contributors.outside", "outsiders who contributed in the last year", contributors.outside, found.outside, people],
    ["customers", "customers", customers, found.customers, row, sell],
    // One customer more or fewer, but no other firm's revenue.
    ["arr", "usd/year of recurring revenue", arr, found.arr, Math.min(found.contract * row, 0.75 * (arr ?? 0)), sell],
  ] as const;
  return asked.flatMap(([name, what, target, reached, step, cure]): Miss[] => {
    if (target === undefined) return [];
    const gap = Math.abs(reached - target);
    const [share, isTooFar] = [gap / Math.max(target, 1), gap > Math.max(near * target, step)];
    return [{ setting: `opening.${name}`, what, target, reached, share, isTooFar, cure }];
  });
}

/** @throws UnreachableOpeningError for the first that is too far away */
function mustReach(scenario: Scenario, observed: ObservedOpening, found: MeanStanding) {
  for (const { setting, what, target, reached, isTooFar, cure } of missesOf(scenario, observed, found))
    if (isTooFar) throw new UnreachableOpeningError({ setting, value: target, what }, reached, cure);
}
