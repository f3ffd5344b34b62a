import { createClock, type HazardClock } from "../../foundation/hazard-clock.ts";
import { type RunContext, worldThreshold } from "../context/run-context.ts";

/** Who earns on the project without stewarding it, and the vendor of the substitute. */
export interface RivalState {
  cloudPresent: number; // 0 or 1: a cloud hosts the project too
  cloudClock: HazardClock; // of its entry
  cloudIntegration: number; // how well the project runs on it, 0 to 1
  clonePresent: number; // 0 or 1: a rebuilder gives the distribution away
  cloneClock: HazardClock; // of its entry
  cloneSince: number; // month of its entry, -1 for never
  cloudSince: number; // month of the cloud's entry, -1 for never
  vendorPrice: number; // of the proprietary substitute, usd/node/month
}

/** Rivals of whom none has come. */
export const createRivals = (context: RunContext): RivalState => ({
  cloudPresent: 0,
  cloudClock: createClock(worldThreshold(context, "rival cloud")),
  cloudIntegration: 0,
  clonePresent: 0,
  cloneClock: createClock(worldThreshold(context, "clone")),
  cloneSince: -1,
  cloudSince: -1,
  vendorPrice: context.scenario.market.vendor.price,
});
