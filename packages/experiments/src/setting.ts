import type { Scenario } from "@stewardsim/core";

type Group = Record<string, unknown>;

/** What stands at a path such as `market.awareness.innovation`; `undefined` where it leads nowhere. */
export function settingAt(scenario: Scenario, path: string): unknown {
  let here: unknown = scenario;
  for (const step of path.split(".")) here = (here as Group | undefined)?.[step];
  return here;
}

/**
 * A copy of a trusted scenario with other numbers. Thousands of tasks do this, so nothing is validated again: the numbers
 * come from declared ranges.
 */
export function withNumbers(scenario: Scenario, paths: readonly string[], values: ArrayLike<number>): Scenario {
  const copy = structuredClone(scenario) as unknown as Group;
  paths.forEach((path, index) => {
    const steps = path.split(".");
    const last = steps.pop()!;
    let group = copy;
    for (const step of steps) group = group[step] as Group;
    group[last] = values[index]!;
  });
  return copy as unknown as Scenario;
}
