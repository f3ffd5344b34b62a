import { copyPlain } from "../foundation/plain-copy.ts";
import { createPopulation } from "../foundation/population.ts";
import { type Contributors, contributorLayout, organizationLayout, type Organizations, sources } from "./columns.ts";
import type { DeepMutable } from "../foundation/plain-copy.ts";
import type { Strategy } from "../scenario/strategy.ts";
import type { Given } from "./given.ts";
import { worldThreshold, worldLuck } from "./given.ts";
import { lognormal } from "../foundation/draws.ts";
import { createLedger, type Ledger } from "./ledger.ts";
import { offerCount, substitute } from "./market/offers.ts";
import { createProject, type ProjectState } from "./project/project-state.ts";
import { createSteward, type StewardState } from "./steward/steward-state.ts";

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
  unaware: Int32Array; // rows
  unawareCount: number;
  supported: Uint8Array; // by platform
  openedByPartner: Uint8Array; // by platform
  /** Hazards so far, by platform: innovation, programme, sales, partner. */
  exposure: Float64Array;
  salesBank: number;
  auditFindings: number;
  meanTrust: number;
  reviewReason: number;
}

/** Why many may review at once. */
export const reviewReason = { none: 0, shock: 1, licence: 2 } as const;

export interface CommunityState {
  arrived: number;
  acted: number;
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
  licenceEventAt: number; // month, -1 for never
  route: number; // 0 none, 1 exodus, 2 governance, 3 coalition
  bornAt: number;
  bornPrecisely: number; // month with fraction
  reunitedAt: number;
  forks: Float64Array; // by route, over the whole history
  forkAtBirthAdopters: number;
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

const openingContributors = 64;

export function createWorld(given: Given): World {
  const { scenario, cast } = given;
  const { opening } = scenario.project;
  const people = createPopulation("organizations", cast.count, organizationLayout);
  people.count = cast.count;
  const columns = people.columns;
  columns.nodes.set(cast.nodes);
  columns.trust.fill(scenario.community.trust.neutral);
  columns.reviewAt.fill(-1);
  columns.contractUntil.fill(-1);
  columns.adoptedAt.fill(-1);
  columns.offer.fill(substitute);
  const platforms = scenario.market.platforms;
  const criticalLuck = worldLuck(given, "fork critical mass");
  const { forking } = scenario.community;
  const threshold = (event: string) => worldThreshold(given, event);
  const supported = Uint8Array.from(platforms, (platform) => Number(platform.supported));
  return {
    month: 0,
    firstMonth: 0,
    strategy: copyPlain(scenario.strategy),
    organizations: people,
    contributors: createPopulation("contributors", openingContributors, contributorLayout),
    recentWork: new Uint16Array(openingContributors * 12),
    active: new Int32Array(openingContributors),
    activeCount: 0,
    market: {
      organizations: new Float64Array(offerCount),
      nodes: new Float64Array(offerCount),
      revenue: new Float64Array(offerCount),
      customers: new Float64Array(offerCount),
      bySource: new Float64Array(sources.length),
      byPlatform: new Float64Array(platforms.length),
      openAdopters: new Float64Array(2),
      share: 0,
      heardShare: 0,
      heardShareBefore: 0,
      unaware: Int32Array.from({ length: cast.count }, (_, row) => row),
      unawareCount: cast.count,
      supported,
      openedByPartner: new Uint8Array(platforms.length),
      exposure: new Float64Array(platforms.length * 4),
      salesBank: 0,
      auditFindings: 0,
      meanTrust: scenario.community.trust.neutral,
      reviewReason: reviewReason.none,
    },
    community: {
      arrived: 0,
      acted: 0,
      activeOutsiders: 0,
      outsideMaintainers: 0,
      outsideRegulars: 0,
      contributions: new Float64Array(2),
      newcomerContributions: new Float64Array(2),
      hoursOffered: new Float64Array(2),
      reviewedBySteward: 0,
      trust: new Float64Array(2).fill(Number.NaN),
      trustCounts: new Int32Array(50),
      meanTrust: scenario.community.trust.neutral,
      factionalization: 0,
      factionalizationPerPaid: 0,
      programme: 0,
      executiveSupport: given.on.executiveSupport ? scenario.community.arrival.executiveBase : 1,
      heat: 0,
      incidentHazard: 0,
      incidentThreshold: threshold("incident"),
      incidents: 0,
      retention: new Float64Array(5).fill(Number.NaN),
      retentionOutside: Number.NaN,
      regularRetention: Number.NaN,
      truckFactor: 0,
      topTenShare: 0,
      gini: 0,
    },
    projects: { upstream: createProject(opening), fork: createProject(opening) },
    forking: {
      hazard: 0,
      threshold: threshold("fork"),
      coalitionHazard: 0,
      coalitionThreshold: threshold("coalition fork"),
      reconcileHazard: 0,
      reconcileThreshold: threshold("reconciliation"),
      critical: lognormal(criticalLuck, forking.critical, forking.criticalSd),
      promise: 0,
      licenceEventAt: -1,
      route: 0,
      bornAt: -1,
      bornPrecisely: Number.NaN,
      reunitedAt: -1,
      forks: new Float64Array(forkRoutes.length),
      forkAtBirthAdopters: 0,
    },
    partners: scenario.partners.vendors.map(({ name }) => ({
      hazard: 0,
      threshold: threshold(`partner ${name}`),
      asks: 0,
      acceptedAt: -1,
      openedAt: -1,
      hostsAt: -1,
    })),
    resellers: scenario.partners.resellers.map(({ name }) => ({
      hazard: 0,
      threshold: threshold(`reseller ${name}`),
      leftAt: -1,
      nodes: 0,
    })),
    component: { steward: new Float64Array(24), partner: new Float64Array(24), outside: new Float64Array(24) },
    rivals: {
      cloudPresent: 0,
      cloudHazard: 0,
      cloudThreshold: threshold("rival cloud"),
      cloudIntegration: 0,
      clonePresent: 0,
      cloneHazard: 0,
      cloneThreshold: threshold("clone"),
      cloneSince: -1,
      cloudSince: -1,
      vendorPrice: scenario.market.vendor.price,
    },
    steward: createSteward(given),
    ledger: createLedger(scenario),
    log: [],
  };
}

/** Notes a happening of the present month. */
export function note(world: World, what: string, detail: string): void {
  world.log.push({ month: world.month, what, detail });
}
