import { quantiles } from "../../foundation/summary.ts";
import { column } from "../../foundation/table.ts";
import { change } from "../../scenario/change.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { isFirm } from "../../scenario/steward.ts";
import { holdOpening } from "./hold-opening.ts";
import { measureNames, type Measures } from "./outcome.ts";
import { simulate } from "./simulate.ts";

/** One run's first month hangs on its few large customers, so that the median of so many is told. */
const replications = 8;

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
  /** What customers leave after delivering for each of the firm's people, usd/fte/month; 0 without people. */
  readonly earnedPerHead: number;
  /** And up to what it hosts anybody new (`steward.team.earnedPerHead`); endless where people need not serve. */
  readonly servesUpTo: number;
}

/**
 * Whether the money of a firm fits its people: what the opening payroll is beside what the plan pays for, and how long the cash
 * lasts. What streams and the programme bring and cost is the median of one simulated month over eight replications, each held to
 * what is observed in month 0 as in experiments (`holdOpening`), which takes a second or two.
 *
 * @returns nothing where the steward is no firm, or only uses the project
 */
export function openingFinances(scenario: Scenario): OpeningFinances | undefined {
  const { steward, mechanisms } = scenario;
  const { treasury, team, opening, budget, kind } = steward;
  if (!isFirm(steward) || kind === "user") return undefined;
  const people = Object.values(opening).reduce((sum, count) => sum + count, 0);
  const payroll = people * treasury.wage;
  const { left, earned } = monthOf(scenario);
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
    earnedPerHead: people > 0 ? earned / people : 0,
    servesUpTo: mechanisms.serving ? team.earnedPerHead : Number.POSITIVE_INFINITY,
  };
}

/**
 * What streams bring in the first month once delivery and desks are paid, and what is left of it once the programme is paid,
 * too, usd: medians over replications.
 */
function monthOf(scenario: Scenario): { readonly earned: number; readonly left: number } {
  const months = Array.from({ length: replications }, (_, replication) => {
    const asked = { seed: 1, replication };
    const held = change(scenario, holdOpening(scenario, asked).numbers);
    const { table } = simulate(held, { ...asked, months: 1, counterfactual: nothing });
    const earned = column(table, "gross-profit")[0]!;
    return { earned, left: earned + column(table, "flow-programme")[0]! };
  });
  const middle = (of: "earned" | "left") =>
    quantiles(
      months.map((month) => month[of]),
      [0.5],
    )[0]!;
  return { earned: middle("earned"), left: middle("left") };
}

/** Nobody asks who wins in a month. */
const nothing = Object.fromEntries(measureNames.map((name) => [name, 0])) as unknown as Measures;
