import { column, observables, type Run } from "@stewardsim/core";

/** How a number of a year is made of its months. */
type Of = "end" | "mean" | "sum";

/** A number that is kept of every year of a run. */
export interface YearColumn {
  /** The observable as it stands at the end, its `mean` over the twelve months up to there, or its `sum` over the year. */
  readonly name: string;
  readonly observable: string;
  readonly of: Of;
  readonly unit: string;
}

/** So many runs of each arm are kept year by year: those of the first tasks. */
export const runsByYear = 16;

const columnOf = (observable: string, of: Of): YearColumn => ({
  name: of === "mean" ? `mean-${observable}` : observable,
  observable,
  of,
  unit: observables.find(({ name }) => name === observable)!.unit,
});

/** What is kept of a year, in this order: where things stand, who is there, and what was paid. */
export const yearColumns: readonly YearColumn[] = [
  ...["adoption-share", "contributors-active-outside", "cash", "factionalization"].map((name) => columnOf(name, "end")),
  ...["newcomers", "contributors-active-outside", "regulars-outside", "maintainers-outside"].map((name) =>
    columnOf(name, "mean"),
  ),
  ...observables.filter(({ name }) => name.startsWith("flow-")).map(({ name }) => columnOf(name, "sum")),
];

/**
 * A run year by year.
 *
 * @returns the columns one after the other, a number a year; the last year may be short
 */
export function yearsOf({ table, months }: Pick<Run, "table" | "months">): Float64Array {
  const years = Math.ceil(months / 12);
  const values = new Float64Array(yearColumns.length * years);
  yearColumns.forEach(({ observable, of }, index) => {
    const byMonth = column(table, observable);
    for (let year = 0; year < years; year++) {
      const end = Math.min(12 * (year + 1), months);
      values[index * years + year] =
        of === "end" ? byMonth[end - 1]! : of === "sum" ? sum(byMonth, 12 * year, end) : mean(byMonth, end - 12, end);
    }
  });
  return values;
}

/** One column of a run, a number a year. */
export function yearColumn(years: Float64Array, name: string): Float64Array {
  const index = yearColumns.findIndex((one) => one.name === name);
  if (index < 0) throw new RangeError(`No number of a year is called "${name}".`);
  const length = years.length / yearColumns.length;
  return years.subarray(index * length, (index + 1) * length);
}

function sum(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let month = from; month < to; month++) total += values[month]!;
  return total;
}

/** Over the months in which there is a number. */
function mean(values: Float64Array, from: number, to: number): number {
  let [total, count] = [0, 0];
  for (let month = Math.max(0, from); month < to; month++) {
    if (!Number.isFinite(values[month])) continue;
    total += values[month]!;
    count++;
  }
  return count === 0 ? Number.NaN : total / count;
}
