import type { DeepMutable } from "../foundation/plain-copy.ts";
import type { Strategy } from "../scenario/strategy.ts";
import type { Contributors, Organizations } from "./columns.ts";
import type { ForkingState } from "./community/fork-state.ts";
import type { Ledger } from "./ledger.ts";
import type { ComponentState } from "./partners/component-state.ts";
import type { ProjectState } from "./project/project-state.ts";
import type { StewardState } from "./steward/steward-state.ts";

/** Something that happened, for the story of a run. */
export interface Happening {
  readonly month: number;
  readonly what: string;
  readonly detail: string;
}

/** Everything that changes during a run, and nothing that does not: plain data, so a snapshot is a copy. */
export interface World {
  month: number;
  /** 0 for a young project; −24 for one whose recent past is made up. */
  firstMonth: number;
  /** The strategy as it stands: rules, events and boards change it. */
  strategy: DeepMutable<Strategy>;
  organizations: Organizations;
  contributors: Contributors;
  /** Contributions of each contributor in each of the last 12 months, 12 to a row. */
  recentWork: Uint16Array;
  /** Rows of the contributors who have not left, in order of arrival. */
  active: Int32Array;
  activeCount: number;
  market: MarketState;
  community: CommunityState;
  projects: { upstream: ProjectState; fork: ProjectState };
  forking: ForkingState;
  partners: PartnerState[];
  resellers: ResellerState[];
  component: ComponentState;
  rivals: RivalState;
  steward: StewardState;
  ledger: Ledger;
  log: Happening[];
}

/** What the market looked like when it was last counted, in real organizations and nodes. */
export interface MarketState {
  organizations: Float64Array; // that run it, by offer
  nodes: Float64Array; // that run it, by offer
  revenue: Float64Array; // usd/month, by offer
  customers: Float64Array; // assisted contracts, by offer
  bySource: Float64Array; // adopters, by what made them aware
  byPlatform: Float64Array; // adopters, by platform
  /** Adopters whose work is in the open tree, upstream and on the fork. */
  openAdopters: Float64Array;
  share: number; // of all organizations that run the project
  heardShare: number; // of all organizations, each as loud as it is heard
  heardShareBefore: number; // the same a month ago
  rows: Int32Array; // by stage: unaware, then aware or lapsed, then adopters
  knowingFrom: number; // place of the first who knows the project
  adoptersFrom: number; // place of the first who runs it
  supported: Uint8Array; // 0 or 1, by platform
  openedByPartner: Uint8Array; // 0 or 1, by platform
  /** Hazards so far, by platform: innovation, programme, sales, partner. */
  exposure: Float64Array;
  salesBank: number; // contracts that the sales people can still close
  auditFindings: number; // usd recovered by the audits of this month
  meanTrust: number; // of organizations that know the project, by weight
  /** What an organization that comes to know the project has heard of its steward: trust = level + slope · openness. */
  reputation: { level: number; slope: number; scar: number };
  reviewReason: number; // why many review next month: 0 nothing, 1 a shock, 2 a licence event
  shakenAt: number; // month of the first shock that nobody reviewed yet
}

/** Why many may review at once. */
export const reviewReason = { none: 0, shock: 1, licence: 2 } as const;

export interface CommunityState {
  arrived: number; // people who ever came
  activeOnFork: number; // contributed to the fork within 12 months
  activeOutsiders: number; // contributed to upstream within 12 months and not for the steward
  outsideMaintainers: number; // with review rights on upstream, not employed by the steward
  outsideRegulars: number; // of proven merit without rights, on upstream
  contributions: Float64Array; // this month, by project
  newcomerContributions: Float64Array; // of them, first ones
  hoursOffered: Float64Array; // of review this month, by project
  reviewedBySteward: number; // share of the hours offered on upstream
  /** Mean trust of the contributors of each project; NaN where there are none. */
  trust: Float64Array;
  meanTrust: number; // the same of upstream, and of a newcomer where there is nobody
  /** Contributors to upstream by fiftieths of trust. */
  trustCounts: Int32Array;
  factionalization: number; // how far two camps stand apart and how large both are, 0 to 1
  factionalizationPerPaid: number; // the same per share of workload that is paid for
  programme: number; // level of the community programme, 0 to 1
  executiveSupport: number; // part of the programme that the executives grant
  heat: number; // of the last incident, decaying
  incidentHazard: number; // accumulated
  incidentThreshold: number; // hazard at which the next incident comes
  incidents: number; // so far
  /** One-year retention by last year's contributions: 1, 2-4, 5-9, 10-49, 50 and more; NaN before the second year. */
  retention: Float64Array;
  retentionOutside: number; // one-year retention of all outsiders on upstream
  regularRetention: number; // one-year retention of outside regulars and maintainers
  truckFactor: number; // fewest people with half of the last year's work
  topTenShare: number; // part of all work ever that ten people did
  gini: number; // of all work ever, by person
}

export interface PartnerState {
  hazard: number; // of a yes, accumulated
  threshold: number; // at which it comes
  asks: number; // so far
  acceptedAt: number; // month of the yes, -1 for never
  openedAt: number; // month since which its platform is supported, -1 for never
  hostsAt: number; // month since which it hosts the project, -1 for never
}

export interface ResellerState {
  hazard: number; // of leaving, accumulated
  threshold: number; // at which it leaves
  leftAt: number; // month, -1 for never
  nodes: number; // that it buys from the steward this month
}

export interface RivalState {
  cloudPresent: number; // 0 or 1: a cloud hosts the project too
  cloudHazard: number; // of its entry, accumulated
  cloudThreshold: number; // at which it enters
  cloudIntegration: number; // how well the project runs on it, 0 to 1
  clonePresent: number; // 0 or 1: a rebuilder gives the distribution away
  cloneHazard: number; // of its entry, accumulated
  cloneThreshold: number; // at which it enters
  cloneSince: number; // month of its entry, -1 for never
  cloudSince: number; // month of the cloud's entry, -1 for never
  vendorPrice: number; // of the proprietary substitute, usd/node/month
}

/** Notes a happening of the present month. */
export function note(world: World, what: string, detail: string): void {
  world.log.push({ month: world.month, what, detail });
}

/** Lets many review in the month after this one: a shock that nobody reviewed yet keeps its month. */
export function makeReview({ market, month }: World, reason: number): void {
  if (market.reviewReason === reviewReason.none) market.shakenAt = month;
  market.reviewReason = Math.max(market.reviewReason, reason);
}
