import { DesignError } from "./errors.ts";

/** How two factors go together: Spearman's rank correlation of their draws, from -1 to 1, both exclusive. */
export type RankCorrelation = readonly [one: string, other: string, correlation: number];

/** Rank correlations of all factors, factors × factors: 1 of each with itself. */
export type CorrelationMatrix = readonly ArrayLike<number>[];

/** Rank correlations, by pairs, all others 0, or as a whole matrix in the order of the factors. */
export type Correlations = readonly RankCorrelation[] | readonly (readonly number[])[];

/**
 * The rank correlations of factors as a matrix.
 *
 * @param names a factor each
 * @throws DesignError that names every pair that cannot be
 */
export function correlationMatrix(names: readonly string[], given: Correlations): CorrelationMatrix {
  const matrix = names.map((_, index) => new Float64Array(names.length).fill(1, index, index + 1));
  const errors = isPairs(given) ? takePairs(names, given, matrix) : takeMatrix(names, given, matrix);
  if (errors.length > 0) throw new DesignError(errors);
  return matrix;
}

/**
 * The factors that go together, as pairs: those whose correlation is not 0.
 *
 * @param names a factor each
 * @throws DesignError that names every pair that cannot be
 */
export function correlationPairs(names: readonly string[], given: Correlations): RankCorrelation[] {
  const matrix = correlationMatrix(names, given);
  return names.flatMap((one, row) =>
    names.slice(row + 1).flatMap((other, after): RankCorrelation[] => {
      const correlation = matrix[row]![row + 1 + after]!;
      return correlation === 0 ? [] : [[one, other, correlation]];
    }),
  );
}

const isPairs = (given: Correlations): given is readonly RankCorrelation[] => typeof given[0]?.[0] === "string";

function takePairs(names: readonly string[], pairs: readonly RankCorrelation[], into: Float64Array[]): string[] {
  const seen = new Set<string>();
  return pairs.flatMap(([one, other, correlation]) => {
    const [row, column] = [names.indexOf(one), names.indexOf(other)];
    const what = `The correlation of ${one} with ${other}`;
    if (row < 0 || column < 0) return [`${what}: no factor is called ${row < 0 ? one : other}.`];
    if (row === column) return [`${what}: name two factors.`];
    const pair = `${Math.min(row, column)} ${Math.max(row, column)}`;
    if (seen.has(pair)) return [`${what} is there twice.`];
    seen.add(pair);
    into[row]![column] = into[column]![row] = correlation;
    return strengthFault(what, correlation);
  });
}

function takeMatrix(names: readonly string[], rows: readonly (readonly number[])[], into: Float64Array[]): string[] {
  if (rows.length !== names.length || rows.some((row) => row.length !== names.length))
    return [
      `The rank correlations do not fit: give ${names.length} rows of ${names.length} numbers, one for each factor.`,
    ];
  return names.flatMap((one, row) => [
    ...(rows[row]![row] === 1 ? [] : [`The correlation of ${one} with itself is ${rows[row]![row]}: write 1.`]),
    ...names.slice(0, row).flatMap((other, column) => {
      const what = `The correlation of ${other} with ${one}`;
      const [below, above] = [rows[row]![column]!, rows[column]![row]!];
      into[row]![column] = into[column]![row] = below;
      return below === above
        ? strengthFault(what, below)
        : [`${what} is ${above} and also ${below}: write one of them.`];
    }),
  ]);
}

const strengthFault = (what: string, correlation: number): string[] =>
  Math.abs(correlation) < 1 ? [] : [`${what} is ${correlation}: give a number between -1 and 1.`];
