import type { Grade } from "@stewardsim/core";
import {
  choiceAmong,
  type Ensemble,
  foundationIn,
  type Knowledge,
  knowledgeOf,
  withoutStewardIn,
} from "@stewardsim/experiments";
import type { Alternative } from "./compared.ts";
import { type ArmFinding, armFinding } from "./findings/arm.ts";
import { type ChoiceCondition, choosing, type Choosing, conditionOf } from "./findings/choose.ts";
import { findOut, type FindOut } from "./findings/find-out.ts";
import { gradesIn, type SpreadOfWorth, spreadsOfWorth } from "./findings/guesses.ts";
import { returnsInWorth } from "./findings/returns-in-worth.ts";
import type { Estimate } from "./estimate.ts";

/** An arm of a comparison as it is told. */
export interface ComparedArm extends ArmFinding {
  /** What it is that is none of the strategies, as `uses-only`; null for these. */
  readonly kind: string | null;
  /** How much of `worth` returns make that are not revenue; null where they do not count in it. */
  readonly returnsInWorth: Estimate | null;
}

/** What a comparison of any arms says, as plain data: its screen is written from it, and JSON holds it. */
export interface ArmsAnswer {
  readonly title: string;
  readonly made: {
    readonly stewardsim: string;
    readonly seed: string;
    readonly months: number;
    readonly draws: number;
    readonly replications: number;
    readonly known: Knowledge;
    /** Runs that failed and are missing from the numbers. */
    readonly failures: number;
  };
  /** Name of the arm that wins are held against, and of the neutral foundation where there is one. */
  readonly against: string;
  readonly foundation: string | null;
  /** In their order, without these two. */
  readonly arms: readonly ComparedArm[];
  readonly choose: { readonly best: Choosing; readonly conditions: readonly ChoiceCondition[] };
  readonly guesses: {
    readonly parameters: number;
    readonly byGrade: Readonly<Record<Grade, number>>;
    readonly spread: readonly SpreadOfWorth[];
  };
  /** Null where there are too few draws, or nothing that one may learn would change the choice. */
  readonly findOut: FindOut | null;
}

/**
 * What an ensemble of several arms says of the choice among them.
 *
 * @param version of the program, for results name what made them
 * @returns nothing where the ensemble has no arm without a steward to hold others against, or no other arm
 */
export function armsAnswerOf(ensemble: Ensemble, version: string): ArmsAnswer | undefined {
  const { study, failures } = ensemble;
  const against = withoutStewardIn(study);
  const foundation = foundationIn(study);
  const own = study.arms.filter(({ name, scenario }) => name !== foundation && scenario.steward.kind !== "nobody");
  if (against === undefined || own.length === 0) return undefined;
  const names = own.map(({ name }) => name);
  const alternatives = names.map((name): Alternative => ({ name, arm: name }));
  const choice = choiceAmong(ensemble, names, [against, foundation ?? []].flat());
  return {
    title: study.base.name,
    made: {
      stewardsim: version,
      seed: study.seed,
      months: study.months,
      draws: study.draws,
      replications: study.replications,
      known: knowledgeOf(study.base, study.factors),
      failures: failures.length,
    },
    against,
    foundation: foundation ?? null,
    arms: own.map((arm) => ({
      ...armFinding(ensemble, { strategy: arm.name, conduct: arm.conduct ?? null, arm: arm.name }, names, {
        against,
        foundation,
      }),
      kind: arm.kind ?? null,
      returnsInWorth: returnsInWorth(ensemble, arm.name),
    })),
    choose: {
      best: choosing(choice),
      conditions: choice.conditions.map((one) => conditionOf(one, one.arm)),
    },
    guesses: {
      parameters: study.factors.length,
      byGrade: gradesIn(study),
      spread: spreadsOfWorth(ensemble, alternatives),
    },
    findOut: findOut(ensemble, alternatives),
  };
}
