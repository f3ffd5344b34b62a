import { noneOfThem } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import type { Best, ChoiceCondition } from "../findings/choose.ts";
import { type Style, width } from "../style.ts";
import { counted, named, percentWithin, wrap } from "../words.ts";

/** Conditions beyond this chance of being chance are hints at most. */
const firmBelow = 0.1;

/** Choose X if, Y if: the assumptions that decide which strategy is best, found in the draws. */
export function chooseSection({ choose, made, guesses }: Answer, style: Style): string[] {
  if (choose === null) return [];
  const { best, asPractised, conditions } = choose;
  const lines = [style.strong("CHOOSE (at the best conduct; best = all three win most often, then worth most)")];
  const say = (text: string) => lines.push(...wrap(text, width, "  "));
  say(`Best in: ${shares(best)} of the draws.`);
  say(`As practised: ${shares(asPractised)}.`);
  if (made.draws < guesses.fewest) {
    say(
      `Under which assumptions each is best cannot be said from ${counted(made.draws, "draw")}; it takes ${guesses.fewest}.`,
    );
    return lines;
  }
  const firm = conditions.filter(({ doubt }) => doubt < firmBelow);
  if (firm.length === 0) {
    const hints = conditions.slice(0, 3).map((one) => `${one.strategy} if ${sentence(one)}`);
    say(
      `No single assumption decides between them with ${made.draws} draws. The nearest to it, which chance may have made: ${hints.join("; ")}.`,
    );
    return lines;
  }
  for (const { strategy } of best) {
    const own = firm.filter((one) => one.strategy === strategy).slice(0, 3);
    if (own.length === 0) continue;
    const start = strategy === noneOfThem ? "Take on none of them if" : `${style.good(strategy)} if`;
    say(`${start} ${own.map(sentence).join("; or if ")}.`);
  }
  const silent = best
    .map(({ strategy }) => strategy)
    .filter((strategy) => strategy !== noneOfThem && !firm.some((one) => one.strategy === strategy));
  const rest = silent.length > 0 ? ` For ${silent.join(" and ")} no assumption stands out.` : "";
  say(`One in ten of these conditions may be chance.${rest}`);
  return lines;
}

const shares = (best: readonly Best[]) =>
  best.map(({ strategy, share }) => `${strategy} ${percentWithin(share)}`).join(" · ");

function sentence({ assumption, is, threshold, then, otherwise }: ChoiceCondition): string {
  const unit = ["share", "ratio", "logit"].includes(assumption.unit) ? "" : ` ${assumption.unit}`;
  return (
    `${named(assumption)} is ${is} ${Number(threshold.toPrecision(2))}${unit} ` +
    `(then best in ${percentWithin(then)}; in ${percentWithin(otherwise)} at the other end)`
  );
}
