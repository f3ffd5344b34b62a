import type { Answer } from "../answer.ts";
import type { SpreadOfWorth } from "../findings/guesses.ts";
import { gradeWords } from "../grade-words.ts";
import { knownWords } from "../known-words.ts";
import { type Style, width } from "../style.ts";
import { counted, named, percentWithin, signedWithin, wrap } from "../words.ts";

/** How much of the answer rests on guesses. */
export function guessesSection({ guesses, made, findings }: Answer, style: Style): string[] {
  const { parameters, byGrade, facts, guessedFacts, spread, fewest, unknown } = guesses;
  const counts = (["A", "B", "C", "D"] as const).map((grade) => `${byGrade[grade]} ${gradeWords[grade]} (${grade})`);
  const lines = [style.strong("HOW MUCH RESTS ON GUESSES")];
  const say = (text: string) => lines.push(...wrap(text, width, "  "));
  say(
    `${knownWords(made.known)} Of ${counted(parameters, "uncertain parameter")} ${counts.join(", ")}; of the ${counted(facts, "number")} that the case states ${guessedFacts} guessed.`,
  );
  if (spread.length > 0) say(`Of the spread of worth, by ranks: ${spread.map(spreadText).join("; ")}.`);
  else if (findings.length > 0)
    say(
      `How the spread of worth divides into parameters, chance and grades cannot be said from ${counted(made.draws, "draw")}; it takes ${fewest}.`,
    );
  for (const sentence of unknown.slice(0, 2)) say(sentence);
  return lines;
}

function spreadText({ strategy, parameters, weak, byGrade, most }: SpreadOfWorth): string {
  const parts =
    weak.estimate === null
      ? `A make ${percentWithin(byGrade.A)}, B ${percentWithin(byGrade.B)}, and one replication a draw does not tell chance from the rest`
      : `${percentWithin(parameters)} parameters and not chance, ${percentWithin(weak)} C or D`;
  const first = most
    ? `most by ${named(most.assumption)}, r ${signedWithin(most.correlation, 2)}`
    : "by none above others";
  return `${strategy}: ${parts}, ${first}`;
}
