import { as, type UsdPerNodeMonth } from "../../foundation/units.ts";
import type { Sales, StreamResult } from "./offer.ts";

/** Terms of a stream that is sold by contract. */
interface Delivery {
  /** Share of revenue. */
  readonly cost: number;
  /** usd/month whatever is sold. */
  readonly desk?: number;
}

/** Income of a stream that lives of its contracts: a share of revenue to deliver it, and a desk that is there anyway. */
export function earnContracts({ terms, contracts }: Sales<Delivery>): StreamResult {
  return { revenue: contracts, cost: as(terms.cost * contracts + (terms.desk ?? 0)) };
}

/** The price of what is not sold. */
export const free: UsdPerNodeMonth = as(0);

/** Changes a list price. */
export function repriceList(terms: { price: UsdPerNodeMonth }, factor: number): void {
  terms.price = as(terms.price * factor);
}
