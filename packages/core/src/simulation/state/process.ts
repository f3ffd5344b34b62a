import type { Key } from "../../foundation/rng.ts";
import type { RunContext } from "../context/run-context.ts";
import type { World } from "./world.ts";

/** One named thing that happens every month. */
export interface Process {
  readonly name: string;
  /** Moves `world` one month on; knows nothing but its three arguments. */
  step(world: World, context: RunContext, rng: Key): void;
}
