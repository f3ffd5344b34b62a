import { copyOfOneShape } from "../../foundation/fractions.ts";
import type { OfferParameters } from "../../scenario/market/offers.ts";
import { nests, type OfferFacts, type OfferTraits } from "../context/offer-facts.ts";
import { offers } from "./all.ts";

const none: OfferTraits = { support: 0, gated: 0, managed: 0, lockIn: 0, owned: 0, hardened: 0, audited: 0 };

/**
 * What a run is given about the offers. What stands in an offer as a plain number makes it what it is, on a scale whose
 * worth is a parameter: a subscription supports wholly, the substitute locks in wholly.
 */
export const offerFacts = (rule: OfferParameters): OfferFacts => ({
  count: offers.length,
  nestOf: offers.map(({ nest }) => nests.indexOf(nest)),
  traits: offers.map((offer) => copyOfOneShape({ ...none, ...offer.traits(rule) })),
});
