import type { OfferParameters } from "../../scenario/market/offers.ts";
import { type OfferTraits, offerTraits } from "./offer-traits.ts";
import { offerCount } from "./offers.ts";

/** What every offer is worth and costs this month, before an organization's own traits enter. Refilled monthly. */
export interface PriceList {
  /** What every offer is in any month. */
  readonly traits: readonly OfferTraits[];
  readonly available: Uint8Array;
  /** usd/node/month that is the same for everybody: quality, list price of what has no contract, own or bought hosting. */
  readonly base: Float64Array;
  /** List price of contracts, usd/node/month. */
  readonly list: Float64Array;
  readonly support: Float64Array;
  readonly gated: Float64Array;
  readonly selfManaged: Float64Array;
  readonly integration: Float64Array;
  readonly lockIn: Float64Array;
  readonly owned: Float64Array;
  readonly gravity: Float64Array;
  /** usd/node/month that an organization of openness 1 and mean caution expects to lose by a relicensing. */
  readonly relicensing: Float64Array;
}

export function createPriceList(rule: OfferParameters): PriceList {
  const column = () => new Float64Array(offerCount);
  return {
    traits: offerTraits(rule),
    available: new Uint8Array(offerCount),
    base: column(),
    list: column(),
    support: column(),
    gated: column(),
    selfManaged: column(),
    integration: column(),
    lockIn: column(),
    owned: column(),
    gravity: column(),
    relicensing: column(),
  };
}
