import { concernsOf, sobolIndices, variancePerGrade } from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor } from "../results.ts";
import { labelled, within } from "../shown.ts";
import { table } from "../terminal.ts";
import type { Analysis } from "./analysis.ts";

/** Parts of a result's variance: what each parameter explains alone and in all, luck included. */
export const sobol: Analysis = ({ ensemble, notes, of, arm, versus, most, seed }) => {
  const { design } = notes;
  if (design?.kind !== "saltelli")
    throw new UsageError("Indices of variance need two halves: stewardsim sweep FILE --design saltelli");
  const outputs = outputsFor(ensemble, { arm, of, against: notes.against, ...(versus ? { versus } : {}) });
  const indices = sobolIndices(design.plan, outputs, { seed });
  const isByGrade = indices.factors.every(({ name }) => /^[A-D]$/.test(name));
  const sorted = [...indices.factors].sort((a, b) => b.total.estimate - a.total.estimate);
  const rows = [...sorted.slice(0, most), ...(indices.luck ? [indices.luck] : [])].map(({ name, first, total }) => [
    isByGrade && name !== "luck" ? `evidence of grade ${name}` : labelled(ensemble.study.factors, name),
    within(first),
    within(total),
  ]);
  const pairs = [...indices.pairs].sort((a, b) => b.second.estimate - a.second.estimate).slice(0, 5);
  return {
    data: { ...indices, concerns: concernsOf(indices), ...(isByGrade ? { grades: variancePerGrade(indices) } : {}) },
    lines: [
      ...table([`PART OF THE VARIANCE OF ${of}`, "ALONE (S1)", "IN ALL (ST)"], rows, [50, 22, 22]),
      ...pairs.map(({ names, second }) => `Together beyond apart (S2): ${names.join(" with ")} ${within(second)}`),
      ...(indices.luck
        ? [`Luck is what stays when every parameter is known: ${within(indices.luck.total)} of the variance.`]
        : []),
      ...concernsOf(indices),
    ],
  };
};
