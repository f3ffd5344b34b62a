import type { Grade } from "@stewardsim/core";
import { bootstrap, byDraw, importance, ranksOf, shareBetweenDraws, shareByGrade } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { width } from "../answer.ts";
import type { Style } from "../style.ts";
import { named, percent, percentWithin, wrap } from "../words.ts";

const grades: readonly Grade[] = ["A", "B", "C", "D"];
const gradeWords: Readonly<Record<Grade, string>> = {
  A: "measured",
  B: "reported",
  C: "practitioners' word",
  D: "guessed",
};

/** From fewer draws a share of variance is noise. */
const fewest = 30;
/** Beyond this chance of being luck, among all parameters, none is named. */
const doubtful = 0.1;

/**
 * What makes worth differ between histories: by ranks, since the variance of dollars is that of the one history that
 * made most.
 */
function spread(ensemble: Answer["ensemble"], arm: string): string {
  const { study } = ensemble;
  const worth = ensemble.column(arm, "deltaValueLowExit");
  const ranks = ranksOf([...worth]);
  const between = bootstrap(study.draws, (rows) =>
    shareBetweenDraws(
      rows.flatMap((row) => ranks.slice(row * study.luck, (row + 1) * study.luck)),
      study.luck,
    ),
  );
  const important = importance(study, byDraw(worth, study.luck));
  const shares = shareByGrade(important, study.draws);
  const [first] = important;
  const most =
    first !== undefined && first.doubt < doubtful ? `most by ${named(first.factor)}` : "by none above others";
  return `${percentWithin(between)} parameters and not luck, ${percent(shares.C + shares.D)} of that C or D, ${most}`;
}

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
  const parts = arms.map((arm, index) => `${comparison.strategies[index]!.name}: ${spread(ensemble, arm)}`);
  lines.push(
    ...wrap(
      study.draws < fewest
        ? `How the spread of worth divides into parameters, luck and grades cannot be said from ${study.draws} draws; it takes ${fewest}.`
        : `Of the spread of worth, by ranks: ${parts.join("; ")}.`,
      width,
      "  ",
    ),
  );
  for (const sentence of preset.unknown.slice(0, 2)) lines.push(...wrap(sentence, width, "  "));
  return lines;
}
