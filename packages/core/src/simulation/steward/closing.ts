import { substitute } from "../context/offer-facts.ts";
import { paidRows, rowOf } from "../offers/rows.ts";
import { employer } from "../state/columns.ts";
import { lapse } from "../state/stages.ts";
import { reviewReason } from "../state/market.ts";
import { makeReview } from "../state/reviews.ts";
import { record, type World } from "../state/world.ts";
import { freeEngineers } from "../state/founders.ts";
import type { RunContext } from "../context/run-context.ts";
import { roles } from "../state/steward.ts";

/** Who runs an offer that closes chooses anew next month; the self-run ones keep running the open project until then. */
export function closeOffer(world: World, offer: number): void {
  const { columns } = world.organizations;
  const { isOpenSource } = world.strategy;
  const { rows } = world.market;
  // Who lapses changes positions with the first adopter, who was looked at already.
  for (let position = world.market.adoptersFrom; position < rows.length; position++) {
    const row = rows[position]!;
    if (columns.offer[row] !== offer) continue;
    // Closed code ends with its seller; open code runs on.
    columns.offer[row] = isOpenSource ? rowOf.community : substitute;
    if (!isOpenSource) lapse(world, row);
    columns.contractUntil[row] = -1;
    columns.contractRevenue[row] = 0;
    columns.reviewAt[row] = world.month + 1;
  }
}

/** The firm ends: its offers close, and its upstream people carry on by themselves. */
export function failSteward(world: World, context: RunContext): void {
  const { steward, market } = world;
  steward.isAlive = 0;
  steward.failedAt = world.month;
  for (const offer of paidRows) closeOffer(world, offer);
  const engineers = Math.max(0, steward.people.upstream - steward.hiredMaintainers);
  for (const role of roles) {
    steward.people[role] = 0;
    steward.hireTarget[role] = 0;
  }
  freeMaintainers(world);
  if (world.strategy.isOpenSource) freeEngineers(world, context, engineers);
  steward.isPresent = 0;
  market.salesBank = 0;
  makeReview(world, reviewReason.shock);
  record(world, "failure", "the steward fails");
}

/** The last hired maintainers go first, until no more are left than the payroll has room for; they stay in the community. */
export function freeMaintainers(world: World, room = 0): void {
  const { columns } = world.contributors;
  const { steward } = world;
  for (let position = world.activeCount - 1; position >= 0 && steward.hiredMaintainers > room; position--) {
    const row = world.active[position]!;
    if (columns.employer[row] !== employer.steward) continue;
    columns.employer[row] = employer.independent;
    steward.hiredMaintainers--;
  }
}
