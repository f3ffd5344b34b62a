import type { Process } from "../state/process.ts";
import { act } from "./actions.ts";

/** What is dated happens on its date. */
export const schedule: Process = {
  name: "schedule",
  step(world, context, rng) {
    if (!context.on.datedEvents) return;
    for (const { month, action } of context.dated) if (month === world.month) act(world, context, action, rng);
  },
};
