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
  stepsRun,
  valuesAt,
} from "@stewardsim/analysis";
import type { Ensemble } from "../ensemble.ts";
import { StudyError } from "../errors.ts";
import { factorsOf } from "../factor.ts";
import { createStudy, type Study, type StudyArm, type StudyOptions, type StudyResult } from "../study.ts";

/** Points of trajectories and of exchanged columns cannot be correlated. */
type Drawn = Omit<StudyOptions, "draws" | "values" | "replicationIds" | "correlations">;

export interface Grouping {
  /** What moves at once: each factor alone, all of one evidence grade, or by names, one for each factor. */
  readonly by?: "factor" | "grade" | readonly string[];
}

/** The size of a study for elementary effects, its factors, and whether they move one by one or in groups. */
export type MorrisStudyOptions = Drawn & Omit<MorrisOptions, "groups"> & Grouping;

/**
 * A study for elementary effects. All points of a trajectory have the same random numbers, so an effect is one of its factor and not
 * of chance as well; every trajectory has random numbers of its own.
 *
 * @returns the study and its trajectories as they are run, as `elementaryEffects` takes them
 */
export function morrisStudy(
  base: Scenario,
  arms: readonly StudyArm[],
  options: MorrisStudyOptions = {},
): { readonly study: Study; readonly design: MorrisDesign } {
  const { by = "factor" } = options;
  const common = ofStudy("morrisStudy", options, ["by", "trajectories", "levels", "candidates"]);
  const factors = options.factors ?? factorsOf(base, options);
  const names = factors.map(({ path }) => path);
  const grid = morrisDesign(names, { ...options, ...(by === "factor" ? {} : { groups: groupsOf(factors, by) }) });
  const values = valuesAt(factors, grid.points);
  const replicationIds = values.map((_, row) => Math.floor((row * grid.trajectories) / values.length));
  const study = createStudy(base, arms, { replications: 1, ...common, factors, values, replicationIds });
  return { study, design: stepsRun(grid, factors, values) };
}

/** The size of a study for indices of variance, its factors, and whether they are exchanged one by one or in groups. */
export type SobolStudyOptions = Drawn & Omit<SaltelliOptions, "groups"> & Grouping;

/**
 * A study for indices of variance, with randomness among the factors unless told otherwise. With several replications a draw, results
 * are means over these, and chance is all of them at once.
 *
 * @returns the study and the plan, plain data, by which its results are read
 */
export function sobolStudy(
  base: Scenario,
  arms: readonly StudyArm[],
  options: SobolStudyOptions = {},
): { readonly study: Study; readonly plan: SaltelliPlan } {
  const { by = "factor", hasRandomness = true } = options;
  const own = ["by", "base", "hasPairs", "hasRandomness", "scrambles", "earlier"] as const;
  const common = ofStudy("sobolStudy", options, own);
  const factors = options.factors ?? factorsOf(base, options);
  const names = factors.map(({ path }) => path);
  const { plan, points, replicationIds } = saltelliDesign(names, {
    ...options,
    hasRandomness,
    groups: groupsOf(factors, by),
  });
  const study = createStudy(base, arms, {
    replications: 1,
    ...common,
    factors,
    values: valuesAt(factors, points),
    ...(replicationIds === undefined ? {} : { replicationIds }),
  });
  return { study, plan };
}

/**
 * Options of the study without those of its design.
 *
 * @throws StudyError where factors are to be correlated: trajectories and exchanged columns move each by itself
 */
function ofStudy<O extends Drawn>(call: string, options: O, own: readonly (keyof O)[]): StudyOptions {
  if ((options as StudyOptions).correlations !== undefined)
    throw new StudyError(`${call} takes no correlations: its design moves each factor by itself. Leave them out.`);
  return Object.fromEntries(Object.entries(options).filter(([name]) => !own.includes(name as keyof O)));
}

const groupsOf = (factors: readonly Factor[], by: NonNullable<Grouping["by"]>): readonly string[] =>
  by === "factor" ? factors.map(({ path }) => path) : by === "grade" ? gradesOf(factors) : by;

/**
 * One number for each draw of a study, as the analyses take them: the mean over its replications.
 *
 * @param against an arm whose result is taken off, draw by draw under the same random numbers
 */
export function outputsOf(ensemble: Ensemble, arm: string, result: StudyResult, against?: string): Float64Array {
  const own = ensemble.column(arm, result);
  const other = against === undefined ? undefined : ensemble.column(against, result);
  const values = other === undefined ? own : own.map((value, task) => value - other[task]!);
  return byDraw(values, ensemble.study.replications);
}
