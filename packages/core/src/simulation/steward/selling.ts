import { draw, type Key } from "../../foundation/rng.ts";
import type { RunContext } from "../context/run-context.ts";
import { yearOf } from "../state/ledger.ts";
import { ending, engineersOf, roles } from "../state/steward.ts";
import { record, type World } from "../state/world.ts";
import { customersOf, inMillions } from "./financing.ts";
import { yearGrowth } from "./trends.ts";
import { discountTo } from "./discount.ts";
import { yearlyEarning } from "./value.ts";

const buyer = 8;
/** Customers, and engineers, that bring half of the chance that they can bring. */
const someCustomers = 20;
const someEngineers = 20;

/**
 * Looks for a buyer for a month; one comes by chance: the likelier the more customers, engineers, growth and leadership of
 * the project the firm has. Its interest fades afterwards. A sale below what was put into the firm is one in distress.
 *
 * @param isHurried the cash is at its end, and the price is that of a firm that cannot wait
 * @returns whether the firm is sold
 */
export function sell(world: World, context: RunContext, rng: Key, isHurried = false): boolean {
  const { steward, ledger, month } = world;
  if (!context.on.acquisition || steward.acquiredAt >= 0 || steward.isAlive === 0) return false;
  const price = priceOfFirm(world, context, isHurried);
  if (isHurried && price <= worthOfBase(world, context)) return false;
  if (price <= 0 || draw(rng.k0, rng.k1, month, buyer) >= chanceOfBuyer(world, context)) return false;
  const { funding } = context.scenario.steward;
  const putIn = ledger.openingCash + ledger.raised;
  // A buyer pays for the firm, and its owners keep the cash.
  const cash = Math.max(0, ledger.cash);
  const isLoss = price + cash < putIn;
  steward.acquiredAt = month;
  steward.ending = isLoss ? ending.distress : ending.sold;
  ledger.settledTerminal = price * discountTo(context, month);
  ledger.settledCash = cash * discountTo(context, month);
  for (const role of roles) steward.hireTarget[role] = steward.people[role] * funding.keptBySale;
  record(
    world,
    "sold",
    `the firm is sold for ${inMillions(price)}${isLoss ? `, with its cash of ${inMillions(cash)} less than the ${inMillions(putIn)} put into it` : ""}`,
  );
  return true;
}

/** usd: what the other business would fetch by itself, which is there without the project, too. */
function worthOfBase({ ledger }: World, { scenario, on }: RunContext): number {
  return on.baseBusiness ? scenario.steward.treasury.exitMultipleLow * Math.max(0, yearOf(ledger.baseProfit)) : 0;
}

/** usd: in a hurry a multiple of revenue and so much an engineer, otherwise what it earns at the low end of exits where that is more. */
function priceOfFirm(world: World, context: RunContext, isHurried: boolean): number {
  const { funding, treasury } = context.scenario.steward;
  const hurried =
    funding.hurriedMultiple * yearOf(world.ledger.revenue) + funding.acquihire * engineersOf(world.steward);
  return isHurried ? hurried : Math.max(hurried, treasury.exitMultipleLow * yearlyEarning(world, context));
}

/** Of a month, 0 to 1. */
function chanceOfBuyer(world: World, { scenario }: RunContext): number {
  const { buyerBase, buyerCustomers, buyerTeam, buyerGrowth, buyerLeverage } = scenario.steward.funding;
  const customers = customersOf(world);
  const engineers = engineersOf(world.steward);
  return (
    buyerBase +
    (buyerCustomers * customers) / (customers + someCustomers) +
    (buyerTeam * engineers) / (engineers + someEngineers) +
    buyerGrowth * Math.min(1, Math.max(0, yearGrowth(world))) +
    buyerLeverage * world.steward.leverage
  );
}
