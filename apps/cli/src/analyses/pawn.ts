import { binomialTail, pawn as moved } from "@stewardsim/experiments";
import { outputsFor } from "../results.ts";
import { labelled, within } from "../shown.ts";
import { table } from "../terminal.ts";
import type { Analysis } from "./analysis.ts";

/** How far the distribution of a result moves when one parameter is known; of any draws. */
export const pawn: Analysis = ({ ensemble, notes, of, arm, versus, most, seed }) => {
  const { factors, values } = ensemble.study;
  const outputs = outputsFor(ensemble, { arm, of, against: notes.against, ...(versus ? { versus } : {}) });
  const found = moved(
    factors.map(({ path }) => path),
    values,
    outputs,
    { seed },
  );
  const sorted = [...found.factors].sort((a, b) => b.index.estimate - a.index.estimate);
  const above = sorted.filter(({ isAboveThreshold }) => isAboveThreshold);
  const byLuck = Math.round(0.05 * sorted.length);
  const isMoreThanLuck = binomialTail(above.length, sorted.length, 0.05) < 0.05;
  return {
    data: { ...found, isMoreThanLuck },
    lines: [
      // Of many that do nothing, some show by luck: their number must be more than that.
      isMoreThanLuck
        ? `${above.length} of ${sorted.length} parameters show more than one that does nothing would (${found.threshold.toFixed(2)}); of as many that do nothing, about ${byLuck} would.`
        : `None can be told from luck: ${above.length} of ${sorted.length} parameters show more than one that does nothing would (${found.threshold.toFixed(2)}), and of as many that do nothing about ${byLuck} would.`,
      "",
      ...table(
        ["PARAMETER", `PAWN of ${of}`],
        sorted
          .slice(0, most)
          .map(({ name, index, isAboveThreshold }) => [
            labelled(factors, name),
            `${within(index)}${isAboveThreshold ? "" : " as of a dummy"}`,
          ]),
        [60, 38],
      ),
      "",
      `Over ${found.rows} draws.`,
    ],
  };
};
