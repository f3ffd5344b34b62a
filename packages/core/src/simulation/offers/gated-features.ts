import { pow } from "../../foundation/numerics.ts";
import { shareAtRate } from "../../foundation/rates.ts";
import type { RunContext } from "../context/run-context.ts";
import { pursuit } from "../state/agents.ts";
import type { World } from "../state/world.ts";

/** What a stream's terms say of features that only those have who pay. */
interface GatedTerms {
  readonly gatedShare: number;
  readonly gatedAtLaunch: number;
  readonly launch: number;
}

/** Gated features grow with the product engineers who build them, and age like everything else. */
export function buildGated(terms: GatedTerms, world: World, context: RunContext): void {
  const { steward, month } = world;
  const rule = context.scenario.project.development;
  if (month === terms.launch) haveGated(terms, steward);
  const people = steward.people.product * terms.gatedShare;
  const room = Math.max(0, rule.gatedCeiling - steward.gated);
  const built = shareAtRate((rule.gatedProductivity * pow(people, rule.returnsToEffort)) / rule.gatedCeiling);
  steward.gated += built * room - shareAtRate(pursuit(world, context) * rule.frontierDrift) * steward.gated;
}

/** The first edition has what it has, unless more is gated already. */
export function haveGated({ gatedAtLaunch }: GatedTerms, steward: World["steward"]): void {
  steward.gated = Math.max(steward.gated, gatedAtLaunch);
}

/** What only those have who pay, as a share of what can be gated. */
export const gatedFeatures = ({ steward }: World) => Math.min(1, steward.gated);
