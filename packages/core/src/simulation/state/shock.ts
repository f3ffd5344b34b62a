import { draw, type Key } from "../../foundation/rng.ts";
import { clip } from "../../foundation/clamp.ts";
import { exponential } from "../../foundation/draws.ts";
import type { RunContext } from "../context/run-context.ts";
import { upstream } from "./columns.ts";
import { reviewReason } from "./market.ts";
import { makeReview } from "./reviews.ts";
import { record, type World } from "./world.ts";

/**
 * A blow to trust, all at once and larger for the open-minded, that leaves a scar: loosening a licence again does not
 * bring people back soon.
 *
 * @param size trust lost at openness 1
 */
export function shake(world: World, context: RunContext, size: number, reason: number = reviewReason.shock): void {
  if (reason !== reviewReason.none) makeReview(world, reason);
  if (!context.on.trust || size <= 0) return;
  const { scarShare } = context.scenario.community.trust;
  const scars = context.on.scars ? scarShare : 0;
  const { reputation, rows, knowingFrom } = world.market;
  reputation.slope -= size;
  reputation.scar += scars * size;
  const organizations = world.organizations.columns;
  for (let position = knowingFrom; position < rows.length; position++) {
    const row = rows[position]!;
    const blow = size * context.sample.openness[row]!;
    organizations.trust[row] = clip(organizations.trust[row]! - blow);
    organizations.scar[row]! += scars * blow;
  }
  const { columns } = world.contributors;
  for (let position = 0; position < world.activeCount; position++) {
    const row = world.active[position]!;
    if (columns.project[row] !== upstream) continue;
    const blow = size * columns.openness[row]!;
    columns.trust[row] = clip(columns.trust[row]! - blow);
    columns.scar[row]! += scars * blow;
  }
}

/** One incident now, of exponential size. */
export function incident(world: World, context: RunContext, rng: Key): void {
  const size = context.scenario.community.trust.incidentShock * exponential(draw(rng.k0, rng.k1, -1, 0));
  world.community.heat = Math.min(1, world.community.heat + size);
  record(world, "incident", `the community is angry: ${size.toFixed(2)} of trust at full openness`);
  shake(world, context, size, reviewReason.none);
}
