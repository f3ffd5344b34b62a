import { show } from "../foundation/show.ts";
import type { ScenarioError } from "./errors.ts";
import { monthsBetween } from "./events.ts";
import { writePath } from "./path.ts";
import type { Scenario } from "./scenario.ts";

/**
 * Leaders for whom there is no room among those who are there in month 0, and those whose leaving is said twice or too
 * early. Where experiments draw fewer people, the last of them are not there.
 */
export function misfitLeaders({ start, community, project, steward, known }: Scenario): ScenarioError[] {
  const room = { community: project.opening.maintainers, steward: Math.floor(steward.opening.upstream) };
  const people = { community: "project.opening.maintainers", steward: "steward.opening.upstream" };
  const taken = { community: 0, steward: 0 };
  return community.leaders.flatMap(({ name, of, leaves, hazard }, index) => {
    const found: ScenarioError[] = [];
    const pathOf = (setting: string) => writePath(["community", "leaders", index, setting]);
    const complain = (setting: string, value: unknown, reason: string, hint: string) =>
      found.push({ code: "inconsistent", path: pathOf(setting), value: show(value), reason, hint });
    taken[of]++;
    if (taken[of] === room[of] + 1)
      complain(
        "of",
        of,
        `makes ${name} number ${taken[of]} of ${room[of]}: a leader is one of those who are there in month 0`,
        `Raise ${people[of]}, or name fewer leaders of the ${of}.`,
      );
    if (leaves === undefined) return found;
    if (monthsBetween(start, leaves) < 0)
      complain(
        "leaves",
        leaves,
        `lies before the start of the scenario, ${start}`,
        "Date it later, or leave the leader out.",
      );
    if (known.facts.includes(pathOf("hazard")) || Object.hasOwn(known.ranges, pathOf("hazard")))
      complain(
        "hazard",
        hazard,
        `decides nothing: ${name} leaves in ${leaves}`,
        "Keep leaves or hazard, and take the other out.",
      );
    return found;
  });
}
