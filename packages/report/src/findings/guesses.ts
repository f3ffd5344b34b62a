import type { Grade } from "@stewardsim/core";
import { byDraw } from "@stewardsim/analysis";
import { clearBelow, type Ensemble, importance, spreadOf, type Study } from "@stewardsim/experiments";
import type { Alternative, Compared } from "../compared.ts";
import { type Estimate, estimated } from "../estimate.ts";
import { alternativesIn } from "./arm.ts";
import { type Assumption, assumptionOf } from "./assumption.ts";

/** What makes the worth of a strategy (at the best conduct, where it has others) differ between runs, by ranks. */
export interface SpreadOfWorth {
  readonly strategy: string;
  /** Share that parameters and not chance make. */
  readonly parameters: Estimate;
  /** Share that rests on weak evidence: grades C and D, and what A and B do only together with them. */
  readonly weak: Estimate;
  /** Share that parameters of each grade make by themselves. */
  readonly byGrade: Readonly<Record<Grade, Estimate>>;
  /** The assumption that moves it most, by rank correlation; null where none is clear of chance. */
  readonly most: { readonly assumption: Assumption; readonly correlation: Estimate } | null;
}

/** How much of the answer rests on guesses. */
export interface Guesses {
  readonly parameters: number;
  readonly byGrade: Readonly<Record<Grade, number>>;
  readonly facts: number;
  readonly guessedFacts: number;
  /** The fewest draws from which a spread can be divided; nothing is told of fewer. */
  readonly fewest: number;
  readonly spread: readonly SpreadOfWorth[];
  readonly unknown: readonly string[];
}

const grades: readonly Grade[] = ["A", "B", "C", "D"];

/** From fewer draws a share of variance is noise. */
const fewest = 30;

/** @param of whom it is told what their worth hangs on: all that is chosen among where left out */
export function guesses(compared: Compared, of: readonly Alternative[] = alternativesIn(compared)): Guesses {
  const { ensemble, preset } = compared;
  return {
    parameters: ensemble.study.factors.length,
    byGrade: gradesIn(ensemble.study),
    facts: preset.facts.length,
    guessedFacts: preset.facts.filter(({ basis }) => "guess" in basis).length,
    fewest,
    spread: spreadsOfWorth(ensemble, of),
    unknown: preset.unknown,
  };
}

/** How many of what is drawn have which grade. */
export const gradesIn = ({ factors }: Study): Record<Grade, number> =>
  Object.fromEntries(
    grades.map((grade) => [grade, factors.filter((factor) => factor.grade === grade).length]),
  ) as Record<Grade, number>;

/** What makes the worth of each alternative differ; nothing from too few draws. */
export function spreadsOfWorth(ensemble: Ensemble, alternatives: readonly Alternative[]): SpreadOfWorth[] {
  const { study } = ensemble;
  if (study.draws < fewest) return [];
  return alternatives.map(({ name, arm }) => {
    const worth = ensemble.column(arm, "deltaValueLowExit");
    const { parameters, weak, byGrade } = spreadOf(study, worth);
    const [first] = importance(study, byDraw(worth, study.replications), alternatives.length);
    return {
      strategy: name,
      parameters: estimated(parameters, "share"),
      weak: estimated(weak, "share"),
      byGrade: Object.fromEntries(grades.map((grade) => [grade, estimated(byGrade[grade], "share")])) as Record<
        Grade,
        Estimate
      >,
      most:
        first !== undefined && first.doubt < clearBelow
          ? { assumption: assumptionOf(first.factor), correlation: estimated(first.correlation, "ratio") }
          : null,
    };
  });
}
