import { actionsOf, type Scenario } from "@stewardsim/core";

/**
 * Whether the cash of who leads the project hangs on it: of a firm that pays for its people out of what it earns and has. A
 * fixed budget is its owner's, a user and a member spend what others earn, and nobody has nothing.
 */
export const hasOwnCash = ({ steward: { kind, budget } }: Scenario): boolean =>
  kind === "firm" && budget.fixed === 0 && budget.headcount === 0;

/** Whether somebody works on the project for who leads it: nobody does for a user, or where nobody leads. */
export const hasPeople = ({ steward: { kind } }: Scenario): boolean => kind !== "nobody" && kind !== "user";

/** Whether a scenario may change the licence of what comes next: without that no coalition forks. */
export const mayRelicense = (scenario: Scenario): boolean =>
  actionsOf(scenario).some((action) => action.do === "relicense");

/** Whether it may relicense or gate what was open: without either nobody leaves in anger over a licence. */
export const mayCloseCode = (scenario: Scenario): boolean =>
  actionsOf(scenario).some((action) => action.do === "relicense" || action.do === "gate");
