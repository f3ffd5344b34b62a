import {
  type Interval,
  meanInterval,
  type MeanInterval,
  pairedInterval,
  wilsonInterval,
} from "../foundation/summary.ts";
import { sampleVariance } from "../foundation/summary.ts";
import type { Scenario } from "../scenario/scenario.ts";
import type { Cast } from "./cast.ts";
import { noSteward } from "./counterfactual.ts";
import { judge, type MeasureName, measureNames, type Measures, type Outcome, type Tolerances } from "./outcome.ts";
import { simulate } from "./simulate.ts";

export interface ComparisonOptions {
  /** The text or number that all luck comes from. */
  readonly seed?: string | number;
  /** Replications of each arm; the same luck for every arm. Blocks of 16 cover good and bad worlds evenly. */
  readonly replications?: number;
  readonly months?: number;
}

/** One arm of a comparison: its histories in order of replication, and what they say together. */
export interface Arm {
  readonly name: string;
  readonly outcomes: readonly Outcome[];
  /** Chance of each win, with Wilson's interval at 95%. */
  readonly wins: Readonly<Record<Win, Interval>>;
  readonly means: Readonly<Record<MeasureName, MeanInterval>>;
}

export const wins = ["steward", "project", "community", "triple"] as const;
export type Win = (typeof wins)[number];

/** Several scenarios lived through the same luck. */
export interface Comparison {
  readonly seed: string;
  readonly replications: number;
  readonly arms: readonly Arm[];
  /** The same seeds without a steward, against which the project and the community are judged. */
  readonly counterfactual: readonly Measures[];
  readonly tolerances: Tolerances;
  /** Mean of `a` less mean of `b` in one measure, by pairs of the same luck. */
  difference(a: string, b: string, measure: MeasureName): MeanInterval;
}

/**
 * Lives the arms through the same luck and says who wins where.
 *
 * @param arms scenarios by name; the counterfactual without a steward is taken from the first one's market and project
 */
export function compare(arms: Readonly<Record<string, Scenario>>, options: ComparisonOptions = {}): Comparison {
  const { replications = 16 } = options;
  const seed = String(options.seed ?? 1);
  const [first] = Object.values(arms);
  if (first === undefined) throw new RangeError("Nothing to compare: give at least one scenario.");
  const names = Object.keys(arms);
  mustShareAWorld(arms, options.months === undefined);
  const measured = names.map((): Measures[] => []);
  const counterfactual: Measures[] = [];
  for (let replication = 0; replication < replications; replication++) {
    let cast: Cast | undefined;
    const live = (scenario: Scenario, against?: Measures) => {
      const history = simulate(scenario, {
        seed,
        replication,
        ...(options.months === undefined ? {} : { months: options.months }),
        ...(cast === undefined ? {} : { cast }),
        ...(against === undefined ? {} : { counterfactual: against }),
      });
      cast = history.cast;
      return history.outcome.measures;
    };
    const without = live(noSteward(first));
    counterfactual.push(without);
    names.forEach((name, index) => measured[index]!.push(live(arms[name]!, without)));
  }
  const tolerances = tolerancesOf(counterfactual);
  return {
    seed,
    replications,
    arms: names.map((name, index) => summarize(name, measured[index]!, counterfactual, tolerances)),
    counterfactual,
    tolerances,
    difference(a, b, measure) {
      const of = (name: string) => {
        const index = names.indexOf(name);
        if (index < 0) throw new RangeError(`No arm is called "${name}". The arms are: ${names.join(", ")}.`);
        return measured[index]!.map((one) => one[measure]);
      };
      return pairedInterval(of(a), of(b));
    },
  };
}

/** Arms are judged against one world without a steward, so they must have that world in common. */
function mustShareAWorld(arms: Readonly<Record<string, Scenario>>, byOwnHorizon: boolean): void {
  const [first, ...others] = Object.entries(arms);
  for (const [name, scenario] of others)
    for (const part of ["months", "start", "market", "project", "community", "rivals"] as const)
      if ((part !== "months" || byOwnHorizon) && JSON.stringify(scenario[part]) !== JSON.stringify(first![1][part]))
        throw new RangeError(
          `"${name}" and "${first![0]}" differ in ${part}: they would be judged against one world without a steward, ` +
            "which fits only one of them. Let arms differ in steward, strategy, partners, events or mechanisms, or compare each world by itself.",
        );
}

/** A quarter of the counterfactual's standard deviation between seeds: less is luck, not loss. */
export function tolerancesOf(counterfactual: readonly Measures[]): Tolerances {
  const quarter = (name: MeasureName) => {
    const values = counterfactual.map((one) => one[name]).filter((value) => Number.isFinite(value));
    return values.length > 1 ? Math.sqrt(sampleVariance(values)) / 4 : 0;
  };
  return Object.fromEntries(measureNames.map((name) => [name, quarter(name)]));
}

/** What the histories of one arm say together, judged against the counterfactual of the same luck. */
export function summarize(
  name: string,
  measured: readonly Measures[],
  counterfactual: readonly Measures[],
  tolerances: Tolerances,
): Arm {
  const outcomes = measured.map((one, index) => judge(one, counterfactual[index]!, tolerances));
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
      triple: count(({ tripleWin }) => tripleWin),
    },
    means: Object.fromEntries(measureNames.map((measure) => [measure, mean(measure)])) as Arm["means"],
  };
}
