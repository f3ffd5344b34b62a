import { completeStates } from "@stewardsim/analysis";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor, unitOfResult } from "../results.ts";
import type { Analysis } from "./analysis.ts";
import { preferred } from "./criteria.ts";
import { knownIn } from "./known.ts";

/** Robust decisions: which arm each criterion prefers when nobody knows which draw is true. */
export const regret: Analysis = ({ ensemble, notes, of, isLess, arms, seed }) => {
  if (arms.length < 2)
    throw new UsageError("A choice needs two arms: compare several scenarios, and analyse that folder.");
  const payoffsBy = (name: string) => ({
    strategies: arms,
    values: arms.map((arm) => outputsFor(ensemble, { arm, of: name, against: notes.against })),
  });
  const [payoffs, wins] = [payoffsBy(of), payoffsBy("all-win")];
  knownIn(payoffs.values, of);
  // Good enough is where all three win: a result alone has no bar of its own.
  const isWinKnown = completeStates(wins).length > 0;
  return preferred({ payoffs, ...(isWinKnown ? { wins } : {}), of, isLess, unit: unitOfResult(of), seed });
};
