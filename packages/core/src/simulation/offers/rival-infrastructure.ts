import { as } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { rivalHostsFork } from "../state/fork.ts";
import { cloudPrice } from "../state/hosting-price.ts";
import { cloudIntegration, cloudsPresent, cloudStrength } from "../state/rivals.ts";
import type { World } from "../state/world.ts";
import type { Offer } from "./offer.ts";

/** What rival clouds charge for so many nodes that run the project, usd/month. */
export const rivalPrice = ({ rivals, month }: World, context: RunContext, nodes = 1): number =>
  nodes * cloudPrice(context, month) * (1 - context.scenario.rivals.clouds.undercut * cloudStrength(rivals, context));

/** Whether clouds host the project, or its fork. */
const isHosted = (world: World): boolean =>
  world.strategy.isOpenSource &&
  cloudsPresent(world.rivals) === 1 &&
  (world.strategy.licence.hosting || rivalHostsFork(world));

/** Strength of the clouds, 0 to 1, while they have something to host. */
export const hostingStrength = (world: World, context: RunContext): number =>
  isHosted(world) ? cloudStrength(world.rivals, context) : 0;

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
  isAvailable: isHosted,
  codeBase: (world) => (rivalHostsFork(world) ? "fork" : "upstream"),
  surcharge: (world, context) => as(-rivalPrice(world, context)),
  adjust(prices, row, { rivals }, context) {
    const { rivalManaged, hostedManaged } = context.scenario.market.choice.offers;
    prices.selfManaged[row] = 1 - (hostedManaged + rivalManaged * cloudStrength(rivals, context));
    prices.integration[row] = cloudIntegration(rivals);
  },
} as const satisfies Offer;
