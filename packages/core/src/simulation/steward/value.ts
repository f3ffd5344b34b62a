import { exp, log1p } from "../../foundation/numerics.ts";
import { as, type Usd } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { yearOf } from "../state/ledger.ts";
import type { World } from "../state/world.ts";
import { baseFactor } from "./base-business.ts";

/** Worth in month 0 of a dollar in the middle of a month, at the hurdle rate. */
export const discountTo = ({ scenario }: RunContext, month: number) =>
  exp((-(month + 0.5) / 12) * log1p(scenario.steward.treasury.discountRate));

/** What the last year says a buyer could earn in a year: gross profit net of capital, less the people who only keep it. */
export function yearlyEarning({ ledger }: World, { scenario }: RunContext): Usd {
  const profit = yearOf(ledger.grossProfit) + yearOf(ledger.baseProfit) - yearOf(ledger.capitalExpenditure);
  return as(Math.max(0, profit - scenario.steward.treasury.maintenanceShare * yearOf(ledger.peopleCost)));
}

/**
 * Present value of the firm so far, with what it would fetch at `multiple` years of earning, in usd of month 0.
 *
 * @param months simulated so far
 */
export function presentValue(world: World, context: RunContext, multiple: number, months = world.month): Usd {
  const { ledger, steward } = world;
  if (steward.failedAt >= 0) return as(ledger.presentValue);
  if (!Number.isNaN(ledger.settledTerminal)) return as(ledger.presentValue + ledger.settledTerminal);
  return as(ledger.presentValue + multiple * yearlyEarning(world, context) * discountTo(context, months - 1));
}

/**
 * What is left of the firm's present value for its founders and the shareholders it had, in usd of month 0: all of it, less
 * what later investors take out beyond what they put in. A firm that closes returns its cash to all of them.
 *
 * @param multiple years of earning that the firm would fetch
 * @param months simulated so far
 */
export function holdersValue(world: World, context: RunContext, multiple: number, months = world.month): Usd {
  const { ledger, steward } = world;
  const whole = presentValue(world, context, multiple, months);
  // A buyer takes the cash with the firm.
  const left = steward.acquiredAt >= 0 ? 0 : Math.max(0, ledger.cash);
  const endedAt = steward.failedAt >= 0 ? steward.failedAt : months - 1;
  const atEnd = whole - ledger.presentValue + left * discountTo(context, endedAt);
  return as(whole + ledger.raisedPresentValue - (1 - steward.ownership) * atEnd);
}

/** Present value of the same firm without the stewardship: its base business goes on for as long as it pays. */
export function valueWithoutStewardship(context: RunContext, months: number, multiple: number): Usd {
  if (context.scenario.steward.kind !== "firm" || !context.on.baseBusiness) return as(0);
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
