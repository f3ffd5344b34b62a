import { type ElementaryEffects, elementaryEffects, gradesOf, morrisDesign, stepsRun } from "@stewardsim/analysis";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor, unitOfResult } from "../results.ts";
import { labelled, sized, sizeIn } from "../interval-text.ts";
import { table } from "../terminal.ts";
import type { Analysis, Asked } from "./analysis.ts";

/**
 * The effects of a stored screening, the strongest first.
 *
 * @throws UsageError where the draws are no trajectories
 */
export function effectsIn({
  ensemble,
  notes,
  of,
  arm,
  versus,
  seed,
}: Pick<Asked, "ensemble" | "notes" | "of" | "arm" | "versus" | "seed">): ElementaryEffects[] {
  const { design } = notes;
  if (design?.kind !== "morris")
    throw new UsageError("Elementary effects need trajectories: stewardsim sweep FILE --design morris");
  const { factors, values } = ensemble.study;
  const outputs = outputsFor(ensemble, { arm, of, against: notes.against, ...(versus ? { versus } : {}) });
  const names = factors.map(({ path }) => path);
  const groups = design.by === "grade" ? { groups: gradesOf(factors) } : {};
  const trajectories = stepsRun(morrisDesign(names, { ...design, ...groups }), factors, values);
  return elementaryEffects(trajectories, outputs, { seed }).sort((a, b) => b.muStar.estimate - a.muStar.estimate);
}

/** Screening: how much a result moves when one parameter goes a step, the others standing anywhere. */
export const morris: Analysis = (asked) => {
  const { of, most, ensemble, notes } = asked;
  const effects = effectsIn(asked);
  const unit = unitOfResult(of);
  const isByGrade = notes.design?.kind === "morris" && notes.design.by === "grade";
  const rows = effects
    .slice(0, most)
    .map(({ name, mu, muStar, sigma }) => [
      isByGrade ? `evidence of grade ${name}` : labelled(ensemble.study.factors, name),
      sizeIn(muStar, unit),
      sized(mu.estimate, unit),
      sized(sigma, unit),
    ]);
  return {
    data: effects,
    lines: [
      ...table(["PARAMETER", "μ*", "μ", "σ"], rows, [52, 22, 11, 11]),
      "",
      `Effects over the whole range on ${of} (${unit}): μ* their mean size, μ their mean, σ how much they depend on the rest.`,
      "The strongest, with interactions and randomness: stewardsim sweep FILE --design saltelli --screened FOLDER",
    ],
  };
};
