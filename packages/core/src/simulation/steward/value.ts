import { as, type Usd } from "../../foundation/units.ts";
import { isFirm } from "../../scenario/steward.ts";
import type { RunContext } from "../context/run-context.ts";
import { yearOf } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import { baseFactor } from "./base-business.ts";
import { discountTo } from "./discount.ts";
import { countsReturns } from "./returns.ts";

/**
 * What the last year says a buyer could earn in a year: gross profit net of capital, less the people who only keep it. Where fewer
 * are left than serve what is sold, these are paid: who dismissed them sells no more for it.
 *
 * @param returns that are not revenue, of the last year, where they count
 */
export function yearlyEarning(
  { ledger, steward, market: { served, servedBy } }: World,
  { scenario, on }: RunContext,
  returns = 0,
): Usd {
  const { treasury, team } = scenario.steward;
  const earned = yearOf(ledger.grossProfit);
  const profit = earned + yearOf(ledger.baseProfit) - yearOf(ledger.capitalExpenditure) + returns;
  // Whom a buyer has put in beside them is no concern of the firm's books.
  const isOwn = on.serving && steward.acquiredAt < 0;
  // Who served more before month 0 is known to.
  const perHead = Math.max(1, team.earnedPerHead, servedBy > 0 ? served / servedBy : 0);
  const serving = isOwn && earned > 0 ? (treasury.wage * earned) / perHead : 0;
  return as(Math.max(0, profit - treasury.maintenanceShare * Math.max(yearOf(ledger.peopleCost), serving)));
}

/**
 * Present value of the firm so far, with what it would fetch at `multiple` years of earning, in usd of month 0. Returns that
 * are not revenue count where the scenario says so.
 *
 * @param months simulated so far
 */
export const presentValue = (world: World, context: RunContext, multiple: number, months = world.month): Usd =>
  valueWith(world, context, { multiple, months, counted: Number(countsReturns(context.scenario)) });

/**
 * How much of the present value returns make that are not revenue, in usd of month 0; 0 where they do not count. Where no firm
 * leads the project, what they would be worth to one that only uses it.
 */
export const returnsInValue = (world: World, context: RunContext, multiple: number, months = world.month): Usd =>
  isFirm(context.scenario.steward)
    ? as(presentValue(world, context, multiple, months) - valueWith(world, context, { multiple, months, counted: 0 }))
    : valueWith(world, context, { multiple, months, counted: 1 });

/** @param counted 1 where returns that are not revenue count, and 0 */
function valueWith(
  world: World,
  context: RunContext,
  { multiple, months, counted }: { multiple: number; months: number; counted: number },
): Usd {
  const { ledger, steward } = world;
  const soFar = valueSoFar(world, counted);
  if (steward.failedAt >= 0) return as(soFar);
  if (!Number.isNaN(ledger.settledTerminal)) return as(soFar + ledger.settledTerminal);
  const earning = yearlyEarning(world, context, counted * yearOf(ledger.returnsYear));
  return as(soFar + multiple * earning * discountTo(context, months - 1));
}

/** Without what the firm would fetch. */
const valueSoFar = ({ ledger }: World, counted: number) => ledger.presentValue + counted * ledger.returnsPresentValue;

/**
 * What is left of the firm's present value for its founders and the shareholders it had, in usd of month 0: all of it, less
 * what later investors take out beyond what they put in. A firm that closes or is sold returns its cash to all of them.
 *
 * @param multiple years of earning that the firm would fetch
 * @param months simulated so far
 */
export function holdersValue(world: World, context: RunContext, multiple: number, months = world.month): Usd {
  const { ledger, steward } = world;
  const whole = presentValue(world, context, multiple, months);
  const endedAt = steward.failedAt >= 0 ? steward.failedAt : months - 1;
  const cash = steward.acquiredAt >= 0 ? ledger.settledCash : Math.max(0, ledger.cash) * discountTo(context, endedAt);
  const atEnd = whole - valueSoFar(world, Number(countsReturns(context.scenario))) + cash;
  return as(whole + ledger.raisedPresentValue - (1 - steward.ownership) * atEnd);
}

/** Present value of the same firm without the stewardship: its base business goes on for as long as it pays. */
export function valueWithoutStewardship(context: RunContext, months: number, multiple: number): Usd {
  if (!isFirm(context.scenario.steward) || !context.on.baseBusiness) return as(0);
  const { baseProfit, cash: opening } = context.scenario.steward.treasury;
  let [profit, cash, value, lastYear] = [baseProfit as number, opening as number, 0, 0];
  for (let month = 0; month < months; month++) {
    cash += profit;
    // Who loses money and has none left closes.
    if (cash < 0) return as(value);
    value += profit * discountTo(context, month);
    if (month >= months - 12) lastYear += profit;
    profit *= baseFactor(context, month);
  }
  return as(value + multiple * Math.max(0, lastYear) * discountTo(context, months - 1));
}
