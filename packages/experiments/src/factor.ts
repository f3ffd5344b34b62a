import { catalogue, type CatalogueEntry, type Scenario } from "@stewardsim/core";
import type { Factor } from "@stewardsim/analysis";
import { settingAt } from "./setting.ts";

export interface FactorOptions {
  /** Ranges that take the place of the catalogue's, by path. */
  readonly ranges?: Readonly<Record<string, readonly [low: number, high: number]>>;
  /** Paths that the case states. */
  readonly pinned?: readonly string[];
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
 * The uncertain parameters of a scenario: those of its world that it leaves at their defaults, and those for which it
 * gives a range. What a scenario sets to another value is taken for stated, and is not drawn.
 */
export function factorsOf(
  scenario: Scenario,
  { ranges = {}, pinned = [], isCentred = true }: FactorOptions = {},
): Factor[] {
  return catalogue().flatMap((entry) => {
    const { path } = entry;
    if (path.includes("[]") || entry.held !== undefined || !world.some((group) => path.startsWith(group))) return [];
    const value = settingAt(scenario, path);
    const range = ranges[path];
    const isStated = pinned.some((stated) => stated === path || path.startsWith(`${stated}.`));
    if (value === undefined || (range === undefined && (isStated || value !== entry.default))) return [];
    const [low, high] = range ?? entry.plausible;
    return low < high ? [{ ...factorOf(entry, low, high), middle: value as number, isCentred }] : [];
  });
}

/** A factor of the catalogue over a range; whoever asks adds where its middle is. */
export const factorOf = (
  { path, label, unit, grade, integer = false }: CatalogueEntry,
  low: number,
  high: number,
): Omit<Factor, "middle" | "isCentred"> => ({
  path,
  label,
  unit,
  grade,
  low,
  high,
  isLog: low > 0 && high / low > 10,
  isInteger: integer,
});
