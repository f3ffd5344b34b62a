import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";
import { type Role, roles } from "../state/steward.ts";

/** A share of all people for each role; they add to 1. */
export type Shares = Readonly<Record<Role, number>>;

/** Nobody is hired where the plan has nobody. */
const nobody: Shares = { upstream: 0, product: 0, integration: 0, sales: 0, other: 0 };

/**
 * What the firm hires towards: the plan's shares, but while buyers are turned away and those won pay for who wins them,
 * sales has as many times its share as more could be won, up to the most that such firms have, at the cost of all others
 * alike. A plan without sales stays without.
 */
export function sharesToHire(world: World, context: RunContext): Shares {
  const { plan } = world.strategy;
  const total = roles.reduce((sum, role) => sum + plan[role], 0);
  if (!(total > 0)) return nobody;
  const planned = plan.sales / total;
  const sales = context.on.salesHiring && planned < 1 ? shareOfSales(world, context, planned) : planned;
  const others = planned < 1 ? (1 - sales) / (1 - planned) : 0;
  const share = (role: Role) => (role === "sales" ? sales : (plan[role] / total) * others);
  return {
    upstream: share("upstream"),
    product: share("product"),
    integration: share("integration"),
    sales,
    other: share("other"),
  };
}

function shareOfSales({ market }: World, { scenario }: RunContext, planned: number): number {
  const { wanted, spent, profit } = market.deals;
  const { mostSales, salesPayback } = scenario.steward.team;
  const { dealsPerSalesperson } = scenario.market.contracts;
  if (spent <= 0 || wanted <= spent) return planned;
  const earned = (salesPayback * dealsPerSalesperson * profit) / spent;
  if (earned < scenario.steward.treasury.wage) return planned;
  return Math.max(planned, Math.min(mostSales, (planned * wanted) / spent));
}
