import type { RunContext } from "../context/run-context.ts";
import { channels, type OrganizationColumns, sources } from "./columns.ts";
import { createDeals, type Deals } from "./deals.ts";
import { createQuotes, type Quotes } from "./quotes.ts";
import { createPriceList, type PriceList } from "./price-list.ts";

/** What an adopter adds to the project this month, by offer. */
export interface Reach {
  inTree: Float64Array; // share of its work that is in an open tree
  loudness: Float64Array; // how loudly others hear of it, 0 to 1
  tree: Uint8Array; // whose tree it is: 0 upstream, 1 the fork
}

/** What the market looked like when it was last counted, in real organizations and nodes. */
export interface MarketState {
  organizations: Float64Array; // that run it, by offer
  nodes: Float64Array; // that run it, by offer
  revenue: Float64Array; // usd/month, by offer
  covered: Float64Array; // nodes under contract, by offer
  customers: Float64Array; // assisted contracts, by offer
  bySource: Float64Array; // adopters, by what made them aware
  byPlatform: Float64Array; // adopters, by platform
  /** Adopters whose work is in the open tree, upstream and on the fork. */
  openAdopters: Float64Array;
  reach: Reach; // what an adopter of each offer adds this month
  share: number; // of all organizations that run the project
  heardShare: number; // of all organizations, each as loud as it is heard
  heardShareBefore: number; // the same a month ago
  rows: Int32Array; // by stage: unaware, then aware or lapsed, then adopters
  knowingFrom: number; // position of the first who knows the project
  adoptersFrom: number; // position of the first who runs it
  supported: Uint8Array; // 0 or 1, by platform
  openedByPartner: Uint8Array; // 0 or 1, by platform
  /** Hazards so far, by platform: innovation, programme, sales, partner. */
  exposure: Float64Array;
  salesBank: number; // contracts that the sales people can still close
  room: number; // usd/month that new customers may leave whom the firm's people can still serve
  attention: number; // part of what customers take up that the people of the firm can serve, last month; 1 where that is all
  served: number; // usd/month that customers left after delivering just before month 0
  servedBy: number; // people of the firm then
  deals: Deals; // what becomes of those whom they must win
  auditFindings: number; // usd recovered by the audits of this month
  quotes: Quotes; // what this year's reviews would have bought at other prices
  meanTrust: number; // of organizations that know the project, by weight
  /** What an organization that comes to know the project has heard of its steward: trust = level + slope · openness. */
  reputation: { level: number; slope: number; scar: number };
  prices: PriceList; // what every offer is worth and costs this month
  reviewReason: number; // why many review next month: 0 nothing, 1 a shock, 2 a licence event
  shakenAt: number; // month of the first shock that nobody reviewed yet
}

/** Why many may review at once. */
export const reviewReason = { none: 0, shock: 1, licence: 2 } as const;

/** The market before anybody knows the project. */
export function createMarket(
  { scenario, sample, offers }: RunContext,
  { position }: Pick<OrganizationColumns, "position">,
): MarketState {
  const { platforms } = scenario.market;
  const { neutral } = scenario.community.trust;
  const byOffer = () => new Float64Array(offers.count);
  return {
    organizations: byOffer(),
    nodes: byOffer(),
    revenue: byOffer(),
    covered: byOffer(),
    customers: byOffer(),
    bySource: new Float64Array(sources.length),
    byPlatform: new Float64Array(platforms.length),
    openAdopters: new Float64Array(2),
    reach: { inTree: byOffer(), loudness: byOffer(), tree: new Uint8Array(offers.count) },
    share: 0,
    heardShare: 0,
    heardShareBefore: 0,
    rows: position.slice(),
    knowingFrom: sample.count,
    adoptersFrom: sample.count,
    supported: Uint8Array.from(platforms, (platform) => Number(platform.supported)),
    openedByPartner: new Uint8Array(platforms.length),
    exposure: new Float64Array(platforms.length * channels.length),
    salesBank: 0,
    room: Number.POSITIVE_INFINITY,
    attention: 1,
    served: 0,
    servedBy: 0,
    deals: createDeals(),
    auditFindings: 0,
    quotes: createQuotes(),
    meanTrust: neutral,
    reputation: { level: neutral, slope: 0, scar: 0 },
    prices: createPriceList(offers.count),
    reviewReason: reviewReason.none,
    shakenAt: -1,
  };
}
