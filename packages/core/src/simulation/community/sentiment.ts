import type { Key } from "../../foundation/rng.ts";
import { clip } from "../../foundation/clamp.ts";
import { extend, strikes } from "../../foundation/hazard-clock.ts";
import type { RunContext } from "../context/run-context.ts";
import { worldThreshold } from "../context/run-context.ts";
import type { Process } from "../state/process.ts";
import { forked, upstream } from "../state/columns.ts";
import { incident } from "../state/shock.ts";
import type { World } from "../state/world.ts";
import { pullContributors, pullOrganizations } from "./camps.ts";
import { countFactions } from "./factions.ts";
import { moveOrganizations, paced } from "./opinion.ts";
import { conduct } from "./welcome.ts";

/** Trust and camps move: towards what the leaders' conduct deserves, and towards one's peers. */
export const sentiment: Process = {
  name: "sentiment",
  step(world, context, rng) {
    if (context.on.incidents && world.month >= 0) incidents(world, context, rng);
    if (context.on.trust) moveContributors(world, context);
    if (context.on.trust) moveOrganizations(world, context);
    if (context.on.camps) {
      pullOrganizations(world, context);
      pullContributors(world, context);
    }
    countFactions(world, context);
  },
};

/** The angry mob: rarer where a programme listens and questions are answered. */
function incidents(world: World, context: RunContext, rng: Key): void {
  const { community, projects, steward } = world;
  const { incidentHazard, incidentProgramme, incidentUnanswered, heatKept } = context.scenario.community.trust;
  community.heat *= heatKept;
  if (steward.isPresent === 0) return;
  const hazard =
    incidentHazard *
    (1 - incidentProgramme * community.programme) *
    (incidentUnanswered - projects.upstream.responsiveness);
  if (!strikes(community.incidentClock, hazard)) return;
  community.incidents++;
  extend(community.incidentClock, worldThreshold(context, "incident", community.incidents));
  incident(world, context, rng);
}

/** Everybody's trust moves towards what the leaders of their project deserve, and towards last month's mean of it. */
function moveContributors(world: World, context: RunContext): void {
  const { project: projects, openness, people, scar, trust } = world.contributors.columns;
  const { community, active, activeCount } = world;
  const { scarDecay } = context.scenario.community.trust;
  const { speed, peerInfluence } = paced(context.scenario.community.trust);
  const deserved = conduct(world, context, upstream);
  const onFork = conduct(world, context, forked);
  const { trustCounts } = community;
  const classes = trustCounts.length;
  const kept = 1 - scarDecay;
  const [meanUpstream, meanForked] = [community.trust[upstream]!, community.trust[forked]!];
  trustCounts.fill(0);
  let sumUpstream = 0;
  let sumForked = 0;
  let peopleUpstream = 0;
  let peopleForked = 0;
  for (let position = 0; position < activeCount; position++) {
    const row = active[position]!;
    const isUpstream = projects[row] === upstream;
    const { common, perOpenness, controlGap } = isUpstream ? deserved : onFork;
    const target = clip(common - perOpenness * openness[row]! - controlGap - scar[row]!);
    const before = trust[row]!;
    const mean = isUpstream ? meanUpstream : meanForked;
    const around = Number.isNaN(mean) ? before : mean;
    const now = Math.fround(clip(before + speed * (target - before) + peerInfluence * (around - before)));
    trust[row] = now;
    scar[row] = scar[row]! * kept;
    const those = people[row]!;
    if (isUpstream) {
      sumUpstream += those * now;
      peopleUpstream += those;
      trustCounts[Math.min(classes - 1, Math.floor(now * classes))]! += those;
    } else {
      sumForked += those * now;
      peopleForked += those;
    }
  }
  community.trust[upstream] = peopleUpstream > 0 ? sumUpstream / peopleUpstream : Number.NaN;
  community.trust[forked] = peopleForked > 0 ? sumForked / peopleForked : Number.NaN;
  community.meanTrust = peopleUpstream > 0 ? community.trust[upstream]! : deserved.trustOfNewcomer;
}
