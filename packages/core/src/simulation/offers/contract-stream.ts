import { as, type UsdPerNodeMonth } from "../../foundation/units.ts";
import type { Delivery, Sales, StreamResult } from "./offer.ts";

/** The price of what is not sold. */
export const free: UsdPerNodeMonth = as(0);

/** Terms of a stream that is sold by contract. */
interface ContractCosts {
  /** Share of revenue. */
  readonly cost: number;
  /** usd/month of each node under contract; nothing where left out. */
  readonly nodeCost?: UsdPerNodeMonth;
  /** usd/month whatever is sold. */
  readonly desk?: number;
}

/** Income of a stream that lives of its contracts: what delivering them costs, and a desk that is there anyway. */
export function earnContracts({ terms, contracts, covered }: Sales<ContractCosts>): StreamResult {
  return { revenue: contracts, cost: as(terms.cost * contracts + (terms.nodeCost ?? 0) * covered + (terms.desk ?? 0)) };
}

/** What one more contract costs: a share of its revenue, and looking after its nodes. */
export const contractDelivery = ({ cost, nodeCost }: ContractCosts): Delivery => ({
  share: cost,
  perNode: nodeCost ?? free,
});

/** Changes a list price. */
export function repriceList(terms: { price: UsdPerNodeMonth }, factor: number): void {
  terms.price = as(terms.price * factor);
}
