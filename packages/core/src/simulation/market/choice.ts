import { draw, type Key } from "../../foundation/rng.ts";
import { NumericalFailureError } from "../../foundation/errors.ts";
import { substitute } from "../context/offer-facts.ts";
import type { RunContext } from "../context/run-context.ts";
import { tastesAt } from "../context/tastes.ts";
import {
  assistedOffers,
  contractPrice,
  coveredShare,
  dealEffort,
  leastContract,
  metered,
  meterOf,
  volumeDiscount,
} from "../offers/contracts.ts";
import { offers } from "../offers/all.ts";
import { streamOfOffer } from "../offers/priced-streams.ts";
import { contractBits, isContract } from "../offers/rows.ts";
import { closedTo, countRoom, takenUp } from "./serving.ts";
import { noContract, stage } from "../state/columns.ts";
import { fadeDeals } from "../state/deals.ts";
import { reviewReason } from "../state/market.ts";
import type { Process } from "../state/process.ts";
import { adopt, lapse } from "../state/stages.ts";
import type { World } from "../state/world.ts";
import { judgeClaims, rememberClaims } from "./disappointment.ts";
import { fillPriceList } from "./pricing.ts";
import { type Asked, createAsked, needsDeal, priceOf, profitOf, quote } from "./quoting.ts";
import { createWeights, type Weights, weigh, worthOf, worthOfContract } from "./worth.ts";

const shaken = 0;
const longTerm = 1;
const deal = 2;
const year = 12;
/** Half of the scale of openness takes a licence event as any other shock; who is less open cares less. */
const perOpenness = 2;

/**
 * Organizations that became aware, have an anniversary or are shaken choose what to run: the offer of the highest
 * worth. Who is under contract waits for its end.
 */
export const choice: Process = {
  name: "choice",
  step(world, context, rng) {
    fillPriceList(world, context);
    bankSalesCapacity(world, context);
    countRoom(world, context);
    const rows = reviewers(world, context, rng);
    // Who stands first in the queue for a salesperson changes every month.
    const first = Math.floor(draw(rng.k0, rng.k1, -1, 0) * world.organizations.count);
    for (const row of rows) if (row >= first) chooseOffer(world, context, rng, row);
    for (const row of rows) if (row < first) chooseOffer(world, context, rng, row);
  },
};

/** Who has a review this month, in order. What shook people last month they review now. */
function reviewers(world: World, context: RunContext, rng: Key): number[] {
  const { market, month } = world;
  const { reviewAt } = world.organizations.columns;
  const rows: number[] = [];
  if (market.reviewReason === reviewReason.none || market.shakenAt >= month) {
    // Few have one in most months, and a loop that does nothing else finds them soonest.
    for (let row = 0; row < reviewAt.length; row++) if (reviewAt[row] === month) rows.push(row);
    return rows;
  }
  for (let row = 0; row < reviewAt.length; row++)
    if (reviewAt[row] === month || isReviewing(world, context, rng, market.reviewReason, row)) rows.push(row);
  market.reviewReason = reviewReason.none;
  return rows;
}

/** Whether a free adopter reviews in the month after a shock: the more open, the likelier after a licence event. */
function isReviewing(world: World, { scenario, sample }: RunContext, rng: Key, reason: number, row: number): boolean {
  const { stage: stages, contractUntil } = world.organizations.columns;
  if (stages[row] !== stage.adopter || contractUntil[row]! > world.month) return false;
  const { shockReviewShare } = scenario.market.choice;
  const chance =
    reason === reviewReason.licence
      ? shockReviewShare * Math.min(1, perOpenness * sample.openness[row]!)
      : shockReviewShare;
  return draw(rng.k0, rng.k1, row, shaken) < chance;
}

/** Deals that the sales people can close, kept up to the length of a pipeline. */
function bankSalesCapacity(world: World, { scenario }: RunContext): void {
  const { dealsPerSalesperson, pipelineMonths } = scenario.market.contracts;
  const { market, steward, community, month } = world;
  fadeDeals(market.deals);
  const { heatCost } = scenario.community.trust;
  const earlier = month < 0 ? scenario.project.opening.earlierSales : 1;
  const monthly = dealsPerSalesperson * steward.people.sales * (1 - heatCost * community.heat) * earlier;
  market.salesBank = Math.min(market.salesBank + monthly, monthly * pipelineMonths);
}

function chooseOffer(world: World, context: RunContext, rng: Key, row: number): void {
  const { columns } = world.organizations;
  const { contracts } = context.scenario.market;
  const { market, month } = world;
  const runs = columns.offer[row]!;
  if (context.on.claims) judgeClaims(world, context, row);
  compare(world, context, row);
  if (world.steward.isAlive === 1) quote(world, context, row, review.asked);
  let chosen = review.asked.first;
  let next = month + year;
  if (review.isTurnedAway) next = month + contracts.askAgain;
  if (((review.asked.assisted >> chosen) & 1) === 1 && !isWon(world, context, rng, row, chosen)) {
    // It must wait for a salesperson, and runs the best of what needs none, or what it can renew.
    chosen = review.unassisted;
    next = month + contracts.askAgain;
    if (((review.asked.assisted >> chosen) & 1) === 1) isWon(world, context, rng, row, chosen);
  }
  market.room -= context.sample.weight[row]! * takenUp(world, context, review.asked, runs, chosen);
  if (context.on.claims) rememberClaims(world, row, chosen);
  columns.offer[row] = chosen;
  columns.reviewAt[row] = next;
  columns.contractUntil[row] = noContract;
  columns.contractRevenue[row] = 0;
  if (isContract(chosen)) sign(world, context, rng, row, chosen);
  if (chosen === substitute) lapse(world, row);
  else adopt(world, row);
}

/**
 * Salespeople work on a deal with the capacity that is left, and win it with the chance of what that is of its effort. A
 * renewal is always won, and what it takes may have to be made up for in the months that follow.
 */
function isWon(world: World, context: RunContext, rng: Key, row: number, offer: number): boolean {
  const { market } = world;
  const { contracts } = context.scenario.market;
  const { asked } = review;
  const weight = context.sample.weight[row]!;
  const effort = weight * dealEffort(contracts, priceOf(market.prices, offer, asked, 1));
  if (!needsDeal(asked, offer)) {
    market.salesBank -= effort * contracts.renewalLoad;
    return true;
  }
  market.deals.wanted += effort;
  if (market.salesBank <= 0) return false;
  const spent = Math.min(market.salesBank, effort);
  market.salesBank -= spent;
  const stream = streamOfOffer[offer]!;
  if (stream >= 0) market.quotes.spent[stream]! += spent;
  market.deals.spent += spent;
  const chance = spent / effort;
  market.deals.profit += chance * weight * profitOf(market.prices, offer, asked, 1);
  return spent === effort || draw(rng.k0, rng.k1, row, deal) < chance;
}

/** Runs a contract from now: what it costs and counts is fixed for its term. */
function sign(world: World, context: RunContext, rng: Key, row: number, offer: number): void {
  const { columns } = world.organizations;
  const { contracts } = context.scenario.market;
  const nodes = columns.nodes[row]!;
  const covered = nodes * coveredShare(contracts, context.sample.criticality[row]!);
  const months = draw(rng.k0, rng.k1, row, longTerm) < contracts.longTermShare ? 2 * year : year;
  columns.signedAt[row] = world.month;
  columns.contractUntil[row] = world.month + months;
  columns.reviewAt[row] = world.month + months;
  const discount = volumeDiscount(contracts, nodes, covered);
  const ofUse = contractPrice(world.market.prices.list[offer]!, covered, discount, 0);
  const price = Math.max(ofUse, leastContract(contracts, nodes, context.on.salesCapacity));
  columns.contractRevenue[row] = price;
  // Who pays the least that a contract costs may use what that would pay for.
  const paidFor = ofUse > 0 ? price / ofUse : 1;
  columns.contractUnits[row] = metered(meterOf(world, offer), context, covered, world.month) * paidFor;
}

/** An organization compares what it can have. */
interface Review {
  /** Whether the best of all is closed to it, since the firm's people have their hands full. */
  isTurnedAway: boolean;
  readonly weights: Weights;
  readonly asked: Asked;
  /** The best of those that need no salesperson, or not to be won again. */
  unassisted: number;
}

/** One for all reviews, filled anew by each, since an object a review is work for the collector. */
const review: Review = {
  isTurnedAway: false,
  weights: createWeights(),
  asked: createAsked(offers.length),
  unassisted: substitute,
};

/** Fills in what every offer is worth to an organization, and which is the best. */
function compare(world: World, context: RunContext, row: number): void {
  const { on } = context;
  const { columns } = world.organizations;
  const { weights, asked } = review;
  const nodes = columns.nodes[row]!;
  asked.nodes = nodes;
  weigh(weights, context, row, nodes, on.trust ? columns.trust[row]! - 0.5 : 0);
  weights.runs = columns.offer[row]!;
  const { available } = world.market.prices;
  asked.available = weights.bought === 0 ? available & ~contractBits : available;
  // Who signs no contract has nothing covered, and nothing to be let off.
  if (weights.bought !== 0) ask(asked, context, row);
  fillWorths(world, context, row);
  asked.assisted = on.salesCapacity ? assistedOffers(context.scenario.market.contracts, nodes) : 0;
  asked.renewed = isContract(weights.runs) && columns.contractUntil[row]! === noContract ? -1 : weights.runs;
  asked.closed = closedTo(world.market, weights.runs);
  rank(world, row);
}

/** Fills in what every offer is worth to an organization, with what it costs to change to it, its fit and its contract. */
function fillWorths({ market, month }: World, { sample, scenario }: RunContext, row: number): void {
  const { prices } = market;
  const { gravity, list, lockIn } = prices;
  const { tastes } = sample;
  const { values } = tastes;
  const { weights, asked } = review;
  const { available, worths, nodes } = asked;
  const current = weights.runs;
  const taste = tastesAt(tastes, row, Math.max(0, month), available);
  const leaving = scenario.market.choice.switchingCost * (1 + lockIn[current]!);
  const fit = sample.fit[row]!;
  const heaviness = sample.gravity[row]!;
  for (let offer = 0; available >> offer !== 0; offer++) {
    if (((available >> offer) & 1) === 0) continue;
    const isSold = isContract(offer);
    let worth = isSold
      ? worthOfContract(prices, offer, weights, values[taste + offer]!)
      : worthOf(prices, offer, weights, values[taste + offer]!);
    if (offer !== substitute) worth += fit;
    worth -= gravity[offer]! * heaviness;
    if (offer !== current) worth -= leaving;
    if (isSold) worth -= contractPrice(list[offer]!, asked.covered, asked.discount, asked.least) / nodes;
    worths[offer] = worth;
  }
}

/** Finds the best of what it can have, the best beside it, and the best of those that need no salesperson or can be renewed. */
function rank({ month }: World, row: number): void {
  const { asked } = review;
  const { available, worths } = asked;
  // Without the one that runs, so that what is renewed needs no new deal.
  const assisted = asked.renewed < 0 ? asked.assisted : asked.assisted & ~(1 << asked.renewed);
  let first: number = substitute;
  let second: number = substitute;
  let unassisted: number = substitute;
  let most = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  let mostUnassisted = Number.NEGATIVE_INFINITY;
  let mostClosed = Number.NEGATIVE_INFINITY;
  let compared = 0; // not a number as soon as one worth is none
  for (let offer = 0; available >> offer !== 0; offer++) {
    if (((available >> offer) & 1) === 0) continue;
    const worth = worths[offer]!;
    compared += worth;
    if (((asked.closed >> offer) & 1) === 1) {
      mostClosed = Math.max(mostClosed, worth);
      continue;
    }
    if (worth > most) {
      next = most;
      second = first;
      most = worth;
      first = offer;
    } else if (worth > next) {
      next = worth;
      second = offer;
    }
    if (worth > mostUnassisted && ((assisted >> offer) & 1) === 0) {
      mostUnassisted = worth;
      unassisted = offer;
    }
  }
  asked.first = first;
  asked.second = second;
  review.unassisted = unassisted;
  review.isTurnedAway = mostClosed > most;
  if (!Number.isFinite(compared))
    throw new NumericalFailureError({
      process: "choice",
      month,
      agent: row,
      quantity: "worth of an offer",
      value: compared,
    });
}

/** Fills in what a contract of an organization would be. */
function ask(asked: Asked, { sample, scenario, on }: RunContext, row: number): void {
  const { contracts } = scenario.market;
  const { nodes } = asked;
  asked.covered = nodes * coveredShare(contracts, sample.criticality[row]!);
  asked.discount = volumeDiscount(contracts, nodes, asked.covered);
  asked.least = leastContract(contracts, nodes, on.salesCapacity);
}
