import { featureScores, inputsOf } from "@stewardsim/analysis";
import { counted, listed } from "@stewardsim/core/foundation";
import { labelled, within } from "../interval-text.ts";
import { table } from "../terminal.ts";
import type { RowsAnalysis } from "./rows-analysis.ts";
import { knownDraws } from "./known-draws.ts";

/** Which parameters help to tell a result, alone or with others; of any draws. */
export const features: RowsAnalysis = ({ factors, values, outputs, of, most, seed }) => {
  const known = knownDraws(outputs, of);
  const found = featureScores(inputsOf({ factors, values }), outputs, { seed });
  const sorted = [...found.factors].sort((one, other) => other.score.estimate - one.score.estimate);
  const even = 1 / sorted.length;
  const clear = sorted.filter(({ score }) => score.low > even);
  return {
    data: { ...found, even },
    lines: [
      clear.length === 0
        ? `No parameter is seen to tell more of ${of} than if all told the same.`
        : `${of} is told most by ${listed(clear.slice(0, 3).map(({ name, score }) => `${labelled(factors, name)}, with a score of ${within(score)}`))}; ${counted(clear.length, "parameter")} of ${sorted.length} score more than if all told the same (${even.toPrecision(2)}).`,
      "",
      ...table(
        ["PARAMETER", `SCORE FOR ${of}`],
        sorted.slice(0, most).map(({ name, score }) => [labelled(factors, name), within(score)]),
        [60, 38],
      ),
      "",
      `${known} A score is the part that splits by a parameter have in what all splits of ${found.trees} extremely randomized trees gain; all add up to 1, and one that does nothing has a score, too, the larger the more values it has and the more is noise.`,
    ],
  };
};
