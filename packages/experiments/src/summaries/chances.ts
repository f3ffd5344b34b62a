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

/** Who loses when it is not a win of all three: the share of such runs in which each of the three lost. */
export function losers(
  outcomes: Evaluated,
  replications: number,
): { readonly runs: number } & Readonly<Record<Exclude<Win, "allWin">, OverDraws>> {
  const lost = outcomes.map((outcome) => (outcome?.allWin ? undefined : outcome));
  const share = (win: Win) =>
    chanceOf(
      lost.map((outcome) => outcome && !has(outcome, win)),
      replications,
    );
  return {
    runs: lost.filter((outcome) => outcome !== undefined).length,
    steward: share("steward"),
    project: share("project"),
    community: share("community"),
  };
}
