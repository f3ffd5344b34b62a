import { catalogue, type CatalogueEntry, type Scenario } from "@stewardsim/core";
import { type Distribution, quantileOf } from "./designs/distribution.ts";
import { settingAt } from "./setting.ts";

/** A parameter that experiments draw, and from where. */
export interface Factor extends Pick<CatalogueEntry, "path" | "label" | "grade"> {
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** What the scenario says without a draw. */
  readonly middle: number;
  /** Half of the draws lie below the middle and half above it; otherwise they are even over the range. */
  readonly isCentred: boolean;
  /** Drawn evenly in its logarithm: the range is positive and spans more than a factor of ten. */
  readonly isLog: boolean;
  readonly isInteger: boolean;
  /** How it is spread between low and high, where someone said; the two switches above then say nothing. */
  readonly distribution?: Distribution;
}

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

/**
 * The value of a factor at a point of its range, to six digits: readable, and the same in every engine.
 *
 * @param place 0 (the low end) to 1 (the high end)
 */
export function valueAt(factor: Factor, place: number): number {
  const { low, high, middle, isCentred, isInteger, distribution } = factor;
  const isBelow = place < 0.5;
  const value = distribution
    ? quantileOf(distribution, low, high, place)
    : !isCentred
      ? between(factor, low, high, place)
      : between(factor, isBelow ? low : middle, isBelow ? middle : high, isBelow ? 2 * place : 2 * place - 1);
  const rounded = isInteger ? Math.round(value) : Number(value.toPrecision(6));
  return Math.min(high, Math.max(low, rounded));
}

const between = ({ isLog }: Factor, from: number, to: number, place: number) =>
  isLog ? from * Math.exp(place * Math.log(to / from)) : from + place * (to - from);
