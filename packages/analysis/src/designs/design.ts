import { type Factor } from "../factor.ts";
import type { Correlations } from "./correlations.ts";
import type { OwnFactor } from "./own-factor.ts";
import { ownFactors } from "./own-factors.ts";
import type { SaltelliPlan } from "./saltelli-design.ts";

/** What the rows of a design stand for, where an analysis needs to know. Plain data. */
export type DesignPlan = ({ readonly kind: "saltelli" } & SaltelliPlan) | MorrisPlan | CrossedPlan;

/** Trajectories of Morris: all that is needed to draw the same ones again. */
export interface MorrisPlan {
  readonly kind: "morris";
  readonly trajectories: number;
  readonly levels: number;
  readonly seed: string;
}

/** Every policy in every state: the rows of the first policy, one for each state, then those of the second, … */
export interface CrossedPlan {
  readonly kind: "crossed";
  readonly policies: readonly string[];
  readonly states: number;
}

/**
 * Which values of the factors are tried, a row each. Plain data: what a model is run over, and what its outcomes are read by.
 * Where the compiler knows the names of the factors, it holds the model to them.
 */
export interface Design<Plan extends DesignPlan | undefined = DesignPlan | undefined, Name extends string = string> {
  readonly factors: readonly Factor<Name>[];
  /** rows × factors */
  readonly values: readonly Float64Array[];
  /** Whether rows are a sample of what may be, so that shares of them say how often something is so. */
  readonly isSample: boolean;
  readonly plan: Plan;
  /** Rank correlations of the factors, where they were asked to go together: they are not independent. */
  readonly correlations?: Correlations;
  /** Which random numbers each row has: rows of the same number share theirs. Each has its own where left out. */
  readonly rngIds?: readonly number[];
}

/** Factors by name: a range, or a range with more, such as a distribution. */
export type Ranges<Name extends string = string> = Readonly<
  Record<Name, readonly [low: number, high: number] | Omit<OwnFactor, "name">>
>;

/**
 * Factors as designs take them.
 *
 * @throws DesignError that names everything that is wrong with the ranges
 */
export const factorsIn = <Name extends string>(
  factors: Ranges<Name> | readonly Factor<Name>[],
): readonly Factor<Name>[] =>
  isList(factors)
    ? factors
    : ownFactors(
        (Object.entries(factors) as [Name, Ranges[string]][]).map(([name, given]): OwnFactor<Name> => {
          if (!isRange(given)) return { name, ...given };
          const [low, high] = given;
          return { name, low, high };
        }),
      );

const isList = <Name extends string>(
  factors: Ranges<Name> | readonly Factor<Name>[],
): factors is readonly Factor<Name>[] => Array.isArray(factors);
const isRange = (given: Ranges[string]): given is readonly [number, number] => Array.isArray(given);
