import { change, type Grade, parseScenario, type Scenario } from "@stewardsim/core";

/** A document or data set that says so, in words; the plain admission of a guess; or what a number was solved for, which is no fact. */
export type Basis = { readonly source: string } | { readonly guess: string } | { readonly solved: string };

/** One thing that a case states: where it stands in the scenario, and why anybody should believe it. */
export interface Fact {
  /** The setting, e.g. `steward.treasury.cash`. */
  readonly path: string;
  /** As in a scenario file: what is held, or a range of an uncertain number, such as `{ low: 8, middle: 20, high: 40 }`. */
  readonly value: unknown;
  readonly basis: Basis;
  readonly grade: Grade;
}

/** A real case as the beginning of a simulation. */
export interface Preset {
  readonly name: string;
  /** One sentence for those who choose. */
  readonly title: string;
  readonly facts: readonly Fact[];
  /** The case without a strategy: what every arm shares. */
  readonly scenario: Scenario;
  /** What is not known, and what follows for the reader. */
  readonly unknown: readonly string[];
}

/** Puts the facts together: they are the scenario, so nothing can stand in it that is not on the list. */
export function presetOf(preset: Pick<Preset, "name" | "title" | "facts" | "unknown">): Preset {
  const { name, title, facts } = preset;
  const plain: Record<string, unknown> = { name, description: title };
  for (const { path, value } of facts) index(plain, path.split("."), value);
  const scenario = parseScenario(plain);
  const solved = new Set(facts.flatMap(({ path, basis }) => ("solved" in basis ? [path] : [])));
  if (solved.size === 0) return { ...preset, scenario };
  const known = { ...scenario.known, facts: scenario.known.facts.filter((path) => !solved.has(path)) };
  return { ...preset, scenario: change(scenario, { known }) };
}

function index(into: Record<string, unknown>, [first, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[first!] = value;
  else index((into[first!] ??= {}) as Record<string, unknown>, rest, value);
}

/** A fact as a line: `steward.treasury.cash = 8M usd..40M usd around 20M usd (guess, D): no accounts are public`. */
export function factLine({ path, value, basis, grade }: Fact): string {
  const written = isRange(value)
    ? `${value.low}..${value.high} around ${value.middle}`
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);
  const [[kind, why]] = Object.entries(basis) as [[string, string]];
  return `${path} = ${written} (${kind}, ${grade}): ${why}`;
}

interface WrittenRange {
  readonly low: number | string;
  readonly middle: number | string;
  readonly high: number | string;
}

const isRange = (value: unknown): value is WrittenRange =>
  typeof value === "object" && value !== null && "low" in value && "middle" in value;
