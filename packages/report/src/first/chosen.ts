import type { Choice } from "@stewardsim/experiments";
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
    next !== undefined && tied.every(({ regret }) => (next.regret.estimate ?? 0) < (regret.estimate ?? 0));
  const behind =
    next === undefined
      ? ""
      : isCheaper
        ? ` ${optionWords(next.strategy)} is regretted less (${costs(next)}), but all three win less often with it.`
        : ` Next ${optionWords(next.strategy)}: ${costs(next)}.`;
  const matters = `${regretText(tied)}; differences matter from ${smallest.points} points${smallest.worth === null ? "" : ` or ${million(smallest.worth)}`}.`;
  const [condition] = conditions.filter(({ doubt }) => doubt < firmBelow);
  const hinges =
    condition === undefined
      ? "No single assumption decides it."
      : `${isWorthMost(condition.strategy)} more often where ${conditionWords(condition)} (in ${percentWithin(condition.then)}, else in ${percentWithin(condition.otherwise)}).`;
  if (chosen !== null) return say([strong("CHOOSE"), `${good(chosen)}: ${costs(tied[0]!)}.${behind}`, matters, hinges]);
  const told = tied.slice(0, inNumbers).map((one) => `${optionWords(one.strategy)} (${costs(one)})`);
  const rest = tied.slice(inNumbers).map(({ strategy }) => optionWords(strategy));
  return say([strong("CANNOT BE TOLD APART:"), `${[...told, ...rest].join(", ")}.${behind}`, matters, hinges]);
}

/** What a choice costs: where a few draws carry the mean of its regret, the median, and nothing where that is not known either. */
function costs({ regret, medianRegret, isMeanKnown, wrong }: ChoiceOption): string {
  const said = isMeanKnown ? `regret ${withBounds(regret)}, ` : `median regret ${withBounds(medianRegret)}, `;
  return `${!isMeanKnown && medianRegret.estimate === null ? "" : said}wrong in ${withBounds(wrong)}`;
}

/** What regret is, and what its mean comes to where a few draws carry it. */
function regretText([first]: readonly ChoiceOption[]): string {
  const loses = "Regret is what a choice loses";
  if (first === undefined || first.isMeanKnown) return `${loses} on average against what turns out best`;
  const { strategy, regret, medianRegret, inWorstTenth } = first;
  const carried =
    medianRegret.estimate === null || inWorstTenth === null
      ? ""
      : ` (${million(Number(regret.estimate))} for ${optionWords(strategy)}, ${percent(inWorstTenth)} of it in a tenth of the draws)`;
  return `${loses} against what turns out best; its mean is not known yet${carried}`;
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
