import { percent } from "@stewardsim/report";
import { quantile } from "@stewardsim/core";
import {
  amount,
  boxSentence,
  chooseBox,
  doubts,
  inputsOf,
  prim as search,
  reproducibility,
  soughtByChance,
  withoutDoubtful,
} from "@stewardsim/analysis";
import { UsageError } from "@stewardsim/report/terminal";
import { labelled, within } from "../interval-text.ts";
import { table } from "../terminal.ts";
import { knownIn } from "./known.ts";
import type { RowsAnalysis, RowsAsked } from "./rows-analysis.ts";

/** Scenario discovery: under which assumptions it goes wrong. */
export const prim: RowsAnalysis = (asked) => {
  const { factors, values, outputs, of, isLess, worst, seed } = asked;
  const isVerdict = asked.isVerdict && worst === undefined;
  const known = knownIn([outputs], of, 2);
  const inputs = inputsOf({ factors, values: known.draws.map((draw) => values[draw]!) });
  const results = known.in(outputs);
  const share = worst ?? 0.25;
  const bar = isVerdict ? 0 : quantile(results, isLess ? 1 - share : share);
  const cases = results.map((value) => (isVerdict ? 1 - value : Number(isLess ? value >= bar : value <= bar)));
  if (inputs.length === 0) throw new UsageError("No parameter was drawn here: sweep some, or compare without --fixed.");
  const trajectory = search(inputs, cases);
  // A restriction that chance alone would show is no finding.
  const chosen = withoutDoubtful(trajectory, chooseBox(trajectory, { dimensions: 4 }));
  const doubt = doubts(trajectory, chosen);
  const again = reproducibility(inputs, cases, { choice: { dimensions: 4 }, seed });
  const deals = 39;
  const byChance =
    doubt.length === 0 ? 1 : soughtByChance(inputs, cases, { choice: { dimensions: 4 }, deals: deals - 1, seed });
  const claim = claimOf(asked, isVerdict ? undefined : bar);
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

/** What counts as a case that goes wrong; of two arms it is about their difference. */
function claimOf({ of, unit, isLess, arm, versus }: RowsAsked, bar: number | undefined): string {
  const what =
    bar === undefined ? `no ${of.replace("-", " ")}` : `is at ${isLess ? "least" : "most"} ${amount(bar, unit)}`;
  if (versus !== undefined) return `${of} of ${arm} less that of ${versus} ${what}`;
  const claim = bar === undefined ? what : `${of} ${what}`;
  return arm === undefined ? claim : `${arm}: ${claim}`;
}
