import { change, knownIn, type Scenario, solvedForOpening, withPastOf } from "@stewardsim/core";
import { settingAt } from "@stewardsim/experiments";
import { UsageError } from "@stewardsim/report/terminal";
import { shellWord } from "@stewardsim/results";

/** What is given, whoever stewards the project and however. */
const parts = ["start", "months", "market", "project", "community", "partners", "rivals", "mechanisms"] as const;

/**
 * Arms are evaluated against one run without a steward, so they must share its world. What one of them knows of it is known
 * of all: a number is held, or drawn from a range, in every arm alike.
 *
 * @param files of the scenarios, in their order
 * @param months that take the place of what the scenarios say
 * @returns the scenarios with all that any of them knows of their world
 * @throws UsageError that names the first difference
 */
export function inOneWorld(
  scenarios: readonly Scenario[],
  files: readonly string[],
  months?: number,
): readonly Scenario[] {
  mustShareWorld(scenarios, files, months);
  const shared = new Map<string, { readonly said: unknown; readonly file: string }>();
  scenarios.forEach((scenario, index) => {
    for (const [path, said] of saidOf(scenario)) {
      const before = shared.get(path);
      if (before !== undefined && JSON.stringify(before.said) !== JSON.stringify(said))
        throw new UsageError(
          `${before.file} and ${files[index]!} know different things of one world: ${path} is ${shown(before.said)} and ${shown(said)}. Write the same in both.`,
        );
      if (before === undefined) shared.set(path, { said, file: files[index]! });
    }
  });
  return scenarios.map((scenario) => {
    const own = saidOf(scenario);
    const [first] = scenarios as readonly [Scenario];
    const ofOneWorld = withPastOf(scenario, first);
    const others = [...shared].filter(([path]) => !own.has(path)).map(([path, { said }]) => [path, said]);
    return others.length === 0 ? ofOneWorld : change(ofOneWorld, Object.fromEntries(others) as Record<string, unknown>);
  });
}

/** What a scenario knows of its world: numbers and ranges, by path. */
function saidOf(scenario: Scenario): ReadonlyMap<string, unknown> {
  const { facts, ranges } = knownIn(scenario);
  const isOfWorld = (path: string) => parts.some((part) => path.startsWith(`${part}.`) || path.startsWith(`${part}[`));
  const said = [...facts.map((path) => [path, settingAt(scenario, path)] as const), ...Object.entries(ranges)];
  return new Map(said.filter(([path]) => isOfWorld(path)));
}

function mustShareWorld(scenarios: readonly Scenario[], files: readonly string[], months?: number): void {
  const [first, ...others] = scenarios as [Scenario, ...Scenario[]];
  others.forEach((other, index) => {
    const solved = solvedForOpening(first, other);
    for (const part of parts) {
      if (part === "months" && months !== undefined) continue;
      const path = differenceBetween(first[part], other[part], { path: part, solved });
      if (path !== undefined)
        throw new UsageError(
          `${files[0]} and ${files[index + 1]} lie in different worlds: ${path}. Compare what stewards do in one world; ` +
            `what a world changes is told by stewardsim sweep ${shellWord(files[0]!)} --factor PATH=LOW..HIGH.`,
        );
    }
  });
}

/** Where two parts stand, and paths of numbers that nobody wrote. */
interface Position {
  readonly path: string;
  readonly solved: readonly string[];
}

/** The first number or word in which two parts differ, with what stands there. */
function differenceBetween(a: unknown, b: unknown, { path, solved }: Position): string | undefined {
  if (Object.is(a, b) || solved.includes(path)) return undefined;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return `${path} is ${shown(a)} and ${shown(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = differenceBetween((a as never)[key], (b as never)[key], { path: `${path}.${key}`, solved });
    if (found !== undefined) return found;
  }
  return undefined;
}

const shown = (value: unknown) => (value === undefined ? "nothing" : JSON.stringify(value));
