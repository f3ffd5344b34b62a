import { leadNeutrality } from "../state/leadership.ts";
import type { Offer } from "./offer.ts";
import { licenceLockIn } from "./selling.ts";

/** The open builds, run by oneself: free, and supported by its users. */
export const community = {
  name: "community",
  nest: "self-run",
  seller: "nobody",
  isOpenBuild: true,
  isIntegrated: false,
  traits: ({ communitySupport, communityOwned, openHardening }) => ({
    support: communitySupport,
    owned: communityOwned,
    hardened: openHardening,
  }),
  isAvailable: ({ strategy }) => strategy.isOpenSource,
  codeBase: () => "upstream",
  adjust(prices, row, world, context) {
    prices.support[row]! *= world.projects.upstream.responsiveness;
    prices.lockIn[row]! += licenceLockIn(world, context);
    prices.owned[row]! *= 1 - leadNeutrality(world, context);
  },
} as const satisfies Offer;
