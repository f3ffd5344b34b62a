import { StudyError } from "../errors.ts";
import type { Study } from "../study.ts";

/**
 * Blocks are independent evidence only where draws are a sample, and every one of them has random numbers of its own.
 *
 * @throws StudyError where they are not
 */
export function mustBeIndependent({ replicationIds = [], isSample }: Pick<Study, "replicationIds" | "isSample">): void {
  if (new Set(replicationIds).size < replicationIds.length)
    throw new StudyError(
      "Draws of this study share their random numbers, so that blocks of them repeat each other: compare arms in a study whose draws " +
        "have random numbers of their own.",
    );
  if (!isSample)
    throw new StudyError(
      "Draws of this study are chosen points and no sample, so that nothing can be said of how often something is so: " +
        "compare arms in a study of a Latin hypercube.",
    );
}
