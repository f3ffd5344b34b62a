import { lognormal } from "../../foundation/draws.ts";
import { createClock, type HazardClock } from "../../foundation/hazard-clock.ts";
import { type RunContext, worldUniform, worldThreshold } from "../context/run-context.ts";
import type { ProjectState } from "./project.ts";

/** How a fork came about, in the order of `forks`. */
export const forkRoutes = ["none", "exodus", "governance", "coalition"] as const;
/** How a fork that there is came about. */
export type ForkRoute = Exclude<(typeof forkRoutes)[number], "none">;
export const route: Readonly<Record<(typeof forkRoutes)[number], number>> = {
  none: 0,
  exodus: 1,
  governance: 2,
  coalition: 3,
};

/** Quarrels: hazards so far against thresholds drawn once, and the fork that came of them. */
export interface ForkingState {
  clock: HazardClock; // of an exodus or a fork over governance
  coalitionClock: HazardClock; // of a fork by funded rivals
  reconciliationClock: HazardClock; // of the fork coming home
  critical: number; // mobilised mass that this world needs for a fork
  promise: number; // responsiveness that a fork promises
  licenceEventAt: number; // month of the last relicensing or gating, -1 for never
  relicensedAt: number; // month of the last relicensing, -1 for never
  route: number; // of the fork that lives: 0 none, 1 exodus, 2 governance, 3 coalition
  bornAt: number; // month of the last fork, -1 for never
  bornPrecisely: number; // the same with its fraction
  births: number; // forks so far, whether they count or not
  countedAt: number; // month in which the last fork came to count, -1 while it does not
  countedBirth: number; // birth of the last fork that counts, month with its fraction; NaN for none
  reunitedAt: number; // month in which a fork last came home, -1 for never
  forks: Float64Array; // that count, by route, over the whole run
}

/** No quarrel yet; how much of the community it takes to carry a fork differs between worlds. */
export function createForking(context: RunContext): ForkingState {
  const { critical, criticalSd } = context.scenario.community.forking;
  const clock = (event: string) => createClock(worldThreshold(context, event));
  return {
    clock: clock("fork"),
    coalitionClock: clock("coalition fork"),
    reconciliationClock: clock("reconciliation"),
    critical: lognormal(worldUniform(context, "fork critical mass"), critical, criticalSd),
    promise: 0,
    licenceEventAt: -1,
    relicensedAt: -1,
    route: route.none,
    bornAt: -1,
    bornPrecisely: Number.NaN,
    births: 0,
    countedAt: -1,
    countedBirth: Number.NaN,
    reunitedAt: -1,
    forks: new Float64Array(forkRoutes.length),
  };
}

/** The parts of a world that a fork is about. */
interface Forkable {
  readonly forking: ForkingState;
  readonly projects: { readonly fork: ProjectState };
}

/** Whether a fork lives beside its parent. */
export const hasFork = ({ forking, projects }: Forkable) => forking.route !== route.none && projects.fork.isAlive === 1;

/** Whether others may host the project: it is open, and its licence lets them, or else they host its fork. */
export const mayBeHosted = (world: Forkable & { strategy: { isOpenSource: boolean; licence: { hosting: boolean } } }) =>
  world.strategy.isOpenSource && (world.strategy.licence.hosting || hasFork(world));

/** Clouds that may no longer host the project host its fork. */
export const rivalHostsFork = (world: Forkable & { strategy: { licence: { hosting: boolean } } }) =>
  !world.strategy.licence.hosting && hasFork(world);
