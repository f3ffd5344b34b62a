import { type HazardClock, restart, strikes } from "../../foundation/hazard-clock.ts";
import { shareAtRate } from "../../foundation/rates.ts";
import type { Cloud } from "../../scenario/rivals/clouds.ts";
import type { RunContext } from "../context/run-context.ts";
import { worldThreshold } from "../context/run-context.ts";
import { pursuit } from "../state/agents.ts";
import { mayBeHosted } from "../state/fork.ts";
import { cloudPrice } from "../state/hosting-price.ts";
import { allNodes, selfRunNodes } from "../offers/market-counts.ts";
import type { Process } from "../state/process.ts";
import { reviewReason } from "../state/market.ts";
import { makeReview } from "../state/reviews.ts";
import { record, type World } from "../state/world.ts";

/** Clouds enter where there is spend to host, the sooner the stronger they are, rebuilders where a gated distribution is dear, and the vendor cuts its price. */
export const rivalry: Process = {
  name: "rivalry",
  step(world, context) {
    if (context.on.rivalClouds) clouds(world, context);
    if (context.on.clones) clones(world, context);
    if (context.on.vendorResponse) vendor(world, context);
  },
};

/** What a cloud has of its own. */
type OneCloud = Pick<Cloud, "strength" | "entry" | "imitation">;

function clouds(world: World, context: RunContext): void {
  const { rivals, month } = world;
  const first = context.scenario.rivals.clouds;
  const { others } = first;
  if (rivals.cloudPresent === 0 && enters(world, context, first, rivals.cloudClock)) {
    rivals.cloudPresent = 1;
    rivals.cloudSince = month;
    record(world, "rival", "a cloud hosts the project too");
  }
  if (rivals.cloudPresent === 1) rivals.cloudIntegration += copied(world, context, first, rivals.cloudIntegration);
  for (let index = 0; index < others.length; index++) {
    const [cloud, state] = [others[index]!, rivals.otherClouds[index]!];
    if (state.present === 0 && enters(world, context, cloud, state.clock)) {
      state.present = 1;
      record(world, "rival", `${cloud.name} hosts the project too`);
    }
    if (state.present === 1) state.integration += copied(world, context, cloud, state.integration);
  }
}

/** Whether a cloud comes this month: the sooner the more is spent that it could host, and only where it may. */
function enters(world: World, context: RunContext, { strength, entry }: OneCloud, clock: HazardClock): boolean {
  const { month } = world;
  if (strength === 0 || !mayBeHosted(world)) return false;
  const spend = (allNodes(world) * cloudPrice(context, month)) / 1e6;
  return strikes(clock, entry * strength * spend);
}

/** How much of the steward's integration a cloud copies in a month. */
function copied({ steward }: World, context: RunContext, cloud: OneCloud, integration: number): number {
  if (!context.on.imitation) return 0;
  const { complementOpen } = context.scenario.rivals.clouds;
  const ahead = Math.max(0, steward.integration - integration);
  return shareAtRate(cloud.imitation * cloud.strength * (1 + complementOpen)) * ahead;
}

/**
 * A rebuilder comes where users would save enough, and only if the distribution may be passed on. It stops where a steward
 * no longer sells one, and goes on from the open code where there is no steward any more.
 */
function clones(world: World, context: RunContext): void {
  const { rivals, strategy, steward, month } = world;
  const { hazard, threshold } = context.scenario.rivals.clones;
  const { subscription } = strategy.streams;
  const sold =
    subscription !== undefined &&
    subscription.gatedDistribution &&
    month >= subscription.launch &&
    steward.failedAt < 0;
  const possible = sold && steward.isPresent === 1 && strategy.isOpenSource && strategy.licence.redistribution;
  if (rivals.clonePresent === 1) {
    if (possible || steward.isPresent === 0) return;
    rivals.clonePresent = 0;
    restart(rivals.cloneClock, worldThreshold(context, "clone", month));
    return;
  }
  if (!possible) return;
  const saving = (12 * subscription.price * selfRunNodes(world)) / 1e6;
  if (!strikes(rivals.cloneClock, pursuit(world, context) * hazard * Math.max(0, saving / threshold - 1))) return;
  rivals.clonePresent = 1;
  rivals.cloneSince = month;
  makeReview(world, reviewReason.shock);
  record(world, "clone", "a rebuilder gives the distribution away");
}

/** The proprietary vendor gives way in price as it loses share. */
function vendor(world: World, context: RunContext): void {
  const { price, priceCut } = context.scenario.market.vendor;
  world.rivals.vendorPrice = price * (1 - priceCut * world.market.share);
}
