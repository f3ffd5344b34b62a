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

/** What may be done in a scenario: by a rule, as a last resort or on a date, in this order. */
export const actionsOf = (scenario: Scenario): Action[] => placedActionsOf(scenario).map(({ action }) => action);
