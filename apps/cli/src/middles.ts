import { findParameter, knownIn, type Scenario } from "@stewardsim/core";
import { settingAt } from "@stewardsim/experiments";
import { rangeOf, valueOf } from "./terminal.ts";

/** A number with a written range, and where it stands while nothing is drawn. */
export interface Middle {
  readonly path: string;
  readonly value: number;
  readonly unit: string;
  /** The ends of an even range, or the quantiles 10% and 90%. */
  readonly range: readonly [number, number];
}

/** Every number of a scenario that has a written range. */
export const middlesOf = (scenario: Scenario): Middle[] =>
  Object.entries(knownIn(scenario).ranges).flatMap(([path, range]) =>
    range === "unknown"
      ? []
      : [
          {
            path,
            value: settingAt(scenario, path) as number,
            unit: findParameter(path)!.unit,
            range: "low" in range ? ([range.low, range.high] as const) : ([range.p10, range.p90] as const),
          },
        ],
  );

/** At most this many are named. */
const few = 6;

/** That ranges stand at their middles in one run; nothing where there are none. */
export function middlesSentence(middles: readonly Middle[]): string {
  if (middles.length === 0) return "";
  const named = middles
    .slice(0, few)
    .map(({ path, value, unit, range }) => `${path} ${valueOf(value)} ${unit} (${rangeOf(range)})`);
  const more = middles.length > few ? ` and ${middles.length - few} more` : "";
  return `Ranges stand at their middles: ${named.join(", ")}${more}. `;
}
