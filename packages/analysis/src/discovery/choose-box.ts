import { DesignError, mustBeShare } from "../designs/errors.ts";
import type { Step, PeelingTrajectory } from "./prim.ts";

/** What is asked of a box. At most one of density and coverage; where neither is, the two are balanced. */
export interface BoxChoice {
  /** The box that covers most of those that are at least so dense. */
  readonly density?: number;
  /** The densest box of those that cover at least so much. */
  readonly coverage?: number;
  /** It restricts at most so many inputs. */
  readonly dimensions?: number;
}

/** The harmonic mean of coverage and density: high only where both are. */
export const balance = ({ coverage, density }: Pick<Step, "coverage" | "density">): number =>
  coverage + density > 0 ? (2 * coverage * density) / (coverage + density) : 0;

/**
 * The box of a trajectory that answers best; of equals the one that restricts fewer inputs, then the earlier.
 *
 * @returns the box without restrictions where none is as dense as is asked
 * @throws DesignError where density or coverage is no share, or both are asked for
 */
export function chooseBox({ steps }: Pick<PeelingTrajectory, "steps">, choice: BoxChoice = {}): Step {
  const { density = 0, coverage = 0, dimensions = Number.POSITIVE_INFINITY } = choice;
  mustBeShare("The density that is asked for", density, { from0: true, to1: true });
  mustBeShare("The coverage that is asked for", coverage, { from0: true, to1: true });
  if (choice.density !== undefined && choice.coverage !== undefined)
    throw new DesignError(["A box is chosen by a density or by a coverage: ask for one of them."]);
  const worth =
    choice.density !== undefined
      ? (step: Step) => step.coverage
      : choice.coverage !== undefined
        ? (step: Step) => step.density
        : balance;
  return steps
    .filter((step) => step.density >= density && step.coverage >= coverage && step.dimensions.length <= dimensions)
    .reduce<Step>((best, step) => {
      if (worth(step) !== worth(best)) return worth(step) > worth(best) || best.density < density ? step : best;
      return step.dimensions.length < best.dimensions.length || best.density < density ? step : best;
    }, steps[0]!);
}
