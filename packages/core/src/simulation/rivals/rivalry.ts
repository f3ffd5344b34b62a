import { restart, strikes } from "../../foundation/hazard-clock.ts";
import { shareAtRate } from "../../foundation/rates.ts";
import type { RunContext } from "../context/run-context.ts";
import { worldThreshold } from "../context/run-context.ts";
import { hasFork } from "../state/fork.ts";
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

function clouds(world: World, context: RunContext): void {
  const { rivals, strategy, steward, month } = world;
  const { strength, entry, imitation, complementOpen } = context.scenario.rivals.clouds;
  if (rivals.cloudPresent === 0) {
    if (strength === 0 || !strategy.isOpenSource || !(strategy.licence.hosting || hasFork(world))) return;
    const spend = (allNodes(world) * cloudPrice(context, month)) / 1e6;
    if (!strikes(rivals.cloudClock, entry * strength * spend)) return;
    rivals.cloudPresent = 1;
    rivals.cloudSince = month;
    record(world, "rival", "a cloud hosts the project too");
  }
  if (!context.on.imitation) return;
  const ahead = Math.max(0, steward.integration - rivals.cloudIntegration);
  rivals.cloudIntegration += shareAtRate(imitation * strength * (1 + complementOpen)) * ahead;
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
  if (!strikes(rivals.cloneClock, hazard * Math.max(0, saving / threshold - 1))) return;
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
