import type { OfferParameters } from "../../scenario/market/offers.ts";
import * as offer from "./offers.ts";

/** What an offer is, whoever weighs it and in whatever month: parts of one, whose worth `market.choice` declares. */
export interface OfferTraits {
  readonly support: number;
  /** Of the features that can be gated. */
  readonly gated: number;
  /** Of the operating labour, done by somebody else. */
  readonly managed: number;
  readonly lockIn: number;
  /** Of what trust in the steward is worth to those who depend on it most. */
  readonly owned: number;
  /** Of the defects, kept out of its builds. */
  readonly hardened: number;
  /** Of the burden of audits. */
  readonly audited: number;
}

/**
 * The traits of every offer. What stands here as a plain number makes the offer what it is, on a scale whose worth is a
 * parameter: a subscription supports wholly, the substitute locks in wholly, a fork has had little time to harden. What
 * is sold for one's own hardware stands between software and hosting, and half of it is metered without an audit.
 */
export function offerTraits(rule: OfferParameters): readonly OfferTraits[] {
  const { substituteSupport, communitySupport, hostedSupport, rivalSupport, substituteFeatures } = rule;
  const { hostedManaged, communityOwned, openHardening: open, paidHardening: paid, cloneHardening } = rule;
  const none = { support: 0, gated: 0, managed: 0, lockIn: 0, owned: 0, hardened: 0, audited: 0 };
  const byOffer: Readonly<Record<number, Partial<OfferTraits>>> = {
    [offer.substitute]: { support: substituteSupport, gated: substituteFeatures, lockIn: 1, audited: 1 },
    [offer.community]: { support: communitySupport, owned: communityOwned, hardened: open },
    [offer.subscription]: { support: 1, lockIn: 0.3, owned: 1, hardened: paid, audited: 1 },
    [offer.enterprise]: { support: 1, lockIn: 0.6, owned: 1, hardened: paid, audited: 1 },
    [offer.clone]: { support: communitySupport, hardened: cloneHardening },
    [offer.fork]: { support: communitySupport, hardened: 0.2 },
    [offer.privateInfrastructure]: { support: 0.8, managed: 0.35, lockIn: 0.4, owned: 1, hardened: 0.4, audited: 0.5 },
    [offer.stewardInfrastructure]: {
      support: hostedSupport,
      managed: hostedManaged,
      lockIn: 0.4,
      owned: 1,
      hardened: open,
    },
    [offer.rivalInfrastructure]: { support: rivalSupport, managed: hostedManaged, lockIn: 0.4, hardened: open },
  };
  return offer.offers.map((_, index) => ({ ...none, ...byOffer[index] }));
}
