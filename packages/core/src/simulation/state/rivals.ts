import { createClock, type HazardClock } from "../../foundation/hazard-clock.ts";
import { type RunContext, worldThreshold } from "../context/run-context.ts";

/** Who earns on the project without stewarding it, and the vendor of the substitute. */
export interface RivalState {
  cloudPresent: number; // 0 or 1: the first cloud hosts the project too
  cloudClock: HazardClock; // of its entry
  cloudIntegration: number; // how well the project runs on it, 0 to 1
  cloudSince: number; // month of its entry, -1 for never
  otherClouds: CloudState[]; // in the order of the scenario
  clonePresent: number; // 0 or 1: a rebuilder gives the distribution away
  cloneClock: HazardClock; // of its entry
  cloneSince: number; // month of its entry, -1 for never
  vendorPrice: number; // of the proprietary substitute, usd/node/month
}

/** A cloud beside the first. */
export interface CloudState {
  present: number; // 0 or 1
  clock: HazardClock; // of its entry
  integration: number; // how well the project runs on it, 0 to 1
}

/** Rivals of whom none has come. */
export const createRivals = (context: RunContext): RivalState => ({
  cloudPresent: 0,
  cloudClock: createClock(worldThreshold(context, "rival cloud")),
  cloudIntegration: 0,
  cloudSince: -1,
  otherClouds: context.scenario.rivals.clouds.others.map(({ name }) => ({
    present: 0,
    clock: createClock(worldThreshold(context, `rival cloud ${name}`)),
    integration: 0,
  })),
  clonePresent: 0,
  cloneClock: createClock(worldThreshold(context, "clone")),
  cloneSince: -1,
  vendorPrice: context.scenario.market.vendor.price,
});

/** 0 or 1: a cloud hosts the project too. */
export function cloudsPresent({ cloudPresent, otherClouds }: RivalState): number {
  if (cloudPresent === 1) return 1;
  for (const { present } of otherClouds) if (present === 1) return 1;
  return 0;
}

/** Strength of the clouds that are there, 0 to 1: what one of them does not reach, another may. */
export function cloudStrength({ cloudPresent, otherClouds }: RivalState, { scenario }: RunContext): number {
  const { strength, others } = scenario.rivals.clouds;
  let reached = cloudPresent * strength;
  for (let index = 0; index < otherClouds.length; index++)
    reached += otherClouds[index]!.present * others[index]!.strength * (1 - reached);
  return reached;
}

/** How well the project runs on the best of the clouds that are there, 0 to 1. */
export function cloudIntegration({ cloudIntegration: first, otherClouds }: RivalState): number {
  let best = first;
  for (const { present, integration } of otherClouds) if (present === 1) best = Math.max(best, integration);
  return best;
}
