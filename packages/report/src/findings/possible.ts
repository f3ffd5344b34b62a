import { actionsOf, type Scenario } from "@stewardsim/core";

/** Whether a scenario may change the licence of what comes next: without that no coalition forks. */
export const mayRelicense = (scenario: Scenario): boolean =>
  actionsOf(scenario).some((action) => action.do === "relicense");

/** Whether it may relicense or gate what was open: without either nobody leaves in anger over a licence. */
export const mayCloseCode = (scenario: Scenario): boolean =>
  actionsOf(scenario).some((action) => action.do === "relicense" || action.do === "gate");
