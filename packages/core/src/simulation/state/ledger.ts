import type { Usd } from "../../foundation/units.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { isFirm } from "../../scenario/steward.ts";
import { type StreamName, streamNames } from "../../scenario/streams.ts";
import { NumericalFailureError } from "../../foundation/errors.ts";

/** "openCore" → "open-core". */
type Kebab<Name extends string> = Name extends `${infer Head}${infer Tail}`
  ? `${Head extends Lowercase<Head> ? Head : `-${Lowercase<Head>}`}${Kebab<Tail>}`
  : "";
const kebab = <Name extends string>(name: Name) =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) as Kebab<Name>;

/** The account in which a stream's income is booked. */
export const revenueOf = <Name extends StreamName>(name: Name) => `revenue-${kebab(name)}` as const;
/** The account in which the cost of delivering a stream is booked. */
export const costOf = <Name extends StreamName>(name: Name) => `cost-${kebab(name)}` as const;

/** Every movement of money names one of these. Revenue is by stream; financing, and what the buyer of a firm pays for its losses, stand apart from operations. */
export const accounts = [
  ...streamNames.map(revenueOf),
  ...streamNames.map(costOf),
  "base-business",
  "people",
  "programme",
  "capital-expenditure",
  "financing",
  "owner",
] as const;
export type Account = (typeof accounts)[number];
const rowOfAccount = new Map<Account, number>(accounts.map((account, row) => [account, row]));

/** The money of the steward: what came in and went out, and what is left. */
export interface Ledger {
  openingCash: number;
  cash: number; // usd
  flows: Float64Array; // usd since the start, by account
  month: Float64Array; // usd this month, by account
  /** Rings of the last 12 months, in usd. */
  grossProfit: Float64Array;
  baseProfit: Float64Array;
  capitalExpenditure: Float64Array;
  peopleCost: Float64Array;
  revenue: Float64Array;
  revenueYearBefore: Float64Array;
  netFlow: Float64Array;
  baseProfitNow: number; // usd/month of the base business
  raised: number; // usd of all rounds
  raisedPresentValue: number; // and their present value, at the hurdle rate
  /** Present value of free cash flow so far, at the hurdle rate. */
  presentValue: number;
  /** Value of the firm when it ended or was sold; NaN while it runs. */
  settledTerminal: number;
  settledCash: number; // usd of month 0: cash that the owners kept when the firm was sold
  lowestCash: number;
  stewardshipCost: number; // usd since the start: people, programme and capital
  stewardshipProfit: number; // usd since the start: gross profit
  paybackAt: number; // month from which the stewardship has earned back what it cost, -1 while it has not
  breakEvenAt: number; // month from which every month since has paid for itself, other business apart; -1 while none
  /** Worth of the returns that are not revenue, usd since the start: see `returns.ts`. */
  returns: Float64Array;
  returnsYear: Float64Array; // of them, those of the last 12 months, usd
  returnsPresentValue: number; // of all of them so far, at the hurdle rate
  rivalRevenue: number; // usd this month
  peopleFundedByComplement: number; // full-time upstream people
}

export function createLedger({ steward }: Scenario): Ledger {
  const year = () => new Float64Array(12);
  const cash = isFirm(steward) ? steward.treasury.cash : 0;
  return {
    openingCash: cash,
    cash,
    flows: new Float64Array(accounts.length),
    month: new Float64Array(accounts.length),
    grossProfit: year(),
    baseProfit: year(),
    capitalExpenditure: year(),
    peopleCost: year(),
    revenue: year(),
    revenueYearBefore: year(),
    netFlow: year(),
    baseProfitNow: steward.treasury.baseProfit,
    raised: 0,
    raisedPresentValue: 0,
    presentValue: 0,
    settledTerminal: Number.NaN,
    settledCash: 0,
    lowestCash: cash,
    stewardshipCost: 0,
    stewardshipProfit: 0,
    paybackAt: -1,
    breakEvenAt: -1,
    returns: new Float64Array(6),
    returnsYear: year(),
    returnsPresentValue: 0,
    rivalRevenue: 0,
    peopleFundedByComplement: 0,
  };
}

/** A month begins: nothing has moved in it yet. Rounds may close before the accounts are made up. */
export const openMonth = (ledger: Ledger) => ledger.month.fill(0);

/**
 * Money in (positive) or out (negative). The only function that changes cash.
 *
 * @throws NumericalFailureError where it is no finite amount, or all that moved so far grew beyond every number
 */
export function post(ledger: Ledger, month: number, account: Account, amount: Usd): void {
  if (!Number.isFinite(amount)) fail(month, account, amount);
  const index = rowOfAccount.get(account)!;
  ledger.flows[index]! += amount;
  ledger.month[index]! += amount;
  ledger.cash += amount;
  if (!Number.isFinite(ledger.flows[index]!)) fail(month, account, ledger.flows[index]!);
  if (!Number.isFinite(ledger.cash)) fail(month, "cash", ledger.cash);
}

function fail(month: number, quantity: string, value: number): never {
  throw new NumericalFailureError({ process: "accounts", month, quantity, value });
}

/** Sum of a ring of 12 months, in usd. */
export function yearOf(ring: Float64Array): number {
  let sum = 0;
  for (const value of ring) sum += value;
  return sum;
}
