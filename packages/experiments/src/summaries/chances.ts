import { type Interval, type Outcome, type Win, wins } from "@stewardsim/core";
import { chanceOf } from "./by-draw.ts";

type Judged = readonly (Outcome | undefined)[];

const has = (outcome: Outcome, win: Win) => (win === "triple" ? outcome.tripleWin : outcome[win].won);

/** Chance of each win, over draws and luck. */
export const winChances = (outcomes: Judged, luck: number): Readonly<Record<Win, Interval>> =>
  Object.fromEntries(
    wins.map((win) => [
      win,
      chanceOf(
        outcomes.map((outcome) => outcome && has(outcome, win)),
        luck,
      ),
    ]),
  ) as Record<Win, Interval>;

/** Who loses when it is not a triple win: the share of such histories in which each of the three lost. */
export function losers(
  outcomes: Judged,
): { readonly histories: number } & Readonly<Record<Exclude<Win, "triple">, number>> {
  const lost = outcomes.filter((outcome): outcome is Outcome => outcome !== undefined && !outcome.tripleWin);
  const share = (win: Win) => lost.filter((outcome) => !has(outcome, win)).length / Math.max(1, lost.length);
  return {
    histories: lost.length,
    steward: share("steward"),
    project: share("project"),
    community: share("community"),
  };
}
