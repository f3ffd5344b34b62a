import { firmBelow, noneOfThem } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { conditionsPicked, conditionWords } from "../condition-words.ts";
import type { ChoiceCondition, Choose, ChoiceOption, Choosing } from "../findings/choose.ts";
import { isWorthMost, optionWords } from "../option-words.ts";
import { costs } from "../first/chosen.ts";
import { type Style, width } from "../style.ts";
import { counted, million, percentWithin, wrap } from "../words.ts";

/** What to choose by regret in money and by paired differences, or what cannot be told apart; then under which assumptions. */
export function chooseSection({ choose, made, guesses }: Answer, style: Style): string[] {
  if (choose === null) return [];
  const { best, asPractised } = choose;
  return [
    style.strong("CHOOSE (at the best conduct)"),
    ...wrap(`${chosenText(best, style)}.`, width, "  "),
    ...wrap(`As practised: ${chosenText(asPractised, style)}.`, width, "  "),
    ...wrap(`${orderText(best)} ${leadText(best)}`, width, "  "),
    ...(made.draws < guesses.fewest
      ? wrap(
          `Under which assumptions each is worth most cannot be said from ${counted(made.draws, "draw")}; it takes ${guesses.fewest}.`,
          width,
          "  ",
        )
      : conditionLines(choose, made, style)),
  ];
}

const leadText = ({ smallest: { worth, points } }: Choosing) =>
  `One leads another by ${worth === null ? "a tenth of the invested money" : million(worth)} of worth or more, or by ${points} points of P(all three win), with its whole interval.`;

const orderText = ({ measure }: Choosing) =>
  measure === "mean regret"
    ? "In the order of mean regret."
    : `In the order of ${measure === "median regret" ? measure : `the ${measure}`}: mean regret is not known yet.`;

function chosenText(choosing: Choosing, style: Style): string {
  const { chosen, tied, options } = choosing;
  const optionText = (option: ChoiceOption) => `${optionWords(option.strategy)} (${costs(option, choosing)})`;
  const own = options.filter(({ strategy }) => tied.includes(strategy));
  const others = options.filter(({ strategy }) => !tied.includes(strategy));
  const behind = others.length === 0 ? "" : `. Behind: ${others.map(optionText).join(" · ")}`;
  return chosen === null
    ? `Cannot be told apart: ${own.map(optionText).join(" · ")}${behind}`
    : `Choose ${style.good(chosen)}: ${own.map((option) => costs(option, choosing)).join("")}${behind}`;
}

/** Under which assumptions each is worth most. */
function conditionLines({ best, conditions }: Choose, { draws, parameters }: Answer["made"], style: Style): string[] {
  const say = (text: string) => wrap(text, width, "  ");
  const firm = conditions.filter(({ doubt }) => doubt < firmBelow);
  if (firm.length === 0) {
    const hints = conditions.slice(0, 3).map((one) => `${optionWords(one.strategy)} if ${sentence(one)}`);
    return say(
      `No single assumption decides which is worth most with ${counted(draws, "draw")}. The nearest to it, which chance may have made: ${hints.join("; ")}.`,
    );
  }
  const strategies = best.options.map(({ strategy }) => strategy);
  const told = strategies.flatMap((strategy) => {
    const own = firm.filter((one) => one.strategy === strategy).slice(0, 3);
    return own.length === 0
      ? []
      : say(`${isWorthMost(strategy, style.good)} more often if ${own.map(sentence).join("; or if ")}.`);
  });
  const silent = strategies.filter(
    (strategy) => strategy !== noneOfThem && !firm.some((one) => one.strategy === strategy),
  );
  const rest = silent.length > 0 ? ` For ${silent.join(" and ")} no assumption stands out.` : "";
  return [...told, ...say(`${conditionsPicked(best.options.length, parameters)}${rest}`)];
}

const sentence = (condition: ChoiceCondition) =>
  `${conditionWords(condition)} (then in ${percentWithin(condition.then)}; else in ${percentWithin(condition.otherwise)})`;
