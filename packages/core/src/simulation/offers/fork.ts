import { exp } from "../../foundation/numerics.ts";
import { as } from "../../foundation/units.ts";
import { hasFork } from "../state/fork.ts";
import type { Offer } from "./offer.ts";

/** The project under another name. It has had little time to harden its builds, and its name is unknown at first. */
export const fork = {
  name: "fork",
  nest: "self-run",
  seller: "nobody",
  isOpenBuild: false,
  isIntegrated: false,
  traits: ({ communitySupport }) => ({ support: communitySupport, hardened: 0.2 }),
  isAvailable: hasFork,
  codeBase: () => "fork",
  surcharge({ month, forking }, { scenario }) {
    const { brandCost, offers } = scenario.market.choice;
    return as(-(brandCost * exp(-(month - forking.bornAt) / offers.brandLife)));
  },
  adjust(prices, row, { projects }) {
    prices.support[row]! *= projects.fork.responsiveness;
  },
} as const satisfies Offer;
