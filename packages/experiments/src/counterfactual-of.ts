import type { Study, StudyArm } from "./study.ts";

/**
 * What an arm is evaluated against: the counterfactual, and under another prior the counterfactual under the same one.
 *
 * @param arm its name
 * @param against the name of the counterfactual as declared
 */
export function counterfactualOf({ arms }: Pick<Study, "arms">, arm: string, against: string): string {
  const weight = arms.find(({ name }) => name === arm)?.prior?.weight;
  return (weight === undefined ? undefined : armUnderPrior(arms, against, weight)) ?? against;
}

/** The name of the arm that repeats another with weights of conduct times `weight`: itself at 1; nothing where there is none. */
export function armUnderPrior(arms: readonly StudyArm[], of: string, weight: number): string | undefined {
  if (weight === 1) return of;
  return arms.find(({ prior }) => prior?.of === of && prior.weight === weight)?.name;
}

/** The name of the arm that is led by a neutral foundation, as declared and not under another prior; nothing where there is none. */
export const foundationIn = ({ arms }: Pick<Study, "arms">): string | undefined =>
  arms.find(({ kind, prior }) => kind === "neutral-foundation" && prior === undefined)?.name;

/** The name of the arm without a steward, as declared and not under another prior; nothing where there is none. */
export const withoutStewardIn = ({ arms }: Pick<Study, "arms">): string | undefined =>
  arms.find(({ scenario, prior }) => scenario.steward.kind === "nobody" && prior === undefined)?.name;
