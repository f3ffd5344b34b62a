import { exp } from "../../foundation/numerics.ts";
import type { RunContext } from "../context/run-context.ts";
import type { World } from "./world.ts";

/** Level of the community programme, 0 to 1: diminishing returns of community people, granted by the executives. */
export function programmeLevel(world: World, { scenario, on }: RunContext): number {
  const { arrival } = scenario.community;
  const support = on.executiveSupport ? world.community.executiveSupport : 1;
  return 1 - exp(-(programmePeople(world, { arrival }) * support) / arrival.programmeScale);
}

/** Community people that the dose of the programme pays, in full-time people. */
export function programmePeople(
  world: World,
  { arrival }: { arrival: { lightDose: number; standardDose: number; fullDose: number } },
): number {
  if (world.steward.isPresent === 0 || world.steward.failedAt >= 0) return 0;
  const { programme } = world.strategy.conduct;
  return { none: 0, light: arrival.lightDose, standard: arrival.standardDose, full: arrival.fullDose }[programme];
}
