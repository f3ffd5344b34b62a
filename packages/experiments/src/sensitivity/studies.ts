import type { Scenario } from "@stewardsim/core";
import {
  gradesOf,
  byDraw,
  type Factor,
  morrisDesign,
  type MorrisDesign,
  type MorrisOptions,
  saltelliDesign,
  type SaltelliOptions,
  type SaltelliPlan,
  valuesAt,
} from "@stewardsim/analysis";
import type { Ensemble } from "../ensemble.ts";
import { factorsOf } from "../factor.ts";
import { createStudy, type Study, type StudyArm, type StudyOptions, type StudyResult } from "../study.ts";

type Drawn = Omit<StudyOptions, "draws" | "values" | "replications">;

export interface Grouping {
  /** What moves at once: each factor alone, all of one evidence grade, or by names, one for each factor. */
  readonly by?: "factor" | "grade" | readonly string[];
}

export type MorrisStudyOptions = Drawn & Omit<MorrisOptions, "groups"> & Grouping;

/**
 * A study for elementary effects. All points of a walk live with the same luck, so an effect is one of its factor and not
 * of luck as well; every walk has luck of its own.
 */
export function morrisStudy(
  base: Scenario,
  arms: readonly StudyArm[],
  options: MorrisStudyOptions = {},
): { readonly study: Study; readonly design: MorrisDesign } {
  const factors = options.factors ?? factorsOf(base, options);
  const { by = "factor" } = options;
  const names = factors.map(({ path }) => path);
  const design = morrisDesign(names, { ...options, ...(by === "factor" ? {} : { groups: groupsOf(factors, by) }) });
  const values = valuesAt(factors, design.points);
  const replications = values.map((_, row) => Math.floor((row * design.walks) / values.length));
  return { study: createStudy(base, arms, { luck: 1, ...options, factors, values, replications }), design };
}

export type SobolStudyOptions = Drawn & Omit<SaltelliOptions, "groups"> & Grouping;

/**
 * A study for indices of variance, with luck among the factors unless told otherwise. With several lucks a draw, results
 * are means over these, and luck is all of them at once.
 *
 * @returns the study and the plan, plain data, by which its results are read
 */
export function sobolStudy(
  base: Scenario,
  arms: readonly StudyArm[],
  options: SobolStudyOptions = {},
): { readonly study: Study; readonly plan: SaltelliPlan } {
  const { by = "factor", hasLuck = true } = options;
  const factors = options.factors ?? factorsOf(base, options);
  const names = factors.map(({ path }) => path);
  const { plan, points, replications } = saltelliDesign(names, { ...options, hasLuck, groups: groupsOf(factors, by) });
  const study = createStudy(base, arms, {
    luck: 1,
    ...options,
    factors,
    values: valuesAt(factors, points),
    ...(replications === undefined ? {} : { replications }),
  });
  return { study, plan };
}

const groupsOf = (factors: readonly Factor[], by: NonNullable<Grouping["by"]>): readonly string[] =>
  by === "factor" ? factors.map(({ path }) => path) : by === "grade" ? gradesOf(factors) : by;

/**
 * One number for each draw of a study, as the analyses take them: the mean over its lucks.
 *
 * @param against an arm whose result is taken off, draw by draw under the same luck
 */
export function outputsOf(ensemble: Ensemble, arm: string, result: StudyResult, against?: string): Float64Array {
  const own = ensemble.column(arm, result);
  const other = against === undefined ? undefined : ensemble.column(against, result);
  const values = other === undefined ? own : own.map((value, task) => value - other[task]!);
  return byDraw(values, ensemble.study.luck);
}
