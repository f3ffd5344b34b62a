import { armUnderPrior } from "../counterfactual-of.ts";
import type { Ensemble } from "../ensemble.ts";
import { evaluations } from "../evaluation.ts";
import type { StudyArm } from "../study.ts";
import type { Interval } from "@stewardsim/core";
import { chanceOf, type OverDraws } from "@stewardsim/analysis";
import { winChances } from "./chances.ts";
import { shareDifference } from "./difference.ts";

/**
 * How conduct moves people is hardly identified by data, and it decides the community's win. So the weights of conduct
 * are taken at half, as declared, and doubled; and at nothing, to see which verdicts are made by assuming them.
 */
export const trustPriors = [0, 0.5, 1, 2] as const;

const conductWeights = [
  "upstream",
  "charter",
  "responsiveness",
  "neutrality",
  "programme",
  "audit",
  "dominance",
  "licence",
  "gate",
  "stagnation",
  "controlGap",
  "relicensingShock",
  "incidentShock",
].map((name) => `community.trust.${name}`);
const campPulls = ["pay", "editionExists", "refusal"].map((name) => `community.camps.${name}`);
/** Paths of all by which conduct moves trust and camps; what is said against one of them, as a multiple of it, goes with it. */
export const conductPaths: readonly string[] = [...conductWeights, ...campPulls];

/**
 * The same arms with all weights of conduct multiplied, in the first draws of a study and one replication of each; the
 * counterfactuals in all replications, since tolerances are the spread between them.
 *
 * @param counterfactuals names of the arms that the others are evaluated against
 */
export function trustPriorArms(
  arms: readonly StudyArm[],
  counterfactuals: readonly string[],
  draws: number,
): StudyArm[] {
  return trustPriors
    .filter((prior) => prior !== 1)
    .flatMap((prior) =>
      arms.map((arm) => ({
        ...arm,
        name: `${arm.name} @ conduct weights x${prior}`,
        prior: { of: arm.name, weight: prior },
        draws,
        isAside: true,
        ...(counterfactuals.includes(arm.name) ? {} : { replications: 1 }),
        scale: Object.fromEntries(conductPaths.map((path) => [path, prior])),
      })),
    );
}

/** Whether an arm was asked for under every prior. */
export const hasTrustPriors = ({ arms }: { readonly arms: readonly StudyArm[] }, arm: string): boolean =>
  trustPriors.every((prior) => armUnderPrior(arms, arm, prior) !== undefined);

export type Verdict = "robust win" | "robust loss" | "undetermined";

/** What may be said of a win of all three when nobody knows how much conduct moves people. */
export interface TrustVerdict {
  /** Over the priors half, as declared and double: least and greatest estimate, at the chance that all runs tell. */
  readonly low: number;
  readonly high: number;
  /** What few runs tell of each prior, and where it moves the chance that all runs tell. */
  readonly byPrior: readonly { readonly prior: number; readonly chance: OverDraws; readonly moved: OverDraws }[];
  readonly verdict: Verdict;
  /** Whether the verdict stays when conduct moves nobody, or was made by assuming that it does. */
  readonly basis: "found" | "assumed";
  readonly draws: number;
}

/**
 * At least 0.9 in all priors is a robust win, at most 0.1 in all a robust loss, wherever sampling left the chance: as far below
 * and above each as the chance of all runs may be.
 */
export const verdictOf = (chances: readonly number[], all: Interval): Verdict =>
  chances.every((chance) => chance - (all.estimate - all.low) >= 0.9)
    ? "robust win"
    : chances.every((chance) => chance + (all.high - all.estimate) <= 0.1)
      ? "robust loss"
      : "undetermined";

/**
 * What may be said of an arm's win of all three under all priors.
 *
 * @throws RangeError where the study has not both arms under every prior: `hasTrustPriors` tells
 */
export function trustVerdict(ensemble: Ensemble, arm: string, against: string): TrustVerdict {
  const { replications, arms } = ensemble.study;
  const under = (of: string) =>
    trustPriors.map((prior) => {
      const name = armUnderPrior(arms, of, prior);
      if (name === undefined) throw new RangeError(`"${of}" was not asked for with weights of conduct x${prior}.`);
      return name;
    });
  const [own, others] = [under(arm), under(against)];
  const evaluated = trustPriors.map((_, index) => evaluations(ensemble, own[index]!, others[index]!));
  // All priors by the same runs, or their differences would be those of the draws.
  const shared = (task: number) => evaluated.every((outcomes) => outcomes[task] !== undefined);
  const won = evaluated.map((outcomes) =>
    outcomes.map((outcome, task) => (outcome && shared(task) ? Number(outcome.allWin) : Number.NaN)),
  );
  const declared = trustPriors.indexOf(1);
  // The priors' runs are few: they tell by how much a prior moves the chance that all runs tell.
  const all = winChances(evaluations(ensemble, arm, against), replications).allWin;
  const byPrior = trustPriors.map((prior, index) => ({
    prior,
    chance: chanceOf(
      won[index]!.map((value) => (Number.isNaN(value) ? undefined : value > 0)),
      replications,
    ),
    moved:
      index === declared
        ? all
        : sumOf(
            all,
            shareDifference(ensemble, own[index]!, arm, (task, name) =>
              name === arm ? won[declared]![task]! : won[index]![task]!,
            ),
          ),
  }));
  const moved = byPrior.map((one) => one.moved.estimate);
  const estimates = moved.filter((_, index) => trustPriors[index] !== 0);
  const verdict = verdictOf(estimates, all);
  return {
    low: Math.min(...estimates),
    high: Math.max(...estimates),
    byPrior,
    verdict,
    basis: verdictOf([moved[0]!], all) === verdict ? "found" : "assumed",
    draws: Math.min(...own.map((name) => ensemble.drawsOf(name))),
  };
}

/** @source Zou & Donner (2008), Statistics in Medicine 27(10): bounds of a sum by those of its parts */
function sumOf(chance: OverDraws, shift: OverDraws): OverDraws {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const sum = chance.estimate + shift.estimate;
  return {
    estimate: within(sum),
    low: within(sum - Math.hypot(chance.estimate - chance.low, shift.estimate - shift.low)),
    high: within(sum + Math.hypot(chance.high - chance.estimate, shift.high - shift.estimate)),
    draws: shift.draws,
  };
}
