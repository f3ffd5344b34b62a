import { isFirm } from "../../scenario/steward.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { RunContext } from "../context/run-context.ts";
import { allNodes } from "../offers/market-counts.ts";
import type { World } from "../state/world.ts";
import { headcount } from "../state/steward.ts";
import { discountTo } from "./discount.ts";

/** Returns on stewardship that are not revenue, in the order of `ledger.returns`. */
export const returns = [
  "recruiting saved",
  "attrition avoided",
  "coalition engineering received",
  "defects found outside",
  "rival disrupted",
  "leverage",
] as const;

/** The stock of defects for which `defectCost` is stated. */
const defectUnit = 0.01;

/** Nodes of all organizations, whatever they run. */
function totalNodes(world: World, { sample }: RunContext): number {
  const { nodes } = world.organizations.columns;
  let sum = 0;
  for (let row = 0; row < nodes.length; row++) sum += nodes[row]! * sample.weight[row]!;
  return sum;
}

/** Full-time people whom partners have on the project itself. */
const engineersOfPartners = ({ partners }: World) => partners.reduce((sum, { engineers }) => sum + engineers, 0);

/**
 * Counts each return in usd beside the accounts: none of it is cash. Leading a project brings them, so that there are none
 * once it was given up.
 */
export function countReturns(world: World, context: RunContext): void {
  const { ledger, steward, month } = world;
  const before = sumOf(ledger.returns);
  if (steward.gaveUpAt < 0) addMonth(world, context);
  const earned = sumOf(ledger.returns) - before;
  ledger.returnsYear[month % 12] = earned;
  if (steward.acquiredAt < 0) ledger.returnsPresentValue += earned * discountTo(context, month);
}

const sumOf = (values: Float64Array) => values.reduce((sum, one) => sum + one, 0);

/**
 * Whether returns that are not revenue count in the worth of the stewardship: as a scenario says, and otherwise where it sells
 * nothing, so that nothing else could pay for it. Only a firm has a worth.
 */
export const countsReturns = ({ steward, strategy }: Scenario): boolean =>
  isFirm(steward) && (steward.returns.inWorth ?? Object.values(strategy.streams).every((terms) => terms === undefined));

/** Adds what this month returns. */
function addMonth(world: World, context: RunContext): void {
  const { on, scenario } = context;
  const { ledger, steward, projects } = world;
  const rule = scenario.steward.returns;
  const { wage } = scenario.steward.treasury;
  const { attrition } = scenario.steward.team;
  const total = ledger.returns;
  // Those whom the reputation reaches elsewhere in the firm leave and are replaced as those of the project are.
  const reached = rule.engineers * rule.reach;
  if (on.recruiting)
    total[0]! += (steward.hired + reached * attrition) * rule.hireCost * rule.hireSaving * steward.leverage;
  if (on.attritionAvoided)
    total[1]! += (headcount(steward) + reached) * attrition * rule.retentionGain * steward.leverage * rule.hireCost;
  if (on.coalitionEngineering) total[2]! += (projects.upstream.sponsors + engineersOfPartners(world)) * wage;
  if (on.codeTesting) total[3]! += (projects.upstream.foundOutside / defectUnit) * rule.defectCost;
  if (on.disruption && rule.disruptionShare > 0) {
    const lost = scenario.market.vendor.price - world.rivals.vendorPrice;
    total[4]! += rule.disruptionShare * lost * (totalNodes(world, context) - allNodes(world));
  }
  if (on.leverage) total[5]! += rule.leverageValue * steward.leverage;
}
