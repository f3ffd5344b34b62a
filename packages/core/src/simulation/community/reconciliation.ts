import { restart, strikes } from "../../foundation/hazard-clock.ts";
import type { RunContext } from "../context/run-context.ts";
import { worldThreshold } from "../context/run-context.ts";
import { rowOf } from "../offers/rows.ts";
import type { World } from "../state/world.ts";
import { merge, returnHome } from "./fork-birth.ts";
import { route } from "../state/fork.ts";
import { leadNeutrality } from "../state/leadership.ts";
import { isOpenLicence } from "../state/open-licence.ts";
import { slotOf } from "../state/project.ts";

/** A fork comes home only where neutral governance is offered and the licence is open again; a fork without work ends. */
export function reconcile(world: World, context: RunContext): void {
  const { forking, strategy, projects, month } = world;
  const { reconciliationHazard, neutralEnough, silence } = context.scenario.community.forking;
  const offered = leadNeutrality(world, context) >= neutralEnough && isOpenLicence(strategy.licence);
  if (context.on.reconciliation && offered && forking.route !== route.coalition) {
    if (strikes(forking.reconciliationClock, reconciliationHazard)) {
      restart(forking.reconciliationClock, worldThreshold(context, "reconciliation", month));
      merge(world);
      sendHome(world);
      armAgain(world, context);
      return;
    }
  }
  if (month - forking.bornAt >= silence && isSilent(world, silence)) {
    projects.fork.isAlive = 0;
    returnHome(world);
    forking.route = route.none;
    sendHome(world);
    armAgain(world, context);
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
  for (let row = 0; row < offer.length; row++) if (offer[row] === rowOf.fork) offer[row] = rowOf.community;
}

/** The next quarrel needs hazards of its own. */
function armAgain(world: World, context: RunContext): void {
  const { forking } = world;
  const occasion = 1 + forking.births;
  restart(forking.clock, worldThreshold(context, "fork", occasion));
  restart(forking.coalitionClock, worldThreshold(context, "coalition fork", occasion));
}
