import { contractDelivery, earnContracts, free, repriceList } from "./contract-stream.ts";
import type { Offer, Stream } from "./offer.ts";
import { isDistributionGated, isSold, licenceLockIn } from "./selling.ts";

/** A supported distribution: wholly supported, hardened, and metered with audits. */
const offer = {
  name: "subscription",
  nest: "self-run",
  seller: "steward",
  isOpenBuild: false,
  isIntegrated: false,
  contract: {
    isEdition: true,
    listPrice: ({ strategy }) => strategy.streams.subscription?.price ?? free,
    meter: ({ strategy }) => strategy.streams.subscription?.meter ?? "node",
    denies: (world, { scenario }) => (isDistributionGated(world) ? scenario.community.camps.buildsDenied : 0),
  },
  traits: ({ paidHardening }) => ({ support: 1, lockIn: 0.3, owned: 1, hardened: paidHardening, audited: 1 }),
  isAvailable: (world) => isSold(world, "subscription"),
  codeBase: () => "upstream",
  adjust(prices, row, world, context) {
    prices.lockIn[row]! += licenceLockIn(world, context);
  },
  separation: (world, { scenario }) => (isDistributionGated(world) ? scenario.market.awareness.gatedSeparation : 0),
} as const satisfies Offer;

/** Contracts for a supported distribution. */
export const subscription = {
  offer,
  isComplement: false,
  earn: earnContracts,
  delivery: contractDelivery,
  reprice: repriceList,
} as const satisfies Stream<"subscription">;
