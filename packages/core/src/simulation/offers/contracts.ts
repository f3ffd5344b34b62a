import { log, pow } from "../../foundation/numerics.ts";
import type { ContractParameters } from "../../scenario/market/contracts.ts";
import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";
import { offers } from "./all.ts";
import type { Meter } from "./offer.ts";
import { contractBits, stewardHostedBits } from "./rows.ts";

/** Share of an organization's nodes that it puts under contract, by criticality. */
export const coveredShare = (contracts: ContractParameters, criticality: number) =>
  contracts.coverFloor + (1 - contracts.coverFloor) * criticality;

/**
 * Share of the list price that a contract is let off: it grows with what is covered, and begins where contracts are
 * assisted.
 *
 * @param nodes of the organization
 * @param covered nodes under contract
 */
export const volumeDiscount = (terms: ContractParameters, nodes: number, covered: number) =>
  isAssisted(terms, nodes)
    ? Math.min(terms.mostDiscount, terms.volumeDiscount * log(1 + covered / terms.discountNodes))
    : 0;

/**
 * What a contract costs in a month.
 *
 * @param list usd/node/month
 * @param covered nodes under contract
 * @param discount share of the list price
 * @param least usd/month: the smallest contract, 0 where there is none
 * @returns usd/month
 */
export const contractPrice = (list: number, covered: number, discount: number, least: number) =>
  Math.max(list * covered * (1 - discount), least);

/** The smallest contract that an organization of this size can sign, usd/month. */
export const leastContract = (terms: ContractParameters, nodes: number, limited: boolean) =>
  limited && isAssisted(terms, nodes) ? terms.minimumContract : 0;

/** Whether a contract of this size needs a salesperson. */
export const isAssisted = (terms: ContractParameters, nodes: number) => nodes > terms.assistedFrom;

/** What an organization of this size can have from a salesperson only, a bit each. */
export const assistedOffers = (terms: ContractParameters, nodes: number) =>
  (isAssisted(terms, nodes) ? contractBits : 0) | (nodes > terms.hostedAssistedFrom ? stewardHostedBits : 0);

/**
 * Effort of winning a customer, in deals of the usual size: one that pays more is won by more people in more months.
 *
 * @param price of the deal, usd/month
 * @returns at least 1
 */
export const dealEffort = ({ usualDeal, dealElasticity }: ContractParameters, price: number) =>
  price > usualDeal ? pow(price / usualDeal, dealElasticity) : 1;

/**
 * What the meter counts for an organization: nodes, processors (more on a node every year from month 0 on) or sites (the root
 * of nodes).
 *
 * @returns units of the meter
 */
export function metered(meter: Meter, { scenario }: RunContext, nodes: number, month: number): number {
  const { cpuGrowth, siteNodes } = scenario.market.contracts;
  if (meter === "node") return nodes;
  return meter === "cpu" ? nodes * (1 + cpuGrowth * Math.max(0, month)) : Math.sqrt(nodes / siteNodes);
}

/** What the contracts of an offer count. */
export const meterOf = (world: World, offer: number): Meter => offers[offer]!.contract?.meter(world) ?? "node";
