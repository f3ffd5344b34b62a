import { createClock, type HazardClock } from "../../foundation/hazard-clock.ts";
import { type RunContext, worldThreshold } from "../context/run-context.ts";

/** A platform vendor who may be asked for joint work. */
export interface PartnerState {
  clock: HazardClock; // of a yes
  asks: number; // so far
  acceptedAt: number; // month of the yes, -1 for never
  ported: number; // of the work that its platform needs, 0 to 1
  openedAt: number; // month since which its platform is supported, -1 for never
  engineers: number; // full-time people of it on the project itself
  hostsAt: number; // month since which it hosts the project, -1 for never
}

/** A firm that sells the steward's hosting with a managed platform on top. */
export interface ResellerState {
  clock: HazardClock; // of leaving
  leftAt: number; // month, -1 for never
  share: number; // of the steward's hosted nodes that it sells, 0 to 1
}

/** Partners of whom nobody has been asked. */
export const createPartners = (context: RunContext): PartnerState[] =>
  context.scenario.partners.vendors.map(({ name }) => ({
    clock: createClock(worldThreshold(context, `partner ${name}`)),
    asks: 0,
    acceptedAt: -1,
    ported: 0,
    openedAt: -1,
    engineers: 0,
    hostsAt: -1,
  }));

/** Resellers who have bought nothing. */
export const createResellers = (context: RunContext): ResellerState[] =>
  context.scenario.partners.resellers.map(({ name }) => ({
    clock: createClock(worldThreshold(context, `reseller ${name}`)),
    leftAt: -1,
    share: 0,
  }));
