import { draw, type Key } from "../../foundation/rng.ts";
import type { RunContext } from "../context/run-context.ts";
import { offers } from "../offers/all.ts";
import { coveredShare, isAssisted, metered, meterOf } from "../offers/contracts.ts";
import { isContract } from "../offers/rows.ts";
import { separationOf } from "../offers/separation.ts";
import type { Process } from "../state/process.ts";
import { sortByStage } from "../state/stages.ts";
import { fullVoice, speak } from "../state/word-of-mouth.ts";
import type { World } from "../state/world.ts";

/** Camps hear each other less: the distance between the two ends, −1 and 1. */
const campWidth = 2;
/** Months after which rows are put in order again. */
const quarter = 3;

/** Workloads grow, adopters are counted, and those who listen to them hear. */
export const usage: Process = {
  name: "usage",
  step(world, context, rng) {
    const { nodes } = world.organizations.columns;
    const { growth } = context.sample;
    const { month } = world;
    if (month % quarter === 0) sortByStage(world);
    if (month > 0) for (let row = 0; row < nodes.length; row++) nodes[row] = nodes[row]! * (1 + growth[row]!);
    countMarket(world, context, rng);
  },
};

/** Counts the market by offer, platform and source, and spreads the word. Run once before month 0 to prime it. */
export function countMarket(world: World, context: RunContext, rng: Key): void {
  const { sample, scenario, on } = context;
  const { market } = world;
  const { columns } = world.organizations;
  const { network } = sample;
  const { heard, heardBefore, offer: runs, nodes, source, camp: camps, voice: voices } = columns;
  const { weight: weights, platform } = sample;
  const { organizations, nodes: marketNodes, bySource, byPlatform, openAdopters } = market;
  const { isOpenSource } = world.strategy;
  const { inTree, loudness, tree } = market.reach;
  fillReach(world, context);
  const perCamp = on.camps ? scenario.market.awareness.homophily / campWidth : 0;
  clearCounts(market);
  heardBefore.set(heard);
  let adopters = 0;
  let speaking = 0;
  const { rows, knowingFrom, adoptersFrom } = market;
  for (let position = knowingFrom; position < adoptersFrom; position++)
    if (voices[rows[position]!] !== 0) speak(columns, network, rows[position]!, 0);
  for (let position = adoptersFrom; position < rows.length; position++) {
    const row = rows[position]!;
    const offer = runs[row]!;
    const weight = weights[row]!;
    adopters += weight;
    organizations[offer]! += weight;
    marketNodes[offer]! += weight * nodes[row]!;
    bySource[source[row]!]! += weight;
    byPlatform[platform[row]!]! += weight;
    if (isContract(offer)) countContract(world, context, rng, row, offer, weight);
    if (isOpenSource) openAdopters[tree[offer]!]! += weight * inTree[offer]!;
    const voice = (1 - perCamp * Math.abs(camps[row]!)) * loudness[offer]!;
    speaking += weight * voice;
    const said = Math.floor(fullVoice * voice + 0.5);
    if (said !== voices[row]) speak(columns, network, row, said);
  }
  // Weights added in another order than the total's can come to more than it, by their last digit.
  market.share = Math.min(1, adopters / sample.totalWeight);
  market.heardShareBefore = market.heardShare;
  market.heardShare = Math.min(1, speaking / sample.totalWeight);
}

/** Fills in what an adopter of each offer adds to the open tree, how loudly it is heard, and whose tree it is. */
function fillReach(world: World, context: RunContext): void {
  const { separationWordOfMouth } = context.scenario.market.awareness;
  const { inTree, loudness, tree } = world.market.reach;
  for (let row = 0; row < offers.length; row++) {
    const apart = Math.min(1, separationOf(world, context, row));
    inTree[row] = 1 - apart;
    loudness[row] = 1 - separationWordOfMouth * apart;
    tree[row] = Number(offers[row]!.codeBase(world) === "fork");
  }
}

function clearCounts(market: World["market"]): void {
  market.organizations.fill(0);
  market.nodes.fill(0);
  market.revenue.fill(0);
  market.covered.fill(0);
  market.customers.fill(0);
  market.bySource.fill(0);
  market.byPlatform.fill(0);
  market.openAdopters.fill(0);
  market.auditFindings = 0;
}

const audited = 0;

/** Revenue of a running contract; an audit recovers what is used beyond the cap, and burdens the customer. */
function countContract(world: World, context: RunContext, rng: Key, row: number, offer: number, weight: number): void {
  const { columns } = world.organizations;
  const { market, month, strategy } = world;
  const { contracts } = context.scenario.market;
  const price = columns.contractRevenue[row]!;
  const covered = columns.nodes[row]! * coveredShare(contracts, context.sample.criticality[row]!);
  market.revenue[offer]! += weight * price;
  market.covered[offer]! += weight * covered;
  if (isAssisted(contracts, columns.nodes[row]!)) market.customers[offer]! += weight;
  // Before month 0 money stands still.
  if (!context.on.audits || strategy.conduct.audits === 0 || month < 0) return;
  if (draw(rng.k0, rng.k1, row, audited) >= contracts.auditRate * strategy.conduct.audits) return;
  const used = metered(meterOf(world, offer), context, covered, month);
  const paid = columns.contractUnits[row]!;
  if (used <= paid) return;
  const since = Math.min(contracts.trueUpBack, month - columns.signedAt[row]! + 1);
  // Half of the time on average, the excess grew evenly since the contract was signed.
  market.auditFindings += weight * price * (used / paid - 1) * since * 0.5;
  columns.contractRevenue[row] = price * (used / paid);
  columns.contractUnits[row] = used;
  columns.signedAt[row] = month;
}
