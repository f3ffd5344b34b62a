import { column } from "../../foundation/table.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { isFirm } from "../../scenario/steward.ts";
import { simulate } from "./simulate.ts";

/** What a firm has, pays and earns in its first month, at the middles of its ranges. */
export interface OpeningFinances {
  /** Full-time people at the opening. */
  readonly people: number;
  /** What they are paid, usd a month. */
  readonly payroll: number;
  /** Full-time people for whom what is earned and a month's part of the cash pay: the board hires towards so many. */
  readonly paidFor: number;
  /** usd */
  readonly cash: number;
  /** usd that go out in a month beyond what the base business and the streams bring; negative where more comes in. */
  readonly burn: number;
  /** Months that the cash lasts at that; infinite where nothing is lost, or the firm pays whatever is earned. */
  readonly runway: number;
  /** Whether the firm pays for people whatever is earned, out of no cash of the project's. */
  readonly isFixed: boolean;
}

/**
 * Whether the money of a firm fits its people: what the opening payroll is beside what the plan pays for, and how long the cash
 * lasts. What streams bring is that of one simulated month.
 *
 * @returns nothing where the steward is no firm, or only uses the project
 */
export function openingFinances(scenario: Scenario): OpeningFinances | undefined {
  const { steward, mechanisms } = scenario;
  const { treasury, team, opening, budget, kind } = steward;
  if (!isFirm(steward) || kind === "user") return undefined;
  const { table } = simulate(scenario, { months: 1, seed: 1 });
  const of = (name: string) => column(table, name)[0]!;
  const people = Object.values(opening).reduce((sum, count) => sum + count, 0);
  const payroll = people * treasury.wage;
  const left = of("gross-profit") + of("flow-programme");
  const { cash } = treasury;
  const spent =
    treasury.spendShare * Math.max(0, left) + Math.max(0, cash - team.severance * payroll) / treasury.burnMonths;
  const burn = payroll - left - (mechanisms.baseBusiness ? treasury.baseProfit : 0);
  const isFixed = budget.fixed > 0 || budget.headcount > 0;
  return {
    people,
    payroll,
    paidFor: budget.headcount > 0 ? budget.headcount : (isFixed ? budget.fixed : spent) / treasury.wage,
    cash,
    burn,
    runway: isFixed || burn <= 0 ? Number.POSITIVE_INFINITY : cash / burn,
    isFixed,
  };
}
