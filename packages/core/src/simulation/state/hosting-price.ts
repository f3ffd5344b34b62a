import { exp } from "../../foundation/numerics.ts";
import type { Given } from "../context/run-context.ts";
import type { World } from "./world.ts";

/** Market price of a hosted node, usd/node/month. */
export const cloudPrice = ({ scenario }: Given, month: number) => {
  const { cloudPrice: start, cloudPriceFall } = scenario.market.hosting;
  return start * exp(-cloudPriceFall * Math.max(0, month));
};

/** What the steward charges for a hosted node, usd/node/month. */
export const hostedPrice = (world: World, given: Given) =>
  cloudPrice(given, world.month) * (1 + (world.strategy.streams.infrastructure?.premium ?? 0));
