import { as } from "../../foundation/units.ts";
import type { Stream } from "./offer.ts";
import { openAdopters } from "./selling.ts";

/** Dues, grants and donations. Members are users, and the more of them the more the project is in nobody's hands. */
export const sponsorship = {
  isComplement: false,
  earn({ terms }, world) {
    const dues = openAdopters(world) * terms.members * terms.dues * world.strategy.conduct.neutrality;
    return { revenue: as(dues + terms.donations + terms.grants), cost: as(terms.cost * dues) };
  },
} as const satisfies Stream<"sponsorship">;
