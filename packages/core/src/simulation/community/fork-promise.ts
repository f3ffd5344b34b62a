import { employer, contributorRole, upstream } from "../state/columns.ts";
import type { RunContext } from "../context/run-context.ts";
import { slotOf } from "../state/project.ts";
import type { World } from "../state/world.ts";
import { answeredShare } from "./review.ts";
import { trustInCommunity } from "./welcome.ts";

/**
 * Moves what people expect a fork to answer: all outside maintainers and regulars would review as if with full rights,
 * their own work and a part of what newcomers and casuals send.
 */
export function learnPromise(world: World, context: RunContext): void {
  const { review, forking } = context.scenario.community;
  const { columns } = world.contributors;
  const slot = slotOf(world.month, 12);
  let hours = 0;
  let own = 0;
  let others = review.reviewNewcomer * world.community.newcomerContributions[upstream]!;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (columns.project[row] !== upstream || columns.employer[row] === employer.steward) continue;
    const work = review.reviewOther * world.recentWork[row * 12 + slot]!;
    if (columns.role[row]! >= contributorRole.regular) {
      hours += columns.employer[row] === employer.independent ? review.reviewVolunteer : review.reviewEmployed;
      own += work;
    } else if (columns.arrivedAt[row] !== world.month) others += work;
  }
  const needed = own + forking.promiseOthers * others;
  world.forking.promise += forking.promiseSpeed * (answeredShare(hours, needed) - world.forking.promise);
}

/** Trust that a fork promises: neutral leadership, and what it could answer. */
export const promisedTrust = ({ forking }: World, context: RunContext) => trustInCommunity(context, forking.promise);
