import { accounts } from "../state/ledger.ts";
import type { RunContext } from "../context/run-context.ts";
import { hasFork, route } from "../state/fork.ts";
import { leadNeutrality } from "../state/leadership.ts";
import { offers } from "../offers/all.ts";
import { marketSpend } from "../offers/market-spend.ts";
import { type PricedStream, priceNow, pricedStreams } from "../offers/priced-streams.ts";
import { rowOf } from "../offers/rows.ts";
import { separationOf } from "../offers/separation.ts";
import { allNodes, paid, usersOfFork } from "../offers/market-counts.ts";
import { componentMonths } from "../state/component.ts";
import { commitShare, remembered, stagnation } from "../state/project.ts";
import { cloudsPresent } from "../state/rivals.ts";
import { presentValue } from "../steward/value.ts";
import { returns } from "../steward/returns.ts";
import { headcount, upstreamEffort } from "../state/steward.ts";
import { sources } from "../state/columns.ts";
import type { World } from "../state/world.ts";

/** What a run remembers, month by month. Charts, targets and rules of thumb name these. */
export interface Observable {
  readonly name: string;
  readonly unit: string;
  readonly of: (world: World, context: RunContext) => number;
  /** Whether it has no number in some months: before there are two years to compare, or where nobody is there. */
  readonly mayBeMissing?: true;
}

const quantity = (name: string, unit: string, of: Observable["of"]): Observable => ({ name, unit, of });
const missable = (name: string, unit: string, of: Observable["of"]): Observable => ({
  name,
  unit,
  of,
  mayBeMissing: true,
});

const nameOf = ({ offer }: PricedStream) => offers[offer]!.name;

const market: readonly Observable[] = [
  quantity("adopters", "organization", ({ market }) => sum(market.organizations)),
  quantity("adoption-share", "share", ({ market }) => market.share),
  ...offers
    .slice(1)
    .map(({ name }, index) =>
      quantity(`adopters-${name}`, "organization", ({ market }) => market.organizations[index + 1]!),
    ),
  ...sources.map((source, index) =>
    quantity(`heard-from-${source}`, "organization", ({ market }) => market.bySource[index]!),
  ),
  quantity("adopters-partner-platforms", "organization", onPartnerPlatforms),
  quantity("users-of-fork", "organization", usersOfFork),
  quantity("nodes", "node", allNodes),
  quantity("nodes-paid", "node", ({ market }) => paid(market.nodes)),
  quantity("separation", "share", separatedShare),
  quantity("paying-organizations", "organization", ({ market }) => paid(market.organizations)),
  quantity("customers-assisted", "organization", ({ market }) => sum(market.customers)),
  quantity("trust-organizations", "share", ({ market }) => market.meanTrust),
  ...pricedStreams.map((priced) =>
    quantity(`price-${nameOf(priced)}`, "usd/node/month", (world) => priceNow(world, priced)),
  ),
  quantity("market-spend", "usd", marketSpend),
  quantity("vendor-price", "usd/node/month", ({ rivals }) => rivals.vendorPrice),
];

const project: readonly Observable[] = [
  quantity("capability", "ratio", ({ projects }) => projects.upstream.capability),
  quantity("defects", "ratio", ({ projects }) => projects.upstream.defects),
  quantity("tests", "share", ({ projects }) => projects.upstream.tests),
  quantity("modules", "module", ({ projects }) => projects.upstream.modules),
  quantity("gated-features", "ratio", ({ steward }) => steward.gated),
  quantity("integration", "share", ({ steward }) => steward.integration),
  quantity("integration-perceived", "share", ({ steward }) => steward.perceivedIntegration),
  quantity("merged-work", "contribution", ({ projects, month }) => projects.upstream.merged[month % remembered]!),
  quantity("commit-share-steward", "share", ({ projects, month }) => commitShare(projects.upstream, month + 1)),
  quantity("stagnation", "share", ({ projects, month, firstMonth }) =>
    stagnation(projects.upstream, month + 1, firstMonth),
  ),
  quantity(
    "component-work-partner",
    "contribution",
    ({ component, month }) => component.partner[month % componentMonths]!,
  ),
  quantity(
    "component-work",
    "contribution",
    ({ component, month }) =>
      component.partner[month % componentMonths]! +
      component.steward[month % componentMonths]! +
      component.outside[month % componentMonths]!,
  ),
];

const community: readonly Observable[] = [
  quantity("contributors-active-outside", "contributor", ({ community }) => community.activeOutsiders),
  quantity("contributors-steward", "contributor", ({ steward }) => upstreamEffort(steward)),
  quantity("maintainers-outside", "contributor", ({ community }) => community.outsideMaintainers),
  quantity("regulars-outside", "contributor", ({ community }) => community.outsideRegulars),
  quantity("newcomers", "contributor", ({ community }) => community.newcomerContributions[0]!),
  quantity("responsiveness", "share", ({ projects }) => projects.upstream.responsiveness),
  missable("retention-1", "share", ({ community }) => community.retention[0]!),
  missable("retention-2-4", "share", ({ community }) => community.retention[1]!),
  missable("retention-5-9", "share", ({ community }) => community.retention[2]!),
  missable("retention-10-49", "share", ({ community }) => community.retention[3]!),
  missable("retention-50", "share", ({ community }) => community.retention[4]!),
  missable("retention-outside", "share", ({ community }) => community.retentionOutside),
  missable("retention-outside-regulars", "share", ({ community }) => community.regularRetention),
  quantity("truck-factor", "contributor", ({ community }) => community.truckFactor),
  quantity("top-ten-share", "share", ({ community }) => community.topTenShare),
  quantity("contribution-gini", "ratio", ({ community }) => community.gini),
  quantity("trust-contributors", "share", ({ community }) => community.meanTrust),
  missable("trust-contributors-low-tenth", "share", ({ community }) => quantileOf(community.trustCounts, 0.1)),
  missable("trust-contributors-high-tenth", "share", ({ community }) => quantileOf(community.trustCounts, 0.9)),
  quantity("factionalization", "share", ({ community }) => community.factionalization),
  quantity("factionalization-per-paid-workload", "ratio", ({ community }) => community.factionalizationPerPaid),
  quantity("programme-level", "share", ({ community }) => community.programme),
  quantity("executive-support", "share", ({ community }) => community.executiveSupport),
  quantity("incidents", "incident", ({ community }) => community.incidents),
  quantity("neutrality", "share", leadNeutrality),
  quantity("forks-exodus", "fork", ({ forking }) => forking.forks[route.exodus]!),
  quantity("forks-governance", "fork", ({ forking }) => forking.forks[route.governance]!),
  quantity("forks-coalition", "fork", ({ forking }) => forking.forks[route.coalition]!),
  quantity("fork-attempts", "fork", ({ forking }) => forking.births),
  quantity("fork-alive", "flag", (world) => Number(hasFork(world))),
  quantity("fork-merged-work", "contribution", (world) =>
    hasFork(world) ? world.projects.fork.merged[world.month % remembered]! : 0,
  ),
  quantity(
    "partners-accepted",
    "partner",
    ({ partners }) => partners.filter(({ acceptedAt }) => acceptedAt >= 0).length,
  ),
  quantity("resellers", "reseller", ({ resellers }, { on }) =>
    on.resellers ? resellers.filter(({ leftAt }) => leftAt < 0).length : 0,
  ),
  quantity("rival-cloud-present", "flag", ({ rivals }) => cloudsPresent(rivals)),
  quantity("clone-present", "flag", ({ rivals }) => rivals.clonePresent),
  quantity("rival-nodes", "node", ({ market }) => market.nodes[rowOf["rival-infrastructure"]]!),
];

const firm: readonly Observable[] = [
  ...accounts.map((account, index) => quantity(`flow-${account}`, "usd", ({ ledger }) => ledger.month[index]!)),
  quantity("revenue", "usd", ({ ledger, month }) => ledger.revenue[month % 12]!),
  quantity("gross-profit", "usd", ({ ledger, month }) => ledger.grossProfit[month % 12]!),
  quantity("cash", "usd", ({ ledger }) => ledger.cash),
  quantity("net-present-value-to-date", "usd", ({ ledger }) => ledger.presentValue),
  quantity("value-at-low-exit", "usd", (world, context) =>
    valueNext(world, context, context.scenario.steward.treasury.exitMultipleLow),
  ),
  quantity("headcount", "fte", ({ steward }) => headcount(steward)),
  quantity("headcount-upstream", "fte", ({ steward }) => steward.people.upstream),
  quantity("upstream-funded-by-complement", "fte", ({ ledger }) => ledger.peopleFundedByComplement),
  quantity("leverage", "share", ({ steward }) => steward.leverage),
  quantity("ownership", "share", ({ steward }) => steward.ownership),
  quantity("steward-alive", "flag", ({ steward }) => steward.isAlive),
  quantity("rival-revenue", "usd", ({ ledger }) => ledger.rivalRevenue),
  ...returns.map((name, index) =>
    quantity(`return-${name.replaceAll(" ", "-")}`, "usd", ({ ledger }) => ledger.returns[index]!),
  ),
];

/** Every column of a run's table, in order, each with its name and unit: market, project, community, firm. */
export const observables: readonly Observable[] = [...market, ...project, ...community, ...firm];

/** Writes one row of what there is to see. */
export function observe(world: World, context: RunContext, columns: readonly Float64Array[]): void {
  for (let index = 0; index < observables.length; index++)
    columns[index]![world.month] = observables[index]!.of(world, context);
}

/** The value that the firm would have if the run ended with this month. */
function valueNext(world: World, context: RunContext, multiple: number): number {
  return presentValue(world, context, multiple, world.month + 1);
}

function onPartnerPlatforms({ market }: World): number {
  let adopters = 0;
  for (let platform = 0; platform < market.byPlatform.length; platform++)
    if (market.openedByPartner[platform] === 1) adopters += market.byPlatform[platform]!;
  return adopters;
}

/** The value below which a share of the counted lies, from counts in equal classes of 0 to 1; NaN of nobody. */
function quantileOf(counts: Int32Array, share: number): number {
  let all = 0;
  for (const count of counts) all += count;
  let left = share * all;
  let position = 0;
  while (position < counts.length - 1 && left > counts[position]!) left -= counts[position++]!;
  return all > 0 ? (position + left / counts[position]!) / counts.length : Number.NaN;
}

function separatedShare(world: World, context: RunContext): number {
  const { nodes } = world.market;
  const all = sum(nodes) - nodes[rowOf.substitute]!;
  let apart = 0;
  for (let offer = 1; offer < offers.length; offer++) apart += nodes[offer]! * separationOf(world, context, offer);
  return all > 0 ? apart / all : 0;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
