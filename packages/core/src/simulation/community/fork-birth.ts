import { draw, type Key } from "../../foundation/rng.ts";
import { clip } from "../../foundation/clamp.ts";
import type { RunContext } from "../context/run-context.ts";
import { employer, forked, contributorRole, upstream } from "../state/columns.ts";
import { reviewReason } from "../state/market.ts";
import { makeReview } from "../state/reviews.ts";
import { record, type World } from "../state/world.ts";
import { type ForkRoute, route } from "../state/fork.ts";
import { cloudStrength } from "../state/rivals.ts";
import { isOpenLicence } from "../state/open-licence.ts";
import { alone, blocksOf, firmOf, nameOfFirm } from "./blocks.ts";
import { countFork } from "./fork-size.ts";
import { promisedTrust } from "./fork-promise.ts";

const follow = 1;
const followAsFirm = 2;

/**
 * A fork starts at upstream's state without the name; people choose at once, organizations at their next review. It is an
 * attempt until it is large enough to count.
 */
export function bear(world: World, context: RunContext, rng: Key, by: ForkRoute, when: number): void {
  const { projects, forking, rivals, strategy } = world;
  const { sponsorFte, sponsoredExodus } = context.scenario.community.forking;
  const { upstream: parent, fork } = projects;
  Object.assign(fork, {
    ...parent,
    merged: new Float64Array(parent.merged.length),
    mergedBySteward: new Float64Array(parent.merged.length),
    outsideEffort: 0,
    sponsors: 0,
    isAlive: 1,
  });
  const funded = cloudStrength(rivals, context);
  if (by === "coalition") fork.sponsors = sponsorFte * funded;
  else if (!isOpenLicence(strategy.licence)) fork.sponsors = sponsorFte * funded * sponsoredExodus;
  forking.route = route[by];
  forking.bornAt = world.month;
  forking.bornPrecisely = when;
  forking.births += 1;
  forking.countedAt = -1;
  forking.reconciliationClock.hazard = 0;
  const { moved, active, together } = followers(world, context, rng, by);
  makeReview(world, reviewReason.shock);
  const whole = together.map((firm) => `, ${firm} whole`).join("");
  record(
    world,
    "fork attempt",
    `by ${by}: ${moved} ${moved === 1 ? "outsider follows" : "outsiders follow"}${whole}, ${fork.sponsors.toFixed(1)} sponsored engineers`,
  );
  const { activeOutsiders } = world.community;
  countFork(world, context, { activeOnFork: active, activeOutsiders: activeOutsiders - active });
}

/** Who went: how many people, and the firms whose people went with them. */
interface Followers {
  readonly moved: number;
  /** Of them, those who contributed within a year. */
  readonly active: number;
  readonly together: readonly string[];
}

/**
 * Those who trust the fork's promise more than the steward move with it and receive rights they were refused. People of
 * one firm go if they do on the whole, or as one where others are drawn along.
 */
function followers(world: World, context: RunContext, rng: Key, by: ForkRoute): Followers {
  const { columns } = world.contributors;
  const { followersOfExodus, followersOfCoalition } = context.scenario.community.forking;
  const others = by === "coalition" ? followersOfCoalition : followersOfExodus;
  const promised = promisedTrust(world, context);
  const blocks = blocksOf(world, context, promised);
  const together = new Set<number>();
  let moved = 0;
  let active = 0;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (columns.project[row] !== upstream || columns.employer[row] === employer.steward) continue;
    const firm = blocks === undefined ? alone : firmOf(world, context, row);
    const isAngry = firm === alone ? columns.trust[row]! < promised - columns.gap[row]! : blocks![firm]! > 0;
    const chance =
      firm === alone ? draw(rng.k0, rng.k1, columns.identity[row]!, follow) : draw(rng.k0, rng.k1, firm, followAsFirm);
    if (chance >= (by !== "coalition" && isAngry ? 1 : others)) continue;
    columns.project[row] = forked;
    columns.trust[row] = clip(promised);
    columns.scar[row] = 0;
    if (columns.role[row] === contributorRole.regular) columns.role[row] = contributorRole.maintainer;
    if (firm !== alone) together.add(firm);
    moved += columns.people[row]!;
    if (columns.recent[row]! > 0) active += columns.people[row]!;
  }
  return { moved, active, together: [...together].sort((a, b) => a - b).map((firm) => nameOfFirm(context, firm)) };
}

/** The fork ends: its people and users go back to upstream, or upstream becomes theirs. */
export function merge(world: World): void {
  const { projects, forking, month } = world;
  const { upstream: parent, fork } = projects;
  parent.capability = Math.max(parent.capability, fork.capability);
  parent.modules = Math.max(parent.modules, fork.modules);
  parent.defects = Math.min(parent.defects, fork.defects);
  fork.isAlive = 0;
  forking.reunitedAt = month;
  forking.route = route.none;
  returnHome(world);
  record(world, "reunited", "the fork comes home under neutral governance");
}

/** The people of a fork that ended work on upstream again. */
export function returnHome(world: World): void {
  const { columns } = world.contributors;
  for (let position = 0; position < world.activeCount; position++) columns.project[world.active[position]!] = upstream;
}
