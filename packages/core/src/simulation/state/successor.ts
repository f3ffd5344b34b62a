import { createClock, type HazardClock } from "../../foundation/hazard-clock.ts";
import { type RunContext, worldThreshold } from "../context/run-context.ts";

/** A firm that takes up a project which nobody stewards. Its money is nobody's concern here. */
export interface SuccessorState {
  clock: HazardClock; // of its coming
  cameAt: number; // month since which it is there, -1 for never
}

/** Nobody has come. */
export const createSuccessor = (context: RunContext): SuccessorState => ({
  clock: createClock(worldThreshold(context, "new steward")),
  cameAt: -1,
});
