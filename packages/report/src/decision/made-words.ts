import type { Answer } from "../answer.ts";
import { runsOfDraws } from "../runs-of-draws.ts";
import { counted } from "../words.ts";

/** How numbers were made, for a caption: `112 draws of 313 parameters × 2 replications, 120 months; seed 1, stewardsim 0.1.0.` */
export const madeWords = ({ made }: Pick<Answer, "made">): string =>
  `${counted(made.draws, "draw")} of ${counted(made.parameters, "parameter")}${runsOfDraws(made)}; ${counted(made.months, "month")}; seed ${made.seed}, stewardsim ${made.stewardsim}.`;
