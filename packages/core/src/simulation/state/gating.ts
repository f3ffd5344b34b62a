import type { World } from "./world.ts";

/** How much of what the steward ships is gated, 0 to 1: all of it where half of the features are. */
export const gate = ({ steward, projects }: Pick<World, "steward" | "projects">) =>
  steward.gated > 0 ? Math.min(1, (2 * steward.gated) / (steward.gated + projects.upstream.capability)) : 0;
