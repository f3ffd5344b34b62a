import { normalQuantile, studentQuantile } from "@stewardsim/core/foundation";

/** Quantiles by confidence: what lies within, on both sides of the middle. */

/** How many standard deviations on either side hold a normal number with the stated chance. */
export const normalReach = (confidence: number): number => normalQuantile((1 + confidence) / 2);

/** The same of Student's t. */
export const studentReach = (confidence: number, degrees: number): number =>
  studentQuantile((1 + confidence) / 2, degrees);
