import type { Key } from "../../foundation/rng.ts";
import type { Action } from "../../scenario/actions.ts";
import type { RunContext } from "../context/run-context.ts";
import type { Process } from "../state/process.ts";
import type { World } from "../state/world.ts";
import { act } from "./actions.ts";

/** What investors and buyers look at the month's books for. */
const needsBooks = ({ do: what }: Action) => what === "raise" || what === "sell";

/** What is dated happens on its date: at the beginning of the month, but for what needs its books. */
export const schedule: Process = {
  name: "schedule",
  step(world, context, rng) {
    followDates(world, context, rng, (action) => !needsBooks(action));
  },
};

/** What is dated and needs the books of the month, once they are made up. */
export const followDatesWithBooks = (world: World, context: RunContext, rng: Key): void =>
  followDates(world, context, rng, needsBooks);

function followDates(world: World, context: RunContext, rng: Key, isDue: (action: Action) => boolean): void {
  if (!context.on.datedEvents) return;
  for (const { month, action } of context.dated)
    if (month === world.month && isDue(action)) act(world, context, action, rng);
}
