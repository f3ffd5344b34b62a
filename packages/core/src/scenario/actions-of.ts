import type { Action } from "./actions.ts";
import type { Scenario } from "./scenario.ts";

/** Every action that the scenario names, and where. */
export function placedActionsOf({
  strategy,
  events,
}: Scenario): { readonly action: Action; readonly path: readonly (string | number)[] }[] {
  return [
    ...strategy.rules.map(({ then }, index) => ({ action: then, path: ["strategy", "rules", index, "then"] })),
    ...strategy.lastResorts.map((action, index) => ({ action, path: ["strategy", "lastResorts", index] })),
    ...events.map(({ action }, index) => ({ action, path: ["events", index, "action"] })),
  ];
}

/** What may be done in a scenario, on a date, by a rule or as a last resort. */
export const actionsOf = (scenario: Scenario): Action[] => placedActionsOf(scenario).map(({ action }) => action);
