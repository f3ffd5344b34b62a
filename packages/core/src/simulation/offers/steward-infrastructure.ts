import { as } from "../../foundation/units.ts";
import { cloudPrice, hostedPrice } from "../state/hosting-price.ts";
import type { Offer, Stream } from "./offer.ts";
import { isSold } from "./selling.ts";

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
    prices.metered[row] = hostedPrice(world, context);
    const { scenario, on } = context;
    const { rivals } = world;
    const { gravity, strength } = scenario.rivals.clouds;
    if (on.gravity && rivals.cloudPresent === 1) prices.gravity[row] = gravity * strength;
  },
} as const satisfies Offer;

/** Public hosting, metered monthly, and nodes bought by resellers at a discount. */
export const infrastructure = {
  offer,
  isComplement: true,
  earn({ terms, row }, world, context) {
    const price = hostedPrice(world, context);
    let nodes = world.market.nodes[row]!;
    let revenue = nodes * price;
    context.scenario.partners.resellers.forEach(({ discount }, index) => {
      const sold = world.resellers[index]!.nodes;
      revenue += sold * price * (1 - discount);
      nodes += sold;
    });
    const cost = terms.cost * cloudPrice(context, world.month) * nodes + terms.region;
    return { revenue: as(revenue), cost: as(cost), capital: as(revenue * terms.capitalIntensity) };
  },
  delivery: ({ cost, capitalIntensity }, { month }, context) => ({
    share: capitalIntensity,
    perNode: as(cost * cloudPrice(context, month)),
  }),
  reprice(terms, factor) {
    terms.premium = as((1 + terms.premium) * factor - 1);
  },
} as const satisfies Stream<"infrastructure">;
