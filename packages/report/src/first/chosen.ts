import type { Answer } from "../answer.ts";
import type { ChoiceCondition } from "../findings/choose.ts";
import type { Style } from "../style.ts";
import { million, named, percentWithin } from "../words.ts";
import type { Say } from "./say.ts";
import { withBounds } from "./with-bounds.ts";

/** Conditions beyond this chance of being chance decide nothing. */
const firmBelow = 0.1;

/** What to choose by regret, at the best conduct, or what cannot be told apart, and on what it hinges. */
export function chosenLines({ choose }: Answer, { strong, good }: Style, say: Say): string[] {
  if (choose === null || choose.best.options.length === 0) return [];
  const { chosen, tied, options, smallest } = choose.best;
  const costs = (name: string) => {
    const { regret, wrong } = options.find(({ strategy }) => strategy === name)!;
    return `regret ${withBounds(regret)}, wrong in ${withBounds(wrong)}`;
  };
  const next = options.find(({ strategy }) => !tied.includes(strategy));
  const behind = next === undefined ? "" : ` Next ${next.strategy}: ${costs(next.strategy)}.`;
  const matters = `Differences matter from ${smallest.points} points${smallest.worth === null ? "" : ` or ${million(smallest.worth)}`}.`;
  const [condition] = choose.conditions.filter(({ doubt }) => doubt < firmBelow);
  const hinges =
    condition === undefined
      ? "No single assumption decides it."
      : `${condition.strategy} is worth most more often where ${conditionText(condition)}.`;
  return chosen === null
    ? say([
        strong("CANNOT BE TOLD APART:"),
        `${tied.map((name) => `${name} (${costs(name)})`).join(", ")}.${behind}`,
        matters,
        hinges,
      ])
    : say([strong("CHOOSE"), `${good(chosen)}: ${costs(chosen)}.${behind}`, matters, hinges]);
}

function conditionText({ assumption, is, threshold, then, otherwise }: ChoiceCondition): string {
  const unit = ["share", "ratio", "logit"].includes(assumption.unit) ? "" : ` ${assumption.unit}`;
  return `${named(assumption)} is ${is} ${Number(threshold.toPrecision(2))}${unit} (in ${percentWithin(then)}, else in ${percentWithin(otherwise)})`;
}
