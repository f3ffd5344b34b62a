import { draw, type Key } from "../../foundation/chance.ts";
import { exponential } from "../../foundation/draws.ts";
import type { Given } from "../given.ts";
import { worldThreshold } from "../given.ts";
import type { Process } from "../process.ts";
import { forked, stage, upstream } from "../columns.ts";
import { makeReview, note, reviewReason, type World } from "../world.ts";
import { pullContributors, pullOrganization, type Pulls, pulls } from "./camps.ts";
import { countFactions } from "./factions.ts";
import { clip, conduct } from "./welcome.ts";

/** Trust and camps move: towards what the leaders' conduct deserves, and towards one's peers. */
export const sentiment: Process = {
  name: "sentiment",
  step(world, given, luck) {
    if (given.on.incidents && world.month >= 0) incidents(world, given, luck);
    if (given.on.trust) moveContributors(world, given);
    if (given.on.trust || given.on.camps) moveOrganizations(world, given);
    if (given.on.camps) pullContributors(world, given);
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
  const { reputation } = world.market;
  reputation.slope -= size;
  reputation.scar += scars * size;
  const organizations = world.organizations.columns;
  for (let row = 0; row < world.organizations.count; row++) {
    if (organizations.stage[row] === stage.unaware) continue;
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

/** The angry mob: rarer where a programme listens and questions are answered. It cools within half a year. */
const heatLasts = 0.6;

function incidents(world: World, given: Given, luck: Key): void {
  const { community, projects, steward } = world;
  const { incidentHazard } = given.scenario.community.trust;
  community.heat *= heatLasts;
  if (steward.isPresent === 0) return;
  community.incidentHazard +=
    incidentHazard * (1 - 0.5 * community.programme) * (1.5 - projects.upstream.responsiveness);
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

/** One pass over organizations that know the project, and one look at their neighbours for trust and camp alike. */
function moveOrganizations(world: World, given: Given): void {
  const { cast, on } = given;
  const { openness, weight } = cast;
  const { columns, count } = world.organizations;
  const { trust, camp, scar, stage: stages, offer } = columns;
  const { speed, peerInfluence, scarDecay } = given.scenario.community.trust;
  const { confidence } = given.scenario.community.camps;
  const { degree, heard } = cast.network;
  const { common, perOpenness } = conduct(world, given, upstream);
  if (on.trust) spreadReputation(world, given, common, perOpenness);
  const pull = pulls(world, given);
  const mean = world.market.meanTrust;
  const movesTrust = on.trust;
  const movesCamps = on.camps && anyCamp(pull, camp);
  const kept = 1 - scarDecay;
  let sum = 0;
  let known = 0;
  for (let row = 0; row < count; row++) {
    const stageNow = stages[row]!;
    if (stageNow === stage.unaware) continue;
    let trustAround = 0;
    let peers = 0;
    let campAround = 0;
    let near = 0;
    const own = camp[row]!;
    const end = (row + 1) * degree;
    if (!movesCamps)
      for (let tie = row * degree; tie < end; tie++) {
        const other = heard[tie]!;
        // Who does not know the project counts nought times: half of the branches would be guessed wrongly.
        const counts = knows[stages[other]!]!;
        trustAround += counts * trust[other]!;
        peers += counts;
      }
    else
      for (let tie = row * degree; tie < end; tie++) {
        const other = heard[tie]!;
        const counts = knows[stages[other]!]!;
        trustAround += counts * trust[other]!;
        peers += counts;
        const distance = camp[other]! - own;
        if (distance <= confidence && distance >= -confidence) {
          campAround += counts * distance;
          near += counts;
        }
      }
    const open = openness[row]!;
    let now = trust[row]!;
    if (movesTrust) {
      const around = peers > 0 ? trustAround / peers : degree === 0 ? mean : now;
      const target = clip(common - perOpenness * open - scar[row]!);
      now = Math.fround(clip(now + speed * (target - now) + peerInfluence * (around - now)));
      trust[row] = now;
      scar[row] = scar[row]! * kept;
    }
    if (movesCamps && stageNow === stage.adopter)
      camp[row] = pullOrganization(pull, offer[row]!, open, own, near > 0 ? (peerInfluence * campAround) / near : 0);
    const mass = weight[row]!;
    sum += now * mass;
    known += mass;
  }
  world.market.meanTrust = known > 0 ? sum / known : clip(common - 0.5 * perOpenness);
}

/** Who does not know the project yet would have come to trust its steward as much: all but peers is linear in openness. */
function spreadReputation({ market }: World, { scenario }: Given, common: number, perOpenness: number): void {
  const { reputation } = market;
  const { speed, scarDecay } = scenario.community.trust;
  reputation.level += speed * (common - reputation.level);
  reputation.slope += speed * (-perOpenness - reputation.scar - reputation.slope);
  reputation.scar *= 1 - scarDecay;
}

/** Whether anybody stands in a camp or is pulled into one: where no edition is sold nobody is, for years. */
function anyCamp({ paying, denied }: Pulls, camp: ArrayLike<number>): boolean {
  if (denied !== 0 || paying.some((pull) => pull !== 0)) return true;
  for (let row = 0; row < camp.length; row++) if (camp[row] !== 0) return true;
  return false;
}

/** 1 for every stage of those who know the project. */
const knows = Uint8Array.from(Object.values(stage), (one) => Number(one !== stage.unaware));
