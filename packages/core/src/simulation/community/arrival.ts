import type { Key } from "../../foundation/rng.ts";
import { pow } from "../../foundation/numerics.ts";
import { poisson } from "../../foundation/poisson.ts";
import type { RunContext } from "../context/run-context.ts";
import { areAgents } from "../state/agents.ts";
import { forked, upstream } from "../state/columns.ts";
import type { World } from "../state/world.ts";
import { addContributor } from "../state/contributor.ts";
import { slotOf } from "../state/project.ts";
import { mustFit, newcomerRows } from "../state/crowd.ts";
import { employedShare } from "./employment.ts";
import { spreadCrowd } from "./crowd.ts";
import { conduct } from "./welcome.ts";

/** Newcomers of the month come to upstream and to a fork in proportion to who uses them, and do their first work. */
export function arrive(world: World, context: RunContext, rng: Key): void {
  const slot = slotOf(world.month, 12);
  for (let project = upstream; project <= forked; project++) {
    const expected = expectedArrivals(world, context, project);
    mustFit(world, context, expected, undefined, Math.min(expected, newcomerRows));
    const newcomers = poisson(expected, rng.k0, rng.k1, -1 - project, 0);
    const employed = newcomers > 0 ? employedShare(world, context) : 0;
    const rows = Math.min(newcomers, newcomerRows);
    for (let rank = 0; rank < rows; rank++) {
      const row = addContributor(world, context, project, rank, project, employed);
      world.contributors.columns.trust[row] = mood(world, context, project);
      world.recentWork[row * 12 + slot] = 1;
    }
    if (newcomers > rows) spreadCrowd(world, context, newcomers);
    world.community.arrived += newcomers;
    world.community.newcomerContributions[project] = newcomers;
    // Nobody comes with them: who sends by an agent is not there to stay.
    if (areAgents(world, context))
      world.community.agentContributions[project] = context.scenario.community.agents.contributions * expected;
  }
}

/**
 * Newcomers to expect in a month: adopters in the open tree, times the programme's pull, times how welcome they are
 * (trust, answers, and no agreement to sign).
 */
export function expectedArrivals(world: World, context: RunContext, project: number): number {
  const { newcomerRate, programmeArrivals } = context.scenario.community.arrival;
  const { arrivalMultiplier } = context.scenario.project.opening;
  const { market, community, projects, strategy } = world;
  const state = project === upstream ? projects.upstream : projects.fork;
  const adopters = market.openAdopters[project]!;
  if (adopters <= 0) return 0;
  const programme = project === upstream && context.on.communityProgramme ? programmeArrivals * community.programme : 0;
  const burden = project === upstream && world.steward.isPresent === 1 ? strategy.licence.agreementBurden : 0;
  const trust = mood(world, context, project);
  return (
    arrivalMultiplier *
    newcomerRate *
    adopters *
    crowding(context, market.openAdopters) *
    (1 + programme) *
    trust *
    state.responsiveness *
    (1 - burden)
  );
}

/** Adopters at whose number `newcomerRate` is stated. */
const stated = 1000;

/** What an adopter still brings where there are many: (adopters of all trees/1,000)^(elasticity − 1). */
function crowding({ scenario }: RunContext, openAdopters: Float64Array): number {
  const { elasticity } = scenario.community.arrival;
  if (elasticity === 1) return 1;
  return pow((openAdopters[upstream]! + openAdopters[forked]!) / stated, elasticity - 1);
}

/** What newcomers hear of a project: the mean trust of those who are there. */
function mood(world: World, context: RunContext, project: number): number {
  if (!context.on.trust) return context.scenario.community.trust.neutral;
  const mean = world.community.trust[project]!;
  return Number.isNaN(mean) ? conduct(world, context, project).trustOfNewcomer : mean;
}
