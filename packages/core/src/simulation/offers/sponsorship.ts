import { as } from "../../foundation/units.ts";
import type { Stream } from "./offer.ts";
import { openAdopters } from "./selling.ts";

/**
 * Dues, grants and donations. Members are users, and the more of them the more the project is in nobody's hands; of a project
 * that a firm handed to a foundation they are the foundation's.
 */
export const sponsorship = {
  isComplement: false,
  earn({ terms }, world) {
    if (world.steward.isAlive === 1 && world.steward.isHandedOver === 1) return { revenue: as(0), cost: as(0) };
    const dues = openAdopters(world) * terms.members * terms.dues * world.strategy.conduct.neutrality;
    return { revenue: as(dues + terms.donations + terms.grants), cost: as(terms.cost * dues) };
  },
} as const satisfies Stream<"sponsorship">;
