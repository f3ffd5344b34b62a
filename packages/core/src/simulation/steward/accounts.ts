import { isFirm } from "../../scenario/steward.ts";
import { programmePeople } from "../state/programme.ts";
import { as } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { post } from "../state/ledger.ts";
import type { Process } from "../state/process.ts";
import { postStreams, rivalRevenue } from "../offers/revenue.ts";
import type { World } from "../state/world.ts";
import { baseFactor, liftOf } from "./base-business.ts";
import { countReturns } from "./returns.ts";
import { headcount } from "../state/steward.ts";
import { discountTo } from "./discount.ts";

/** Money comes in and goes out; free cash flow is valued; the returns that are not revenue are counted beside it. */
export const accounts: Process = {
  name: "accounts",
  step(world, context) {
    const { ledger, steward, month } = world;
    ledger.rivalRevenue = rivalRevenue(world, context);
    if (steward.isAlive === 0) {
      remember(world, { gross: 0, base: 0, capital: 0, people: 0, revenue: 0, free: 0 });
      // Where no firm leads the project, what it returns to one that only uses it is what a steward's returns are held against.
      if (!isFirm(context.scenario.steward)) countReturns(world, context);
      return;
    }
    const { treasury } = context.scenario.steward;
    const { grossProfit, revenue, complement, capital } = postStreams(world, context);
    const base = context.on.baseBusiness ? ledger.baseProfitNow : 0;
    ledger.baseProfitNow *= baseFactor(context, month) * (1 + liftOf(world, context));
    post(world.ledger, month, "base-business", as(base));
    post(world.ledger, month, "capital-expenditure", as(-capital));
    const people = treasury.wage * headcount(steward);
    post(world.ledger, month, "people", as(-people));
    const programme = programmeCost(world, context);
    post(world.ledger, month, "programme", as(-programme));
    const free = grossProfit + base - capital - people - programme;
    // What an office with a fixed budget loses is its firm's, beside the accounts of the project.
    if (steward.budgeted >= 0 && steward.acquiredAt < 0 && free < 0) post(world.ledger, month, "owner", as(-free));
    if (steward.acquiredAt < 0) ledger.presentValue += free * discountTo(context, month);
    // Whoever bought the firm makes up for what it loses.
    if (steward.acquiredAt >= 0 && ledger.cash < 0) post(ledger, month, "owner", as(-ledger.cash));
    ledger.lowestCash = Math.min(ledger.lowestCash, ledger.cash);
    // Its own sales have to pay for it; who has given the project up, or is no more, is paid for by nobody's sales.
    if (free - base < 0 || steward.isPresent === 0) ledger.breakEvenAt = -1;
    else if (ledger.breakEvenAt < 0) ledger.breakEvenAt = month;
    ledger.stewardshipCost += capital + people + programme;
    ledger.stewardshipProfit += grossProfit;
    if (ledger.stewardshipProfit < ledger.stewardshipCost) ledger.paybackAt = -1;
    else if (ledger.paybackAt < 0) ledger.paybackAt = month;
    ledger.peopleFundedByComplement = Math.min(steward.people.upstream, Math.max(0, complement) / treasury.wage);
    remember(world, { gross: grossProfit, base, capital, people: people + programme, revenue, free });
    countReturns(world, context);
  },
};

/** What the community programme costs, usd; a foundation pays it out of its members' dues. */
function programmeCost(world: World, { scenario, on }: RunContext): number {
  const { kind, budget, treasury } = scenario.steward;
  if (kind === "member") return budget.dues;
  if (!on.communityProgramme) return 0;
  const granted = on.executiveSupport ? world.community.executiveSupport : 1;
  return treasury.wage * programmePeople(world, scenario.community) * granted;
}

/** What a month came to, in usd. */
interface MonthOfMoney {
  readonly gross: number;
  readonly base: number;
  readonly capital: number;
  /** With the programme. */
  readonly people: number;
  readonly revenue: number;
  /** Free cash flow. */
  readonly free: number;
}

/** Writes a month into the rings of the last year. */
function remember({ ledger, month }: World, { gross, base, capital, people, revenue, free }: MonthOfMoney): void {
  const slot = month % 12;
  ledger.grossProfit[slot] = gross;
  ledger.baseProfit[slot] = base;
  ledger.capitalExpenditure[slot] = capital;
  ledger.peopleCost[slot] = people;
  ledger.revenueYearBefore[slot] = ledger.revenue[slot]!;
  ledger.revenue[slot] = revenue;
  ledger.netFlow[slot] = free;
}
