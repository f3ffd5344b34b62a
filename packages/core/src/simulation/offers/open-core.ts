import { gate } from "../state/gating.ts";
import { contractDelivery, earnContracts, free, repriceList } from "./contract-stream.ts";
import { buildGated, gatedFeatures, haveGated } from "./gated-features.ts";
import type { Offer, Stream } from "./offer.ts";
import { isSold } from "./selling.ts";

/** The enterprise edition: what is open, and features that only those have who pay. */
const offer = {
  name: "enterprise",
  nest: "self-run",
  seller: "steward",
  isOpenBuild: false,
  isIntegrated: false,
  contract: {
    isEdition: true,
    listPrice: ({ strategy }) => strategy.streams.openCore?.price ?? free,
    meter: ({ strategy }) => strategy.streams.openCore?.meter ?? "node",
    denies: (world) => (isSold(world, "openCore") ? Math.min(1, gate(world)) : 0),
  },
  traits: ({ paidHardening }) => ({ support: 1, lockIn: 0.6, owned: 1, hardened: paidHardening, audited: 1 }),
  isAvailable: (world) => isSold(world, "openCore"),
  codeBase: () => "upstream",
  adjust(prices, row, world) {
    prices.gated[row] = gatedFeatures(world);
  },
  separation: gate,
} as const satisfies Offer;

/** Contracts for an edition with gated features. */
export const openCore = {
  offer,
  isComplement: false,
  earn: earnContracts,
  delivery: contractDelivery,
  reprice: repriceList,
  build: buildGated,
  launch: (terms, { steward }) => haveGated(terms, steward),
  withdraw(world) {
    if (!isSold(world, "managed")) world.steward.gated = 0;
  },
} as const satisfies Stream<"openCore">;
