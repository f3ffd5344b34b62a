import { log } from "../../foundation/numerics.ts";
import type { ContractParameters } from "../../scenario/market/contracts.ts";
import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";
import { offers } from "./all.ts";
import type { Meter } from "./offer.ts";

/** Share of an organization's nodes that it puts under contract, by criticality. */
export const coveredShare = (contracts: ContractParameters, criticality: number) =>
  contracts.coverFloor + (1 - contracts.coverFloor) * criticality;

/**
 * What a contract costs in a month: the volume discount grows with the size, and an assisted contract has a floor.
 *
 * @param list usd/node/month
 * @param nodes of the organization
 * @param covered nodes under contract
 * @param limited whether contracts have a smallest size
 * @returns usd/month
 */
export function contractPrice(
  terms: ContractParameters,
  list: number,
  nodes: number,
  covered: number,
  limited: boolean,
) {
  if (nodes <= terms.assistedFrom) return list * covered;
  const discount = Math.min(terms.mostDiscount, terms.volumeDiscount * log(1 + covered / terms.discountNodes));
  const price = list * covered * (1 - discount);
  return limited ? Math.max(price, terms.minimumContract) : price;
}

/** Whether a contract of this size needs a salesperson. */
export const isAssisted = (terms: ContractParameters, nodes: number) => nodes > terms.assistedFrom;

/**
 * What the meter counts for an organization: nodes, processors (more on a node every year) or sites (the root of nodes).
 *
 * @returns units of the meter
 */
export function metered(meter: Meter, { scenario }: RunContext, nodes: number, month: number): number {
  const { cpuGrowth, siteNodes } = scenario.market.contracts;
  if (meter === "node") return nodes;
  return meter === "cpu" ? nodes * (1 + cpuGrowth * month) : Math.sqrt(nodes / siteNodes);
}

/** What the contracts of an offer count. */
export const meterOf = (world: World, offer: number): Meter => offers[offer]!.contract?.meter(world) ?? "node";
