import { change } from "../../scenario/change.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { PopulationSample } from "../context/population-sample.ts";
import { validateHold } from "./options.ts";
import { settle } from "./settle.ts";
import { solvedPaths } from "./solved-paths.ts";
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
  /**
   * By which share of what is observed the project misses it, at what is missed most; 0 where nothing is observed. Both are
   * taken with one customer, person or row of the sample more, so that one beside a few is no great miss.
   */
  readonly missed: number;
}

/**
 * Solves one run of a scenario for what is observed in month 0, whatever its other numbers are: so many organizations run
 * the project, pay, and bring as much, and so many outsiders contributed, as its `project.opening` says, each within a
 * twentieth or one row of the sample. The worth of running the project to everybody is solved for adopters, that of what
 * the steward sells in month 0 for customers, the workload of an organization for what one of them pays, deals of before
 * where salespeople could not win as many in two years, and newcomers for outsiders; how many had heard of the
 * project stays as it is. Where nothing leads there the nearest counts. Five to sixty pasts are made up, each about a
 * seventh of a run of ten years.
 *
 * @throws InvalidOptionError, UnknownOptionError for what it cannot take
 * @throws RunTooLargeError where a past takes more memory or time than it may
 */
export function holdOpening(scenario: Scenario, options: HoldOptions = {}): HeldOpening {
  validateHold(scenario, options);
  if (!hasOpening(scenario)) return { numbers: {}, standing: undefined, missed: 0 };
  const { seed = 1, replication = 0, limit, except = [] } = options;
  const fixed = new Set([...except, ...scenario.known.facts, ...Object.keys(scenario.known.ranges)]);
  let earlier: PopulationSample | undefined;
  return settle(
    scenario,
    (path) => fixed.has(path),
    (tried) => {
      const standing = standingOf(tried, { seed: String(seed), replication, earlier, limit });
      earlier = standing.sample;
      return standing;
    },
  );
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

/**
 * Paths of numbers that were solved for what is observed of the month 0 of some scenarios, such as two teams of one firm, and that
 * none of them says itself: in these they may differ and still lie in one world. What is observed is compared by itself.
 *
 * @returns none where nothing is observed of any of them
 */
export function solvedForOpening(...scenarios: readonly Scenario[]): readonly string[] {
  if (!scenarios.some(hasOpening)) return [];
  const said = new Set(scenarios.flatMap(({ known }) => [...known.facts, ...Object.keys(known.ranges)]));
  return Object.values(solvedPaths).filter((path) => !said.has(path));
}

/**
 * A scenario with the past of another of which the same is observed in month 0: with the numbers that were solved for that one,
 * but for those that it says itself. So a variant of a firm, such as one that halves its price, sells to the same customers.
 *
 * @returns the scenario as it is where nothing is observed, or something else
 */
export function withPastOf(scenario: Scenario, other: Scenario): Scenario {
  const [own, of] = [scenario.project.opening, other.project.opening];
  if (!hasOpening(other) || observedNames.some((name) => own[name] !== of[name])) return scenario;
  const numbers = solvedForOpening(scenario, other).map((path) => [path, settingAt(other, path)]);
  return change(scenario, { ...Object.fromEntries(numbers), known: scenario.known });
}

const settingAt = (scenario: Scenario, path: string) =>
  path.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], scenario);

const observedNames = ["adopters", "customers", "arr", "outsiders"] as const;

const pastNames = [
  ...observedNames,
  ...([
    "pastExposure",
    "appeal",
    "demand",
    "hostingDemand",
    "soldMonths",
    "earlierSales",
    "arrivalMultiplier",
  ] as const),
];
