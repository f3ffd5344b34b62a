import { as } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { rivalHostsFork } from "../state/fork.ts";
import { cloudPrice } from "../state/hosting-price.ts";
import type { Offer } from "./offer.ts";

/** What rival clouds charge for so many nodes that run the project, usd/month. */
export function rivalPrice(context: RunContext, month: number, nodes = 1): number {
  const { undercut, strength } = context.scenario.rivals.clouds;
  return nodes * cloudPrice(context, month) * (1 - undercut * strength);
}

/** The project hosted by clouds that do not steward it; its fork, where the licence forbids them the project. */
export const rivalInfrastructure = {
  name: "rival-infrastructure",
  nest: "hosted",
  seller: "rival",
  isOpenBuild: true,
  isIntegrated: false,
  traits: ({ rivalSupport, hostedManaged, openHardening }) => ({
    support: rivalSupport,
    managed: hostedManaged,
    lockIn: 0.4,
    hardened: openHardening,
  }),
  isAvailable: (world) =>
    world.strategy.isOpenSource &&
    world.rivals.cloudPresent === 1 &&
    (world.strategy.licence.hosting || rivalHostsFork(world)),
  codeBase: (world) => (rivalHostsFork(world) ? "fork" : "upstream"),
  surcharge: ({ month }, context) => as(-rivalPrice(context, month)),
  adjust(prices, row, { rivals }, { scenario }) {
    const { rivalManaged, hostedManaged } = scenario.market.choice.offers;
    prices.selfManaged[row] = 1 - (hostedManaged + rivalManaged * scenario.rivals.clouds.strength);
    prices.integration[row] = rivals.cloudIntegration;
  },
} as const satisfies Offer;
