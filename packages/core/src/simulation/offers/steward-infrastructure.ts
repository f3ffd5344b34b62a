import { as } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { cloudPrice, hostedPrice } from "../state/hosting-price.ts";
import { cloudStrength } from "../state/rivals.ts";
import type { World } from "../state/world.ts";
import type { Offer, Stream } from "./offer.ts";
import { isSold, repricePremium } from "./selling.ts";

/** The project on the steward's own cloud, metered by the month. */
const offer = {
  name: "steward-infrastructure",
  nest: "hosted",
  seller: "steward",
  isOpenBuild: true,
  isIntegrated: true,
  traits: ({ hostedSupport, hostedManaged, openHardening }) => ({
    support: hostedSupport,
    managed: hostedManaged,
    lockIn: 0.4,
    owned: 1,
    hardened: openHardening,
  }),
  isAvailable: (world) => isSold(world, "infrastructure"),
  codeBase: () => "upstream",
  surcharge: (world, context) => as(-hostedPrice(world, context)),
  adjust(prices, row, world, context) {
    if (world.strategy.streams.infrastructure !== undefined) prices.metered[row] = hostedPrice(world, context);
    const { scenario, on } = context;
    const { rivals } = world;
    prices.selfManaged[row]! *= 1 - throughResellers(world, context, "relief");
    if (on.gravity) prices.gravity[row] = scenario.rivals.clouds.gravity * cloudStrength(rivals, context);
  },
} as const satisfies Offer;

/** What resellers change of the mean node: their share of the steward's hosting times what each takes off, 0 to 1. */
function throughResellers({ resellers }: World, { scenario }: RunContext, part: "discount" | "relief"): number {
  let sum = 0;
  scenario.partners.resellers.forEach((reseller, index) => {
    sum += resellers[index]!.share * reseller[part];
  });
  return sum;
}

/** Public hosting, metered monthly, of which resellers sell a part at a discount. */
export const infrastructure = {
  offer,
  isComplement: true,
  earn({ terms, row }, world, context) {
    const nodes = world.market.nodes[row]!;
    const revenue = nodes * hostedPrice(world, context) * (1 - throughResellers(world, context, "discount"));
    const cost = terms.cost * cloudPrice(context, world.month) * nodes + terms.region;
    return { revenue: as(revenue), cost: as(cost), capital: as(revenue * terms.capitalIntensity) };
  },
  delivery: ({ cost, capitalIntensity }, { month }, context) => ({
    share: context.on.capitalExpenditure ? capitalIntensity : 0,
    perNode: as(cost * cloudPrice(context, month)),
  }),
  reprice: repricePremium,
} as const satisfies Stream<"infrastructure">;
