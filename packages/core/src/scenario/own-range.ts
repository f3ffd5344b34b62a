import * as z from "zod";

/**
 * From where a number of a scenario is drawn, where the scenario says so itself. In the declared unit; plain data.
 *
 * - `low` and `high`: even between them; with a `middle`, half of the draws lie below it and half above.
 * - `p10` and `p90`: a tenth of the draws lies below the one and above the other.
 * - `unknown`: from the catalogue's range, as what is not written.
 */
export const OwnRange = z.union([
  z.strictObject({ low: z.number(), middle: z.number().optional(), high: z.number() }),
  z.strictObject({ p10: z.number(), p90: z.number() }),
  z.literal("unknown"),
]);
export type OwnRange = z.output<typeof OwnRange>;

/** Whether a parameter is measured in times and not in steps: its plausible range is positive and spans more than a factor of ten. */
export const isOnLogScale = ([low, high]: readonly [low: number, high: number]): boolean => low > 0 && high / low > 10;

/**
 * The number that stands for a range where nothing is drawn: its middle, or its median.
 *
 * @param plausible of the parameter, whose scale decides where the median of two quantiles lies
 * @returns twelve digits of it; a whole number where only these are allowed
 */
export function middleOf(
  range: Exclude<OwnRange, "unknown">,
  plausible: readonly [low: number, high: number],
  isInteger: boolean,
): number {
  const middle =
    "low" in range
      ? (range.middle ?? (range.low + range.high) / 2)
      : isOnLogScale(plausible) && range.p10 > 0
        ? Math.sqrt(range.p10 * range.p90)
        : (range.p10 + range.p90) / 2;
  return isInteger ? Math.round(middle) : inTwelveDigits(middle);
}

/** Without what binary fractions add: 0.1 to 0.2 has its middle at 0.15. */
export const inTwelveDigits = (value: number): number => Number(value.toPrecision(12));
