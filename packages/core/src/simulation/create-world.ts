import { lognormal } from "../foundation/draws.ts";
import { copyPlain } from "../foundation/plain-copy.ts";
import { createPopulation } from "../foundation/population.ts";
import { channels, contributorLayout, organizationLayout, sources } from "./columns.ts";
import { retentionClasses } from "./community/cohorts.ts";
import { forkRoutes, route } from "./community/fork-state.ts";
import { type Given, worldLuck, worldThreshold } from "./given.ts";
import { createLedger } from "./ledger.ts";
import { offerCount, substitute } from "./market/offers.ts";
import { createComponent } from "./partners/component-state.ts";
import { createProject } from "./project/project-state.ts";
import { createSteward } from "./steward/steward-state.ts";
import { reviewReason, type World } from "./world.ts";

const openingContributors = 64;
/** Before every month that there is, those made up before month 0 as well. */
const neverYet = -1_000_000;

/** The world before anything has happened: nobody uses the project, and the steward is as the scenario says. */
export function createWorld(given: Given): World {
  const { scenario, cast } = given;
  const { opening } = scenario.project;
  const people = createPopulation("organizations", cast.count, organizationLayout);
  people.count = cast.count;
  const columns = people.columns;
  columns.nodes.set(cast.nodes);
  for (let row = 0; row < cast.count; row++) columns.place[row] = row;
  columns.camp.fill(Number.NaN);
  columns.reviewAt.fill(neverYet);
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
      rows: columns.place.slice(),
      knowingFrom: cast.count,
      adoptersFrom: cast.count,
      supported,
      openedByPartner: new Uint8Array(platforms.length),
      exposure: new Float64Array(platforms.length * channels.length),
      salesBank: 0,
      auditFindings: 0,
      meanTrust: scenario.community.trust.neutral,
      reputation: { level: scenario.community.trust.neutral, slope: 0, scar: 0 },
      reviewReason: reviewReason.none,
      shakenAt: -1,
    },
    community: {
      arrived: 0,
      activeOnFork: 0,
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
      retention: new Float64Array(retentionClasses.length).fill(Number.NaN),
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
      relicensedAt: -1,
      route: route.none,
      bornAt: -1,
      bornPrecisely: Number.NaN,
      reunitedAt: -1,
      forks: new Float64Array(forkRoutes.length),
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
    component: createComponent(),
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
