import { counted } from "@stewardsim/core/foundation";
import type { MeanInterval } from "@stewardsim/core";
import {
  informationSentence,
  type InformationValue,
  type MeanKnown,
  type RegretMeasure,
  type RegretOf,
} from "@stewardsim/analysis";
import type { Study } from "@stewardsim/experiments";
import { optionWords, percentWithin } from "@stewardsim/report";
import { labelled, sizeIn } from "../interval-text.ts";
import { titleOf } from "../made-words.ts";
import { notKnownYet, whyUnknown } from "../mean-words.ts";
import { unitOfResult } from "../results.ts";
import { table } from "../terminal.ts";

/** What knowing a parameter is worth, and how many more choices would turn out right. */
export interface Known {
  readonly money: InformationValue;
  readonly right: InformationValue;
}

/** What is said of the worth of knowing. */
interface Worth {
  readonly of: string;
  readonly study: Study;
  /** What one would choose now, and by what. */
  readonly chosen: RegretOf;
  readonly measure: RegretMeasure;
  /** The mean of what it comes to. */
  readonly expected: MeanInterval;
  readonly perfect: MeanInterval;
  /** Whether means of what a choice gains or loses hold. */
  readonly meansKnown: MeanKnown;
  readonly wrongNow: MeanInterval;
  readonly shown: readonly Known[];
  /** What is best in every draw; nothing where that is not one. */
  readonly certain: string | undefined;
}

/** What it is worth to know everything and each parameter before choosing, for a reader. */
export function worthLines(worth: Worth): string[] {
  const { of, study, perfect, meansKnown, wrongNow, shown, certain } = worth;
  const unit = unitOfResult(of);
  const { isKnown } = meansKnown;
  const best = shown[0];
  return [
    `By ${unit === "usd" ? "money" : "this"} alone one would now choose ${optionWords(worth.chosen.strategy)} (${chosenBy(worth, unit)}).`,
    isKnown
      ? `To know everything before choosing, chance too, is worth ${sizeIn(perfect, unit)}.`
      : `What it is worth to know everything before choosing, or one thing, is a mean and ${notKnownYet}. ${whyUnknown(meansKnown)}`,
    certain === undefined
      ? `Chosen once for all draws, another is best in ${percentWithin(wrongNow)} of them.`
      : `${optionWords(certain)} is the best in every draw: nothing that one may learn changes the choice.`,
    "",
    ...table(
      ["KNOWING BEFORE CHOOSING", `IS WORTH (${unit})`, "MAKES RIGHT", "BY CHANCE"],
      shown.map(({ money, right }) => [
        labelled(study.factors, money.inputs[0]!.name),
        isKnown ? sizeIn(money, unit) : notKnownYet,
        certain === undefined ? percentWithin(right) : "–",
        chanceOf(isKnown ? money : right),
      ]),
      [48, 22, 18, 9],
    ),
    "",
    ...(best === undefined || !isKnown ? [] : [informationSentence(best.money, unit)]),
    ...(best === undefined || certain !== undefined ? [] : [informationSentence(best.right, "share")]),
    `Tried: ${counted(study.factors.length, "parameter")}; of so many the best few look better than they are, which the chance by chance of each says.`,
  ];
}

/** What speaks for the choice now, by what options are ordered by. */
function chosenBy({ of, chosen, measure, expected }: Worth, unit: string): string {
  if (measure === "mean regret") return `mean ${titleOf(of)} ${sizeIn(expected, unit)}, the most of all`;
  return measure === "median regret"
    ? `median regret ${sizeIn(chosen.medianRegret, unit)}, the least of all`
    : `wrong in ${percentWithin(chosen.wrong)}, the least often of all`;
}

/** How often as much comes of parameters that have nothing to do with it. */
const chanceOf = ({ chance }: InformationValue) => (chance === undefined ? "–" : chance.toFixed(2));
