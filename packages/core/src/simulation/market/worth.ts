import { holdFractions } from "../../foundation/fractions.ts";
import type { RunContext } from "../context/run-context.ts";
import type { PriceList } from "../state/price-list.ts";

/** What an organization weighs when it compares offers, in usd/node/month for all of a quality. */
export interface Weights {
  support: number; // of a subscription's support: for who loses much by a standstill and cannot mend it
  features: number; // of all features that can be gated
  integration: number; // of running visibly best
  runs: number; // the offer of which it knows how well it is integrated, -1 for none
  labour: number; // of the operating labour
  lockIn: number; // of being locked in as the substitute does
  trust: number; // of depending on the steward: positive above middling trust
  caution: number; // share of the loss by a relicensing that it expects, from openness and caution
  bought: number; // of what is sold by contract, against what everybody gets; 0 for who never signs one
  making: number; // usd/node/month that its own people would cost in the seller's place, without gated features
  remaking: number; // what all gated features would add to that, as a part of it
  procurement: number; // usd/node/month of having a contract
}

/** Weights of nobody, to be filled: one for all reviews, since an object a review is work for the collector. */
export const createWeights = (): Weights =>
  holdFractions(
    {
      support: 0,
      features: 0,
      integration: 0,
      runs: -1,
      labour: 0,
      lockIn: 0,
      trust: 0,
      caution: 0,
      bought: 1,
      making: Number.POSITIVE_INFINITY,
      remaking: 0,
      procurement: 0,
    },
    ["runs"],
  );

/**
 * Fills in what an organization weighs.
 *
 * @param nodes that it has now
 * @param trust in the steward, above the middle of its scale: −½ to ½; 0 where trust does not matter
 */
export function weigh(
  weights: Weights,
  { sample, scenario, on }: RunContext,
  row: number,
  nodes: number,
  trust: number,
): void {
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
  if (!on.buyers) {
    weights.bought = 1;
    weights.making = Number.POSITIVE_INFINITY;
    weights.remaking = 0;
    weights.procurement = 0;
    return;
  }
  const { customerWage, featureMake, makeEngineers, nodesPerEngineer, procurement } = scenario.market.buying;
  weights.bought = sample.buys[row]!;
  weights.making = customerWage * (makeEngineers / nodes + 1 / nodesPerEngineer);
  weights.remaking = featureMake;
  weights.procurement = procurement / nodes;
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
  worthBeside(prices, offer, weights, taste) + worthOfTraits(prices, offer, weights);

/**
 * The same of an offer that is sold by contract, before its price. What is bought is worth more to few, and to nobody more
 * than what its own people would cost in the seller's place: both stand side by side as conductors in series do,
 * x·m/(x + m), so that a small worth counts whole and a large one comes close to the cost of making it.
 *
 * @returns usd/node/month
 */
export function worthOfContract(prices: PriceList, offer: number, weights: Readonly<Weights>, taste: number): number {
  const bought = weights.bought * worthOfTraits(prices, offer, weights);
  const making = weights.making * (1 + weights.remaking * prices.gated[offer]!);
  return worthBeside(prices, offer, weights, taste) + bought / (1 + bought / making) - weights.procurement;
}

/** What support, features and integration of an offer are worth, by how much they are needed; one knows what one runs. */
const worthOfTraits = (prices: PriceList, offer: number, weights: Readonly<Weights>) =>
  weights.support * prices.support[offer]! +
  weights.features * prices.gated[offer]! +
  weights.integration * (offer === weights.runs ? prices.experienced[offer]! : prices.integration[offer]!);

/** All but these: what is the same for all, labour, lock-in, trust, fear of a relicensing, and taste. */
const worthBeside = (prices: PriceList, offer: number, weights: Readonly<Weights>, taste: number): number =>
  prices.base[offer]! -
  weights.labour * prices.selfManaged[offer]! -
  weights.lockIn * prices.lockIn[offer]! +
  weights.trust * prices.owned[offer]! -
  weights.caution * prices.relicensing[offer]! +
  taste;
