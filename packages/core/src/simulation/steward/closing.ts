import { substitute } from "../context/offer-facts.ts";
import { paidRows, rowOf } from "../offers/rows.ts";
import { employer, noContract } from "../state/columns.ts";
import { lapse } from "../state/stages.ts";
import { reviewReason } from "../state/market.ts";
import { makeReview } from "../state/reviews.ts";
import { record, type World } from "../state/world.ts";
import { freeEngineers } from "../state/founders.ts";
import type { RunContext } from "../context/run-context.ts";
import { type Ending, ending, headcount, roles } from "../state/steward.ts";
import { paySeverance } from "./severance.ts";

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
    columns.contractUntil[row] = noContract;
    columns.contractRevenue[row] = 0;
    columns.reviewAt[row] = world.month + 1;
  }
}

/** The cash is gone, and the firm with it: its offers close, and its upstream people carry on by themselves. */
export function failSteward(world: World, context: RunContext): void {
  endFirm(world, context, ending.failed);
  record(world, "failure", "the steward's cash is gone, and the firm with it");
}

/** Nobody is left to go on, and there is no other business: the firm closes in order and returns its cash. */
export function closeSteward(world: World, context: RunContext): void {
  endFirm(world, context, ending.closed);
  record(world, "closed", "nobody is left, and the firm closes");
}

function endFirm(world: World, context: RunContext, how: Ending): void {
  const { steward } = world;
  steward.isAlive = 0;
  steward.failedAt = world.month;
  steward.ending = how;
  leaveProject(world, context);
}

/** The firm lives on with its other business, and gives up the project: its offers close, and its people leave them. */
export function giveUpProject(world: World, context: RunContext): void {
  const { ledger, steward, month } = world;
  // Those whom the other business cannot use are paid what there is.
  paySeverance(world, context, headcount(steward), ledger.cash);
  steward.ending = ending.gaveUp;
  steward.gaveUpAt = month;
  leaveProject(world, context);
  record(world, "gave up", "the firm gives up the project, and lives on with its other business");
}

/** Nobody leads the project any more: offers close, and upstream people carry on by themselves. */
function leaveProject(world: World, context: RunContext): void {
  const { steward, market } = world;
  for (const offer of paidRows) closeOffer(world, offer);
  const engineers = Math.max(0, steward.people.upstream - steward.hiredMaintainers);
  for (const role of roles) {
    steward.people[role] = 0;
    steward.hireTarget[role] = 0;
  }
  freeMaintainers(world);
  if (world.strategy.isOpenSource) freeEngineers(world, context, engineers);
  steward.isPresent = 0;
  steward.integration = 0;
  market.salesBank = 0;
  makeReview(world, reviewReason.shock);
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
