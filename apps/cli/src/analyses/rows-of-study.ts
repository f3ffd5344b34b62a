import { gradesOf, morrisDesign, randomnessName, stepsRun } from "@stewardsim/analysis";
import type { Study } from "@stewardsim/experiments";
import type { StudyNotes } from "../notes.ts";
import { outputsFor, unitOfResult } from "../results.ts";
import { titleOf } from "../made-words.ts";
import type { Asked } from "./analysis.ts";
import type { RowsAsked, RowsDesign } from "./rows-analysis.ts";

/** One arm of a study, or what it is more than another, as rows of a design with a number each. */
export function rowsOf({
  ensemble,
  notes,
  of,
  isLess,
  arm,
  versus,
  most,
  seed,
  worst,
}: Pick<Asked, "ensemble" | "notes" | "of" | "isLess" | "arm" | "versus" | "most" | "seed" | "worst">): RowsAsked {
  const { factors, values } = ensemble.study;
  const design = designOf(ensemble.study, notes);
  return {
    factors,
    values,
    outputs: outputsFor(ensemble, { arm, of, against: notes.against, ...(versus ? { versus } : {}) }),
    of: titleOf(of),
    unit: unitOfResult(of),
    isLess,
    arm,
    ...(versus === undefined ? {} : { versus }),
    isVerdict: of.endsWith("-win") && versus === undefined,
    ...(design === undefined ? {} : { design }),
    howToMake: (kind) => `stewardsim sweep FILE --design ${kind}`,
    most,
    seed,
    ...(worst === undefined ? {} : { worst }),
  };
}

function designOf({ factors, values }: Study, { design }: StudyNotes): RowsDesign | undefined {
  if (design === undefined) return undefined;
  if (design.kind === "saltelli") {
    const isByGrade = design.plan.groups.every((name) => name === randomnessName || /^[A-D]$/.test(name));
    return { kind: "saltelli", plan: design.plan, isByGrade };
  }
  const names = factors.map(({ path }) => path);
  const isByGrade = design.by === "grade";
  const groups = isByGrade ? { groups: gradesOf(factors) } : {};
  return {
    kind: "morris",
    morris: stepsRun(morrisDesign(names, { ...design, ...groups }), factors, values),
    isByGrade,
  };
}
