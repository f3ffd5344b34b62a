import { chanceDifference, difference } from "@stewardsim/experiments";
import type { Answer } from "../answer.ts";
import { width } from "../answer.ts";
import type { Style } from "../style.ts";
import { million, pointsWithin, signed, wrap } from "../words.ts";

/** Where the next engineer or dollar should go: five points more of the plan for one role, lived through and compared. */
export function nextSection({ ensemble, comparison }: Answer, style: Style): string[] {
  const { strategies, marginals, against } = comparison;
  const lines = [
    style.strong("WHERE THE NEXT ENGINEER OR DOLLAR GOES (+5 points of the plan, or the next dose of programme)"),
  ];
  for (const { name, best } of strategies) {
    const effects = marginals
      .filter(({ of }) => of === best)
      .map(({ arm, more }) => ({
        more,
        worth: difference(ensemble, arm, best, "deltaValueLowExit"),
        triple: chanceDifference(ensemble, arm, best, against, ({ tripleWin }) => tripleWin),
        outsiders: difference(ensemble, arm, best, "activeOutsiders"),
      }));
    const sure = (of: "worth" | "triple" | "outsiders") =>
      effects.filter((effect) => effect[of].low > 0).sort((a, b) => b[of].estimate - a[of].estimate)[0];
    const [worth, triple, outsiders] = [sure("worth"), sure("triple"), sure("outsiders")];
    const parts = [
      triple ? `all three win: ${triple.more} ${pointsWithin(triple.triple)} points` : "all three win: no clear gain",
      worth
        ? `worth: ${worth.more} ${million(worth.worth.estimate)} (${million(worth.worth.low)} to ${million(worth.worth.high)})`
        : "worth: no clear gain",
      outsiders
        ? `outsiders: ${outsiders.more} ${signed(outsiders.outsiders.estimate)} (${signed(outsiders.outsiders.low)} to ${signed(outsiders.outsiders.high)})`
        : "outsiders: no clear gain",
    ];
    lines.push(...wrap(`${name}: ${parts.join(" · ")}.`, width, "  "));
  }
  return lines;
}
