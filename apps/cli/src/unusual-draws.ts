import type { Factor } from "@stewardsim/analysis";
import type { Study } from "@stewardsim/experiments";
import { drawOf } from "@stewardsim/experiments";
import type { Style } from "@stewardsim/report";
import { labelled } from "./interval-text.ts";
import { rangeOf, table, valueOf } from "./terminal.ts";

/** An assumption as it was drawn. */
export interface DrawnAssumption {
  readonly path: string;
  readonly unit: string;
  readonly value: number;
  readonly range: readonly [low: number, high: number];
  /** Where it lies in its range, 0 to 1; in logarithms where the range spans more than a factor of ten. */
  readonly quantile: number;
}

/** What an arm took from the draw of a replication, the furthest from the middle of its range first. */
export function unusualDraws(study: Study, arm: string, replication: number): DrawnAssumption[] {
  const { factors, values, arms } = study;
  const takes = arms.find(({ name }) => name === arm)!.takes;
  const [draw] = drawOf(study, replication);
  return takes
    .map((index): DrawnAssumption => {
      const factor = factors[index]!;
      const { path, unit, low, high } = factor;
      const value = values[draw]![index]!;
      return { path, unit, value, range: [low, high], quantile: quantileIn(factor, value) };
    })
    .sort((a, b) => Math.abs(b.quantile - 0.5) - Math.abs(a.quantile - 0.5));
}

/** Where a number lies in a range, 0 to 1. */
export const quantileIn = ({ low, high, isLog }: Pick<Factor, "low" | "high" | "isLog">, value: number) =>
  isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);

/** The same in lines of text; none where nothing was drawn. */
export function unusualDrawLines(
  far: readonly DrawnAssumption[],
  factors: readonly Factor[],
  { strong }: Style,
): string[] {
  if (far.length === 0) return [];
  const rows = far.map(({ path, unit, value, range, quantile }) => [
    labelled(factors, path),
    valueOf(value),
    `${quantile < 0.5 ? "low" : "high"} in ${rangeOf(range)}`,
    unit,
  ]);
  const [head, ...lines] = table(["DRAWN FURTHEST FROM THE MIDDLE", "", "OF ITS RANGE", "UNIT"], rows, [52, 9, 22, 14]);
  return [strong(head!), ...lines];
}
