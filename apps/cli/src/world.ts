import type { Scenario } from "@stewardsim/core";
import { UsageError } from "@stewardsim/report/terminal";

/** What is given, whoever stewards the project and however. */
const parts = ["start", "months", "market", "project", "community", "partners", "rivals", "mechanisms"] as const;

/**
 * Arms are evaluated against one run without a steward, so they must share its world.
 *
 * @param files of the scenarios, in their order
 * @param months that take the place of what the scenarios say
 * @throws UsageError that names the first difference
 */
export function mustShareWorld(scenarios: readonly Scenario[], files: readonly string[], months?: number): void {
  const [first, ...others] = scenarios as [Scenario, ...Scenario[]];
  others.forEach((other, index) => {
    for (const part of parts) {
      if (part === "months" && months !== undefined) continue;
      const path = differenceBetween(first[part], other[part], part);
      if (path !== undefined)
        throw new UsageError(
          `${files[0]} and ${files[index + 1]} lie in different worlds: ${path}. Compare what stewards do in one world; ` +
            "what a world changes is told by stewardsim sweep.",
        );
    }
  });
}

/** The first number or word in which two parts differ, with what stands there. */
function differenceBetween(a: unknown, b: unknown, path: string): string | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return `${path} is ${shown(a)} and ${shown(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = differenceBetween((a as never)[key], (b as never)[key], `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

const shown = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
