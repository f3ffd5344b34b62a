import type { Scenario } from "@stewardsim/core";

type Group = Record<string, unknown>;

/** Every task asks for the same paths. */
const known = new Map<string, readonly string[]>();

/** The steps of a path, such as `partners`, `vendors`, `0` and `benefit` of `partners.vendors[0].benefit`. */
export function stepsOf(path: string): readonly string[] {
  const seen = known.get(path);
  if (seen !== undefined) return seen;
  const steps = Array.from(
    path.matchAll(/\[([^\]]*)\]|[^.[\]]+/g),
    ([name, item]) => item?.replace(/^"(.*)"$/, "$1") ?? name,
  );
  known.set(path, steps);
  return steps;
}

/** What stands at a path such as `market.awareness.innovation`; `undefined` where it leads nowhere. */
export function settingAt(scenario: Scenario, path: string): unknown {
  let here: unknown = scenario;
  for (const step of stepsOf(path)) here = (here as Group | undefined)?.[step];
  return here;
}

/**
 * A trusted scenario with other numbers; what has none of them is shared with it. Thousands of tasks do this, so nothing is
 * validated again: the numbers come from declared ranges.
 *
 * @param paths of numbers that are there; items of lists by index
 */
export function withNumbers(scenario: Scenario, paths: readonly string[], values: ArrayLike<number>): Scenario {
  const whole = { ...scenario } as unknown as Group;
  const own = new Set<unknown>();
  paths.forEach((path, index) => {
    const steps = stepsOf(path);
    let group = whole;
    for (let position = 0; position < steps.length - 1; position++) {
      const inner = group[steps[position]!] as Group;
      if (!own.has(inner)) {
        const copy = (Array.isArray(inner) ? [...(inner as unknown[])] : { ...inner }) as Group;
        own.add(copy);
        group[steps[position]!] = copy;
      }
      group = group[steps[position]!] as Group;
    }
    group[steps.at(-1)!] = values[index]!;
  });
  return whole as unknown as Scenario;
}
