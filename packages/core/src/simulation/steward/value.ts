import { exp, log1p } from "../../foundation/numerics.ts";
import { as, type Usd } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { yearOf } from "../state/ledger.ts";
import type { World } from "../state/world.ts";

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

/** Present value of the same firm without the stewardship: its base business goes on, and nothing is spent on a project. */
export function valueWithoutStewardship(context: RunContext, months: number, multiple: number): Usd {
  if (context.scenario.steward.kind !== "firm" || !context.on.baseBusiness) return as(0);
  const { baseProfit, baseGrowth } = context.scenario.steward.treasury;
  let value = 0;
  let lastYear = 0;
  for (let month = 0; month < months; month++) {
    const profit = baseProfit * exp(baseGrowth * month);
    value += profit * discountTo(context, month);
    if (month >= months - 12) lastYear += profit;
  }
  return as(value + multiple * lastYear * discountTo(context, months - 1));
}
