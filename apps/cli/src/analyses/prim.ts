import { percent } from "@stewardsim/report";
import {
  boxSentence,
  chooseBox,
  doubts,
  prim as search,
  reproducibility,
  soughtByChance,
  withoutDoubtful,
} from "@stewardsim/analysis";
import { labelled, within } from "../interval-text.ts";
import { table } from "../terminal.ts";
import { failedCases } from "./failed-cases.ts";
import type { RowsAnalysis } from "./rows-analysis.ts";

/** Scenario discovery: under which assumptions it goes wrong. */
export const prim: RowsAnalysis = (asked) => {
  const { factors, seed } = asked;
  const { inputs, cases, claim, bar } = failedCases(asked);
  const trajectory = search(inputs, cases);
  // A restriction that chance alone would show is no finding.
  const chosen = withoutDoubtful(trajectory, chooseBox(trajectory, { dimensions: 4 }));
  const doubt = doubts(trajectory, chosen);
  const again = reproducibility(inputs, cases, { choice: { dimensions: 4 }, seed });
  const deals = 39;
  const byChance =
    doubt.length === 0 ? 1 : soughtByChance(inputs, cases, { choice: { dimensions: 4 }, deals: deals - 1, seed });
  return {
    data: { claim, bar, chosen, doubt, again, byChance, trajectory: trajectory.steps },
    lines: [
      boxSentence(trajectory, claim, chosen),
      "",
      ...(doubt.length === 0
        ? ["Every restriction of the best box may be chance: more draws, or fewer parameters, would tell more."]
        : [
            ...table(
              ["RESTRICTED", "QUASI-P", "IN OTHER HALVES TOO"],
              doubt.map(({ dimension, chance }) => [
                labelled(factors, inputs[dimension]!.name),
                chance.toPrecision(2),
                percent(again.restricts[dimension]!),
              ]),
              [60, 10, 20],
            ),
            "",
            `In halves of the draws that they had not seen, such boxes cover ${within(again.heldOutCoverage)} at a density of ${within(again.heldOutDensity)}, nine of ten halves.`,
            `As good a box was found in ${percent(byChance)} of the deals in which there is nothing to find (of ${deals}, this one counted).`,
          ]),
    ],
  };
};
