import type { RunContext } from "../context/run-context.ts";
import type { PriceList } from "../state/price-list.ts";

/** What an organization weighs when it compares offers, in usd/node/month for all of a quality. */
export interface Weights {
  /** Of a subscription's support: for who loses much by a standstill and cannot mend it. */
  readonly support: number;
  /** Of all features that can be gated. */
  readonly features: number;
  /** Of running visibly best. */
  readonly integration: number;
  /** Of the operating labour. */
  readonly labour: number;
  /** Of being locked in as the substitute does. */
  readonly lockIn: number;
  /** Of depending on the steward: positive above middling trust. */
  readonly trust: number;
  /** Share of the loss by a relicensing that it expects, from openness and caution. */
  readonly caution: number;
}

/** @param trust in the steward, above the middle of its scale: −½ to ½; 0 where trust does not matter */
export function weightsOf({ sample, scenario }: RunContext, row: number, trust: number): Weights {
  const { choice } = scenario.market;
  const criticality = sample.criticality[row]!;
  const inexpert = 1 - sample.expertise[row]!;
  const openness = sample.openness[row]!;
  return {
    support: choice.supportValue * criticality * inexpert,
    features: choice.featureValue * sample.need[row]!,
    integration: choice.integrationValue * criticality,
    labour: choice.operatingLabour * inexpert,
    lockIn: choice.lockInCost * openness,
    trust: choice.trustValue * trust,
    caution: openness * sample.caution[row]!,
  };
}

/**
 * Worth of an offer before what it costs this organization to change to it, its fit and the price of a contract:
 * quality and prices that are the same for all, what it gives by how much that is needed, and taste.
 *
 * @param offer its row in the price list
 * @param taste usd/node/month for reasons of its own
 * @returns usd/node/month
 */
export const worthOf = (prices: PriceList, offer: number, weights: Weights, taste: number): number =>
  prices.base[offer]! +
  weights.support * prices.support[offer]! +
  weights.features * prices.gated[offer]! +
  weights.integration * prices.integration[offer]! -
  weights.labour * prices.selfManaged[offer]! -
  weights.lockIn * prices.lockIn[offer]! +
  weights.trust * prices.owned[offer]! -
  weights.caution * prices.relicensing[offer]! +
  taste;
