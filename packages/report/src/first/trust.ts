import type { Answer } from "../answer.ts";
import type { Estimate } from "../estimate.ts";
import type { Style } from "../style.ts";
import { isOpeningMissed, openingReachedWords } from "../opening-reached-words.ts";
import { toldCondition } from "../condition-words.ts";
import { heldWords } from "../known-words.ts";
import { counted, namedOnce, percent, signedWithin } from "../words.ts";
import type { Say } from "./say.ts";
import { findOutText, type Telling } from "./find-out-text.ts";
import { hangingIn, spreadsAsked } from "./hangs.ts";

/** How much is known, on what the answer hangs, and what to find out first. */
export function trustLines(
  answer: Answer,
  style: Style,
  say: Say,
  { said = [], isWhole = false }: Telling = {},
): string[] {
  const { made, guesses, choose } = answer;
  const { facts, prior, held = 0 } = made.known;
  const { parameters, byGrade } = guesses;
  // Ranges of whoever asks are no guess of the catalogue.
  const guessed = prior === 0 ? "" : `; ${percent(parameters > 0 ? byGrade.D / parameters : 0)} of these guessed`;
  const stays = held === 0 ? "" : `; ${heldWords(held)}`;
  const known = `${counted(facts, "fact")}, ${drawnText(made.known)}${stays}${guessed}.`;
  const hangs = hangingIn(answer);
  const isConditional = choose !== null && toldCondition(choose.conditions) !== undefined;
  const onWhat =
    hangs !== undefined
      ? `The worth of ${hangs.strategy} hangs most on ${namedOnce(hangs.most!.assumption, said)}, by a rank correlation of ${correlationText(hangs.most!.correlation)}.`
      : spreadsAsked(answer).length === 0 || isConditional
        ? ""
        : "No single assumption decides it.";
  const failed = made.failures > 0 ? `${counted(made.failures, "run")} failed and are missing.` : "";
  const { opening } = made;
  const stands = opening !== undefined && isOpeningMissed(opening) ? openingReachedWords(opening) : "";
  const saidNow = [...said, hangs?.most?.assumption.path ?? []].flat();
  return say([
    style.strong("TRUST:"),
    known,
    stands,
    onWhat,
    // A screen that says what the answer hangs on has no room for what is not known.
    findOutText(answer, style, { said: saidNow, isWhole, isShort: !isWhole && hangs !== undefined }),
    failed,
  ]);
}

/** `0.38 (0.26 to 0.50)` */
const correlationText = (correlation: Estimate) => signedWithin(correlation, 2).replaceAll("+", "");

function drawnText({ ranges, prior }: Answer["made"]["known"]): string {
  if (prior > 0) return `${counted(ranges, "range")}, ${prior} from the catalogue`;
  return ranges === 0 ? "nothing drawn" : `${counted(ranges, "own range")} drawn and nothing else`;
}
