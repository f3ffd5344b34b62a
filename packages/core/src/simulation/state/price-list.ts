/** What every offer is worth and costs this month, before an organization's own traits enter: a column each, by offer. */
export interface PriceList {
  available: number; // what can be had: a bit for each offer
  base: Float64Array; // usd/node/month that is the same for everybody: quality, prices without a contract, own or bought hosting
  list: Float64Array; // list price of contracts, usd/node/month
  metered: Float64Array; // price of the steward's hosting, usd/node/month; 0 elsewhere
  costShare: Float64Array; // what delivering costs the steward, share of revenue
  costPerNode: Float64Array; // and of each node under contract or hosted, usd/month
  support: Float64Array; // share of a subscription's support
  gated: Float64Array; // share of the features that can be gated
  selfManaged: Float64Array; // share of the operating labour that stays with the organization
  integration: Float64Array; // how visibly best the project runs there, as buyers believe, 0 to 1
  experienced: Float64Array; // the same as those see it who run it
  lockIn: Float64Array; // share of the substitute's
  owned: Float64Array; // share of what trust in the steward is worth to its customers
  gravity: Float64Array; // usd/node/month of hosting the project apart from the rest
  relicensing: Float64Array; // usd/node/month that openness 1 and mean caution expect to lose by a relicensing
}

/** A list of nothing, with room for so many offers. */
export function createPriceList(offers: number): PriceList {
  const column = () => new Float64Array(offers);
  return {
    available: 0,
    base: column(),
    list: column(),
    metered: column(),
    costShare: column(),
    costPerNode: column(),
    support: column(),
    gated: column(),
    selfManaged: column(),
    integration: column(),
    experienced: column(),
    lockIn: column(),
    owned: column(),
    gravity: column(),
    relicensing: column(),
  };
}
