import { type Choice, noneOfThem } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { conditionWords, toldCondition } from "../condition-words.ts";
import { type ChoiceOption, type Choose, choosing, type Choosing, conditionOf } from "../findings/choose.ts";
import { isWorthMost, optionWords } from "../option-words.ts";
import type { Style } from "../style.ts";
import { million, percent, wrap } from "../words.ts";
import type { Say } from "./say.ts";
import { withBounds } from "./with-bounds.ts";
import type { Estimate } from "../estimate.ts";

/** What marks in a table, behind its name, what cannot be told apart. */
export const tieMark = " *";

/** How a choice is told. */
export interface ChosenOptions {
  /** Which of those that cannot be told apart a table marks, so that not all need be named; none where left out. */
  readonly isMarked?: (strategy: string) => boolean;
  /** Whether it is told, too, what stands behind a tie in numbers, and how much of regret a few draws carry, where they carry its mean. */
  readonly isWhole?: boolean;
  /** Whether it is said which of those that cannot be told apart is worth more, as it is where left out. */
  readonly isLeaningTold?: boolean;
}

/**
 * What to choose by regret (at the best conduct, where there are others), or what cannot be told apart, and on what it hinges.
 *
 * @returns what `say` makes of its heading, the choice, what its numbers mean, and an assumption that decides it, if there is one
 */
export function chosenLines(
  { best, conditions }: Pick<Choose, "best" | "conditions">,
  { strong, good }: Style,
  say: Say,
  { isMarked = () => false, isWhole = false, isLeaningTold = true }: ChosenOptions = {},
): string[] {
  if (best.options.length === 0) return [];
  const { chosen } = best;
  const tied = tiedIn(best);
  const condition = toldCondition(conditions);
  const [heading, told] =
    chosen === null
      ? [tradedFor(tied, best) === undefined ? untold : "A TRADE-OFF:", tiedText(tied, best, isMarked)]
      : [
          "CHOOSE",
          `${good(optionWords(chosen))}: ${costs(tied[0]!, best)}${tied[0]!.allWin === null ? byWorthAlone : ""}`,
        ];
  const meaning = `${regretText(tied, best, isWhole)} ${mattersText(best)}`;
  const hinges =
    condition === undefined
      ? ""
      : `${isWorthMost(condition.strategy)} in ${withBounds(condition.then)} where ${conditionWords(condition)}, else in ${withBounds(condition.otherwise)}.`;
  const leaning = heading === untold && isLeaningTold ? leaningText(tied, best) : "";
  return say([
    strong(heading),
    `${told}.${leaning}${nextText(tied, best, chosen !== null || isWhole)}`,
    meaning,
    hinges,
  ]);
}

const untold = "CANNOT BE TOLD APART:";

/** Of the first two that cannot be told apart, which is worth more, where that is known, and why it is not chosen all the same. */
function leaningText([first, second]: readonly ChoiceOption[], best: Choosing): string {
  const own = first && second && worthMoreBy(first, second, best);
  if (own === undefined || !(Number(own.by.low) > 0 || Number(own.by.high) < 0)) return "";
  const isFirst = Number(own.by.low) > 0;
  const [by, more, less] = isFirst ? [own.by, "first", "second"] : [reversed(own.by), "second", "first"];
  const points = isFirst ? winsMoreBy(second!, first!, best) : winsMoreBy(first!, second!, best);
  const worth = ` The ${more} is worth ${withBounds(by)} more ${own.where}`;
  if (Number(by.low) <= Number(best.smallest.worth))
    return `${worth}, perhaps by less than matters: more draws may tell.`;
  return Number(points?.low) > 0
    ? `${worth}, but all three win more often under the ${less}, by ${withBounds(points!)} points.`
    : "";
}

/** Why what wins nothing may be chosen. */
const byWorthAlone = "; it has nothing to win, and is chosen by worth alone";

/** Those that cannot be told apart: the first with their numbers, and the others by name or, where a table marks them, by count. */
function tiedText(tied: readonly ChoiceOption[], best: Choosing, isMarked: (strategy: string) => boolean): string {
  const traded = tradedFor(tied, best);
  if (traded !== undefined) return tradeText(tied, traded, best, isMarked);
  const told = tied
    .slice(0, inNumbers)
    .map(
      (one, index) => `${optionWords(one.strategy)}, ${index === 0 ? costs(one, best) : asBefore(one, tied[0]!, best)}`,
    );
  return [...told, ...namesOf(tied.slice(inNumbers), isMarked)].join("; ");
}

/** What is gained and what is given up between two that nothing leads, and which others are not clearly behind both. */
function tradeText(
  [first, ...rest]: readonly ChoiceOption[],
  traded: ChoiceOption,
  best: Choosing,
  isMarked: (strategy: string) => boolean,
): string {
  const [name, other] = [first!, traded].map(({ strategy }) => optionWords(strategy));
  const others = namesOf(
    rest.filter((one) => one !== traded),
    isMarked,
  );
  const points = winsMoreBy(traded, first!, best);
  return [
    `${name} is worth more, ${regretOf(first!, best)}`,
    `under ${other} all three win more often, by ${withBounds(points!)} points, ${regretOf(traded, best)}`,
    ...(others.length === 0 ? [] : [`not clearly behind either: ${others.join(", ")}`]),
  ].join("; ");
}

/** Options by name or, where a table marks more than one of them, these by count. */
function namesOf(options: readonly ChoiceOption[], isMarked: (strategy: string) => boolean): string[] {
  const marked = options.filter(({ strategy }) => isMarked(strategy));
  if (marked.length < 2) return options.map(({ strategy }) => optionWords(strategy));
  const named = options.filter((one) => !marked.includes(one)).map(({ strategy }) => optionWords(strategy));
  return [...named, `${marked.length} more of those marked${tieMark}`];
}

/** Of those that nothing leads, the one under which all three win more often than under the first, which is worth more; none where chance alone keeps them together. */
const tradedFor = ([first, ...others]: readonly ChoiceOption[], best: Choosing): ChoiceOption | undefined =>
  others.find((one) => winsMoreOften(one, first!, best) && isWorthMore(first!, one, best));

/** Whether one is worth more than another, as far as is known by more than matters: in the median, which a tie leaves as what is known. */
const isWorthMore = (one: ChoiceOption, other: ChoiceOption, { leads, smallest: { worth } }: Choosing) =>
  leads.some(({ strategy, than, medianWorth: { low, high, estimate } }) =>
    strategy === one.strategy && than === other.strategy
      ? Number(low) > 0 && Number(estimate) > Number(worth)
      : strategy === other.strategy && than === one.strategy && Number(high) < 0 && -Number(estimate) > Number(worth),
  );

/** What stands next; of what is regretted less, why it is not chosen. */
function nextText(tied: readonly ChoiceOption[], best: Choosing, isInNumbers: boolean): string {
  const next = best.options.find((one) => !tied.includes(one));
  if (next === undefined) return "";
  const name = optionWords(next.strategy);
  if (tied.every((one) => isBefore(next, one, best))) {
    const regretted = ` ${name} is regretted less, ${asBefore(next, tied[0]!, best)}, but all three win`;
    const leaders = tied.filter((one) => winsMoreOften(one, next, best));
    if (leaders.length === tied.length) return `${regretted} less often.`;
    if (leaders.length > 0)
      return `${regretted} more often under ${leaders.map(({ strategy }) => optionWords(strategy)).join(", ")}.`;
  }
  return ` Next: ${name}${isInNumbers ? `, ${asBefore(next, tied[0]!, best)}` : ""}.`;
}

/** What is chosen by, and below what no difference matters. */
const mattersText = ({ smallest }: Choosing) =>
  `Chosen by what matters: worth${isAnyMatter(smallest) ? "" : ` from ${million(smallest.worth!)}`}, wins from ${smallest.points} points.`;

/** Whether any difference of worth matters, as where nothing is invested. */
const isAnyMatter = ({ worth }: Choosing["smallest"]) => worth === null || worth === 0;

/** The path of the assumption that a choice is told to hinge on; none where there is none. */
export const conditionIn = ({ choose }: Pick<Answer, "choose">): string[] => {
  const condition = choose === null || choose.best.options.length === 0 ? undefined : toldCondition(choose.conditions);
  return condition === undefined ? [] : [condition.assumption.path];
};

type Measured = Pick<Choosing, "measure" | "options">;

/** Whether one stands before another by what they are ordered by. */
const isBefore = (one: ChoiceOption, other: ChoiceOption, { options }: Measured) =>
  options.indexOf(one) < options.indexOf(other);

/** By how many points all three win more often under one than under another; nothing where that is not known. */
function winsMoreBy(one: ChoiceOption, other: ChoiceOption, { leads }: Choosing): Estimate | undefined {
  for (const { strategy, than, allWin } of leads) {
    if (strategy === one.strategy && than === other.strategy) return allWin;
    if (strategy === other.strategy && than === one.strategy) return reversed(allWin);
  }
  return undefined;
}

/** By how much one is worth more than another, by what decides, and of what that is; nothing where median and mean say the reverse of each other. */
function worthMoreBy(one: ChoiceOption, other: ChoiceOption, { leads }: Choosing) {
  const between = [one.strategy, other.strategy];
  const lead = leads.find(({ strategy, than }) => between.includes(strategy) && between.includes(than));
  if (lead === undefined) return undefined;
  const { strategy, worth, medianWorth, isMeanKnown } = lead;
  const [by, where] = isMeanKnown ? [worth, "on average"] : [medianWorth, "in the median draw"];
  if (Number(by.estimate) * Number(worth.estimate) < 0) return undefined;
  return { by: strategy === one.strategy ? by : reversed(by), where };
}

const minus = (value: Estimate["estimate"]) => (typeof value === "number" ? 0 - value : value);

/** The same difference from the other side. */
const reversed = ({ estimate, low, high, ...of }: Estimate): Estimate => ({
  ...of,
  estimate: minus(estimate),
  low: minus(high),
  high: minus(low),
});

/** Whether all three win more often under one than under another, by more than matters. */
const winsMoreOften = (one: ChoiceOption, other: ChoiceOption, best: Choosing) =>
  Number(winsMoreBy(one, other, best)?.low ?? Number.NaN) > best.smallest.points;

/** How often all three win under a choice, and what it costs by what options are ordered by. */
export function costs(option: ChoiceOption, choice: Pick<Measured, "measure">): string {
  const win = option.allWin === null ? "" : `all three win in ${withBounds(option.allWin)}, `;
  return win + regretOf(option, choice);
}

/** What a choice costs. */
function regretOf({ regret, medianRegret, wrong }: ChoiceOption, { measure }: Pick<Measured, "measure">): string {
  const said =
    measure === "mean regret"
      ? `regret ${withBounds(regret)}, `
      : measure === "median regret"
        ? `median regret ${withBounds(medianRegret)}, `
        : "";
  return `${said}wrong in ${withBounds(wrong)}`;
}

/** The same numbers of another one, right after both were named of one that has them all. */
function asBefore(option: ChoiceOption, before: ChoiceOption, { measure }: Pick<Measured, "measure">): string {
  const { regret, medianRegret, wrong, allWin } = option;
  const isTold = measure === "mean regret" || measure === "median regret";
  if (!isTold || allWin === null || before.allWin === null) return costs(option, { measure });
  return [allWin, measure === "mean regret" ? regret : medianRegret, wrong].map(withBounds).join(", ");
}

/** What regret and wrong are; of the whole, where a few draws carry its mean, that it is not known yet and how much of it they carry. */
function regretText(
  [first]: readonly ChoiceOption[],
  { measure, smallest }: Pick<Choosing, "measure" | "smallest">,
  isWhole: boolean,
): string {
  const another = `wrong, how often ${isAnyMatter(smallest) ? "another does" : "it matters"}`;
  if (measure === "mean regret") return `Regret is the mean loss against what turns out best; ${another}.`;
  const loses = `Regret is the loss against what turns out best; ${another}`;
  if (!isWhole) return `${loses}.`;
  const part = first?.isMeanKnown === false && measure === "median regret" ? first.inWorstTenth : null;
  const carried = part === null ? "" : ` (${percent(part)} of it in a tenth of the draws)`;
  return `${loses}; its mean is not known yet${carried}.`;
}

/** What a choice among arms comes to: the sentences of the first screen, in lines of so many letters. */
export const choiceLines = (choice: Choice, style: Style, width: number): string[] =>
  chosenLines(
    { best: choosing(choice), conditions: choice.conditions.map((one) => conditionOf(one, one.arm)) },
    style,
    (parts) => wrap(parts.filter((part) => part !== "").join(" "), width),
    { isWhole: true },
  );

/** So many of those that cannot be told apart are told with their numbers. */
const inNumbers = 2;

/** What nothing leads, the least regret first. */
export const tiedIn = ({ options, tied }: Choosing): ChoiceOption[] =>
  options.filter(({ strategy }) => tied.includes(strategy));

/**
 * The arms in the order in which an answer tells of them: what nothing leads first, and of both parts the least regret. Where
 * one has to be given up for another, that one stands second.
 */
export const armsInOrder = (choosing: Choosing): string[] => {
  const tied = tiedIn(choosing);
  const traded = tradedFor(tied, choosing);
  return [...new Set([...tied.slice(0, 1), traded ?? [], ...tied, ...choosing.options].flat())]
    .map(({ strategy }) => strategy)
    .filter((name) => name !== noneOfThem);
};
