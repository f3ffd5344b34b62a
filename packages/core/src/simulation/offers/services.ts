import { as } from "../../foundation/units.ts";
import type { Stream } from "./offer.ts";

/** Services, bought by customers under contract in proportion to what they pay for it. */
export const services = {
  isComplement: false,
  earn({ terms, allContracts }) {
    const revenue = terms.attach * allContracts;
    return { revenue: as(revenue), cost: as(terms.cost * revenue) };
  },
} as const satisfies Stream<"services">;
