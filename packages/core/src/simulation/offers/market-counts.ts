import { rivalHostsFork } from "../state/fork.ts";
import type { World } from "../state/world.ts";
import { adoptedRows, editionRows, paidRows, rowOf, selfRunRows, sumOf } from "./rows.ts";

type Counted = Pick<World, "market">;

/** Nodes that run the project by themselves, whoever built it. */
export const selfRunNodes = ({ market }: Counted) => sumOf(market.nodes, selfRunRows);

/** Nodes that run the project in any offer. */
export const allNodes = ({ market }: Counted) => sumOf(market.nodes, adoptedRows);

/** Organizations whose code comes from the fork: those who run it, and those whose cloud does. */
export function usersOfFork(world: World): number {
  const { organizations } = world.market;
  const hosted = rivalHostsFork(world) ? organizations[rowOf["rival-infrastructure"]]! : 0;
  return organizations[rowOf.fork]! + hosted;
}

/** Organizations whose code comes from upstream. */
export const usersOfUpstream = (world: World) => sumOf(world.market.organizations, adoptedRows) - usersOfFork(world);

/** What of a count by offer is with the offers that the steward earns on. */
export const paid = (byOffer: Float64Array) => sumOf(byOffer, paidRows);

/** Share of adopters who run an edition that others have to pay for. */
export function editionShare({ market }: Counted): number {
  const adopters = sumOf(market.organizations, adoptedRows);
  return adopters > 0 ? sumOf(market.organizations, editionRows) / adopters : 0;
}
