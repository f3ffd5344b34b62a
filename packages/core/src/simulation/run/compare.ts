import {
  type Interval,
  meanInterval,
  type MeanInterval,
  pairedInterval,
  wilsonInterval,
} from "../../foundation/summary.ts";
import { sampleVariance } from "../../foundation/summary.ts";
import { change } from "../../scenario/change.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { PopulationSample } from "../context/population-sample.ts";
import { noSteward } from "./counterfactual.ts";
import { hasOpening, haveSamePast, holdOpening, solvedForOpening, withPastOf } from "./hold-opening.ts";
import { validateComparison, validateDifference } from "./options.ts";
import { evaluate, type MeasureName, measureNames, type Measures, type Outcome, type Tolerances } from "./outcome.ts";
import { DifferentWorldsError } from "./errors.ts";
import { pastOf } from "./past-of.ts";
import { canBeginFrom } from "./same-past.ts";
import { simulate } from "./simulate.ts";

/** How to compare; what is left out has its default. */
export interface ComparisonOptions {
  /** The text or finite number that all random numbers come from, 1 if left out; 1 and "1" are the same. */
  readonly seed?: string | number;
  /** Replications of each arm, 16 if left out; the same random numbers for every arm. Blocks of 16 cover good and bad worlds evenly. */
  readonly replications?: number;
  /** How long to simulate, 1 to 1200 months; as long as the scenarios say otherwise, which must then agree. */
  readonly months?: number;
  /**
   * How many times the usual limit each run may take, 1 if left out: 1 GB of memory, and three hundred million months of an
   * organization or a person, which is about a minute.
   */
  readonly limit?: number;
}

/** One arm of a comparison: its runs in order of replication, and what they say together. */
export interface Arm {
  readonly name: string;
  /** By replication, evaluated against the same run without a steward. */
  readonly outcomes: readonly Outcome[];
  /** Chance of each win, with Wilson's interval at 95%. */
  readonly wins: Readonly<Record<Win, Interval>>;
  /** Mean of each measure over the replications that have a number, in its unit, with Student's interval at 95%. */
  readonly means: Readonly<Record<MeasureName, MeanInterval>>;
}

/** Who can win: the steward, the project, the community, and all three in one run. */
export const wins = ["steward", "project", "community", "allWin"] as const;
/** One of `wins`. */
export type Win = (typeof wins)[number];

/** Several scenarios run with the same random numbers. */
export interface Comparison {
  /** The seed as text. */
  readonly seed: string;
  readonly replications: number;
  /** In the order in which they were given. */
  readonly arms: readonly Arm[];
  /** The same seeds without a steward, against which the project and the community are evaluated. */
  readonly counterfactual: readonly Measures[];
  /** By how much a measure may fall short and still win: a quarter of its standard deviation without a steward. */
  readonly tolerances: Tolerances;
  /**
   * Mean of `a` less mean of `b` in one measure, in its unit, by pairs with the same random numbers; NaN where a run has no
   * number for it.
   *
   * @throws UnknownArmError, UnknownMeasureError
   */
  difference(a: string, b: string, measure: MeasureName): MeanInterval;
}

/**
 * Runs the arms with the same random numbers and says who wins where. Each run of a scenario that says what is observed in
 * month 0 is held to it (`holdOpening`). Where the project stands already, all arms begin in month 0 from the past of the first:
 * what they decide changes nothing of the years before.
 *
 * @param arms scenarios by name; the counterfactual without a steward is taken from the first one's market and project
 * @returns arms evaluated with tolerances of a quarter of the counterfactual's standard deviation between seeds; `simulate`,
 *   which sees one seed, has none
 * @throws NothingToCompareError, InvalidOptionError, UnknownOptionError for what it cannot take
 * @throws DifferentWorldsError for arms that differ in horizon, start, market, project, community or rivals
 * @throws RunTooLargeError where a run takes more memory or time than it may
 * @throws NumericalFailureError naming process, month and agent if a computation gives no finite number
 */
export function compare(arms: Readonly<Record<string, Scenario>>, options: ComparisonOptions = {}): Comparison {
  validateComparison(arms, options);
  const { replications = 16 } = options;
  const seed = String(options.seed ?? 1);
  const [first] = Object.values(arms) as [Scenario];
  const names = Object.keys(arms);
  mustShareAWorld(arms, options.months === undefined);
  const measured = names.map((): Measures[] => []);
  const counterfactual: Measures[] = [];
  for (let replication = 0; replication < replications; replication++) {
    const asked = { seed, replication, ...(options.limit === undefined ? {} : { limit: options.limit }) };
    const length = options.months === undefined ? {} : { months: options.months };
    const ofFirst = holdOpening(first, asked).numbers;
    const held = (scenario: Scenario) => {
      if (!hasOpening(scenario)) return scenario;
      return change(scenario, haveSamePast(scenario, first) ? ofFirst : holdOpening(scenario, asked).numbers);
    };
    const begun = held(first);
    const past = canBeginFrom(begun, begun) ? pastOf(begun, { ...asked, ...length }) : undefined;
    let sample: PopulationSample | undefined = past?.sample;
    const runWorld = (scenario: Scenario, against?: Measures) => {
      const run = simulate(scenario, {
        ...asked,
        ...length,
        ...(sample === undefined ? {} : { sample }),
        ...(past !== undefined && canBeginFrom(scenario, begun) ? { past } : {}),
        ...(against === undefined ? {} : { counterfactual: against }),
      });
      sample = run.sample;
      return run.outcome.measures;
    };
    const without = runWorld(noSteward(begun));
    counterfactual.push(without);
    names.forEach((name, index) => measured[index]!.push(runWorld(held(withPastOf(arms[name]!, first)), without)));
  }
  const tolerances = tolerancesOf(counterfactual);
  return {
    seed,
    replications,
    arms: names.map((name, index) => summarize(name, measured[index]!, counterfactual, tolerances)),
    counterfactual,
    tolerances,
    difference(a, b, measure) {
      validateDifference(names, [a, b], measure);
      const of = (name: string) => measured[names.indexOf(name)]!.map((one) => one[measure]);
      return pairedInterval(of(a), of(b));
    },
  };
}

/** Arms are evaluated against one world without a steward, so they must have that world in common. */
function mustShareAWorld(arms: Readonly<Record<string, Scenario>>, byOwnHorizon: boolean): void {
  const [first, ...others] = Object.entries(arms);
  for (const [name, scenario] of others)
    for (const part of ["months", "start", "market", "project", "community", "rivals"] as const)
      if ((part !== "months" || byOwnHorizon) && !isSamePart(scenario, first![1], part))
        throw new DifferentWorldsError(name, first![0], part);
}

/** Whether two scenarios agree in a part of their world; what was solved for one opening is no difference. */
function isSamePart(one: Scenario, other: Scenario, part: keyof Scenario): boolean {
  if (JSON.stringify(one[part]) === JSON.stringify(other[part])) return true;
  const solved = Object.fromEntries(solvedForOpening(one, other).map((path) => [path, 1]));
  const written = (scenario: Scenario) => JSON.stringify(change(scenario, solved)[part]);
  return Object.keys(solved).length > 0 && written(one) === written(other);
}

/**
 * A quarter of the counterfactual's standard deviation between seeds: less is chance, not loss.
 *
 * @param counterfactual the measures of runs without a steward, one a seed
 * @returns by measure and in its unit; 0 where fewer than two seeds have a number
 */
export function tolerancesOf(counterfactual: readonly Measures[]): Tolerances {
  const quarter = (name: MeasureName) => {
    const values = counterfactual.map((one) => one[name]).filter((value) => Number.isFinite(value));
    return values.length > 1 ? Math.sqrt(sampleVariance(values)) / 4 : 0;
  };
  return Object.fromEntries(measureNames.map((name) => [name, quarter(name)]));
}

/**
 * What the runs of one arm say together, evaluated against the counterfactual with the same random numbers.
 *
 * @param name what the arm is called
 * @param measured one run a replication
 * @param counterfactual as many, without a steward, in the same order of replications
 * @param tolerances by how much a measure may fall short, as `tolerancesOf` gives them
 */
export function summarize(
  name: string,
  measured: readonly Measures[],
  counterfactual: readonly Measures[],
  tolerances: Tolerances,
): Arm {
  const outcomes = measured.map((one, index) => evaluate(one, counterfactual[index]!, tolerances));
  const count = (won: (outcome: Outcome) => boolean) => wilsonInterval(outcomes.filter(won).length, outcomes.length);
  const mean = (measure: MeasureName) =>
    meanInterval(measured.map((one) => one[measure]).filter((value) => Number.isFinite(value)));
  return {
    name,
    outcomes,
    wins: {
      steward: count(({ steward }) => steward.won),
      project: count(({ project }) => project.won),
      community: count(({ community }) => community.won),
      allWin: count(({ allWin }) => allWin),
    },
    means: Object.fromEntries(measureNames.map((measure) => [measure, mean(measure)])) as Arm["means"],
  };
}
