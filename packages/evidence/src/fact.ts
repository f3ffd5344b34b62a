import { type Grade, parseScenario, type Scenario } from "@stewardsim/core";

/** One thing that a case states: where it stands in the scenario, and why anybody should believe it. */
export interface Fact {
  /** The setting, e.g. `steward.treasury.cash`. */
  readonly path: string;
  readonly value: unknown;
  /** A document or data set that says so, in words; or the plain admission that it is a guess. */
  readonly basis: { readonly source: string } | { readonly guess: string };
  readonly grade: Grade;
  /** Where the truth may lie, for a guess that experiments vary; without it the value is held. */
  readonly range?: readonly [low: number, high: number];
}

/** A real case as the beginning of a simulation. */
export interface Preset {
  readonly name: string;
  /** One sentence for those who choose. */
  readonly title: string;
  readonly facts: readonly Fact[];
  /** The case without a strategy: what every arm shares. */
  readonly scenario: Scenario;
  /** Plausible ranges that are narrower or wider than the model's own, by path. */
  readonly ranges: Readonly<Record<string, readonly [low: number, high: number]>>;
  /** Paths that the case states and experiments leave alone. */
  readonly pinned: readonly string[];
  /** What is not known, and what follows for the reader. */
  readonly unknown: readonly string[];
}

/** Puts the facts together: they are the scenario, so nothing can stand in it that is not on the list. */
export function presetOf(preset: Pick<Preset, "name" | "title" | "facts" | "unknown">): Preset {
  const { name, title, facts } = preset;
  const plain: Record<string, unknown> = { name, description: title };
  for (const { path, value } of facts) index(plain, path.split("."), value);
  return {
    ...preset,
    scenario: parseScenario(plain),
    ranges: Object.fromEntries(facts.flatMap(({ path, range }) => (range === undefined ? [] : [[path, range]]))),
    pinned: facts.filter(({ range }) => range === undefined).map(({ path }) => path),
  };
}

function index(into: Record<string, unknown>, [first, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[first!] = value;
  else index((into[first!] ??= {}) as Record<string, unknown>, rest, value);
}

/** A fact as a line: `steward.treasury.cash = 20000000 (guess, D): no accounts are public`. */
export function factLine({ path, value, basis, grade }: Fact): string {
  const written = typeof value === "object" ? JSON.stringify(value) : String(value);
  const [kind, why] = "source" in basis ? ["source", basis.source] : ["guess", basis.guess];
  return `${path} = ${written} (${kind}, ${grade}): ${why}`;
}
