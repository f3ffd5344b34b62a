import type { Given } from "../given.ts";
import { worldThreshold } from "../given.ts";
import { community as communityOffer, fork as forkOffer } from "../market/offers.ts";
import type { World } from "../world.ts";
import { merge, returnHome } from "./fork-birth.ts";
import { forksSoFar, route } from "./fork-state.ts";
import { leadNeutrality } from "./leadership.ts";
import { slotOf } from "../project/project-state.ts";

/** Sponsored people fade without end; less than half a one is nobody. */
const somebody = 0.5;

/** A fork comes home only where neutral governance is offered and the licence is open again; a fork without work ends. */
export function reconcile(world: World, given: Given): void {
  const { forking, strategy, projects, month } = world;
  const { reconciliationHazard, neutralEnough, silence } = given.scenario.community.forking;
  const offered = leadNeutrality(world, given) >= neutralEnough && strategy.licence.restrictiveness === 0;
  if (given.on.reconciliation && offered && forking.route !== route.coalition) {
    forking.reconcileHazard += reconciliationHazard;
    if (forking.reconcileHazard >= forking.reconcileThreshold) {
      forking.reconcileThreshold = worldThreshold(given, "reconciliation", month);
      merge(world);
      sendHome(world);
      armAgain(world, given);
      return;
    }
  }
  if (month - forking.bornAt >= silence && projects.fork.sponsors < somebody && isSilent(world, silence)) {
    projects.fork.isAlive = 0;
    returnHome(world);
    forking.route = route.none;
    sendHome(world);
    armAgain(world, given);
  }
}

function isSilent({ projects, month }: World, silence: number): boolean {
  for (let back = 0; back < silence; back++)
    if (projects.fork.merged[slotOf(month - back, projects.fork.merged.length)]! > 0) return false;
  return true;
}

/** Organizations on the fork run upstream from now, and look around at their next anniversary. */
function sendHome(world: World): void {
  const { offer } = world.organizations.columns;
  for (let row = 0; row < offer.length; row++) if (offer[row] === forkOffer) offer[row] = communityOffer;
}

/** The next quarrel needs hazards of its own. */
function armAgain(world: World, given: Given): void {
  const { forking } = world;
  const occasion = 1 + forksSoFar(forking);
  forking.hazard = 0;
  forking.threshold = worldThreshold(given, "fork", occasion);
  forking.coalitionHazard = 0;
  forking.coalitionThreshold = worldThreshold(given, "coalition fork", occasion);
}
