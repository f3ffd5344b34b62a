import { draw, type Key } from "../../foundation/rng.ts";
import { exp } from "../../foundation/numerics.ts";
import type { RunContext } from "../context/run-context.ts";
import { communityEffort } from "../state/review-effort.ts";
import { upstreamEffort } from "../state/steward.ts";
import { employer, forked, contributorRole, upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { leadNeutrality } from "../state/leadership.ts";

const grant = 2;

/** Hours of review are offered by those who have the rights; what is answered in time becomes responsiveness. */
export function offerReview(world: World, context: RunContext): void {
  const { community, projects } = world;
  const { review } = context.scenario.community;
  const { columns } = world.contributors;
  community.hoursOffered.fill(0);
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (columns.role[row] !== contributorRole.maintainer || columns.employer[row] === employer.steward) continue;
    const employed = columns.employer[row] !== employer.independent;
    community.hoursOffered[columns.project[row]!]! += employed ? review.reviewEmployed : review.reviewVolunteer;
  }
  const bySteward =
    upstreamEffort(world.steward) * context.scenario.project.development.hoursFte * communityEffort(world, context);
  community.hoursOffered[upstream]! += bySteward;
  for (const project of [upstream, forked]) {
    const state = project === upstream ? projects.upstream : projects.fork;
    const newcomers = community.newcomerContributions[project]!;
    const needed =
      review.reviewNewcomer * newcomers + review.reviewOther * (community.contributions[project]! - newcomers);
    const offered = community.hoursOffered[project]! + state.sponsors * review.sponsorReview;
    if (project === upstream) community.reviewedBySteward = bySteward > 0 ? bySteward / offered : 0;
    const target = !world.strategy.isOpenSource
      ? unasked
      : context.on.reviewCapacity
        ? answeredShare(offered, needed)
        : 1;
    state.responsiveness += review.responsivenessSpeed * (target - state.responsiveness);
  }
}

/** Behind closed doors nobody asks: neither praise nor blame. */
const unasked = 0.5;

/** Share of the work that is answered in time when `needed` hours meet `offered` ones. */
export const answeredShare = (offered: number, needed: number) =>
  needed > 0 ? 1 - exp(-offered / needed) : Number(offered > 0);

/** Merit earns roles; under a steward's control only the steward grants review rights. */
export function promote(world: World, context: RunContext, rng: Key): void {
  if (!context.on.merit) return;
  const { columns } = world.contributors;
  const { review } = context.scenario.community;
  const { conduct } = world.strategy;
  const neutrality = leadNeutrality(world, context);
  const controlled = world.steward.isPresent === 1 && world.steward.isHandedOver === 0;
  const rights = conduct.overTheWall ? 0 : conduct.reviewRights;
  // Beyond neutrality ½ the steward is not the only one who grants.
  const shared = conduct.overTheWall ? 0 : review.sharedGrant * Math.max(0, 2 * neutrality - 1);
  const chance = controlled ? 1 - (1 - shared) * (1 - review.grantRate * rights) : 1;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    const now = columns.role[row]!;
    if (now === contributorRole.maintainer) continue;
    const merit = columns.merit[row]!;
    if (now < contributorRole.casual && columns.contributions[row]! > 1) columns.role[row] = contributorRole.casual;
    if (now < contributorRole.regular && merit >= review.meritRegular) columns.role[row] = contributorRole.regular;
    if (merit < review.meritMaintainer) continue;
    const granted = columns.project[row] === forked ? 1 : chance;
    if (granted >= 1 || draw(rng.k0, rng.k1, columns.identity[row]!, grant) < granted)
      columns.role[row] = contributorRole.maintainer;
  }
}
