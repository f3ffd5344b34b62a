import { factLine } from "@stewardsim/evidence";
import {
  byDraw,
  importance,
  nullRate,
  shareBetweenDraws,
  shareByGrade,
  trustVerdict,
  winChances,
  judgements,
  difference,
} from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { width } from "../answer.ts";
import { grid } from "../grid.ts";
import type { Style } from "../style.ts";
import { million, percent, percentWithin, signed, wrap } from "../words.ts";

/** All that stands behind the first screen. */
export function detailSections(answer: Answer, style: Style): string[][] {
  return [armsSection, priorsSection, luckSection, assumptionsSection, factsSection].map((section) =>
    section(answer, style),
  );
}

function armsSection({ ensemble, comparison }: Answer, style: Style): string[] {
  const { against, strategies, others, about } = comparison;
  const arms = [...strategies.flatMap(({ practised, best }) => [practised, best]), ...others];
  const { luck } = ensemble.study;
  const rows = [
    [["ARM"], ["STEWARD WINS"], ["PROJECT"], ["COMMUNITY"], ["ALL THREE"]],
    ...arms.map((arm) => {
      const wins = winChances(judgements(ensemble, arm, against), luck);
      return [
        [arm],
        ...(["steward", "project", "community", "triple"] as const).map((win) => [percentWithin(wins[win])]),
      ];
    }),
  ];
  const lines = grid(rows, [46, 14, 13, 13, 13]);
  const values = arms.map((arm) => {
    const worth = difference(ensemble, arm, against, "deltaValueLowExit");
    const adoption = difference(ensemble, arm, against, "adoption");
    return [
      [arm],
      [million(worth.estimate)],
      [`${million(worth.low)} to ${million(worth.high)}`],
      [signed(100 * adoption.estimate)],
    ];
  });
  return [
    style.strong("ALL ARMS: chance of each win against no steward (95%)"),
    ...lines,
    "",
    style.strong("WORTH AND ADOPTION against no steward, mean over draws (dollars rest on a guessed market)"),
    ...grid([[["ARM"], ["WORTH"], ["95%"], ["ADOPTION, POINTS"]], ...values], [46, 10, 22, 18]),
    "",
    ...Object.entries(about).flatMap(([arm, why]) => wrap(`${arm}: ${why}.`, width, "  ")),
  ];
}

function priorsSection({ ensemble, comparison }: Answer, style: Style): string[] {
  const arms = comparison.strategies.flatMap(({ practised, best }) => [practised, best]);
  const rows = arms.map((arm) => {
    const { byPrior, verdict, basis } = trustVerdict(ensemble, arm, comparison.against);
    return [[arm], ...byPrior.map(({ chance }) => [percentWithin(chance)]), [`${verdict}, ${basis}`]];
  });
  return [
    style.strong("P(ALL THREE WIN) BY WEIGHT OF CONDUCT"),
    ...grid([[["ARM"], ["x0"], ["x0.5"], ["x1"], ["x2"], ["VERDICT"]], ...rows], [42, 12, 12, 12, 12, 22]).map((line) =>
      line.slice(0, width + 12),
    ),
  ];
}

function luckSection({ ensemble, comparison }: Answer, style: Style): string[] {
  const { against, strategies } = comparison;
  const arms = [against, ...strategies.map(({ practised }) => practised)];
  const { luck } = ensemble.study;
  return [
    style.strong("LUCK"),
    ...arms.map(
      (arm) =>
        `  ${arm}: project and community win against another luck of "${against}" in ${percentWithin(nullRate(ensemble, arm, against))}`,
    ),
    ...strategies.map(
      ({ best }) =>
        `  ${best}: parameters make ${percent(shareBetweenDraws(ensemble.column(best, "activeOutsiders"), luck))} of the variance of outsiders, ` +
        `${percent(shareBetweenDraws(ensemble.column(best, "adoption"), luck))} of adoption`,
    ),
  ];
}

function assumptionsSection({ ensemble, comparison }: Answer, style: Style): string[] {
  const { study } = ensemble;
  const lines = [
    style.strong("WHICH ASSUMPTIONS MOVE WORTH (rank correlation over draws; * = not by luck, after correction)"),
  ];
  for (const { best } of comparison.strategies) {
    const important = importance(study, byDraw(ensemble.column(best, "deltaValueLowExit"), study.luck));
    const grades = Object.entries(shareByGrade(important, study.draws)).map(
      ([grade, share]) => `${grade} ${percent(share)}`,
    );
    lines.push(`  ${best} (explained by grade: ${grades.join(", ")})`);
    for (const { factor, correlation, doubt } of important.slice(0, 8))
      lines.push(`    ${signed(correlation, 2)}${doubt < 0.05 ? "*" : " "} ${factor.label} [${factor.grade}]`);
  }
  return lines;
}

function factsSection({ preset }: Answer, style: Style): string[] {
  return [
    style.strong(`THE FACTS OF ${preset.name}`),
    ...preset.facts.flatMap((fact) => wrap(factLine(fact), width, "  ")),
    ...preset.unknown.flatMap((sentence) => wrap(sentence, width, "  ")),
  ];
}
