import type { Offer } from "./offer.ts";

/** A rebuild of the gated distribution that others give away. */
export const clone = {
  name: "clone",
  nest: "self-run",
  seller: "nobody",
  isOpenBuild: false,
  isIntegrated: false,
  traits: ({ communitySupport, cloneHardening }) => ({ support: communitySupport, hardened: cloneHardening }),
  isAvailable: ({ rivals }) => rivals.clonePresent === 1,
  codeBase: () => "upstream",
  capability: ({ cloneCapability }) => cloneCapability,
} as const satisfies Offer;
