import { as, type Share } from "../../foundation/units.ts";
import type { StreamName } from "../../scenario/streams.ts";
import type { RunContext } from "../context/run-context.ts";
import type { World } from "../state/world.ts";

/** Whether the steward sells something this month. */
export const isSold = (world: World, stream: StreamName) => {
  const terms = world.strategy.streams[stream];
  return (
    world.steward.isAlive === 1 && world.steward.isPresent === 1 && terms !== undefined && world.month >= terms.launch
  );
};

/** Whether the hardened builds go only to those who pay: what is open is then not hardened at all. */
export const isDistributionGated = (world: World) =>
  isSold(world, "subscription") && world.strategy.streams.subscription!.gatedDistribution;

/** Lock-in that the licence adds to running the project's builds oneself, as a share of the substitute's. */
export const licenceLockIn = ({ strategy }: World, { scenario }: RunContext) =>
  scenario.market.choice.offers.licenceLockIn * strategy.licence.restrictiveness;

/** Adopters whose work is in the open tree that the steward leads. */
export const openAdopters = ({ market }: World) => market.openAdopters[0]!;

/** Makes a node dearer that is priced by the market and a premium on it: the whole price changes by the factor. */
export function repricePremium(terms: { premium: Share }, factor: number): void {
  terms.premium = as((1 + terms.premium) * factor - 1);
}
