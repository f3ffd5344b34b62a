import {
  community,
  enterprise,
  privateInfrastructure,
  stewardInfrastructure,
  subscription,
  substitute,
} from "../market/offers.ts";
import { employer, stage } from "../columns.ts";
import { makeReview, note, reviewReason, type World } from "../world.ts";
import { freeEngineers } from "../community/arrival.ts";
import type { Given } from "../given.ts";
import { roles } from "./steward-state.ts";

/** Who runs an offer that closes chooses anew next month; the self-run ones keep running the open project until then. */
export function closeOffer(world: World, offer: number): void {
  const { columns, count } = world.organizations;
  const { isOpenSource } = world.strategy;
  for (let row = 0; row < count; row++) {
    if (columns.stage[row] !== stage.adopter || columns.offer[row] !== offer) continue;
    // Closed code ends with its seller; open code runs on.
    columns.offer[row] = isOpenSource ? community : substitute;
    if (!isOpenSource) columns.stage[row] = stage.lapsed;
    columns.contractUntil[row] = -1;
    columns.contractRevenue[row] = 0;
    columns.reviewAt[row] = world.month + 1;
  }
}

/** The firm ends: its offers close, and its upstream people carry on by themselves. */
export function failSteward(world: World, given: Given): void {
  const { steward, market } = world;
  steward.isAlive = 0;
  steward.failedAt = world.month;
  for (const offer of [subscription, enterprise, privateInfrastructure, stewardInfrastructure])
    closeOffer(world, offer);
  const engineers = steward.people.upstream - steward.hiredMaintainers;
  for (const role of roles) {
    steward.people[role] = 0;
    steward.hireTarget[role] = 0;
  }
  freeMaintainers(world);
  if (world.strategy.isOpenSource) freeEngineers(world, given, engineers);
  steward.isPresent = 0;
  market.salesBank = 0;
  makeReview(world, reviewReason.shock);
  note(world, "failure", "the steward fails");
}

function freeMaintainers(world: World): void {
  const { columns } = world.contributors;
  for (let place = 0; place < world.activeCount; place++) {
    const row = world.active[place]!;
    if (columns.employer[row] === employer.steward) columns.employer[row] = employer.independent;
  }
  world.steward.hiredMaintainers = 0;
}
