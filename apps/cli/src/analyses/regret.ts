import { chanceOf, completeStates } from "@stewardsim/analysis";
import { choiceAmong, foundationIn, type Study } from "@stewardsim/experiments";
import { choiceLines, choosing } from "@stewardsim/report";
import { styleFor, UsageError } from "@stewardsim/report/terminal";
import { titleOf } from "../made-words.ts";
import { columnOf, outputsFor, unitOfResult } from "../results.ts";
import { usualResult } from "../usual-result.ts";
import { widest } from "../terminal.ts";
import type { Analysis } from "./analysis.ts";
import { preferred } from "./criteria.ts";
import { knownIn } from "./known.ts";
import { besideNone } from "./worth.ts";

/**
 * Robust decisions: which arm each criterion prefers when nobody knows which draw is true. Of worth, whether one leads the
 * others by more than the smallest difference that matters, too, as the first screen of the main job has it.
 */
export const regret: Analysis = ({ ensemble, notes, of, isLess, arms, seed }) => {
  if (arms.length < 2)
    throw new UsageError("A choice needs two arms: compare several scenarios, and analyse that folder.");
  const payoffsBy = (name: string, strategies = arms) => ({
    strategies,
    values: strategies.map((arm) => outputsFor(ensemble, { arm, of: name, against: notes.against })),
  });
  const payoffs = besideNone(payoffsBy(of), of, isLess);
  const users = useOnlyIn(ensemble.study, arms);
  const wins = payoffsBy(
    "all-win",
    arms.filter((arm) => !users.includes(arm)),
  );
  const shareOf = (arm: string) =>
    chanceOf(
      Array.from(columnOf(ensemble, arm, "all-win", notes.against), (won) => (Number.isNaN(won) ? undefined : won > 0)),
      ensemble.study.replications,
    );
  knownIn(payoffs.values, of);
  // Good enough is where all three win: a result alone has no bar of its own.
  const isWinKnown = completeStates(wins).length > 0;
  const found = preferred({
    payoffs,
    ...(isWinKnown ? { wins: { ...wins, shares: wins.strategies.map(shareOf) } } : {}),
    of: titleOf(of),
    isLess,
    unit: unitOfResult(of),
    seed,
  });
  if (of !== usualResult || isLess) return found;
  const counterfactuals = [notes.against, foundationIn(ensemble.study) ?? []].flat();
  const choice = choiceAmong(ensemble, arms, counterfactuals);
  const said = choosing(choice);
  return {
    ...found,
    choice: said,
    lines: [...choiceLines(choice, styleFor(process.stdout), widest()), "", ...found.lines, ...useOnlyLines(users)],
  };
};

/** That satisficing says nothing of an arm which only uses the project, since there is nothing for it to win. */
const useOnlyLines = (names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [`Satisficing says nothing of ${names.join(" and ")}: who only uses the project has nothing to win.`];

/** The arms that only use the project. */
const useOnlyIn = ({ arms }: Study, compared: readonly string[]): string[] =>
  arms.filter(({ name, kind }) => kind === "uses-only" && compared.includes(name)).map(({ name }) => name);
