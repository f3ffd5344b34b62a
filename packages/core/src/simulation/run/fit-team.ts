import { change } from "../../scenario/change.ts";
import type { ObservedOpening } from "../../scenario/observed-opening.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { roles } from "../state/steward.ts";
import { UnreachableOpeningError } from "./errors.ts";
import type { DrawnRange } from "./observed-ranges.ts";

const pathOf = (role: (typeof roles)[number]) => `steward.opening.${role}`;

/**
 * The scenario whose steward has as many people as are observed: those on the open project as counted, and all others so
 * that the sum is right, in the proportions of the scenario. Roles whose number the scenario itself knows stay as they are.
 *
 * @param inside engineers on the open project, or their range
 * @throws UnreachableOpeningError where those alone are more, or nobody is left to be more or fewer
 */
export function fitTeam(
  scenario: Scenario,
  { headcount, contributors }: ObservedOpening,
  inside: number | DrawnRange | undefined = contributors.inside,
): Scenario {
  const counted = inside === undefined ? scenario : change(scenario, { "steward.opening.upstream": inside });
  if (headcount === undefined) return counted;
  const { opening } = counted.steward;
  const known = new Set([...counted.known.facts, ...Object.keys(counted.known.ranges)]);
  const free = roles.filter((role) => !known.has(pathOf(role)));
  const total = (of: readonly (typeof roles)[number][]) => of.reduce((sum, role) => sum + opening[role], 0);
  const stays = total(roles) - total(free);
  const left = headcount - stays;
  if (left < 0 || (left > 0 && free.length === 0))
    throw new UnreachableOpeningError(
      { setting: "opening.headcount", value: headcount, what: "people of the steward" },
      stays,
      "Take out a role of steward.opening, or count again.",
    );
  const divided = total(free);
  return change(
    counted,
    Object.fromEntries(
      free.map((role) => [pathOf(role), divided > 0 ? (opening[role] * left) / divided : left / free.length]),
    ),
  );
}
