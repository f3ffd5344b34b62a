import type { Grade } from "@stewardsim/core";

/** What stands behind a number, by the grade of its evidence. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  A: "measured",
  B: "reported",
  C: "practitioners' word",
  D: "guessed",
};
