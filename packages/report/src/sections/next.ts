import { type Interval, wilsonInterval } from "@stewardsim/core";
import { byDraw, chanceDifference, type Ensemble, finite, type ResultName } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { width } from "../answer.ts";
import { median } from "../median.ts";
import type { Style } from "../style.ts";
import { million, percentWithin, pointsWithin, signed, wrap } from "../words.ts";

/** Where the next engineer or dollar should go: a little more for one role, lived through and compared. */
export function nextSection(answer: Answer, style: Style): string[] {
  const lines = [
    style.strong("WHERE THE NEXT ENGINEER OR DOLLAR GOES (+5 points of the plan, or the next dose of programme)"),
  ];
  for (const { name, best } of answer.comparison.strategies) {
    const found = [
      ...tripleGain(answer, best),
      ...gain(answer, best, "deltaValueLowExit", "more worth", million),
      ...gain(answer, best, "activeOutsiders", "more outsiders", (value) => signed(value)),
    ];
    const said = found.length > 0 ? found.join(" · ") : "nothing that was tried is a clear gain";
    lines.push(...wrap(`${name}: ${said}.`, width, "  "));
  }
  return lines;
}

const marginalsOf = ({ comparison }: Answer, arm: string) => comparison.marginals.filter(({ of }) => of === arm);

/** The best way to more triple wins, if one is clear of luck. */
function tripleGain(answer: Answer, of: string): string[] {
  const { ensemble, comparison } = answer;
  const [first] = marginalsOf(answer, of)
    .map(({ arm, more }) => ({
      more,
      effect: chanceDifference(ensemble, arm, of, comparison.against, ({ tripleWin }) => tripleWin),
    }))
    .filter(({ effect }) => effect.low > 0)
    .sort((a, b) => b.effect.estimate - a.effect.estimate);
  return first ? [`all three win: ${first.more} ${pointsWithin(first.effect)} points`] : [];
}

/** What most often gives more of a measure, if it does so more often than not; worth has tails that no mean survives. */
function gain(
  answer: Answer,
  of: string,
  measure: ResultName,
  label: string,
  show: (value: number) => string,
): string[] {
  const [first] = marginalsOf(answer, of)
    .map(({ arm, more }) => ({ more, ...improvement(answer.ensemble, arm, of, measure) }))
    .filter(({ better }) => better.low > 0.5)
    .sort((a, b) => b.better.estimate - a.better.estimate);
  return first ? [`${label}: ${first.more} in ${percentWithin(first.better)}, median ${show(first.middle)}`] : [];
}

/** In which share of the draws an arm has more of a measure than another, and how much more in the middle. */
function improvement(
  ensemble: Ensemble,
  arm: string,
  of: string,
  measure: ResultName,
): { readonly better: Interval; readonly middle: number } {
  const { luck } = ensemble.study;
  const other = ensemble.column(of, measure);
  const differences = finite(
    byDraw(
      ensemble.column(arm, measure).map((value, task) => value - other[task]!),
      luck,
    ),
  );
  return {
    better: wilsonInterval(differences.filter((value) => value > 0).length, differences.length),
    middle: median(differences),
  };
}
