import { contractDelivery, earnContracts, free, repriceList } from "./contract-stream.ts";
import type { Offer, Stream } from "./offer.ts";
import { isSold } from "./selling.ts";

/** The steward's infrastructure software on one's own hardware: between software and hosting, and half of it unaudited. */
const offer = {
  name: "private-infrastructure",
  nest: "self-run",
  seller: "steward",
  isOpenBuild: false,
  isIntegrated: true,
  contract: {
    isEdition: false,
    listPrice: ({ strategy }) => strategy.streams.privateInfrastructure?.price ?? free,
    meter: ({ strategy }) => strategy.streams.privateInfrastructure?.meter ?? "node",
  },
  traits: () => ({ support: 0.8, managed: 0.35, lockIn: 0.4, owned: 1, hardened: 0.4, audited: 0.5 }),
  isAvailable: (world) => isSold(world, "privateInfrastructure"),
  codeBase: () => "upstream",
} as const satisfies Offer;

/** Contracts for infrastructure software. */
export const privateInfrastructure = {
  offer,
  isComplement: true,
  earn: earnContracts,
  delivery: contractDelivery,
  reprice: repriceList,
} as const satisfies Stream<"privateInfrastructure">;
