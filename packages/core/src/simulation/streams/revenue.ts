import type { Given } from "../given.ts";
import {
  enterprise,
  privateInfrastructure,
  rivalInfrastructure,
  stewardInfrastructure,
  subscription,
} from "../market/offers.ts";
import { cloudPrice, hostedPrice } from "../market/hosting-price.ts";
import { type Account, post } from "../ledger.ts";
import type { World } from "../world.ts";

/** What a stream took in and what delivering it cost this month, in usd. */
export interface StreamResult {
  readonly revenue: number;
  readonly cost: number;
}

const nothing: StreamResult = { revenue: 0, cost: 0 };

/** Contracts for a supported distribution; audits recover what was used beyond the cap. */
export function subscriptionResult(world: World): StreamResult {
  const terms = world.strategy.streams.subscription;
  if (terms === undefined || world.month < terms.launch) return nothing;
  const revenue = world.market.revenue[subscription]! + findings(world, subscription);
  return { revenue, cost: terms.cost * revenue + terms.desk };
}

export function openCoreResult(world: World): StreamResult {
  const terms = world.strategy.streams.openCore;
  if (terms === undefined || world.month < terms.launch) return nothing;
  const revenue = world.market.revenue[enterprise]! + findings(world, enterprise);
  return { revenue, cost: terms.cost * revenue + terms.desk };
}

/** Public hosting, metered monthly, and nodes bought by resellers at a discount. */
export function infrastructureResult(world: World, given: Given): StreamResult {
  const terms = world.strategy.streams.infrastructure;
  if (terms === undefined || world.month < terms.launch) return nothing;
  const price = hostedPrice(world, given);
  let revenue = world.market.nodes[stewardInfrastructure]! * price;
  let nodes = world.market.nodes[stewardInfrastructure]!;
  given.scenario.partners.resellers.forEach(({ discount }, index) => {
    const sold = world.resellers[index]!.nodes;
    revenue += sold * price * (1 - discount);
    nodes += sold;
  });
  return { revenue, cost: terms.cost * cloudPrice(given, world.month) * nodes + terms.region };
}

export function privateInfrastructureResult(world: World): StreamResult {
  const terms = world.strategy.streams.privateInfrastructure;
  if (terms === undefined || world.month < terms.launch) return nothing;
  const revenue = world.market.revenue[privateInfrastructure]! + findings(world, privateInfrastructure);
  return { revenue, cost: terms.cost * revenue };
}

/** Services are bought by customers under contract, in proportion to what they pay for it. */
export function servicesResult(world: World): StreamResult {
  const terms = world.strategy.streams.services;
  if (terms === undefined || world.month < terms.launch) return nothing;
  const { revenue: byOffer } = world.market;
  const contracts = byOffer[subscription]! + byOffer[enterprise]! + byOffer[privateInfrastructure]!;
  const revenue = terms.attach * contracts;
  return { revenue, cost: terms.cost * revenue };
}

/** What this month's audits recovered, shared among the contract streams by what they earn. */
function findings({ market }: World, offer: number): number {
  const contracts =
    market.revenue[subscription]! + market.revenue[enterprise]! + market.revenue[privateInfrastructure]!;
  return contracts > 0 ? (market.auditFindings * market.revenue[offer]!) / contracts : 0;
}

/** Posts every stream. Returns gross profit and revenue of the month, in usd. */
export function postStreams(
  world: World,
  given: Given,
): { grossProfit: number; revenue: number; infrastructure: number } {
  const results: readonly (readonly [Account, Account, StreamResult])[] = [
    ["revenue-subscription", "cost-subscription", subscriptionResult(world)],
    ["revenue-open-core", "cost-open-core", openCoreResult(world)],
    ["revenue-infrastructure", "cost-infrastructure", infrastructureResult(world, given)],
    ["revenue-private-infrastructure", "cost-private-infrastructure", privateInfrastructureResult(world)],
    ["revenue-services", "cost-services", servicesResult(world)],
  ];
  let grossProfit = 0;
  let revenue = 0;
  for (const [income, cost, result] of results) {
    post(world.ledger, world.month, income, result.revenue);
    post(world.ledger, world.month, cost, -result.cost);
    grossProfit += result.revenue - result.cost;
    revenue += result.revenue;
  }
  return { grossProfit, revenue, infrastructure: results[2]![2].revenue };
}

/** Revenue that a rival cloud earns on the project this month, in usd. */
export const rivalRevenue = (world: World, given: Given) => {
  const { undercut, strength } = given.scenario.rivals.clouds;
  return world.market.nodes[rivalInfrastructure]! * cloudPrice(given, world.month) * (1 - undercut * strength);
};
