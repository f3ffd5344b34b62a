import type { Interval } from "@stewardsim/core";
import { factLine } from "@stewardsim/evidence";
import {
  bootstrap,
  byDraw,
  finite,
  importance,
  judgements,
  nullRate,
  type ResultName,
  shareBetweenDraws,
  shareByGrade,
  trustVerdict,
  winChances,
} from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { width } from "../answer.ts";
import { grid } from "../grid.ts";
import { median } from "../median.ts";
import type { Style } from "../style.ts";
import { million, named, percent, percentWithin, signed, wrap } from "../words.ts";

/** All that stands behind the first screen. */
export function detailSections(answer: Answer, style: Style): string[][] {
  return [armsSection, priorsSection, luckSection, assumptionsSection, factsSection].map((section) =>
    section(answer, style),
  );
}

function armsSection(answer: Answer, style: Style): string[] {
  const { ensemble, comparison } = answer;
  const { against, strategies, others, about } = comparison;
  const arms = [...strategies.flatMap(({ practised, best }) => [practised, best]), ...others];
  const { luck } = ensemble.study;
  const rows = [
    [["ARM"], ["STEWARD WINS"], ["PROJECT"], ["COMMUNITY"], ["ALL THREE"]],
    ...arms.map((arm) => {
      const wins = winChances(judgements(ensemble, arm, against), luck);
      return [
        arm.split(/(?<=,) /),
        ...(["steward", "project", "community", "triple"] as const).map((win) => [percentWithin(wins[win])]),
      ];
    }),
  ];
  const lines = grid(rows, [34, 14, 13, 13, 13]);
  const values = arms.map((arm) => {
    const [worth, spend, adoption] = (["deltaValueLowExit", "marketShare", "adoption"] as const).map((name) =>
      middle(answer, arm, name),
    );
    return [
      [arm],
      [million(worth!.estimate)],
      [`${million(worth!.low)} to ${million(worth!.high)}`],
      [percentWithin(spend!)],
      [percentWithin(adoption!)],
    ];
  });
  return [
    style.strong("ALL ARMS: chance of each win against no steward (95%)"),
    ...lines,
    "",
    style.strong("WORTH, SHARE OF WHAT THE MARKET SPENDS, ADOPTION: median over draws (dollars are guessed)"),
    ...grid([[["ARM"], ["WORTH"], ["95%"], ["OF SPEND"], ["ADOPTION"]], ...values], [46, 8, 19, 11, 12]),
    "",
    ...Object.entries(about).flatMap(([arm, why]) => wrap(`${arm}: ${why}.`, width, "  ")),
  ];
}

/** The median over the draws of an arm, with its interval. */
function middle({ ensemble }: Answer, arm: string, name: ResultName): Interval {
  const values = finite(byDraw(ensemble.column(arm, name), ensemble.study.luck));
  return bootstrap(values.length, (rows) => median(rows.map((row) => values[row]!)));
}

function priorsSection({ ensemble, comparison }: Answer, style: Style): string[] {
  const arms = comparison.strategies.flatMap(({ practised, best }) => [practised, best]);
  const rows = arms.map((arm) => {
    const { byPrior, verdict, basis } = trustVerdict(ensemble, arm, comparison.against);
    const said = verdict === "undetermined" ? [verdict] : [verdict, basis];
    return [arm.split(/(?<=,) /), ...byPrior.map(({ chance }) => [percentWithin(chance)]), said];
  });
  return [
    style.strong("P(ALL THREE WIN) BY WEIGHT OF CONDUCT"),
    ...grid([[["ARM"], ["x0"], ["x0.5"], ["x1"], ["x2"], ["VERDICT"]], ...rows], [32, 12, 12, 12, 12, 12]),
  ];
}

function luckSection({ ensemble, comparison }: Answer, style: Style): string[] {
  const { against, strategies } = comparison;
  const { luck } = ensemble.study;
  const arms = [against, ...strategies.map(({ practised }) => practised)];
  const byLuck = (arm: string, name: ResultName) => percent(shareBetweenDraws(ensemble.column(arm, name), luck));
  return [
    style.strong(`LUCK (null rate: project and community win against another luck of "${against}")`),
    ...arms.map((arm) => `  ${arm}: ${percentWithin(nullRate(ensemble, arm, against))}`),
    "  Of the variance between histories, parameters and not luck make:",
    ...strategies.map(
      ({ best }) =>
        `  ${best}: of outsiders ${byLuck(best, "activeOutsiders")}, of adoption ${byLuck(best, "adoption")}`,
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
      lines.push(
        ...wrap(
          `    ${signed(correlation, 2)}${doubt < 0.05 ? "*" : " "} ${named(factor)} [${factor.grade}]`.trim(),
          width,
          "    ",
        ),
      );
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
