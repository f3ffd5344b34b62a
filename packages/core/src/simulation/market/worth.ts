import type { RunContext } from "../context/run-context.ts";
import type { PriceList } from "../state/price-list.ts";

/** What an organization weighs when it compares offers, in usd/node/month for all of a quality. */
export interface Weights {
  support: number; // of a subscription's support: for who loses much by a standstill and cannot mend it
  features: number; // of all features that can be gated
  integration: number; // of running visibly best
  labour: number; // of the operating labour
  lockIn: number; // of being locked in as the substitute does
  trust: number; // of depending on the steward: positive above middling trust
  caution: number; // share of the loss by a relicensing that it expects, from openness and caution
}

/** Weights of nobody, to be filled: one for all reviews of a month, since an object a review is work for the collector. */
export const createWeights = (): Weights => ({
  support: 0,
  features: 0,
  integration: 0,
  labour: 0,
  lockIn: 0,
  trust: 0,
  caution: 0,
});

/**
 * Fills in what an organization weighs.
 *
 * @param trust in the steward, above the middle of its scale: −½ to ½; 0 where trust does not matter
 */
export function weigh(weights: Weights, { sample, scenario }: RunContext, row: number, trust: number): void {
  const { choice } = scenario.market;
  const criticality = sample.criticality[row]!;
  const inexpert = 1 - sample.expertise[row]!;
  const openness = sample.openness[row]!;
  weights.support = choice.supportValue * criticality * inexpert;
  weights.features = choice.featureValue * sample.need[row]!;
  weights.integration = choice.integrationValue * criticality;
  weights.labour = choice.operatingLabour * inexpert;
  weights.lockIn = choice.lockInCost * openness;
  weights.trust = choice.trustValue * trust;
  weights.caution = openness * sample.caution[row]!;
}

/**
 * Worth of an offer before what it costs this organization to change to it, its fit and the price of a contract:
 * quality and prices that are the same for all, what it gives by how much that is needed, and taste.
 *
 * @param offer its row in the price list
 * @param taste usd/node/month for reasons of its own
 * @returns usd/node/month
 */
export const worthOf = (prices: PriceList, offer: number, weights: Readonly<Weights>, taste: number): number =>
  prices.base[offer]! +
  weights.support * prices.support[offer]! +
  weights.features * prices.gated[offer]! +
  weights.integration * prices.integration[offer]! -
  weights.labour * prices.selfManaged[offer]! -
  weights.lockIn * prices.lockIn[offer]! +
  weights.trust * prices.owned[offer]! -
  weights.caution * prices.relicensing[offer]! +
  taste;
