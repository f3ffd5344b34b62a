import { listed } from "@stewardsim/core/foundation";
import { type ElementaryEffects, elementaryEffects } from "@stewardsim/analysis";
import { UsageError } from "@stewardsim/report/terminal";
import { labelled, sized, sizeIn, unitAfter } from "../interval-text.ts";
import { table } from "../terminal.ts";
import { knownIn } from "./known.ts";
import type { RowsAnalysis, RowsAsked } from "./rows-analysis.ts";

/**
 * The effects of a stored screening, the strongest first.
 *
 * @throws UsageError where the rows are no trajectories, or nothing is known of any
 */
export function effectsIn({
  design,
  outputs,
  of,
  seed,
  howToMake,
}: Pick<RowsAsked, "design" | "outputs" | "of" | "seed" | "howToMake">): ElementaryEffects[] {
  if (design?.kind !== "morris") throw new UsageError(`Elementary effects need trajectories: ${howToMake("morris")}`);
  knownIn([outputs], of);
  return elementaryEffects(design.morris, outputs, { seed }).sort((a, b) => b.muStar.estimate - a.muStar.estimate);
}

/** Screening: how much a result moves when one parameter goes a step, the others standing anywhere. */
export const morris: RowsAnalysis = (asked) => {
  const { of, unit, most, factors, design, howToMake } = asked;
  const effects = effectsIn(asked);
  const named = (name: string) => (design?.isByGrade ? `evidence of grade ${name}` : labelled(factors, name));
  const strongest = effects.slice(0, 3).map(({ name, muStar }) => `${named(name)}, by ${sizeIn(muStar, unit)}`);
  const rows = effects
    .slice(0, most)
    .map(({ name, mu, muStar, sigma }) => [
      named(name),
      sizeIn(muStar, unit),
      sized(mu.estimate, unit),
      sized(sigma, unit),
    ]);
  return {
    data: effects,
    lines: [
      `${of} moves most with ${listed(strongest)}: on average, from one end of a range to the other.`,
      "",
      ...table(["PARAMETER", "μ*", "μ", "σ"], rows, [52, 22, 11, 11]),
      "",
      `Effects over the whole range on ${of}${unitAfter(unit)}: μ* their mean size, μ their mean, σ how much they depend on the rest.`,
      `The strongest, with interactions and randomness: ${howToMake("saltelli")}${asked.arm === undefined ? "" : " --screened FOLDER"}`,
    ],
  };
};
