import { byDraw } from "@stewardsim/analysis";
import { clearBelow, type Ensemble, importance, noneOfThem } from "@stewardsim/experiments";
import { assumptionOf } from "../findings/assumption.ts";
import type { Figure } from "../figures/figure.ts";
import { forkLagFigure } from "../figures/fork-lag.ts";
import { regionMapFigure } from "../figures/region-map.ts";
import { survivalFigure } from "../figures/survival.ts";

/** An arm as figures name it, and as the study does. */
export interface NamedArm {
  readonly name: string;
  readonly arm: string;
}

/** Figures that are drawn from what is stored of every run. */
export function ensembleFigures(ensemble: Ensemble, arms: readonly NamedArm[], made: string): (Figure | undefined)[] {
  const { study } = ensemble;
  const { replications, months } = study;
  const isThere = (arm: string, entry: number) => ensemble.measures(arm, entry) !== undefined;
  return [
    survivalFigure(
      arms.map(({ name, arm }) => {
        const survived = ensemble.column(arm, "survived");
        return {
          arm: name,
          // Who was well sold, or gave up the project alone, survives with an end to the stewardship.
          ended: ensemble
            .column(arm, "endMonth")
            .map((month, entry) =>
              !isThere(arm, entry) ? Number.NaN : survived[entry] === 1 ? Number.POSITIVE_INFINITY : month,
            ),
        };
      }),
      { months, replications, made },
    ),
    forkLagFigure(
      arms.map(({ name, arm }) => {
        const lags = ensemble.column(arm, "forkLag");
        return { arm: name, lags, runs: lags.filter((_, entry) => isThere(arm, entry)).length };
      }),
      { made },
    ),
    regionMap(ensemble, arms, made),
  ];
}

/** Fewer draws leave a field of the map with too few to say anything. */
export const fewestOfMap = 27;

/**
 * Over the two assumptions that the lead of the best over the next hangs on most; nothing where the draws are too few, or no
 * assumption stands out from chance.
 */
function regionMap(ensemble: Ensemble, arms: readonly NamedArm[], made: string): Figure | undefined {
  const { study } = ensemble;
  const worths = arms.map(({ name, arm }) => ({
    name,
    by: byDraw(ensemble.column(arm, "deltaValueLowExit"), study.replications),
  }));
  const known = study.values.flatMap((_, draw) => (worths.every(({ by }) => Number.isFinite(by[draw])) ? [draw] : []));
  if (arms.length === 0 || known.length < fewestOfMap || study.factors.length < 2) return undefined;
  const sum = (by: Float64Array) => known.reduce((total, draw) => total + by[draw]!, 0);
  const [first, second] = worths.toSorted((a, b) => sum(b.by) - sum(a.by));
  const lead = Float64Array.from(first!.by, (worth, draw) => worth - (second?.by[draw] ?? 0));
  const hangs = importance(study, lead);
  if (hangs.length < 2 || hangs[0]!.doubt >= clearBelow) return undefined;
  const [x, y] = hangs.map(({ factor }) => study.factors.indexOf(factor));
  const points = known.map((draw) => {
    const best = worths.reduce((most, one) => (one.by[draw]! > most.by[draw]! ? one : most));
    return {
      x: study.values[draw]![x!]!,
      y: study.values[draw]![y!]!,
      best: best.by[draw]! > 0 ? best.name : noneOfThem,
    };
  });
  return regionMapFigure(points, {
    x: assumptionOf(study.factors[x!]!),
    y: assumptionOf(study.factors[y!]!),
    arms: [...worths.map(({ name }) => name), noneOfThem],
    made,
  });
}
