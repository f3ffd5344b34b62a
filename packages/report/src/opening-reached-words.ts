import type { OpeningReached } from "@stewardsim/experiments";

/** In how many runs the project stands in month 0 as is observed. */
export const openingReachedWords = ({ runs, near }: OpeningReached): string =>
  `What is observed of month 0 holds within a tenth in ${near === runs ? `all ${runs}` : `${near} of ${runs}`} runs.`;

/** Whether it is missed in more than a tenth of the runs, so that the answer tells of other firms too. */
export const isOpeningMissed = ({ runs, near }: OpeningReached): boolean => near < 0.9 * runs;
