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

/** Whether two parts say the same; a setting that is left out is one that is not there. Every arm of every task asks it. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
  for (const name in one) if (!isSame((one as Group)[name], (other as Group)[name])) return false;
  for (const name in other) if ((other as Group)[name] !== undefined && !(name in one)) return false;
  return true;
}

type Group = Readonly<Record<string, unknown>>;
