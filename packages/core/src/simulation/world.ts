import type { DeepMutable } from "../foundation/plain-copy.ts";
import type { Strategy } from "../scenario/strategy.ts";
import type { Contributors, Organizations } from "./columns.ts";
import type { Ledger } from "./ledger.ts";
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
  organizations: Float64Array; // by offer
  nodes: Float64Array; // by offer
  revenue: Float64Array; // usd/month, by offer
  customers: Float64Array; // assisted contracts, by offer
  bySource: Float64Array;
  byPlatform: Float64Array;
  /** Adopters whose work is in the open tree, upstream and on the fork. */
  openAdopters: Float64Array;
  share: number; // of organizations
  heardShare: number;
  heardShareBefore: number;
  rows: Int32Array; // by stage: unaware, then aware or lapsed, then adopters
  knowingFrom: number; // place of the first who knows the project
  adoptersFrom: number; // place of the first who runs it
  supported: Uint8Array; // by platform
  openedByPartner: Uint8Array; // by platform
  /** Hazards so far, by platform: innovation, programme, sales, partner. */
  exposure: Float64Array;
  salesBank: number;
  auditFindings: number;
  meanTrust: number;
  /** What an organization that comes to know the project has heard of its steward: trust = level + slope · openness. */
  reputation: { level: number; slope: number; scar: number };
  reviewReason: number;
  shakenAt: number; // month of the first shock that nobody reviewed yet
}

/** Why many may review at once. */
export const reviewReason = { none: 0, shock: 1, licence: 2 } as const;

export interface CommunityState {
  arrived: number;
  activeOnFork: number;
  activeOutsiders: number;
  outsideMaintainers: number;
  outsideRegulars: number;
  contributions: Float64Array; // this month, by project
  newcomerContributions: Float64Array;
  hoursOffered: Float64Array; // by project
  reviewedBySteward: number; // share of review hours
  /** Mean trust of the contributors of each project; NaN where there are none. */
  trust: Float64Array;
  meanTrust: number; // of upstream
  /** Contributors to upstream by fiftieths of trust. */
  trustCounts: Int32Array;
  factionalization: number;
  factionalizationPerPaid: number;
  programme: number; // level, 0 to 1
  executiveSupport: number;
  heat: number; // of the last incident, decaying
  incidentHazard: number;
  incidentThreshold: number;
  incidents: number;
  /** One-year retention by last year's contributions: 1, 2-4, 5-9, 10-49, 50 and more; NaN before the second year. */
  retention: Float64Array;
  retentionOutside: number;
  regularRetention: number;
  truckFactor: number;
  topTenShare: number;
  gini: number;
}

export interface ForkingState {
  hazard: number;
  threshold: number;
  coalitionHazard: number;
  coalitionThreshold: number;
  reconcileHazard: number;
  reconcileThreshold: number;
  critical: number;
  promise: number; // responsiveness that a fork promises
  licenceEventAt: number; // month of the last relicensing or gating, -1 for never
  relicensedAt: number; // month of the last relicensing, -1 for never
  route: number; // 0 none, 1 exodus, 2 governance, 3 coalition
  bornAt: number;
  bornPrecisely: number; // month with fraction
  reunitedAt: number;
  forks: Float64Array; // by route, over the whole history
}
export const forkRoutes = ["none", "exodus", "governance", "coalition"] as const;

export interface PartnerState {
  hazard: number;
  threshold: number;
  asks: number;
  acceptedAt: number; // month, -1 for never
  openedAt: number;
  hostsAt: number;
}

export interface ResellerState {
  hazard: number;
  threshold: number;
  leftAt: number;
  nodes: number;
}

/** A component shared with partners, such as an abstraction of asynchronous input and output. */
export interface ComponentState {
  steward: Float64Array; // contributions, ring of 24 months
  partner: Float64Array;
  outside: Float64Array;
}

export interface RivalState {
  cloudPresent: number; // 0 or 1
  cloudHazard: number;
  cloudThreshold: number;
  cloudIntegration: number;
  clonePresent: number;
  cloneHazard: number;
  cloneThreshold: number;
  cloneSince: number;
  cloudSince: number;
  vendorPrice: number; // usd/node/month
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
