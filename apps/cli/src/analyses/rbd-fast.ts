import { rbdFast as indices } from "@stewardsim/analysis";
import { counted, listed } from "@stewardsim/core/foundation";
import { labelled, within } from "../interval-text.ts";
import { table } from "../terminal.ts";
import type { RowsAnalysis } from "./rows-analysis.ts";
import { knownDraws } from "./known-draws.ts";

/** What part of the variance of a result each parameter explains alone; of any draws. */
export const rbdFast: RowsAnalysis = ({ factors, values, outputs, of, most, howToMake }) => {
  const known = knownDraws(outputs, of);
  const names = factors.map(({ path }) => path);
  // Of few draws many harmonics would explain noise.
  const harmonics = Math.max(1, Math.min(10, Math.floor(outputs.filter(Number.isFinite).length / 10)));
  const found = indices(names, values, outputs, { harmonics });
  // Above 0 even where so many are looked at (Bonferroni).
  const sure = indices(names, values, outputs, { harmonics, confidence: 1 - 0.05 / names.length });
  const sorted = [...found.factors].sort((one, other) => other.first.estimate - one.first.estimate);
  const clear = sorted.filter(({ name }) => sure.factors.some((one) => one.name === name && one.first.low > 0));
  return {
    data: { ...found, harmonics },
    lines: [
      clear.length === 0
        ? `Of none of ${counted(sorted.length, "parameter")} is it sure that it explains any of the variance of ${of} alone.`
        : `Of the variance of ${of} ${listed(clear.slice(0, 3).map(({ name, first }) => `${labelled(factors, name)} explains ${within(first)}`))} alone; ${clear.length} of ${counted(sorted.length, "parameter")} surely explain some.`,
      "",
      ...table(
        ["PARAMETER", `PART OF THE VARIANCE OF ${of}, ALONE (S1)`],
        sorted.slice(0, most).map(({ name, first }) => [labelled(factors, name), within(first)]),
        [60, 38],
      ),
      "",
      `${known} What parameters do only together, and chance, is in none of these parts; to tell it: ${howToMake("saltelli")}`,
    ],
  };
};
