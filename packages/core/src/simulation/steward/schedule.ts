import type { Process } from "../state/process.ts";
import { act } from "./actions.ts";

/** What is dated happens on its date. */
export const schedule: Process = {
  name: "schedule",
  step(world, given, luck) {
    if (!given.on.datedEvents) return;
    for (const { month, action } of given.dated) if (month === world.month) act(world, given, action, luck);
  },
};
