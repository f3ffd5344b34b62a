import type { Scenario } from "../../scenario/scenario.ts";

/**
 * Whether a scenario can begin from the past of another: both are of a project that stands already, in one world (start,
 * market, project, community and mechanisms), with open code in both or in neither. What firm it is, what it sells, how it
 * leads, and partners and rivals, who come later, may differ.
 */
export const canBeginFrom = (scenario: Scenario, past: Scenario): boolean =>
  past.project.opening.pastExposure > 0 &&
  scenario.strategy.isOpenSource === past.strategy.isOpenSource &&
  worldly.every((part) => isSame(scenario[part], past[part]));

/** What acts before month 0, beside the steward. */
const worldly = ["start", "market", "project", "community", "mechanisms"] as const;

const isSame = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other);
