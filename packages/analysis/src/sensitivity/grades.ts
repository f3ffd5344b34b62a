import type { Interval } from "@stewardsim/core/foundation";
import type { Factor } from "../factor.ts";
import type { SobolIndices } from "./sobol.ts";

type Grade = Factor["grade"];

/** What rests on evidence of one grade, in parts of a result's variance. */
export interface GradeVariance {
  readonly grade: Grade;
  /** What its parameters explain, among themselves but without those of other grades. */
  readonly alone: Interval;
  /** What would be left if all but them were known. */
  readonly total: Interval;
}

/** Parts of a result's variance by the grade of evidence of what was drawn, A to D: no unit, 1 for all of it. */
export interface VariancePerGrade {
  /** Grades that have parameters, from the best evidence to the worst. */
  readonly grades: readonly GradeVariance[];
  /** Noise: what stays whatever is known of the parameters; where randomness was among the factors. */
  readonly randomness?: Interval;
  /** What grades, or grades and randomness, explain only together; errors of estimation may bring it below 0. */
  readonly together: number;
}

/** The groups that `variancePerGrade` reads: parameters of one grade are drawn anew together. */
export const gradesOf = (factors: readonly Factor[]): Grade[] => factors.map(({ grade }) => grade);

/**
 * How much of a result's variance rests on evidence of each grade.
 *
 * @param indices of a design whose groups are `gradesOf` its factors
 * @throws RangeError where a group is no grade
 * @source indices of groups: Sobol' (2001), Mathematics and Computers in Simulation 55(1-3); Saltelli et al. (2008), Global
 *   Sensitivity Analysis, section 4.6
 */
export function variancePerGrade({ factors, randomness }: SobolIndices): VariancePerGrade {
  const order: readonly Grade[] = ["A", "B", "C", "D"];
  const strange = factors.find(({ name }) => !order.includes(name as Grade));
  if (strange !== undefined)
    throw new RangeError(`"${strange.name}" is no grade: take gradesOf(factors) as the groups of the design.`);
  const grades = order.flatMap((grade) =>
    factors.filter(({ name }) => name === grade).map(({ first, total }) => ({ grade, alone: first, total })),
  );
  const alone = grades.reduce((sum, one) => sum + one.alone.estimate, randomness?.first.estimate ?? 0);
  return { grades, ...(randomness === undefined ? {} : { randomness: randomness.total }), together: 1 - alone };
}
