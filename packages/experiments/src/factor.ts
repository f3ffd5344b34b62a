import { catalogue, type CatalogueEntry, knownIn, type Scenario } from "@stewardsim/core";
import type { Factor } from "@stewardsim/analysis";
import { factorOf } from "./catalogue-factor.ts";
import { givenWhatIsKnown } from "./correlated.ts";
import { numberAt } from "./designs/number-at.ts";
import { ownFactor } from "./own-factor.ts";
import { settingAt } from "./setting.ts";

/** How the factors of a scenario are spread over their ranges. */
export interface FactorOptions {
  /** Draws around what the scenario says, half of them below and half above, and not evenly over the ranges. */
  readonly isCentred?: boolean;
}

/** What nobody decides and nobody knows: the world of a case. Conduct, plan and streams are choices and stand outside. */
const world = [
  "market.",
  "project.",
  "community.",
  "partners.asking.",
  "rivals.",
  "steward.treasury.",
  "steward.team.",
  "steward.funding.",
];

/**
 * The uncertain parameters of a scenario: those of its world of which it says nothing, over the catalogue's ranges, and
 * those of which it says from where they are drawn, in its world or not. A number that it says is known, and is not drawn;
 * of what the catalogue knows to go with others, draws keep to what these leave likely.
 */
export function factorsOf(scenario: Scenario, { isCentred = true }: FactorOptions = {}): Factor[] {
  const facts = new Set(knownIn(scenario).facts);
  const said = rangesByEntry(scenario);
  const factors = catalogue().flatMap((entry) => {
    const { path, held, default: preset } = entry;
    const own = said.get(patternOf(path));
    if (own !== undefined) return own.map((one) => ownFactor(scenario, one, isCentred));
    if (path.includes("[]") || held !== undefined || facts.has(path) || !isOfWorld(path)) return [];
    // Whoever puts a scenario together without `change` says nothing of what is known: another value is meant.
    return settingAt(scenario, path) === preset ? priorOf(entry, scenario, isCentred) : [];
  });
  return givenWhatIsKnown(scenario, factors, isCentred);
}

const isOfWorld = (path: string) => world.some((group) => path.startsWith(group));

/** A parameter of which nothing is said; nothing where its range has no width. There are more organizations than run the project. */
function priorOf(entry: CatalogueEntry, scenario: Scenario, isCentred: boolean): Factor[] {
  const [lowest, high] = entry.plausible;
  const low = entry.path === marketSize ? Math.max(lowest, leastForEach * mostAdopters(scenario)) : lowest;
  const middle = Math.max(low, entry.default);
  return low < high ? [{ ...factorOf(entry, low, high), middle, isCentred: isCentred && middle > low }] : [];
}

/** As many as run the project in month 0, or the upper end of their range. */
function mostAdopters(scenario: Scenario): number {
  const range = knownIn(scenario).ranges["project.opening.adopters"];
  if (range === undefined || range === "unknown") return scenario.project.opening.adopters;
  return "high" in range ? range.high : range.p90;
}

/** Where the number of organizations stands, of which there are more than run the project. */
export const marketSize = "market.population.organizations";
/** A market has at least so many organizations for each that runs the project. */
const leastForEach = 1.25;

/** The numbers that a scenario gives a range, by the path of their declaration. */
function rangesByEntry(scenario: Scenario): ReadonlyMap<string, readonly CatalogueEntry[]> {
  const found = new Map<string, CatalogueEntry[]>();
  for (const path of Object.keys(knownIn(scenario).ranges)) {
    const at = numberAt(scenario, path);
    if (typeof at === "string") continue;
    const pattern = patternOf(path);
    found.set(pattern, [...(found.get(pattern) ?? []), at.entry]);
  }
  return found;
}

/** Items of lists alike. */
const patternOf = (path: string) => path.replaceAll(/\[\d*\]/g, "[]");
