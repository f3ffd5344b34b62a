import { exp } from "../../foundation/numerics.ts";
import type { RunContext } from "../context/run-context.ts";
import { hoursOfFirst } from "../state/agents.ts";
import { communityEffort } from "../state/review-effort.ts";
import { upstreamEffort } from "../state/steward.ts";
import { forked, upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { leadNeutrality } from "../state/leadership.ts";

/** Hours of review are offered by those who have the rights, who are counted already; what is answered in time becomes responsiveness. */
export function offerReview(world: World, context: RunContext): void {
  const { community, projects } = world;
  const { review } = context.scenario.community;
  const hoursOfOne = hoursOfFirst(world, context);
  community.hoursOffered.set(community.hoursOfMaintainers);
  const bySteward =
    upstreamEffort(world.steward) * context.scenario.project.development.hoursFte * communityEffort(world, context) +
    community.hoursOfLeaders;
  community.hoursOffered[upstream]! += bySteward;
  for (const project of [upstream, forked]) {
    const state = project === upstream ? projects.upstream : projects.fork;
    const newcomers = community.newcomerContributions[project]!;
    const needed =
      hoursOfOne * (newcomers + community.agentContributions[project]!) +
      review.reviewOther * (community.contributions[project]! - newcomers);
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

/**
 * Chance, each month, that rights are granted to who merits them on upstream. Under a steward's control the steward
 * grants them, and beyond neutrality ½ others do too.
 */
export function chanceOfRights(world: World, context: RunContext): number {
  const { review } = context.scenario.community;
  const { conduct } = world.strategy;
  if (world.steward.isPresent === 0 || world.steward.isHandedOver === 1) return 1;
  const rights = conduct.overTheWall ? 0 : conduct.reviewRights;
  const shared = conduct.overTheWall ? 0 : review.sharedGrant * Math.max(0, 2 * leadNeutrality(world, context) - 1);
  return 1 - (1 - shared) * (1 - review.grantRate * rights);
}
