import { UnknownOptionError } from "@stewardsim/core/foundation";
import type { Factor } from "../factor.ts";
import { type Design, type DesignPlan, factorsIn, type MorrisPlan, type Ranges } from "./design.ts";
import { mustHaveSteps } from "./ends.ts";
import { DesignError, mustBeOnce, mustBeOneOf } from "./errors.ts";
import { fullFactorial, oneAtATime } from "./factorial.ts";
import { type MorrisDesign, morrisDesign } from "./morris-design.ts";
import { valuesAt } from "./points.ts";
import { saltelliDesign } from "./saltelli-design.ts";
import { stepsRun } from "./steps-run.ts";
import { sampleOf, type SampleOptions } from "./sample.ts";

/** Chosen points: all combinations of levels, or each factor by itself at both ends of its range. */
export interface GridOptions {
  readonly by: "factorial" | "one-at-a-time";
  /** Levels of each factor, or of all alike; three where left out. For combinations. */
  readonly levels?: number | readonly number[];
}

/** Trajectories for `elementaryEffects`. */
export interface MorrisDesignOptions {
  readonly by: "morris";
  /** 10 to 50 are usual; 20 where left out. */
  readonly trajectories?: number;
  /** How many values a range is cut into, an even number, its ends among them; 4 where left out. */
  readonly levels?: number;
  readonly seed?: string | number;
}

/** Two samples with columns exchanged, for `sobolIndices`. */
export interface SaltelliDesignOptions {
  readonly by: "saltelli";
  /** Base points, a power of two; 256 where left out. */
  readonly base?: number;
  /** Whether there are to be second-order indices; at nearly twice the rows. */
  readonly hasPairs?: boolean;
  /** Independent scrambles, as in `saltelliDesign`. */
  readonly scrambles?: number;
  /** Whether random numbers are exchanged like a factor, so that what they do can be told from what the factors do. */
  readonly hasRandomness?: boolean;
  readonly seed?: string | number;
}

/**
 * A design over factors of any model.
 *
 * @param factors ranges by name, or factors
 * @returns rows of values, with the plan by which `sobolIndices` and `morrisOf` read outcomes
 * @throws DesignError where a range or an option cannot be, or correlations cannot be together or are asked of no sample;
 *   UnknownOptionError where it is given an option that it does not have
 * @source see `latinHypercube`, `spreadHypercube`, `correlatedPoints`, `scrambledSobol`, `fullFactorial`, `morrisDesign` and `saltelliDesign`
 */
export function createDesign<Name extends string>(
  factors: Ranges<Name> | readonly Factor<Name>[],
  options: SampleOptions | GridOptions,
): Design<undefined, Name>;
export function createDesign<Name extends string>(
  factors: Ranges<Name> | readonly Factor<Name>[],
  options: MorrisDesignOptions,
): Design<MorrisPlan, Name>;
export function createDesign<Name extends string>(
  factors: Ranges<Name> | readonly Factor<Name>[],
  options: SaltelliDesignOptions,
): Design<Extract<DesignPlan, { kind: "saltelli" }>, Name>;
export function createDesign(
  given: Ranges | readonly Factor[],
  options: SampleOptions | GridOptions | MorrisDesignOptions | SaltelliDesignOptions,
): Design {
  const factors = factorsIn(given);
  // From a program without types anything may come.
  mustBeOneOf("by", (options as typeof options | undefined)?.by, Object.keys(optionsOf));
  const unknown = Object.keys(options).find((option) => option !== "by" && !optionsOf[options.by].includes(option));
  const names = factors.map(({ path }) => path);
  mustBeOnce(names);
  mustTakeCorrelations(options);
  if (unknown !== undefined)
    throw new UnknownOptionError(`A design by ${options.by}`, unknown, ["by", ...optionsOf[options.by]]);
  const sample = (rows: readonly ArrayLike<number>[], isSample: boolean): Design => ({
    factors,
    values: rows.map((row) => Float64Array.from(row)),
    isSample,
    plan: undefined,
  });
  switch (options.by) {
    case "lhs":
    case "spread":
    case "sobol": {
      const { correlations = [] } = options;
      const values = sampleOf(factors, options);
      return { ...sample(values, true), ...(correlations.length > 0 ? { correlations } : {}) };
    }
    case "factorial":
      return sample(fullFactorial(factors, options.levels ?? 3), false);
    case "one-at-a-time":
      return sample(oneAtATime(factors), false);
    case "morris": {
      const { trajectories = 20, levels = 4, seed = 1 } = options;
      mustHaveSteps(factors);
      const plan: MorrisPlan = { kind: "morris", trajectories, levels, seed: String(seed) };
      const { points } = trajectoriesOf(names, plan);
      const perTrajectory = names.length + 1;
      return {
        ...sample(valuesAt(factors, points), false),
        plan,
        // All points of a trajectory share their random numbers, so that an effect is one of its factor alone.
        rngIds: points.map((_, row) => Math.floor(row / perTrajectory)),
      };
    }
    case "saltelli": {
      const { plan, points, replicationIds } = saltelliDesign(names, options);
      return {
        ...sample(valuesAt(factors, points), false),
        plan: { kind: "saltelli", ...plan },
        // Without random numbers among the factors all rows of a base point share them.
        rngIds: replicationIds ?? points.map((_, row) => Math.floor(row / (points.length / plan.base))),
      };
    }
  }
}

const ofSample = ["rows", "seed", "correlations"];

/** What designs can be made by, and with which options. */
const optionsOf: Readonly<
  Record<(SampleOptions | GridOptions | MorrisDesignOptions | SaltelliDesignOptions)["by"], readonly string[]>
> = {
  lhs: ofSample,
  spread: ofSample,
  sobol: ofSample,
  factorial: ["levels"],
  "one-at-a-time": [],
  morris: ["trajectories", "levels", "seed"],
  saltelli: ["base", "hasPairs", "scrambles", "hasRandomness", "seed"],
};

/** Only a sample can have correlated factors: other designs move each by itself. */
function mustTakeCorrelations(options: {
  readonly by: string;
  readonly rows?: number;
  readonly correlations?: unknown;
}) {
  if (options.correlations !== undefined && options.rows === undefined)
    throw new DesignError([
      `Factors go together only in a sample, by lhs, spread or sobol: a design by ${options.by} moves each by itself.`,
    ]);
}

const trajectoriesOf = (names: readonly string[], { trajectories, levels, seed }: MorrisPlan): MorrisDesign =>
  morrisDesign(names, { trajectories, levels, seed });

/**
 * The trajectories of a design as they were run, as `elementaryEffects` takes them.
 *
 * @throws DesignError where the design was made another way
 */
export function morrisOf({ factors, values, plan }: Pick<Design<MorrisPlan>, "factors" | "values" | "plan">) {
  // From a program without types another design may come.
  if ((plan as MorrisPlan | undefined)?.kind !== "morris")
    throw new DesignError(["This design has no trajectories: make it by morris."]);
  const names = factors.map(({ path }) => path);
  return stepsRun(trajectoriesOf(names, plan), factors, values);
}
