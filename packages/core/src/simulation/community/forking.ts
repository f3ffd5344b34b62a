import type { Key } from "../../foundation/rng.ts";
import { type HazardClock, strikesAt } from "../../foundation/hazard-clock.ts";
import { exp, sigmoid } from "../../foundation/numerics.ts";
import { employer, contributorRole, upstream } from "../state/columns.ts";
import type { RunContext } from "../context/run-context.ts";
import { cloudPrice } from "../state/hosting-price.ts";
import { allNodes } from "../offers/market-counts.ts";
import type { Process } from "../state/process.ts";
import type { World } from "../state/world.ts";
import { alone, blocksOf, firmOf } from "./blocks.ts";
import { bear } from "./fork-birth.ts";
import { countFork } from "./fork-size.ts";
import { hasFork } from "../state/fork.ts";
import { cloudsPresent, cloudStrength } from "../state/rivals.ts";
import { isOpenLicence } from "../state/open-licence.ts";
import { learnPromise, promisedTrust } from "./fork-promise.ts";
import { reconcile } from "./reconciliation.ts";

/** People leave with the code: by exodus, over governance, or because funded rivals pay for it. */
export const forking: Process = {
  name: "forking",
  step(world, context, rng) {
    const { steward, forking: state, month } = world;
    fadeSponsors(world, context);
    if (hasFork(world)) {
      countFork(world, context);
      reconcile(world, context);
      return;
    }
    if (steward.isHandedOver === 1 || !world.strategy.isOpenSource) return;
    learnPromise(world, context);
    const { exodusWindow } = context.scenario.community.forking;
    const isRecent = state.licenceEventAt >= 0 && month - state.licenceEventAt < exodusWindow;
    const { exodusForks, governanceForks, coalitionForks } = context.on;
    const anger = isRecent && exodusForks ? "exodus" : governanceForks ? "governance" : "none";
    if (anger !== "none") {
      const fraction = timeOfFork(state.clock, mobHazard(world, context));
      if (!Number.isNaN(fraction)) {
        bear(world, context, rng, anger, month + fraction);
        return;
      }
    }
    if (coalitionForks) coalesce(world, context, rng);
  },
};

/** When within the month a fork comes: lags to forks are days. Nobody forks in a month without a hazard. */
const timeOfFork = (clock: HazardClock, hazard: number) => (hazard > 0 ? strikesAt(clock, hazard) : Number.NaN);

/** Funded rivals may fork by themselves. */
function coalesce(world: World, context: RunContext, rng: Key): void {
  const fraction = timeOfFork(world.forking.coalitionClock, coalitionHazard(world, context));
  if (!Number.isNaN(fraction)) bear(world, context, rng, "coalition", world.month + fraction);
}

/**
 * Hazard that those with the means to carry a fork start one: the mobilised mass against a critical mass that differs
 * between worlds, so that in most worlds no fork comes at any anger. What was released may always be forked.
 *
 * @returns hazard per month
 * @source thresholds for collective action after Granovetter (1978), American Journal of Sociology 83(6)
 */
export function mobHazard(world: World, context: RunContext): number {
  if (!context.on.trust) return 0;
  const { forking: rule } = context.scenario.community;
  const { role, project, employer: employers, people, trust, gap } = world.contributors.columns;
  const { active, activeCount } = world;
  const promise = promisedTrust(world, context);
  const blocks = blocksOf(world, context, promise);
  let able = 0;
  let angry = 0;
  for (let position = 0; position < activeCount; position++) {
    const row = active[position]!;
    // Nearly all are neither: they are passed by first.
    if (role[row]! < contributorRole.regular) continue;
    if (project[row] !== upstream || employers[row] === employer.steward) continue;
    const mass = people[row]! * (role[row] === contributorRole.maintainer ? 1 : rule.regularWeight);
    able += mass;
    const firm = blocks === undefined ? alone : firmOf(world, context, row);
    if (firm === alone ? trust[row]! < promise - gap[row]! : blocks![firm]! > 0) angry += mass;
  }
  if (able === 0) return 0;
  const mob = (angry / able) * (able / (able + rule.halfViability));
  const { rivals, strategy } = world;
  const sponsor = cloudStrength(rivals, context) * strategy.licence.restrictiveness;
  return rule.hazard * sigmoid((mob - world.forking.critical) / rule.criticalWidth) * (1 + sponsor);
}

/** Hazard, per month, that funded rivals fork after a restrictive relicensing, with or without the parent's people. */
export function coalitionHazard(world: World, context: RunContext): number {
  const { coalitionHazard: base, coalitionWindow, coalitionStake } = context.scenario.community.forking;
  const { forking: state, rivals, month, strategy } = world;
  if (state.relicensedAt < 0 || cloudsPresent(rivals) === 0 || isOpenLicence(strategy.licence)) return 0;
  const stake = allNodes(world) * cloudPrice(context, month);
  const since = month - state.relicensedAt;
  return (base * cloudStrength(rivals, context) * exp(-since / coalitionWindow) * stake) / (stake + coalitionStake);
}

/** Sponsored people fade without end; less than half a one is nobody. */
const somebody = 0.5;

/** Sponsors' people leave over the years. */
function fadeSponsors(world: World, context: RunContext): void {
  const { sponsorLife } = context.scenario.community.forking;
  const { fork } = world.projects;
  const left = fork.sponsors * exp(-1 / sponsorLife);
  fork.sponsors = left < somebody ? 0 : left;
}
