import type { Grade } from "@stewardsim/core";
import { byDraw, importance, shareBetweenDraws, shareByGrade } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { width } from "../answer.ts";
import type { Style } from "../style.ts";
import { named, percent, wrap } from "../words.ts";

const grades: readonly Grade[] = ["A", "B", "C", "D"];
const gradeWords: Readonly<Record<Grade, string>> = {
  A: "measured",
  B: "reported",
  C: "practitioners' word",
  D: "guessed",
};

/** How much of the answer rests on guesses. */
export function guessesSection({ ensemble, comparison, preset }: Answer, style: Style): string[] {
  const { study } = ensemble;
  const arms = comparison.strategies.map(({ best }) => best);
  const counts = grades.map(
    (grade) => `${study.factors.filter((factor) => factor.grade === grade).length} ${gradeWords[grade]}`,
  );
  const guessed = preset.facts.filter(({ basis }) => "guess" in basis).length;
  const lines = [style.strong("HOW MUCH RESTS ON GUESSES")];
  lines.push(
    ...wrap(
      `Of ${study.factors.length} uncertain parameters ${counts.join(", ")}; of the ${preset.facts.length} facts of the case ${guessed} guessed.`,
      width,
      "  ",
    ),
  );
  const parts = arms.map((arm, index) => {
    const worth = ensemble.column(arm, "deltaValueLowExit");
    const important = importance(study, byDraw(worth, study.luck));
    const shares = shareByGrade(important, study.draws);
    return (
      `${comparison.strategies[index]!.name}: ${percent(shareBetweenDraws(worth, study.luck))} parameters and not luck, ` +
      `${percent(shares.C + shares.D)} of that C or D, most by ${named(important[0]!.factor)}`
    );
  });
  lines.push(...wrap(`Of the variance of worth: ${parts.join("; ")}.`, width, "  "));
  for (const sentence of preset.unknown.slice(0, 2)) lines.push(...wrap(sentence, width, "  "));
  return lines;
}
