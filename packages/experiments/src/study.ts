import type { Scenario } from "@stewardsim/core";
import { type Factor, type FactorOptions, factorsOf } from "./factor.ts";
import { latinHypercube } from "./hypercube.ts";

/** One way to live through every draw. Plain data: it is sent to workers. */
export interface StudyArm {
  readonly name: string;
  readonly scenario: Scenario;
  /** Lives only through the first so many draws; through all of them where left out. */
  readonly draws?: number;
  /** Lives only through the first so many lucks of a draw: another draw says more than another luck of the same one. */
  readonly luck?: number;
  /** Multiplies drawn parameters, by path: another prior of the same world. */
  readonly scale?: Readonly<Record<string, number>>;
}

/** Everything that is to be computed. One task is one draw of parameters and one of luck, with all arms. */
export interface Study {
  readonly seed: string;
  readonly months: number;
  readonly draws: number;
  /** Histories of each draw of parameters, each with luck of its own. */
  readonly luck: number;
  readonly arms: readonly StudyArm[];
  readonly factors: readonly Factor[];
  /** draws × factors */
  readonly values: readonly (readonly number[])[];
}

export interface StudyOptions extends FactorOptions {
  readonly seed?: string | number;
  readonly months?: number;
  readonly draws?: number;
  readonly luck?: number;
}

/**
 * A study of several arms of one world.
 *
 * @param base the world without a strategy; arms keep what they set differently from it
 */
export function createStudy(base: Scenario, arms: readonly StudyArm[], options: StudyOptions = {}): Study {
  const { seed = 1, months = base.months, draws = 100, luck = 2 } = options;
  const factors = factorsOf(base, options);
  return {
    seed: String(seed),
    months,
    draws,
    luck,
    arms: arms.map((arm) => ({ ...arm, scenario: { ...arm.scenario, months } })),
    factors,
    values: latinHypercube(factors, draws, seed),
  };
}

export const taskCount = ({ draws, luck }: Study): number => draws * luck;

/** Which draw of parameters, and which luck under it. */
export const placeOf = ({ luck }: Study, task: number): readonly [draw: number, luck: number] => [
  Math.floor(task / luck),
  task % luck,
];

/** Whether an arm lives through a task. */
export function takesPart(study: Study, { draws = study.draws, luck = study.luck }: StudyArm, task: number): boolean {
  const [draw, place] = placeOf(study, task);
  return draw < draws && place < luck;
}

/** How many histories a task lives through. */
export const historiesOf = (study: Study, task: number): number =>
  study.arms.filter((arm) => takesPart(study, arm, task)).length;

/** How many histories a study lives through. */
export const historyCount = (study: Study): number =>
  Array.from({ length: taskCount(study) }, (_, task) => historiesOf(study, task)).reduce((sum, one) => sum + one, 0);
