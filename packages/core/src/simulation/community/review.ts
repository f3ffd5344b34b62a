import { draw, type Key } from "../../foundation/chance.ts";
import { exp } from "../../foundation/numerics.ts";
import type { Given } from "../context/run-context.ts";
import { communityEffort } from "../state/review-effort.ts";
import { upstreamEffort } from "../state/steward.ts";
import { employer, forked, standing, upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { leadNeutrality } from "../state/leadership.ts";

const grant = 2;

/** Hours of review are offered by those who have the rights; what is answered in time becomes responsiveness. */
export function offerReview(world: World, given: Given): void {
  const { community, projects } = world;
  const { review } = given.scenario.community;
  const { columns } = world.contributors;
  community.hoursOffered.fill(0);
  for (let place = 0; place < world.activeCount; place++) {
    const row = world.active[place]!;
    if (columns.standing[row] !== standing.maintainer || columns.employer[row] === employer.steward) continue;
    const employed = columns.employer[row] !== employer.independent;
    community.hoursOffered[columns.project[row]!]! += employed ? review.reviewEmployed : review.reviewVolunteer;
  }
  const bySteward =
    upstreamEffort(world.steward) * given.scenario.project.development.hoursFte * communityEffort(world, given);
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
      : given.on.reviewCapacity
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

/** Merit earns standing; under a steward's control only the steward grants review rights. */
export function promote(world: World, given: Given, luck: Key): void {
  if (!given.on.merit) return;
  const { columns } = world.contributors;
  const { review } = given.scenario.community;
  const { conduct } = world.strategy;
  const neutrality = leadNeutrality(world, given);
  const controlled = world.steward.isPresent === 1 && world.steward.isHandedOver === 0;
  const rights = conduct.overTheWall ? 0 : conduct.reviewRights;
  // Beyond neutrality ½ the steward is not the only one who grants.
  const shared = conduct.overTheWall ? 0 : review.sharedGrant * Math.max(0, 2 * neutrality - 1);
  const chance = controlled ? 1 - (1 - shared) * (1 - review.grantRate * rights) : 1;
  for (let place = 0; place < world.activeCount; place++) {
    const row = world.active[place]!;
    const now = columns.standing[row]!;
    if (now === standing.maintainer) continue;
    const merit = columns.merit[row]!;
    if (now < standing.casual && columns.contributions[row]! > 1) columns.standing[row] = standing.casual;
    if (now < standing.regular && merit >= review.meritRegular) columns.standing[row] = standing.regular;
    if (merit < review.meritMaintainer) continue;
    const granted = columns.project[row] === forked ? 1 : chance;
    if (granted >= 1 || draw(luck.k0, luck.k1, columns.identity[row]!, grant) < granted)
      columns.standing[row] = standing.maintainer;
  }
}
