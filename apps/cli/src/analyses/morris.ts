import { elementaryEffects, morrisDesign } from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { outputsFor, unitOfResult } from "../results.ts";
import { labelled, sized, sizeIn } from "../shown.ts";
import { table } from "../terminal.ts";
import type { Analysis } from "./analysis.ts";

/** Screening: how much a result moves when one parameter goes a step, the others standing anywhere. */
export const morris: Analysis = ({ ensemble, notes, of, arm, versus, most }) => {
  const { design } = notes;
  if (design?.kind !== "morris")
    throw new UsageError("Elementary effects need walks: stewardsim sweep FILE --design morris");
  const { factors } = ensemble.study;
  const unit = unitOfResult(of);
  const outputs = outputsFor(ensemble, { arm, of, against: notes.against, ...(versus ? { versus } : {}) });
  const effects = elementaryEffects(
    morrisDesign(
      factors.map(({ path }) => path),
      design,
    ),
    outputs,
  ).sort((a, b) => b.muStar.estimate - a.muStar.estimate);
  const rows = effects
    .slice(0, most)
    .map(({ name, mu, muStar, sigma }) => [
      labelled(factors, name),
      sizeIn(muStar, unit),
      sized(mu.estimate, unit),
      sized(sigma.estimate, unit),
    ]);
  return {
    data: effects,
    lines: [
      ...table(["PARAMETER", "μ*", "μ", "σ"], rows, [52, 22, 11, 11]),
      "",
      `Effects over the whole range on ${of} (${unit}): μ* their mean size, μ their mean, σ how much they depend on the rest.`,
    ],
  };
};
