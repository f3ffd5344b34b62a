import { type Outcome, type Win, wins } from "@stewardsim/core";
import { chanceOf, type OverDraws } from "@stewardsim/analysis";

type Evaluated = readonly (Outcome | undefined)[];

const has = (outcome: Outcome, win: Win) => (win === "allWin" ? outcome.allWin : outcome[win].won);

/** Chance of each win, over draws and replications. */
export const winChances = (outcomes: Evaluated, replications: number): Readonly<Record<Win, OverDraws>> =>
  Object.fromEntries(
    wins.map((win) => [
      win,
      chanceOf(
        outcomes.map((outcome) => outcome && has(outcome, win)),
        replications,
      ),
    ]),
  ) as Record<Win, OverDraws>;
