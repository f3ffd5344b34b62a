import type { Factor, MorrisDesign, SaltelliPlan } from "@stewardsim/analysis";
import type { Found } from "./analysis.ts";

/** What an analysis is given that needs the rows of a design and one number for each, whatever was run over them. */
export interface RowsAsked {
  readonly factors: readonly Factor[];
  /** rows × factors */
  readonly values: readonly ArrayLike<number>[];
  /** One for each row: the mean of its replications, NaN where there is none. */
  readonly outputs: Float64Array;
  /** What the numbers are, and their unit. */
  readonly of: string;
  readonly unit: string;
  /** Whether less of it is better. */
  readonly isLess: boolean;
  /** Whose they are; nothing where there are no arms. */
  readonly arm?: string;
  /** The arm whose result is taken off. */
  readonly versus?: string;
  /** Whether they are shares of runs in which somebody wins. */
  readonly isVerdict: boolean;
  /** By which design the rows were made, where they repeat each other. */
  readonly design?: RowsDesign;
  /** How rows of a kind are made, for who has others. */
  readonly howToMake: (kind: RowsDesign["kind"]) => string;
  /** How many of the most important are shown. */
  readonly most: number;
  readonly seed: string;
  /** Share of the rows, from the worst, that are cases of interest. */
  readonly worst?: number;
}

/** A design that is analysed by one method of its own; by grade where the parameters of one grade of evidence move at once. */
export type RowsDesign =
  | { readonly kind: "morris"; readonly morris: MorrisDesign; readonly isByGrade: boolean }
  | { readonly kind: "saltelli"; readonly plan: SaltelliPlan; readonly isByGrade: boolean };

export type RowsAnalysis = (asked: RowsAsked) => Found;
