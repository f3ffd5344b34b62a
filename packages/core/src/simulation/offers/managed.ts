import { as } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { cloudPrice } from "../state/hosting-price.ts";
import type { World } from "../state/world.ts";
import { buildGated, gatedFeatures, haveGated } from "./gated-features.ts";
import type { Offer, Stream } from "./offer.ts";
import { hostingStrength } from "./rival-infrastructure.ts";
import { isSold, repricePremium } from "./selling.ts";

/** What a managed node costs a month. */
const managedPrice = (world: World, context: RunContext) =>
  cloudPrice(context, world.month) * (1 + (world.strategy.streams.managed?.premium ?? 0));

/** The project as a managed service in the customer's own cloud: no region to build, and little gravity. */
const offer = {
  name: "managed",
  nest: "hosted",
  seller: "steward",
  isOpenBuild: true,
  isIntegrated: false,
  traits: ({ hostedSupport, hostedManaged, openHardening }) => ({
    support: hostedSupport,
    managed: hostedManaged,
    lockIn: 0.4,
    owned: 1,
    hardened: openHardening,
  }),
  isAvailable: (world) => isSold(world, "managed"),
  codeBase: () => "upstream",
  surcharge: (world, context) => as(-managedPrice(world, context)),
  adjust(prices, row, world, context) {
    const terms = world.strategy.streams.managed;
    prices.gated[row] = gatedFeatures(world);
    if (terms === undefined) return;
    prices.metered[row] = managedPrice(world, context);
    const { gravity } = context.scenario.rivals.clouds;
    if (context.on.gravity) prices.gravity[row] = gravity * hostingStrength(world, context) * terms.gravity;
  },
} as const satisfies Offer;

/** Hosting by the month on rented machines, with or without features that only customers have. */
export const managed = {
  offer,
  isComplement: true,
  earn({ terms, row }, world, context) {
    const nodes = world.market.nodes[row]!;
    const revenue = nodes * managedPrice(world, context);
    const machines = terms.machines * cloudPrice(context, world.month) * nodes;
    return { revenue: as(revenue), cost: as(machines + terms.cost * revenue + terms.desk) };
  },
  delivery: ({ cost, machines }, { month }, context) => ({
    share: cost,
    perNode: as(machines * cloudPrice(context, month)),
  }),
  reprice: repricePremium,
  // Where an edition is sold too, its engineers build what both of them have.
  build(terms, world, context) {
    if (!isSold(world, "openCore")) buildGated(terms, world, context);
  },
  launch: (terms, { steward }) => haveGated(terms, steward),
  withdraw(world) {
    if (!isSold(world, "openCore")) world.steward.gated = 0;
  },
} as const satisfies Stream<"managed">;
