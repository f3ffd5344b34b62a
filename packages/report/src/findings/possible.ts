import type { Scenario } from "@stewardsim/core";

type Action = Scenario["strategy"]["lastResorts"][number];

/** All that a scenario may ever do: by its dated events, the rules of its board and its last resorts. */
const actionsOf = ({ events, strategy: { rules, lastResorts } }: Scenario): readonly Action[] => [
  ...events.map(({ action }) => action),
  ...rules.map(({ then }) => then),
  ...lastResorts,
];

/** Whether a scenario may change the licence of what comes next: without that no coalition forks. */
export const mayRelicense = (scenario: Scenario): boolean =>
  actionsOf(scenario).some((action) => action.do === "relicense");

/** Whether it may relicense or gate what was open: without either nobody leaves in anger over a licence. */
export const mayCloseCode = (scenario: Scenario): boolean =>
  actionsOf(scenario).some((action) => action.do === "relicense" || action.do === "gate");
