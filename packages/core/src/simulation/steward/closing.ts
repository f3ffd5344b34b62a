import { community, enterprise, privateInfrastructure, stewardInfrastructure, subscription } from "../market/offers.ts";
import { employer, stage } from "../columns.ts";
import { note, reviewReason, type World } from "../world.ts";
import { roles } from "./steward-state.ts";

/** Who runs an offer that closes chooses anew next month; the self-run ones keep running the open project until then. */
export function closeOffer(world: World, offer: number): void {
  const { columns, count } = world.organizations;
  for (let row = 0; row < count; row++) {
    if (columns.stage[row] !== stage.adopter || columns.offer[row] !== offer) continue;
    columns.offer[row] = community;
    columns.contractUntil[row] = -1;
    columns.contractRevenue[row] = 0;
    columns.reviewAt[row] = world.month + 1;
  }
}

/** The firm ends: its offers close, its people go, and hired maintainers carry on by themselves. */
export function failSteward(world: World): void {
  const { steward, market } = world;
  steward.isAlive = 0;
  steward.failedAt = world.month;
  for (const offer of [subscription, enterprise, privateInfrastructure, stewardInfrastructure])
    closeOffer(world, offer);
  for (const role of roles) {
    steward.people[role] = 0;
    steward.hireTarget[role] = 0;
  }
  freeMaintainers(world);
  steward.isPresent = 0;
  market.salesBank = 0;
  market.reviewReason = Math.max(market.reviewReason, reviewReason.shock);
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
