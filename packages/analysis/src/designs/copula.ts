import { normalQuantile } from "@stewardsim/core/foundation";
import { normalBelow } from "../normal.ts";
import { DesignError } from "./errors.ts";
import type { CorrelationMatrix } from "./correlations.ts";
import { type Points, rowsOf } from "./points.ts";

/**
 * The correlation of two normal variates whose ranks correlate so.
 *
 * @param spearman rank correlation, -1 to 1
 * @source Pearson (1907), On further methods of determining correlation, Drapers' Company Research Memoirs, Biometric Series
 *   4; Kruskal (1958), J. American Statistical Association 53(284)
 */
export const pearsonOfSpearman = (spearman: number): number => 2 * Math.sin((Math.PI * spearman) / 6);

/** The rank correlation of two normal variates that correlate so: the other way round. */
export const spearmanOfPearson = (pearson: number): number => (6 * Math.asin(pearson / 2)) / Math.PI;

/**
 * Points whose columns go together by a Gaussian copula, each even from 0 to 1 as before. A factor has its draws from itself
 * and from factors before it, so that a column which correlates with none before it stays as it is.
 *
 * @param names a factor each
 * @param points a sample of the unit cube whose columns are independent
 * @param matrix rank correlations, factors × factors
 * @throws DesignError that names the factors whose correlations cannot be together
 * @source the normal copula as in Nelsen (2006), An Introduction to Copulas, 2nd edition, section 2.3
 */
export function correlatedPoints(names: readonly string[], points: Points, matrix: CorrelationMatrix): Points {
  const scores = correlatedScores(names, points, matrix);
  return points.map((point, row) =>
    point.map((own, index) => {
      const score = scores[row]![index]!;
      return Number.isNaN(score) ? own : normalBelow(score);
    }),
  );
}

/**
 * The same by an exchange of the values that each column has, so that what is in it, such as one value in each piece of a
 * Latin hypercube, stays there.
 *
 * @param names a factor each
 * @param points a sample of the unit cube whose columns are independent
 * @param matrix rank correlations, factors × factors
 * @throws DesignError that names the factors whose correlations cannot be together
 * @source Iman & Conover (1982), Communications in Statistics: Simulation and Computation 11(3), without their correction
 *   by the correlations that the sample has by chance
 */
export function rearrangedPoints(names: readonly string[], points: Points, matrix: CorrelationMatrix): Points {
  const scores = correlatedScores(names, points, matrix);
  const columns = names.map((_, index) => {
    const own = Float64Array.from(points, (point) => point[index]!);
    if (scores.every((row) => Number.isNaN(row[index]))) return own;
    const order = [...scores.keys()].sort((a, b) => scores[a]![index]! - scores[b]![index]!);
    const values = own.toSorted();
    const column = new Float64Array(own.length);
    order.forEach((row, rank) => (column[row] = values[rank]!));
    return column;
  });
  return rowsOf(columns, points.length);
}

/** Normal variates that correlate as the matrix says; NaN in the columns of those that correlate with none before them. */
function correlatedScores(names: readonly string[], points: Points, matrix: CorrelationMatrix): Points {
  const root = rootOf(names, matrix);
  return points.map((point) => {
    const scores = point.map((share) => normalQuantile(Math.min(1 - 2 ** -53, Math.max(2 ** -54, share))));
    return scores.map((_, index) => {
      const weights = root[index]!;
      if (weights[index] === 1) return Number.NaN;
      let sum = 0;
      for (let other = 0; other <= index; other++) sum += weights[other]! * scores[other]!;
      return sum;
    });
  });
}

/**
 * The lower triangle whose product with its mirror is the matrix of normal correlations.
 *
 * @source the factorization of Cholesky (1910); Golub & Van Loan (2013), Matrix Computations, 4th edition, section 4.2
 */
function rootOf(names: readonly string[], matrix: CorrelationMatrix): Float64Array[] {
  const root = names.map(() => new Float64Array(names.length));
  for (const [row, of] of root.entries())
    for (let column = 0; column <= row; column++) {
      let rest = row === column ? 1 : pearsonOfSpearman(matrix[row]![column]!);
      for (let before = 0; before < column; before++) rest -= of[before]! * root[column]![before]!;
      if (row > column) of[column] = rest / root[column]![column]!;
      // What rounding alone leaves of nothing is nothing.
      else if (rest > 1e-12) of[row] = Math.sqrt(rest);
      else throw new DesignError([impossible(names, matrix, row)]);
    }
  return root;
}

function impossible(names: readonly string[], matrix: CorrelationMatrix, row: number): string {
  const said = names.flatMap((one, column) =>
    names.slice(column + 1, row + 1).flatMap((other, position) => {
      const correlation = matrix[column + 1 + position]![column]!;
      return correlation === 0 ? [] : [`${one} with ${other} ${correlation}`];
    }),
  );
  return (
    `The rank correlations are not positive definite at ${names[row]}, so no factors can have them together: ` +
    `${said.slice(0, 10).join(", ")}${said.length > 10 ? ", …" : ""}. Bring some of them nearer to 0.`
  );
}
