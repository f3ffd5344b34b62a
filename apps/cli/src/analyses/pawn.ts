import { counted } from "@stewardsim/core/foundation";
import { pawn as moved } from "@stewardsim/analysis";
import { categoriesTogether } from "./categories-together.ts";
import { labelled, within } from "../interval-text.ts";
import { table } from "../terminal.ts";
import type { RowsAnalysis } from "./rows-analysis.ts";

/** As many as the method takes where nothing is said. */
const slices = 10;

/** How far the distribution of a result moves when one parameter is known; of any draws. */
export const pawn: RowsAnalysis = ({ factors, values, outputs, of, most, seed }) => {
  const found = moved(
    factors.map(({ path }) => path),
    values,
    outputs,
    { seed, slices },
  );
  const sorted = [...found.factors].sort((a, b) => b.index.estimate - a.index.estimate);
  const clear = sorted.filter(({ isAboveAllDummies }) => isAboveAllDummies);
  const above = sorted.filter(({ isAboveThreshold }) => isAboveThreshold);
  return {
    data: found,
    lines: [
      `${clear.length === 0 ? "None of" : `${clear.length} of`} ${counted(sorted.length, "parameter")} ${clear.length === 1 ? "shows" : "show"} more than the greatest of as many that do nothing would (${found.thresholdOfAll.toFixed(2)}); ${above.length} show more than one of them would (${found.threshold.toFixed(2)}), as about ${Math.round(0.05 * sorted.length)} that do nothing would.`,
      "",
      ...table(
        ["PARAMETER", `PAWN of ${of}`],
        sorted
          .slice(0, most)
          .map(({ name, index, isAboveThreshold, isAboveAllDummies }) => [
            labelled(factors, name),
            `${within(index)}${isAboveAllDummies ? "" : isAboveThreshold ? " may be chance" : " as of a dummy"}`,
          ]),
        [60, 38],
      ),
      "",
      `Over ${counted(found.rows, "draw")}.${categoriesTogether(factors, slices)}`,
    ],
  };
};
