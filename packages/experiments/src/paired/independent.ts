import { StudyError } from "../errors.ts";
import type { Study } from "../study.ts";

/**
 * Blocks are independent evidence only where every draw lives with luck of its own.
 *
 * @throws StudyError where draws share theirs
 */
export function mustBeIndependent({ replications = [] }: Pick<Study, "replications">): void {
  if (new Set(replications).size < replications.length)
    throw new StudyError(
      "Draws of this study share their luck, so that blocks of them repeat each other: compare arms in a study whose draws " +
        "have luck of their own.",
    );
}
