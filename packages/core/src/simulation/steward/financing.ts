import { draw, type Key } from "../../foundation/rng.ts";
import { pow } from "../../foundation/numerics.ts";
import { as } from "../../foundation/units.ts";
import type { RunContext } from "../context/run-context.ts";
import { rowOf } from "../offers/rows.ts";
import { post, yearOf } from "../state/ledger.ts";
import { engineersOf } from "../state/steward.ts";
import { record, type World } from "../state/world.ts";
import { matchedGrowth, monthlyLoss } from "./trends.ts";
import { discountTo } from "./discount.ts";

const closing = 7;
/** What investors look at, adding up to 1: growth of revenue, customers, and that somebody pays or that the firm is young. */
const interest = { growth: 0.5, customers: 0.3, paid: 0.2, young: 0.3 } as const;
/** Growth of a year that leaves nothing to be wished, and that beyond which nobody believes it will last. */
const goodGrowth = 0.5;
const mostGrowth = 2;
const year = 12;
/** Of less time nobody says what it makes of a year. */
const halfYear = 6;
/** Customers of half the interest that customers can raise. */
const fewCustomers = 10;
/** A hosted customer pays by the month, and counts for a part of one under contract. */
const perHosted = 0.2;

/**
 * A funding round. Its size is bounded by what the firm burns and by what investors would pay for a share of it; where that
 * is too little, or interest too small, there is none. Investors get as much of the firm as their money is of its worth with
 * it. Whoever asked waits a while before asking again.
 *
 * @returns whether money came
 */
export function raise(world: World, context: RunContext, rng: Key): boolean {
  const { steward, ledger, month } = world;
  const { funding } = context.scenario.steward;
  // An office is paid by its firm.
  if (steward.budgeted >= 0) return false;
  // Whoever was bought is paid by the buyer.
  if (steward.acquiredAt >= 0) return false;
  if (!context.on.fundingRounds || steward.isAlive === 0 || steward.rounds >= funding.mostRounds) return false;
  if (steward.lastRoundAt >= 0 && month - steward.lastRoundAt < funding.roundGap) return false;
  steward.lastRoundAt = month;
  const burn = monthlyLoss(world);
  const share = funding.roundShare;
  const worth = valuation(world, context);
  const amount = Math.min(funding.roundMonths * burn, (share / (1 - share)) * worth);
  if (amount <= 0 || amount < funding.leastMonths * burn) {
    record(world, "round", "investors offer less than the firm would need");
    return false;
  }
  if (draw(rng.k0, rng.k1, month, closing) >= funding.execution * interestOf(world, context)) {
    record(world, "round", "investors decline");
    return false;
  }
  post(ledger, month, "financing", as(amount));
  ledger.raised += amount;
  ledger.raisedPresentValue += amount * discountTo(context, month);
  steward.rounds++;
  const sold = amount / (worth + amount);
  steward.ownership *= 1 - sold;
  record(world, "round", `${inMillions(amount)} for ${Math.round(100 * sold)}% of the firm`);
  return true;
}

/** What investors would pay for the whole firm, usd: revenue by its growth, users, and the team. */
function valuation(world: World, { scenario }: RunContext): number {
  const { revenueMultiple, adopterWorth, engineerWorth } = scenario.steward.funding;
  const growth = Math.max(0, Math.min(mostGrowth, growthSeen(world)));
  const adopters = world.market.organizations.reduce((sum, one) => sum + one, 0);
  return (
    revenueMultiple * yearOf(world.ledger.revenue) * (1 - goodGrowth + growth) +
    adopterWorth * adopters +
    engineerWorth * engineersOf(world.steward)
  );
}

/** How far investors are interested, 0 to 1. */
function interestOf(world: World, { scenario }: RunContext): number {
  const growth = Math.min(1, Math.max(0, growthSeen(world)) / goodGrowth);
  const customers = customersOf(world);
  const paid =
    yearOf(world.ledger.revenue) > 0
      ? interest.paid
      : interest.young * Math.max(0, 1 - world.month / scenario.steward.funding.youngMonths);
  return interest.growth * growth + (interest.customers * customers) / (customers + fewCustomers) + paid;
}

/**
 * Growth as investors see it: of the months that had revenue a year before. In the first year of a firm that had revenue from
 * its first month on it is that since then, a year's worth of it, and all that they believe in where somebody begins to pay.
 */
function growthSeen(world: World): number {
  const { ledger, month } = world;
  const matched = matchedGrowth(world);
  if (!Number.isNaN(matched)) return matched;
  const first = month < year ? ledger.revenue[0]! : 0;
  if (first > 0) return pow(ledger.revenue[month]! / first, year / Math.max(halfYear, month)) - 1;
  return yearOf(ledger.revenue) > 0 ? mostGrowth : 0;
}

/** Customers under assisted contracts, and a part of the hosted ones. */
export const customersOf = ({ market }: World) =>
  market.customers.reduce((sum, one) => sum + one, 0) +
  perHosted * (market.organizations[rowOf["steward-infrastructure"]]! + market.organizations[rowOf.managed]!);

/** Money as the log has it. */
export const inMillions = (usd: number) => `${(usd / 1e6).toFixed(1)} million usd`;
