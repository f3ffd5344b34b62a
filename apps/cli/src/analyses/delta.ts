import { delta as moved } from "@stewardsim/analysis";
import { counted, listed } from "@stewardsim/core/foundation";
import { categoriesTogether } from "./categories-together.ts";
import { labelled, within } from "../interval-text.ts";
import { table } from "../terminal.ts";
import type { RowsAnalysis } from "./rows-analysis.ts";
import { knownDraws } from "./known-draws.ts";

/** How far the density of a result moves when one parameter is known; of any draws. */
export const delta: RowsAnalysis = ({ factors, values, outputs, of, most, seed }) => {
  const known = knownDraws(outputs, of);
  const found = moved(
    factors.map(({ path }) => path),
    values,
    outputs,
    { seed },
  );
  const sorted = [...found.factors].sort((one, other) => other.delta.estimate - one.delta.estimate);
  const clear = sorted.filter(({ isAboveAllDummies }) => isAboveAllDummies);
  const above = sorted.filter(({ isAboveThreshold }) => isAboveThreshold);
  return {
    data: found,
    lines: [
      clear.length === 0
        ? `No parameter is seen to move the density of ${of}: none does more than the greatest of ${sorted.length} that do nothing would.`
        : `The density of ${of} moves most with ${listed(clear.slice(0, 3).map(({ name, delta: index }) => `${labelled(factors, name)}, by ${within(index)}`))}: ${clear.length} of ${counted(sorted.length, "parameter")} ${clear.length === 1 ? "does" : "do"} more than the greatest of as many that do nothing would, ${above.length} more than one of them would.`,
      "",
      ...table(
        ["PARAMETER", `DELTA of ${of}`, "ALONE (S1)"],
        sorted
          .slice(0, most)
          .map(({ name, delta: index, first, isAboveThreshold, isAboveAllDummies }) => [
            labelled(factors, name),
            `${within(index)}${isAboveAllDummies ? "" : isAboveThreshold ? " may be chance" : " as of a dummy"}`,
            within(first),
          ]),
        [44, 32, 22],
      ),
      "",
      `${known} Delta is half of the area between the density of all draws and that of a class of ${found.classes}, less what resamples say is bias; of 0 to 1.${categoriesTogether(factors, found.classes)}`,
    ],
  };
};
