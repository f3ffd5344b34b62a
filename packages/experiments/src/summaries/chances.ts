import { type Outcome, type Win, wins } from "@stewardsim/core";
import { chanceOf, type OverDraws } from "@stewardsim/analysis";

type Judged = readonly (Outcome | undefined)[];

const has = (outcome: Outcome, win: Win) => (win === "triple" ? outcome.tripleWin : outcome[win].won);

/** Chance of each win, over draws and luck. */
export const winChances = (outcomes: Judged, luck: number): Readonly<Record<Win, OverDraws>> =>
  Object.fromEntries(
    wins.map((win) => [
      win,
      chanceOf(
        outcomes.map((outcome) => outcome && has(outcome, win)),
        luck,
      ),
    ]),
  ) as Record<Win, OverDraws>;

/** Who loses when it is not a triple win: the share of such histories in which each of the three lost. */
export function losers(
  outcomes: Judged,
  luck: number,
): { readonly histories: number } & Readonly<Record<Exclude<Win, "triple">, OverDraws>> {
  const lost = outcomes.map((outcome) => (outcome?.tripleWin ? undefined : outcome));
  const share = (win: Win) =>
    chanceOf(
      lost.map((outcome) => outcome && !has(outcome, win)),
      luck,
    );
  return {
    histories: lost.filter((outcome) => outcome !== undefined).length,
    steward: share("steward"),
    project: share("project"),
    community: share("community"),
  };
}
