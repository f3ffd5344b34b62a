import type { Run } from "@stewardsim/core";
import { hasOwnCash, hasPeople, million, percent, type Style } from "@stewardsim/report";
import { sparkline, table, valueOf } from "./terminal.ts";

/** What is shown of every month, and whether it is the steward's, or hangs on its cash. */
const shown = [
  ["organizations that run it", "adoption-share"],
  ["capability", "capability"],
  ["active outsiders", "contributors-active-outside"],
  ["trust of contributors", "trust-contributors"],
  ["steward's share of commits", "commit-share-steward", "steward"],
  ["people of the steward", "headcount", "steward"],
  ["revenue a month", "revenue", "steward"],
  ["cash", "cash", "cash"],
] as const;

/** How the main columns of a run go up and down, from the first month to the last. */
export function shapeOf({ table: { columns }, scenario }: Run, { strong }: Style): string[] {
  const rows = shown
    .filter(([, , whose]) =>
      whose === "steward" ? hasPeople(scenario) : whose === "cash" ? hasOwnCash(scenario) : true,
    )
    .map(([label, name]) => {
      const { values, unit } = columns.find((one) => one.name === name)!;
      return [label, shownIn(unit, values[0]!), sparkline(values, 32), shownIn(unit, values.at(-1)!)];
    });
  const [head, ...lines] = table(["", "FIRST", "", "LAST"], rows, [38, 12, 38, 12]);
  return [strong(head!), ...lines];
}

/** Shares in hundredths, and money in what a board thinks in. */
const shownIn = (unit: string, value: number): string =>
  unit === "usd" || unit === "usd/month" ? million(value) : unit === "share" ? percent(value) : valueOf(value);
