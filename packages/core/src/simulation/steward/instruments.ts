import { quantityNames, type QuantityName } from "../../scenario/quantities.ts";
import type { RunContext } from "../context/run-context.ts";
import { hostedRows, rivalRows, sumOf } from "../offers/rows.ts";
import { hasFork } from "../state/fork.ts";
import { commitShare } from "../state/project.ts";
import { cloudsPresent } from "../state/rivals.ts";
import type { World } from "../state/world.ts";
import { runwayMonths, yearGrowth } from "./trends.ts";

const read: Readonly<Record<QuantityName, (world: World, context: RunContext) => number>> = {
  month: ({ month }) => month,
  cash: ({ ledger }) => ledger.cash,
  runway: runwayMonths,
  revenue: ({ ledger, month }) => ledger.revenue[month % 12]!,
  growth: yearGrowth,
  customers: ({ market }) => market.customers.reduce((sum, one) => sum + one, 0),
  profit: ({ ledger, month }) => ledger.netFlow[month % 12]!,
  share: ({ market }) => market.share,
  adopters: ({ market }) => market.organizations.reduce((sum, one) => sum + one, 0),
  contributors: ({ community }) => community.activeOutsiders,
  trust: ({ community }) => community.meanTrust,
  factionalization: ({ community }) => community.factionalization,
  responsiveness: ({ projects }) => projects.upstream.responsiveness,
  commitShare: ({ projects, month }) => commitShare(projects.upstream, month + 1),
  capability: ({ projects }) => projects.upstream.capability,
  integration: ({ steward }) => steward.integration,
  rivalPresent: ({ rivals }) => cloudsPresent(rivals),
  rivalShare: ({ market }) => {
    const hosted = sumOf(market.nodes, hostedRows);
    return hosted > 0 ? sumOf(market.nodes, rivalRows) / hosted : 0;
  },
  cloneAge: ({ rivals, month }) => (rivals.clonePresent === 1 ? month - rivals.cloneSince : -1),
  forkAge: (world) => (hasFork(world) ? world.month - world.forking.bornAt : -1),
};

const readings = quantityNames.map((name) => read[name]);

/** Reads every instrument of the steward, for rules and goals. */
export function readInstruments(world: World, context: RunContext): void {
  const { instruments } = world.steward;
  for (let index = 0; index < readings.length; index++) instruments[index] = readings[index]!(world, context);
}

/** Goals whose month has come are met or missed. */
export function checkGoals(world: World, context: RunContext): void {
  context.scenario.strategy.goals.forEach(({ quantity, atLeast, by }, index) => {
    if (world.month + 1 !== by) return;
    world.steward.goalsMet[index] = Number(read[quantity](world, context) >= atLeast);
  });
}
