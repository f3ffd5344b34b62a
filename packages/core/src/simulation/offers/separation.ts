import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";
import { offers } from "./all.ts";

/** Share of an offer's work that happens on builds outside the open tree, 0 to 1. */
export const separationOf = (world: World, context: RunContext, row: number): number =>
  context.on.separation ? (offers[row]!.separation?.(world, context) ?? 0) : 0;
