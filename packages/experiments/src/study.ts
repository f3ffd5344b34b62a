import { roomFor, type Scenario } from "@stewardsim/core";
import type { Conduct } from "@stewardsim/evidence";
import { correlationMatrix, type Correlations, type Factor, latinHypercube, sampleOf } from "@stewardsim/analysis";
import { correlationsOf } from "./correlated.ts";
import type { FactorOptions } from "./factor.ts";
import { type ResultName, resultNames, type Watched } from "./measures.ts";
import { mustBeOptions } from "./option-names.ts";
import { mustBePossible, mustBeTold, mustBeWithin, mustCount } from "./study-checks.ts";
import { takenBy } from "./taken-by.ts";
import { uncertainIn } from "./uncertain-in.ts";

/**
 * What an arm is among the others: plain data, by which code finds it. Its name is for people and may be anything; where
 * arms name each other, they do so by their whole names.
 */
export interface ArmIdentity {
  /** The strategy that it follows, such as `open-core`; none where left out. */
  readonly strategy?: string;
  /** How the steward behaves whatever it sells: as is usual with the strategy, or as well as can reasonably be asked. */
  readonly conduct?: Conduct;
  /** What else a case asks it for, such as `without-dogfooding`. */
  readonly kind?: string;
  /** The arm that it repeats, with the weights of conduct in trust multiplied by `weight`. */
  readonly prior?: { readonly of: string; readonly weight: number };
  /** The arm that it repeats with a little more of one thing, such as `upstream`. */
  readonly marginalOf?: { readonly arm: string; readonly more: string };
  /** The arm that it repeats, with its opening prices times `times` and held from then on. */
  readonly atPrice?: { readonly of: string; readonly times: number };
}

/** One way to run every draw. */
export interface StudyArm extends ArmIdentity {
  /** Any text, unique among the arms of a study. */
  readonly name: string;
  readonly scenario: Scenario;
  /** What it is and why it is there, in a sentence. */
  readonly about?: string;
  /** Runs only the first so many draws; through all of them where left out. */
  readonly draws?: number;
  /** Runs only the first so many replications of a draw: another draw says more than another replication of the same one. */
  readonly replications?: number;
  /** Runs when all other arms have run: what an answer can be read without. */
  readonly isAside?: boolean;
  /** Multiplies drawn parameters, by path: another prior of the same world. */
  readonly scale?: Readonly<Record<string, number>>;
}

/** What is known of one run: a measure of its outcome, or an observable of one month. */
export type StudyResult = ResultName | Watched;

/** Everything that is to be computed: plain data. One task is one replication of one draw of parameters, with all arms. */
export interface Study {
  readonly seed: string;
  readonly months: number;
  readonly draws: number;
  /** Runs of each draw of parameters, each with random numbers of its own. */
  readonly replications: number;
  /** The first so many draws have all their replications, and those after them one; all have them where left out. */
  readonly repeated?: number;
  readonly arms: readonly (StudyArm & {
    /** Factors that the arm takes from a draw, by index: what it has and does not set differently from the base. */
    readonly takes: readonly number[];
  })[];
  /** What the arms are variants of. */
  readonly base: Scenario;
  readonly factors: readonly Factor[];
  /** Observables that are kept of some months, besides what every run is measured by. */
  readonly watch: readonly Watched[];
  /** draws × factors */
  readonly values: readonly Float64Array[];
  /** How ranks of the factors' draws were asked to go together: they are not independent. They are where left out. */
  readonly correlations?: Correlations;
  /**
   * Which random numbers each draw has: draws of the same number share theirs. A draw has random numbers of its own where left out.
   */
  readonly replicationIds?: readonly number[];
  /**
   * Whether draws are a sample of what may be, so that shares of them and intervals over them say how often something is so.
   * The points of a grid, of trajectories or of halves with columns exchanged are none.
   */
  readonly isSample: boolean;
  /** How many times the usual limit of memory and time each run may take; once where left out. */
  readonly limit?: number;
}

/** The size of a study and what it keeps, and what is drawn in it. */
export interface StudyOptions extends FactorOptions {
  readonly seed?: string | number;
  readonly months?: number;
  readonly draws?: number;
  readonly replications?: number;
  /**
   * Gives only the first so many draws all their replications: another draw says more than another run of the same one, and
   * a few of these tell chance from what is not known.
   */
  readonly repeated?: number;
  /** Observables to keep of some months. */
  readonly watch?: readonly Watched[];
  /** Which parameters are drawn, where it is not the uncertain ones of the world. */
  readonly factors?: readonly Factor[];
  /**
   * How ranks of the factors' draws go together, or did when the values were drawn. Where left out, as the catalogue knows of
   * the uncertain parameters of the world, and not at all of other factors.
   */
  readonly correlations?: Correlations;
  /** Their values, a row a draw, where they are not a Latin hypercube. */
  readonly values?: readonly ArrayLike<number>[];
  /** Which random numbers each draw has, where it is not its own: draws of the same number share theirs. */
  readonly replicationIds?: readonly number[];
  /** Whether draws are a sample of what may be. They are where left out, unless they share their random numbers. */
  readonly isSample?: boolean;
  /** How many times the usual limit of memory and time each run may take; once where left out. */
  readonly limit?: number;
}

const optionNames = {
  seed: true,
  months: true,
  draws: true,
  replications: true,
  repeated: true,
  watch: true,
  factors: true,
  correlations: true,
  values: true,
  replicationIds: true,
  isSample: true,
  limit: true,
  isCentred: true,
} as const satisfies Record<keyof StudyOptions, true>;

/** What a study holds beside its options: a study may be given whole, for another one like it. */
const otherFields = { arms: true, base: true } as const satisfies Record<
  Exclude<keyof Study, keyof StudyOptions>,
  true
>;

/**
 * A study of several arms of one world. What is uncertain of the world is drawn, but for what can act in no arm.
 *
 * @param base the world without a strategy; arms keep what they set differently from it
 * @throws StudyError where it could not be run through, or two arms have one name, an arm names another that is not there or
 *   scales what is none, or values lie where their parameter cannot
 * @throws RunTooLargeError where a run of an arm would take more memory or time than it may;
 *   UnknownOptionError where an option is none; DesignError where correlations cannot be
 */
export function createStudy(base: Scenario, arms: readonly StudyArm[], options: StudyOptions = {}): Study {
  mustBeOptions("createStudy", options, optionNames, otherFields);
  mustBeTold(arms);
  const {
    seed = 1,
    months = base.months,
    draws = options.values?.length ?? 100,
    replications = 2,
    repeated,
    watch = [],
  } = options;
  const factors = options.factors ?? uncertainIn(base, arms, options);
  const isOwnDesign = options.factors !== undefined || options.values !== undefined;
  const correlations = options.correlations ?? (isOwnDesign ? [] : correlationsOf(base, factors));
  const isCorrelated = correlations.length > 0;
  if (isCorrelated)
    correlationMatrix(
      factors.map(({ path }) => path),
      correlations,
    );
  mustCount({ months, draws, replications, repeated: repeated ?? 1 });
  const isDrawnHere = options.values === undefined && !isCorrelated;
  const values = options.values ?? valuesOf(factors, draws, seed, isCorrelated ? correlations : undefined);
  const { replicationIds, isSample = replicationIds === undefined } = options;
  mustBePossible({ months, draws, repeated, watch, factors, values, replicationIds });
  if (options.values !== undefined) mustBeWithin(factors, values);
  for (const { scenario } of arms) roomFor(scenario, months, options.limit ?? 1);
  return {
    seed: String(seed),
    months,
    draws,
    replications,
    ...(repeated === undefined ? {} : { repeated: Math.min(repeated, draws) }),
    arms: arms.map((arm) => ({
      ...arm,
      scenario: { ...arm.scenario, months },
      takes: takenBy(arm.scenario, base, factors),
    })),
    base,
    factors,
    watch,
    // What was drawn here is in one block already, of which nobody else knows.
    values: isDrawnHere ? (values as Float64Array[]) : rowsOf(values, factors.length),
    ...(isCorrelated ? { correlations } : {}),
    ...(replicationIds === undefined ? {} : { replicationIds }),
    isSample,
    ...(options.limit === undefined ? {} : { limit: options.limit }),
  };
}

const valuesOf = (factors: readonly Factor[], draws: number, seed: string | number, correlations?: Correlations) =>
  correlations === undefined
    ? latinHypercube(factors, draws, seed)
    : sampleOf(factors, { by: "lhs", rows: draws, seed, correlations });

/** Rows that share one block of memory. */
function rowsOf(values: readonly ArrayLike<number>[], width: number): Float64Array[] {
  const whole = new Float64Array(values.length * width);
  const nothing = whole.subarray(0, 0);
  return values.map((row, draw) => {
    if (width === 0) return nothing;
    whole.set(row, draw * width);
    return whole.subarray(draw * width, (draw + 1) * width);
  });
}

/** Every number that is kept of a run of this study, in the order in which it is stored. */
export const resultsOf = ({ watch }: Pick<Study, "watch">): readonly StudyResult[] => [...resultNames, ...watch];
