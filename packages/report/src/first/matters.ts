import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import type { Style } from "../style.ts";
import { withBounds } from "./with-bounds.ts";
import type { Say } from "./say.ts";

const number = ({ estimate }: Estimate) => (typeof estimate === "number" ? estimate : Number.NaN);
/** An end of an interval; the estimate where it has none. */
const end = (value: Estimate, at: "low" | "high") => {
  const bound = value[at];
  return typeof bound === "number" ? bound : number(value);
};
const rounded = (value: number) => String(Math.round(value)).replace("-", "−");

/** Whether conduct or what is sold moves the chance that all three win, with the conduct spelled out. */
export function mattersLines({ conduct }: Answer, { strong }: Style, say: Say): string[] {
  if (conduct === null || conduct.gains.some(({ points }) => Number.isNaN(number(points)))) return [];
  const sorted = conduct.gains.toSorted((a, b) => number(a.points) - number(b.points));
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  const gap = conduct.largestAtBest;
  const [low, high] = [rounded(number(least.points)), rounded(number(most.points))];
  const more =
    low === high
      ? `${withBounds(least.points)} points more often than usual with ${least.strategy}`
      : `${low} to ${high} points more often than usual: ${withBounds(least.points)} with ${least.strategy}`;
  const conductText = (who: string) => `With ${conduct.said}, ${who} win ${more}.`;
  if (gap === null) return say([strong("CONDUCT."), conductText("all three")]);
  // What chance may turn round is alike: a few draws more would else reverse what is said in capitals.
  const isConduct = end(least.points, "low") > end(gap.points, "high");
  const isSold = end(gap.points, "low") > end(most.points, "high");
  const head = isConduct
    ? "CONDUCT MATTERS FIRST."
    : isSold
      ? "WHAT IS SOLD MATTERS FIRST:"
      : "CONDUCT AND WHAT IS SOLD MATTER ALIKE.";
  const by = withBounds(gap.points);
  return isSold
    ? say([strong(head), `it moves how often all three win by up to ${by} points.`, conductText("they")])
    : say([strong(head), conductText("all three"), `What is sold moves that by up to ${by}.`]);
}
