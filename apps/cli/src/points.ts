import { quantiles } from "@stewardsim/core";
import { byDraw } from "@stewardsim/analysis";
import type { Ensemble } from "@stewardsim/experiments";
import type { Manifest } from "@stewardsim/results";
import { compared, madeOf } from "./summary.ts";

/**
 * What is said of points that somebody chose: how far results reach over them. How often something is so cannot be said,
 * since they are no sample of what may be.
 */
export const pointsOf = (folder: string, ensemble: Ensemble, manifest: Manifest) => ({
  ...madeOf(folder, ensemble, manifest),
  arms: ensemble.study.arms.map(({ name }) => ({
    name,
    results: Object.fromEntries(
      compared.map((of) => {
        const known = byDraw(ensemble.column(name, of), ensemble.study.replications).filter(Number.isFinite);
        const [least, median, most] = quantiles(known, [0, 0.5, 1]) as [number, number, number];
        return [of, { least, median, most }];
      }),
    ),
  })),
});
