import { type Choice, noneOfThem } from "@stewardsim/experiments";
import { conditionWords, firmBelow } from "../condition-words.ts";
import { type ChoiceOption, type Choose, choosing, type Choosing, conditionOf } from "../findings/choose.ts";
import { isWorthMost, optionWords } from "../option-words.ts";
import type { Style } from "../style.ts";
import { million, percent, percentWithin, wrap } from "../words.ts";
import type { Say } from "./say.ts";
import { withBounds } from "./with-bounds.ts";

/** What to choose by regret (at the best conduct, where there are others), or what cannot be told apart, and on what it hinges. */
export function chosenLines(
  { best, conditions }: Pick<Choose, "best" | "conditions">,
  { strong, good }: Style,
  say: Say,
): string[] {
  if (best.options.length === 0) return [];
  const { chosen, smallest } = best;
  const tied = tiedIn(best);
  const next = best.options.find((one) => !tied.includes(one));
  const isCheaper =
    next !== undefined && tied.every((one) => isBefore(next, one, best) && winsMoreOften(one, next, best));
  const behind =
    next === undefined
      ? ""
      : isCheaper
        ? ` ${optionWords(next.strategy)} is regretted less (${costs(next, best)}), but all three win less often with it.`
        : ` Next ${optionWords(next.strategy)}: ${asBefore(next, best)}.`;
  const matters = `${regretText(tied, best)}; differences matter from ${smallest.points} points${smallest.worth === null ? "" : ` or ${million(smallest.worth)}`}.`;
  const [condition] = conditions.filter(({ doubt }) => doubt < firmBelow);
  const hinges =
    condition === undefined
      ? "No single assumption decides it."
      : `${isWorthMost(condition.strategy)} more often where ${conditionWords(condition)} (in ${percentWithin(condition.then)}, else in ${percentWithin(condition.otherwise)}).`;
  if (chosen !== null)
    return say([strong("CHOOSE"), `${good(chosen)}: ${costs(tied[0]!, best)}.${behind}`, matters, hinges]);
  const told = tied
    .slice(0, inNumbers)
    .map((one, index) => `${optionWords(one.strategy)} (${index === 0 ? costs(one, best) : asBefore(one, best)})`);
  const rest = tied.slice(inNumbers).map(({ strategy }) => optionWords(strategy));
  return say([strong("CANNOT BE TOLD APART:"), `${[...told, ...rest].join(", ")}.${behind}`, matters, hinges]);
}

type Measured = Pick<Choosing, "measure" | "options">;

/** Whether one stands before another by what they are ordered by. */
const isBefore = (one: ChoiceOption, other: ChoiceOption, { options }: Measured) =>
  options.indexOf(one) < options.indexOf(other);

/** Whether all three win more often under one than under another, by more than matters. */
const winsMoreOften = (one: ChoiceOption, other: ChoiceOption, { leads, smallest: { points } }: Choosing) =>
  leads.some(({ strategy, than, allWin: { low, high } }) =>
    strategy === one.strategy && than === other.strategy
      ? Number(low) > points
      : strategy === other.strategy && than === one.strategy && -Number(high) > points,
  );

/** What a choice costs, by what options are ordered by. */
export function costs({ regret, medianRegret, wrong }: ChoiceOption, { measure }: Pick<Measured, "measure">): string {
  const said =
    measure === "mean regret"
      ? `regret ${withBounds(regret)}, `
      : measure === "median regret"
        ? `median regret ${withBounds(medianRegret)}, `
        : "";
  return `${said}wrong in ${withBounds(wrong)}`;
}

/** The same numbers of another one, right after both were named. */
function asBefore(option: ChoiceOption, { measure }: Pick<Measured, "measure">): string {
  const { regret, medianRegret, wrong } = option;
  if (measure !== "mean regret" && measure !== "median regret") return costs(option, { measure });
  return `${withBounds(measure === "mean regret" ? regret : medianRegret)}, ${withBounds(wrong)}`;
}

/** What regret is; where a few draws carry its mean, that it is not known yet, and how much of it they carry. */
function regretText([first]: readonly ChoiceOption[], { measure }: Measured): string {
  if (measure === "mean regret") return "Regret is the mean loss against what turns out best";
  const loses = "Regret is the loss against what turns out best";
  const part = first?.isMeanKnown === false && measure === "median regret" ? first.inWorstTenth : null;
  const carried = part === null ? "" : ` (${percent(part)} of it in a tenth of the draws)`;
  return `${loses}; its mean is not known yet${carried}`;
}

/** What a choice among arms comes to: the sentences of the first screen, in lines of so many letters. */
export const choiceLines = (choice: Choice, style: Style, width: number): string[] =>
  chosenLines(
    { best: choosing(choice), conditions: choice.conditions.map((one) => conditionOf(one, one.arm)) },
    style,
    (parts) => wrap(parts.filter((part) => part !== "").join(" "), width),
  );

/** So many of those that cannot be told apart are told with their numbers. */
const inNumbers = 2;

/** What nothing leads, the least regret first. */
export const tiedIn = ({ options, tied }: Choosing): ChoiceOption[] =>
  options.filter(({ strategy }) => tied.includes(strategy));

/** The arms in the order in which an answer tells of them: what nothing leads first, and of both parts the least regret. */
export const armsInOrder = (choosing: Choosing): string[] => {
  const tied = tiedIn(choosing);
  return [...tied, ...choosing.options.filter((one) => !tied.includes(one))]
    .map(({ strategy }) => strategy)
    .filter((name) => name !== noneOfThem);
};
