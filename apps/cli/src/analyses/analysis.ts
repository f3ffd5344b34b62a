import type { Ensemble } from "@stewardsim/experiments";
import type { Choosing } from "@stewardsim/report";
import type { StudyNotes } from "../notes.ts";

/** What an analysis is given: a stored ensemble, and what of it is asked. */
export interface Asked {
  readonly ensemble: Ensemble;
  readonly notes: StudyNotes;
  /** A result, or who wins: `all-win`, `steward-win`, `project-win`, `community-win`. */
  readonly of: string;
  /** Whether less of it is better. */
  readonly isLess: boolean;
  readonly arm: string;
  /** An arm whose result is taken off. */
  readonly versus?: string;
  /** Arms other than that which all are evaluated against. */
  readonly arms: readonly string[];
  /** How many of the most important are shown. */
  readonly most: number;
  readonly seed: string;
  readonly workers?: number;
  readonly draws?: number;
  readonly causes: "levers" | "mechanisms";
  /** Share of the draws, from the worst, that are cases of interest. */
  readonly worst?: number;
}

/** What came of it: lines for a reader, and plain data. */
export interface Found {
  readonly lines: readonly string[];
  readonly data: unknown;
  /** Of arms: which leads the others in worth or wins by more than the smallest difference that matters. */
  readonly choice?: Choosing;
  /** The arm that is to be chosen and the next one, where something is chosen among two or more. */
  readonly pair?: readonly [string, string] | undefined;
  /** In how many draws, or other rows of a design, there was a number to find it from; nothing where it is of runs of its own. */
  readonly known?: number;
}

export type Analysis = (asked: Asked) => Found | Promise<Found>;
