import type { Key } from "../../foundation/chance.ts";
import { clip } from "../../foundation/clamp.ts";
import { extend, strikes } from "../../foundation/hazard-clock.ts";
import type { Given } from "../context/run-context.ts";
import { worldThreshold } from "../context/run-context.ts";
import type { Process } from "../state/process.ts";
import { forked, upstream } from "../state/columns.ts";
import { incident } from "../state/shock.ts";
import type { World } from "../state/world.ts";
import { pullContributors, pullOrganizations } from "./camps.ts";
import { countFactions } from "./factions.ts";
import { moveOrganizations } from "./opinion.ts";
import { conduct } from "./welcome.ts";

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

/** The angry mob: rarer where a programme listens and questions are answered. */
function incidents(world: World, given: Given, luck: Key): void {
  const { community, projects, steward } = world;
  const { incidentHazard, incidentProgramme, incidentUnanswered, heatKept } = given.scenario.community.trust;
  community.heat *= heatKept;
  if (steward.isPresent === 0) return;
  const hazard =
    incidentHazard *
    (1 - incidentProgramme * community.programme) *
    (incidentUnanswered - projects.upstream.responsiveness);
  if (!strikes(community.incidentClock, hazard)) return;
  community.incidents++;
  extend(community.incidentClock, worldThreshold(given, "incident", community.incidents));
  incident(world, given, luck);
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
