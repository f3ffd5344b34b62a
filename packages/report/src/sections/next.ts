import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import type { Gain, Improvement, NextStep } from "../findings/next.ts";
import { type Style, width } from "../style.ts";
import { counted, dollarsWithin, percentWithin, signedWithin, wrap } from "../words.ts";

/** Where the next engineer or dollar should go: a little more for one role, run through and compared. */
export function nextSection({ next }: Answer, style: Style): string[] {
  if (next.length === 0) return [];
  return [
    style.strong("WHERE THE NEXT ENGINEER OR DOLLAR GOES (+5 points of the plan, or the next dose of programme)"),
    ...next.flatMap((step) => wrap(`${step.strategy}: ${gainsOf(step)}.`, width, "  ")),
  ];
}

function gainsOf({ tried }: NextStep): string {
  const found = [
    ...allWin("all three win", tried, (gain) => gain.allWin),
    ...allWin("against a foundation", tried, (gain) => gain.allWinAgainstFoundation),
    ...improved("more worth", tried, ({ worth }) => worth, dollarsWithin),
    ...improved("more outsiders", tried, ({ outsiders }) => outsiders, signedWithin),
  ];
  return found.length > 0 ? found.join(" · ") : "nothing that was tried is a clear gain";
}

/** The best way to more wins of all three, if one is clear of chance. */
function allWin(label: string, tried: readonly Gain[], of: (gain: Gain) => Estimate | null): string[] {
  const best = clearest(tried, of, 0);
  return best ? [`${label}: ${best.more} ${signedWithin(of(best)!)} points`] : [];
}

/** What most often gives more of a measure, if it does so more often than not. */
function improved(
  label: string,
  tried: readonly Gain[],
  of: (gain: Gain) => Improvement,
  show: (median: Estimate) => string,
): string[] {
  const best = clearest(tried, (gain) => of(gain).better, 0.5);
  if (!best) return [];
  const { better, median } = of(best);
  const middle =
    median.estimate === null
      ? `by how much cannot be said from ${counted(median.draws, "draw")}`
      : `median ${show(median)}`;
  return [`${label}: ${best.more} in ${percentWithin(better)}, ${middle}`];
}

/** The greatest of those that stand above a bar with their whole interval. */
const clearest = (tried: readonly Gain[], of: (gain: Gain) => Estimate | null, bar: number): Gain | undefined =>
  tried
    .filter((gain) => Number(of(gain)?.low ?? Number.NaN) > bar)
    .sort((a, b) => Number(of(b)!.estimate) - Number(of(a)!.estimate))[0];
