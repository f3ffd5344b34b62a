import type { Scenario } from "@stewardsim/core";

type Group = Record<string, unknown>;

/** The steps of a path, such as `partners`, `vendors`, `0` and `benefit` of `partners.vendors[0].benefit`. */
export const stepsOf = (path: string): string[] =>
  Array.from(path.matchAll(/\[([^\]]*)\]|[^.[\]]+/g), ([name, item]) => item?.replace(/^"(.*)"$/, "$1") ?? name);

/** What stands at a path such as `market.awareness.innovation`; `undefined` where it leads nowhere. */
export function settingAt(scenario: Scenario, path: string): unknown {
  let here: unknown = scenario;
  for (const step of stepsOf(path)) here = (here as Group | undefined)?.[step];
  return here;
}

/**
 * A copy of a trusted scenario with other numbers. Thousands of tasks do this, so nothing is validated again: the numbers
 * come from declared ranges.
 *
 * @param paths of numbers that are there; items of lists by index
 */
export function withNumbers(scenario: Scenario, paths: readonly string[], values: ArrayLike<number>): Scenario {
  const copy = structuredClone(scenario) as unknown as Group;
  paths.forEach((path, index) => {
    const steps = stepsOf(path);
    const last = steps.pop()!;
    let group = copy;
    for (const step of steps) group = group[step] as Group;
    group[last] = values[index]!;
  });
  return copy as unknown as Scenario;
}
