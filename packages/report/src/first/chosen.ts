import type { Answer } from "../answer.ts";
import { conditionWords, firmBelow } from "../condition-words.ts";
import type { Style } from "../style.ts";
import { million, percentWithin } from "../words.ts";
import type { Say } from "./say.ts";
import { withBounds } from "./with-bounds.ts";

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
      : `${condition.strategy} is worth most more often where ${conditionWords(condition)} (in ${percentWithin(condition.then)}, else in ${percentWithin(condition.otherwise)}).`;
  return chosen === null
    ? say([
        strong("CANNOT BE TOLD APART:"),
        `${tied.map((name) => `${name} (${costs(name)})`).join(", ")}.${behind}`,
        matters,
        hinges,
      ])
    : say([strong("CHOOSE"), `${good(chosen)}: ${costs(chosen)}.${behind}`, matters, hinges]);
}
