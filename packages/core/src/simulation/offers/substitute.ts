import { as } from "../../foundation/units.ts";
import type { Offer } from "./offer.ts";

/** The proprietary product that organizations run without the project. */
export const substitute = {
  name: "substitute",
  nest: "substitute",
  seller: "rival",
  isOpenBuild: false,
  isIntegrated: false,
  traits: ({ substituteSupport, substituteFeatures }) => ({
    support: substituteSupport,
    gated: substituteFeatures,
    lockIn: 1,
    audited: 1,
  }),
  isAvailable: () => true,
  codeBase: () => "none",
  // Its capability is 1, and its vendor audits as hard as anybody.
  surcharge: ({ rivals }, { scenario }) =>
    as(scenario.market.choice.capabilityValue - rivals.vendorPrice - scenario.market.choice.auditCost),
} as const satisfies Offer;
