import { as, type Usd } from "../../foundation/units.ts";
import { type StreamName, streamNames } from "../../scenario/streams.ts";
import type { RunContext } from "../context/run-context.ts";
import { costOf, post, revenueOf } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import { streamOf } from "./all.ts";
import type { StreamResult } from "./offer.ts";
import { rivalPrice } from "./rival-infrastructure.ts";
import { contractRows, rowOf, rowOfStream, sumOf } from "./rows.ts";

/** What all streams together came to in a month. */
export interface MonthOfSales {
  readonly revenue: Usd;
  /** Revenue less what delivering it cost. */
  readonly grossProfit: Usd;
  /** What the streams beside the project leave after the capital that they need; below 0 where they lose. */
  readonly complement: Usd;
  /** Capital expenditure that the streams need; none where it is left out of account. */
  readonly capital: Usd;
}

const nothing: StreamResult = { revenue: as(0), cost: as(0) };

/** What a stream earned this month; nothing while it is not sold. */
export function streamResult(world: World, context: RunContext, name: StreamName): StreamResult {
  const terms = world.strategy.streams[name];
  // Who has given the project up sells nothing, and pays for no desk or region either.
  if (terms === undefined || world.month < terms.launch || world.steward.isPresent === 0) return nothing;
  const { market } = world;
  const allContracts = sumOf(market.revenue, contractRows);
  const row = rowOfStream(name);
  const own = contractRows.includes(row) ? market.revenue[row]! : 0;
  // What this month's audits recovered is shared among the contract streams by what they earn.
  const recovered = allContracts > 0 ? (market.auditFindings * own) / allContracts : 0;
  return streamOf(name).earn(
    {
      terms,
      row,
      contracts: as(own + recovered),
      covered: contractRows.includes(row) ? market.covered[row]! : 0,
      allContracts: as(allContracts),
    },
    world,
    context,
  );
}

/** The accounts of each stream. */
const booked = streamNames.map((name) => ({ name, income: revenueOf(name), cost: costOf(name) }));

/** Books what every stream took in and cost. */
export function postStreams(world: World, context: RunContext): MonthOfSales {
  let [revenue, grossProfit, complement, capital] = [0, 0, 0, 0];
  for (const { name, income, cost } of booked) {
    const result = streamResult(world, context, name);
    post(world.ledger, world.month, income, result.revenue);
    post(world.ledger, world.month, cost, as(-result.cost));
    revenue += result.revenue;
    grossProfit += result.revenue - result.cost;
    const needed = context.on.capitalExpenditure ? (result.capital ?? 0) : 0;
    capital += needed;
    if (streamOf(name).isComplement) complement += result.revenue - result.cost - needed;
  }
  return { revenue: as(revenue), grossProfit: as(grossProfit), complement: as(complement), capital: as(capital) };
}

/** Revenue that rival clouds earn on the project this month, in usd. */
export const rivalRevenue = (world: World, context: RunContext) =>
  rivalPrice(world, context, world.market.nodes[rowOf["rival-infrastructure"]]!);
