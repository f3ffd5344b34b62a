import type { Key } from "../../foundation/chance.ts";
import { strikesAt } from "../../foundation/hazard-clock.ts";
import { exp, sigmoid } from "../../foundation/numerics.ts";
import { employer, standing, upstream } from "../state/columns.ts";
import type { Given } from "../context/run-context.ts";
import { cloudPrice } from "../state/hosting-price.ts";
import { allNodes } from "../offers/market-counts.ts";
import type { Process } from "../state/process.ts";
import type { World } from "../state/world.ts";
import { bear } from "./fork-birth.ts";
import { hasFork } from "../state/fork.ts";
import { learnPromise, promisedTrust } from "./fork-promise.ts";
import { reconcile } from "./reconciliation.ts";

/** People leave with the code: by exodus, over governance, or because funded rivals pay for it. */
export const forking: Process = {
  name: "forking",
  step(world, given, luck) {
    const { steward, forking: state, month } = world;
    fadeSponsors(world, given);
    if (hasFork(world)) {
      reconcile(world, given);
      return;
    }
    if (steward.isPresent === 0 || steward.isHandedOver === 1 || !world.strategy.isOpenSource) return;
    learnPromise(world, given);
    const { exodusWindow } = given.scenario.community.forking;
    const isRecent = state.licenceEventAt >= 0 && month - state.licenceEventAt < exodusWindow;
    const { exodusForks, governanceForks, coalitionForks } = given.on;
    const anger = isRecent && exodusForks ? "exodus" : governanceForks ? "governance" : "none";
    if (anger !== "none") {
      const fraction = strikesAt(state.clock, mobHazard(world, given));
      if (!Number.isNaN(fraction)) {
        bear(world, given, luck, anger, month + fraction);
        return;
      }
    }
    if (coalitionForks) coalesce(world, given, luck);
  },
};

/** Funded rivals may fork by themselves. */
function coalesce(world: World, given: Given, luck: Key): void {
  const fraction = strikesAt(world.forking.coalitionClock, coalitionHazard(world, given));
  if (!Number.isNaN(fraction)) bear(world, given, luck, "coalition", world.month + fraction);
}

/**
 * Hazard that those with the means to carry a fork start one: the mobilised mass against a critical mass that differs
 * between worlds, so that in most worlds no fork comes at any anger. What was released may always be forked.
 *
 * @returns hazard per month
 * @source thresholds for collective action after Granovetter (1978), American Journal of Sociology 83(6)
 */
export function mobHazard(world: World, given: Given): number {
  if (!given.on.trust) return 0;
  const { forking: rule } = given.scenario.community;
  const { columns } = world.contributors;
  const promise = promisedTrust(world, given);
  let able = 0;
  let angry = 0;
  for (let place = 0; place < world.activeCount; place++) {
    const row = world.active[place]!;
    if (columns.project[row] !== upstream || columns.employer[row] === employer.steward) continue;
    if (columns.standing[row]! < standing.regular) continue;
    const mass = columns.standing[row] === standing.maintainer ? 1 : rule.regularWeight;
    able += mass;
    if (columns.trust[row]! < promise - columns.gap[row]!) angry += mass;
  }
  if (able === 0) return 0;
  const mob = (angry / able) * (able / (able + rule.halfViability));
  const { rivals, strategy } = world;
  const sponsor = rivals.cloudPresent * given.scenario.rivals.clouds.strength * strategy.licence.restrictiveness;
  return rule.hazard * sigmoid((mob - world.forking.critical) / rule.criticalWidth) * (1 + sponsor);
}

/** Hazard, per month, that funded rivals fork after a restrictive relicensing, with or without the parent's people. */
export function coalitionHazard(world: World, given: Given): number {
  const { coalitionHazard: base, coalitionWindow, coalitionStake } = given.scenario.community.forking;
  const { forking: state, rivals, month, strategy } = world;
  if (state.relicensedAt < 0 || rivals.cloudPresent === 0 || strategy.licence.restrictiveness === 0) return 0;
  const stake = allNodes(world) * cloudPrice(given, month);
  const since = month - state.relicensedAt;
  return (
    (base * given.scenario.rivals.clouds.strength * exp(-since / coalitionWindow) * stake) / (stake + coalitionStake)
  );
}

/** Sponsors' people leave over the years. */
function fadeSponsors(world: World, given: Given): void {
  const { sponsorLife } = given.scenario.community.forking;
  world.projects.fork.sponsors *= exp(-1 / sponsorLife);
}
