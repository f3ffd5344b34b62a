import { as, type Usd } from "../../foundation/units.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { countsReturns } from "../steward/returns.ts";
import { exitThatPays, type Measures } from "./outcome.ts";

/** What every user of a project has of it that is not revenue, usd of month 0. */
export type ReturnsOfUsers = Pick<Measures, "returnsInWorth" | "returnsWithoutExit">;

/** The same sum in another order differs in its last bits. */
const rounding = 1e-9;

/**
 * What a run comes to beyond what the firm would have of the project as a mere user. Where returns that are not revenue count in
 * worth, those that every user has without a steward are no merit of the stewardship, and are taken off; elsewhere nothing is.
 *
 * @param measures of a run, with all of its returns
 * @param users what returns are to users in the same run without a steward
 */
export function beyondEveryUser(measures: Measures, users: ReturnsOfUsers, scenario: Scenario): Measures {
  if (!countsReturns(scenario)) return measures;
  const { exitMultiple, exitMultipleLow } = scenario.steward.treasury;
  const { returnsInWorth: low, returnsWithoutExit: atZero } = users;
  const perYear = exitMultipleLow > 0 ? (low - atZero) / exitMultipleLow : 0;
  const less = (of: Usd, anyway: number) => {
    const left = of - anyway;
    return as<Usd>(Math.abs(left) <= rounding * Math.abs(anyway) ? 0 : left);
  };
  const { deltaValueLowExit, deltaValueWithoutExit } = measures;
  const withoutExit = less(deltaValueWithoutExit, atZero);
  const ownPerYear = exitMultipleLow > 0 ? (deltaValueLowExit - deltaValueWithoutExit) / exitMultipleLow : 0;
  return {
    ...measures,
    deltaValueLowExit: less(deltaValueLowExit, low),
    deltaValue: less(measures.deltaValue, atZero + exitMultiple * perYear),
    deltaValueWithoutExit: withoutExit,
    deltaValueToHolders: less(measures.deltaValueToHolders, low),
    returnsInWorth: less(measures.returnsInWorth, low),
    returnsWithoutExit: less(measures.returnsWithoutExit, atZero),
    breakEvenExit: exitThatPays(withoutExit, ownPerYear - perYear),
  };
}
