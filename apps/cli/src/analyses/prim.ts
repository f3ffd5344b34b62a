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
import type { RowsAnalysis } from "./rows-analysis.ts";

/** Scenario discovery: under which assumptions it goes wrong. */
export const prim: RowsAnalysis = ({ factors, values, outputs, of, unit, arm, worst, seed, ...asked }) => {
  const isVerdict = asked.isVerdict && worst === undefined;
  const bar = isVerdict ? 0 : quantile(outputs.filter(Number.isFinite), worst ?? 0.25);
  const known = [...outputs.keys()].filter((draw) => !Number.isNaN(outputs[draw]!));
  const inputs = inputsOf({ factors, values: known.map((draw) => values[draw]!) });
  const cases = Float64Array.from(known, (draw) => (isVerdict ? 1 - outputs[draw]! : Number(outputs[draw]! <= bar)));
  if (inputs.length === 0) throw new UsageError("No parameter was drawn here: sweep some, or compare without --fixed.");
  const trajectory = search(inputs, cases);
  // A restriction that chance alone would show is no finding.
  const chosen = withoutDoubtful(trajectory, chooseBox(trajectory, { dimensions: 4 }));
  const doubt = doubts(trajectory, chosen);
  const again = reproducibility(inputs, cases, { choice: { dimensions: 4 }, seed });
  const deals = 39;
  const byChance =
    doubt.length === 0 ? 1 : soughtByChance(inputs, cases, { choice: { dimensions: 4 }, deals: deals - 1, seed });
  const what = isVerdict ? `no ${of.replace("-", " ")}` : `${of} is at most ${amount(bar, unit)}`;
  const claim = arm === undefined ? what : `${arm}: ${what}`;
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
