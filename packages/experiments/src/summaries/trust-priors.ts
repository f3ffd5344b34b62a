import { catalogue, type Interval } from "@stewardsim/core";
import type { Ensemble } from "../ensemble.ts";
import { judgements } from "../judgement.ts";
import type { StudyArm } from "../study.ts";
import { winChances } from "./chances.ts";

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

export const underPrior = (arm: string, prior: number) => (prior === 1 ? arm : `${arm} @ conduct weights x${prior}`);

/**
 * The same arms with all weights of conduct multiplied, in the first draws of a study and one luck of each; the
 * counterfactual in all lucks, since tolerances are the spread between them.
 */
export function trustPriorArms(arms: readonly StudyArm[], against: string, draws: number): StudyArm[] {
  const known = new Set(catalogue().map(({ path }) => path));
  const paths = [...conductWeights, ...campPulls].filter((path) => known.has(path));
  return trustPriors
    .filter((prior) => prior !== 1)
    .flatMap((prior) =>
      arms.map((arm) => ({
        ...arm,
        name: underPrior(arm.name, prior),
        draws,
        ...(arm.name === against ? {} : { luck: 1 }),
        scale: Object.fromEntries(paths.map((path) => [path, prior])),
      })),
    );
}

export type Verdict = "robust win" | "robust loss" | "undetermined";

/** What may be said of a triple win when nobody knows how much conduct moves people. */
export interface TrustVerdict {
  /** Over the priors half, as declared and double: least and greatest estimate, at the chance that all histories tell. */
  readonly low: number;
  readonly high: number;
  readonly byPrior: readonly { readonly prior: number; readonly chance: Interval }[];
  readonly verdict: Verdict;
  /** Whether the verdict stays when conduct moves nobody, or was made by assuming that it does. */
  readonly basis: "found" | "assumed";
  readonly draws: number;
}

/** At least 0.9 in all priors is a robust win, at most 0.1 in all a robust loss, wherever sampling left the chance. */
const verdictOf = (chances: readonly number[], { below, above }: { below: number; above: number }): Verdict =>
  chances.every((chance) => chance - below >= 0.9)
    ? "robust win"
    : chances.every((chance) => chance + above <= 0.1)
      ? "robust loss"
      : "undetermined";

export function trustVerdict(ensemble: Ensemble, arm: string, against: string): TrustVerdict {
  const { luck } = ensemble.study;
  const judged = trustPriors.map((prior) => judgements(ensemble, underPrior(arm, prior), underPrior(against, prior)));
  // All priors by the same histories, or their differences would be those of the draws.
  const shared = (task: number) => judged.every((outcomes) => outcomes[task] !== undefined);
  const byPrior = trustPriors.map((prior, index) => {
    const outcomes = judged[index]!.map((outcome, task) => (shared(task) ? outcome : undefined));
    return { prior, chance: winChances(outcomes, luck).triple };
  });
  // The priors' histories are few: they tell by how much a prior moves the chance that all histories tell.
  const { estimate: all, low, high } = winChances(judgements(ensemble, arm, against), luck).triple;
  const sampling = { below: all - low, above: high - all };
  const declared = byPrior.find(({ prior }) => prior === 1)!.chance.estimate;
  const moved = byPrior.map(({ chance }) => Math.min(1, Math.max(0, all + (chance.estimate - declared))));
  const estimates = moved.filter((_, index) => trustPriors[index] !== 0);
  const verdict = verdictOf(estimates, sampling);
  return {
    low: Math.min(...estimates),
    high: Math.max(...estimates),
    byPrior,
    verdict,
    basis: verdictOf([moved[0]!], sampling) === verdict ? "found" : "assumed",
    draws: Math.min(...trustPriors.map((prior) => ensemble.drawsOf(underPrior(arm, prior)))),
  };
}
