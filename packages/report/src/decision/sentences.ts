import { firmBelow } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { conditionsPicked, conditionWords } from "../condition-words.ts";
import { isUseOnly } from "../findings/details.ts";
import { aboutLines } from "../first/about-lines.ts";
import { chosenLines } from "../first/chosen.ts";
import { expectLines, wantedIn } from "../first/expect.ts";
import { goalLines } from "../first/goal-lines.ts";
import { mattersLines } from "../first/matters.ts";
import type { Say } from "../first/say.ts";
import { trustLines } from "../first/trust.ts";
import { withBounds } from "../first/with-bounds.ts";
import { isWorthMost } from "../option-words.ts";
import { plain } from "../style.ts";
import { percentWithin } from "../words.ts";
import type { Block } from "./document.ts";

/** The parts of a paragraph of the first screen, its heading first. */
const parts: Say = (given) => given.filter((part) => part !== "");

/** `CHOOSE` as a page writes it: `Choose`. Names behind it stay as they are. */
const lowered = (heading: string) =>
  heading.replace(/^[A-Z]+(?: [A-Z]+)*(?=[ .:]|$)/, (words) => `${words[0]!}${words.slice(1).toLowerCase()}`);

const paragraph = ([heading, ...rest]: readonly string[]): Block[] =>
  heading === undefined || rest.length === 0 ? [] : [{ kind: "text", lead: lowered(heading), text: rest.join(" ") }];

/** The answer in sentences of the first screen: what to choose, what matters first, what to expect, and which of its own goals are met. */
export const answerBlocks = (answer: Answer): Block[] => [
  ...(answer.choose === null ? [] : paragraph(chosenLines(answer.choose, plain, parts, { isWhole: true }).slice(0, 3))),
  ...paragraph(aboutLines(answer, plain, parts, 2)),
  ...paragraph(mattersLines(answer, plain, parts)),
  ...paragraph(expectLines(answer, plain, parts)),
  ...paragraph(goalLines(answer, plain, parts)),
];

/** How much is known, on what the answer hangs, and what to find out first: a sentence of the first screen. */
export const trustBlocks = (answer: Answer): Block[] => paragraph(trustLines(answer, plain, parts, { isWhole: true }));

/** What would change the answer: assumptions, the counterfactual, conduct, and how much conduct moves people. */
export function changeItems(answer: Answer): string[] {
  const { choose, findings } = answer;
  const wanted = wantedIn(answer);
  const firm = (choose?.conditions ?? []).filter(({ doubt }) => doubt < firmBelow);
  const conditions = firm.map(
    (one) =>
      `${isWorthMost(one.strategy)} more often where ${conditionWords(one)}: in ${percentWithin(one.then)}, else in ${percentWithin(one.otherwise)}.`,
  );
  const usual = findings.find(({ strategy, conduct }) => conduct === "as practised" && strategy === wanted?.strategy);
  return [
    ...(choose === null || choose.best.options.length === 0
      ? []
      : conditions.length > 0
        ? [...conditions, conditionsPicked(choose.best.options.length, answer.made.parameters)]
        : ["No single assumption decides which is worth most."]),
    ...(wanted === undefined || isUseOnly(answer.details, wanted.arm) ? [] : ofWanted(wanted)),
    ...(usual === undefined || wanted === undefined
      ? []
      : [
          `At the usual conduct and not the best, all three win under ${usual.strategy} in ${withBounds(usual.wins.allWin)} instead of ${withBounds(wanted.wins.allWin)}.`,
        ]),
  ];
}

type Finding = NonNullable<ReturnType<typeof wantedIn>>;

const ofWanted = ({ strategy, againstFoundation, byPrior }: Finding): string[] => [
  ...(againstFoundation === null
    ? []
    : [
        `Held against a project that a neutral foundation leads, and not against one that nobody does, all three win under ${strategy} in ${withBounds(againstFoundation.wins.allWin)}.`,
      ]),
  ...byPrior
    .filter(({ weight }) => weight !== 1)
    .map(
      ({ weight, chance }) =>
        `Were conduct to move people ${timesWords(weight)}, all three would win under ${strategy} in ${withBounds(chance)}.`,
    ),
];

const timesWords = (weight: number) =>
  weight === 0
    ? "not at all"
    : weight === 0.5
      ? "half as much"
      : weight === 2
        ? "twice as much"
        : `${weight} times as much`;
