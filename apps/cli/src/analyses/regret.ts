import { completeStates } from "@stewardsim/analysis";
import { choiceAmong, foundationIn, type Study } from "@stewardsim/experiments";
import { choiceLines, choosing } from "@stewardsim/report";
import { styleFor, UsageError } from "@stewardsim/report/terminal";
import { titleOf } from "../made-words.ts";
import { outputsFor, unitOfResult } from "../results.ts";
import { usualResult } from "../usual-result.ts";
import { widest } from "../terminal.ts";
import type { Analysis } from "./analysis.ts";
import { preferred } from "./criteria.ts";
import { knownIn } from "./known.ts";

/**
 * Robust decisions: which arm each criterion prefers when nobody knows which draw is true. Of worth, whether one leads the
 * others by more than the smallest difference that matters, too, as the first screen of the main job has it.
 */
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
  const found = preferred({
    payoffs,
    ...(isWinKnown ? { wins } : {}),
    of: titleOf(of),
    isLess,
    unit: unitOfResult(of),
    seed,
  });
  if (of !== usualResult || isLess) return found;
  const counterfactuals = [notes.against, foundationIn(ensemble.study) ?? []].flat();
  const choice = choiceAmong(ensemble, arms, counterfactuals);
  return {
    ...found,
    choice: choosing(choice),
    lines: [
      ...choiceLines(choice, styleFor(process.stdout), widest()),
      "",
      ...found.lines,
      ...useOnlyLines(ensemble.study, arms),
    ],
  };
};

/** That an arm which only uses the project is good enough in no state, since there is nothing for it to win. */
function useOnlyLines({ arms }: Study, compared: readonly string[]): string[] {
  const names = arms
    .filter(({ name, kind }) => kind === "uses-only" && compared.includes(name))
    .map(({ name }) => name);
  return names.length === 0
    ? []
    : [`Satisficing says nothing of ${names.join(" and ")}: who only uses the project has nothing to win.`];
}
