import type { Answer } from "../answer.ts";
import { gradeWords } from "../grade-words.ts";
import { knownWords } from "../known-words.ts";
import { openingReachedWords } from "../opening-reached-words.ts";
import { counted, percent, percentWithin } from "../words.ts";

/** What is guessed, and how much of the spread of worth that makes. */
export function guessItems({ guesses, made }: Answer): string[] {
  const { parameters, byGrade, facts, guessedFacts, spread, unknown } = guesses;
  const grades = (["A", "B", "C", "D"] as const).map((grade) => `${byGrade[grade]} ${gradeWords[grade]}`);
  const weak = spread
    .filter(({ weak }) => weak.estimate !== null)
    .map(({ strategy, weak }) => `${strategy} ${percentWithin(weak)}`);
  return [
    `${knownWords(made.known)} Of ${counted(parameters, "uncertain parameter")} ${grades.join(", ")}: ${percent(parameters > 0 ? byGrade.D / parameters : 0)} guessed.${facts > 0 ? ` Of the ${counted(facts, "number")} that the case states ${guessedFacts} guessed.` : ""}`,
    ...(weak.length === 0
      ? []
      : [`Of the spread of worth, weak evidence (practitioners' word or a guess) makes: ${weak.join("; ")}.`]),
    ...unknown.slice(0, 2),
    ...(made.opening === undefined ? [] : [openingReachedWords(made.opening)]),
    ...(made.failures > 0 ? [`${counted(made.failures, "run")} failed and are missing from the numbers.`] : []),
  ];
}
