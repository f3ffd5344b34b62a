import { as } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { cloudPrice, hostedPrice } from "../state/hosting-price.ts";
import type { World } from "../state/world.ts";
import type { Offer, Stream, TermsOf } from "./offer.ts";
import { hostingStrength } from "./rival-infrastructure.ts";
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
    prices.selfManaged[row]! *= 1 - throughResellers(world, context, "relief");
    if (on.gravity) prices.gravity[row] = scenario.rivals.clouds.gravity * hostingStrength(world, context);
  },
} as const satisfies Offer;

type Terms = TermsOf<"infrastructure">;

/** What resellers change of the mean node: their share of the steward's hosting times what each takes off, 0 to 1. */
export function throughResellers({ resellers }: World, { scenario }: RunContext, part: "discount" | "relief"): number {
  let sum = 0;
  scenario.partners.resellers.forEach((reseller, index) => {
    sum += resellers[index]!.share * reseller[part];
  });
  return sum;
}

/** What hosted nodes bring, of which resellers sell a part at a discount; usd/month. */
const hostedRevenue = (world: World, context: RunContext, nodes: number) =>
  nodes * hostedPrice(world, context) * (1 - throughResellers(world, context, "discount"));

/**
 * Whether the steward rents machines: they cost no more than a region of its own with the capital that it takes. Nobody
 * keeps a data centre for customers whom others' machines hold for less.
 *
 * @param market what the hosted nodes would cost at the market price, usd/month
 * @param revenue usd/month
 */
function rents({ rented, cost, region, capitalIntensity }: Terms, market: number, revenue: number, { on }: RunContext) {
  const capital = on.capitalExpenditure ? capitalIntensity * revenue : 0;
  return rented * market <= cost * market + region + capital;
}

/** Public hosting, metered monthly, of which resellers sell a part at a discount. */
export const infrastructure = {
  offer,
  isComplement: true,
  earn({ terms, row }, world, context) {
    const nodes = world.market.nodes[row]!;
    const revenue = hostedRevenue(world, context, nodes);
    const market = cloudPrice(context, world.month) * nodes;
    if (rents(terms, market, revenue, context)) return { revenue: as(revenue), cost: as(terms.rented * market) };
    const cost = terms.cost * market + terms.region;
    return { revenue: as(revenue), cost: as(cost), capital: as(revenue * terms.capitalIntensity) };
  },
  delivery(terms, world, context, row) {
    const nodes = world.market.nodes[row]!;
    const price = cloudPrice(context, world.month);
    // Of each dollar that a customer pays resellers keep theirs first.
    const kept = throughResellers(world, context, "discount");
    if (rents(terms, price * nodes, hostedRevenue(world, context, nodes), context))
      return { share: kept, perNode: as(terms.rented * price) };
    const capital = context.on.capitalExpenditure ? terms.capitalIntensity : 0;
    return { share: kept + capital - kept * capital, perNode: as(terms.cost * price) };
  },
  reprice: repricePremium,
} as const satisfies Stream<"infrastructure">;
