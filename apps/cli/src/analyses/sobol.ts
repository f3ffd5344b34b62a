import { listed } from "@stewardsim/core/foundation";
import { concernsOf, randomnessName, sobolIndices, variancePerGrade } from "@stewardsim/analysis";
import { UsageError } from "@stewardsim/report/terminal";
import { labelled, within } from "../interval-text.ts";
import { table } from "../terminal.ts";
import type { RowsAnalysis } from "./rows-analysis.ts";

/** Parts of a result's variance: what each parameter explains alone and in all, randomness included. */
export const sobol: RowsAnalysis = ({ factors, design, outputs, of, most, seed, howToMake }) => {
  if (design?.kind !== "saltelli")
    throw new UsageError(`Indices of variance need two halves: ${howToMake("saltelli")}`);
  const { plan, isByGrade } = design;
  const indices = sobolIndices(plan, outputs, { seed });
  const sorted = [...indices.factors].sort((a, b) => b.total.estimate - a.total.estimate);
  const named = (name: string) =>
    name === randomnessName ? "chance" : isByGrade ? `evidence of grade ${name}` : labelled(factors, name);
  const { randomness, ofMean } = indices;
  const rows = [...sorted.slice(0, most), ...(randomness ? [randomness] : [])].map(({ name, first, total }) => {
    const mean = ofMean?.find((one) => one.name === name);
    return [named(name), within(first), within(total), ...(randomness ? [mean ? within(mean.total) : "–"] : [])];
  });
  const pairs = [...indices.pairs].sort((one, other) => other.second.estimate - one.second.estimate).slice(0, 5);
  const concerns = concernsOf(indices);
  const grades = isByGrade ? { grades: variancePerGrade(indices) } : {};
  const strongest = sorted.slice(0, 3).map(({ name, total }) => `${named(name)} has ${within(total)}`);
  const hasNothing = indices.base === 0 || !(indices.variance > 0);
  return {
    data: { ...indices, concerns, ...grades },
    lines: hasNothing
      ? concerns
      : [
          `Of the variance of ${of} ${listed(strongest)}, alone and with others${randomness ? `; chance has ${within(randomness.total)}` : ""}.`,
          "",
          ...table(
            [`PART OF THE VARIANCE OF ${of}`, "ALONE (S1)", "IN ALL (ST)", ...(randomness ? ["ST OF THE MEAN"] : [])],
            rows,
            randomness ? [40, 19, 19, 19] : [56, 21, 21],
          ),
          ...(pairs.length === 0
            ? []
            : [
                "",
                ...table(
                  ["TOGETHER BEYOND APART", "", "S2"],
                  pairs.map(({ names: [one, other], second }) => [named(one), named(other), within(second)]),
                  [38, 38, 22],
                ),
              ]),
          "",
          ...(randomness
            ? [
                `Randomness is what stays when every parameter is known: ${within(randomness.total)} of the variance. ST OF THE MEAN is a parameter's part once randomness is averaged out.`,
              ]
            : []),
          ...concerns,
        ],
  };
};
