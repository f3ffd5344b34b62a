import { draw, type Key } from "../../foundation/chance.ts";
import { exponential } from "../../foundation/draws.ts";
import type { Given } from "../given.ts";
import { worldThreshold } from "../given.ts";
import type { Process } from "../process.ts";
import { forked, upstream } from "../columns.ts";
import { makeReview, note, reviewReason, type World } from "../world.ts";
import { pullContributors, pullOrganizations } from "./camps.ts";
import { countFactions } from "./factions.ts";
import { moveOrganizations } from "./opinion.ts";
import { clip, conduct } from "./welcome.ts";

/** Trust and camps move: towards what the leaders' conduct deserves, and towards one's peers. */
export const sentiment: Process = {
  name: "sentiment",
  step(world, given, luck) {
    if (given.on.incidents && world.month >= 0) incidents(world, given, luck);
    if (given.on.trust) moveContributors(world, given);
    if (given.on.trust) moveOrganizations(world, given);
    if (given.on.camps) {
      pullOrganizations(world, given);
      pullContributors(world, given);
    }
    countFactions(world, given);
  },
};

/**
 * A blow to trust, all at once and larger for the open-minded, that leaves a scar: loosening a licence again does not
 * bring people back soon.
 *
 * @param size trust lost at openness 1
 */
export function shake(world: World, given: Given, size: number, reason: number = reviewReason.shock): void {
  if (reason !== reviewReason.none) makeReview(world, reason);
  if (!given.on.trust || size <= 0) return;
  const { scarShare } = given.scenario.community.trust;
  const scars = given.on.scars ? scarShare : 0;
  const { reputation, rows, knowingFrom } = world.market;
  reputation.slope -= size;
  reputation.scar += scars * size;
  const organizations = world.organizations.columns;
  for (let place = knowingFrom; place < rows.length; place++) {
    const row = rows[place]!;
    const blow = size * given.cast.openness[row]!;
    organizations.trust[row] = clip(organizations.trust[row]! - blow);
    organizations.scar[row]! += scars * blow;
  }
  const { columns } = world.contributors;
  for (let place = 0; place < world.activeCount; place++) {
    const row = world.active[place]!;
    if (columns.project[row] !== upstream) continue;
    const blow = size * columns.openness[row]!;
    columns.trust[row] = clip(columns.trust[row]! - blow);
    columns.scar[row]! += scars * blow;
  }
}

/** The angry mob: rarer where a programme listens and questions are answered. */
function incidents(world: World, given: Given, luck: Key): void {
  const { community, projects, steward } = world;
  const { incidentHazard, incidentProgramme, incidentUnanswered, heatKept } = given.scenario.community.trust;
  community.heat *= heatKept;
  if (steward.isPresent === 0) return;
  community.incidentHazard +=
    incidentHazard *
    (1 - incidentProgramme * community.programme) *
    (incidentUnanswered - projects.upstream.responsiveness);
  if (community.incidentHazard < community.incidentThreshold) return;
  community.incidents++;
  community.incidentThreshold += worldThreshold(given, "incident", community.incidents);
  incident(world, given, luck);
}

/** One incident now, of exponential size. */
export function incident(world: World, given: Given, luck: Key): void {
  const size = given.scenario.community.trust.incidentShock * exponential(draw(luck.k0, luck.k1, -1, 0));
  world.community.heat = Math.min(1, world.community.heat + size);
  note(world, "incident", `the community is angry: ${size.toFixed(2)} of trust at full openness`);
  shake(world, given, size, reviewReason.none);
}

function moveContributors(world: World, given: Given): void {
  const { columns } = world.contributors;
  const { community } = world;
  const { speed, peerInfluence, scarDecay } = given.scenario.community.trust;
  const targets = [conduct(world, given, upstream), conduct(world, given, forked)];
  const { trustCounts } = community;
  trustCounts.fill(0);
  const sums = [0, 0];
  const people = [0, 0];
  for (let place = 0; place < world.activeCount; place++) {
    const row = world.active[place]!;
    const project = columns.project[row]!;
    const { common, perOpenness, controlGap } = targets[project]!;
    const target = clip(common - perOpenness * columns.openness[row]! - controlGap - columns.scar[row]!);
    const trust = columns.trust[row]!;
    const around = Number.isNaN(community.trust[project]!) ? trust : community.trust[project]!;
    columns.trust[row] = clip(trust + speed * (target - trust) + peerInfluence * (around - trust));
    columns.scar[row]! *= 1 - scarDecay;
    sums[project]! += columns.trust[row]!;
    people[project]!++;
    if (project === upstream)
      trustCounts[Math.min(trustCounts.length - 1, Math.floor(columns.trust[row]! * trustCounts.length))]!++;
  }
  for (const project of [upstream, forked])
    community.trust[project] = people[project]! > 0 ? sums[project]! / people[project]! : Number.NaN;
  community.meanTrust = people[upstream]! > 0 ? community.trust[upstream]! : targets[upstream]!.trustOfNewcomer;
}
