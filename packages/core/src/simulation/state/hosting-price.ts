import { exp } from "../../foundation/numerics.ts";
import { as, type UsdPerNodeMonth } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import type { World } from "./world.ts";

/** What a node costs whoever runs it on machines of its own. */
export const ownHostingPrice = ({ scenario }: RunContext, month: number) => {
  const { ownHosting, ownHostingFall } = scenario.market.hosting;
  // Prices stand still while months before month 0 are made up.
  return as<UsdPerNodeMonth>(ownHosting * exp(-ownHostingFall * Math.max(0, month)));
};

/** Market price of a hosted node. */
export const cloudPrice = ({ scenario }: RunContext, month: number) => {
  const { cloudPrice: start, cloudPriceFall } = scenario.market.hosting;
  return as<UsdPerNodeMonth>(start * exp(-cloudPriceFall * Math.max(0, month)));
};

/** What the steward charges for a hosted node. */
export const hostedPrice = (world: World, context: RunContext) =>
  as<UsdPerNodeMonth>(cloudPrice(context, world.month) * (1 + (world.strategy.streams.infrastructure?.premium ?? 0)));
