import type { Interval } from "@stewardsim/core";
import type { Factor, RankCorrelation } from "@stewardsim/analysis";
import { counted, dollarsWithin, million, runsOfDraws } from "@stewardsim/report";
import { valueOf } from "./terminal.ts";

/** `0.31 (0.22 to 0.40)` */
export function within({ estimate, low, high }: Interval): string {
  const all = [estimate, low, high].filter(Number.isFinite);
  const largest = Math.max(0, ...all.map(Math.abs));
  // Two or three digits of the largest, so that small numbers do not come out as nothing and large ones not as exact.
  const decimals = largest === 0 || largest >= 100 ? 0 : Math.min(6, Math.max(1, 1 - Math.floor(Math.log10(largest))));
  const written = (value: number) =>
    !Number.isFinite(value) || largest >= 1e6 ? digits(value) : unsignedZero(value.toFixed(decimals));
  return `${written(estimate)} (${written(low)} to ${written(high)})`;
}

const unsignedZero = (text: string) => (Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−"));

const digits = (value: number) =>
  !Number.isFinite(value) ? "–" : Math.abs(value) < 10 ? value.toFixed(2).replace("-", "−") : valueOf(value);

/** With its bounds, money in millions. */
export const sizeIn = (value: Interval, unit: string): string =>
  unit === "usd" ? dollarsWithin(value) : `${within(value)}${["share", "ratio", ""].includes(unit) ? "" : ` ${unit}`}`;

/** The same without a unit but for money: for a column whose head or row says what it is. */
export const bareIn = (value: Interval, unit: string): string =>
  unit === "usd" ? dollarsWithin(value) : within(value);

/** What was drawn, in words. */
export const drawSummary = ({
  draws,
  replications,
  parameters,
  guesses,
  repeated,
  correlations = [],
}: Readonly<Record<"draws" | "replications" | "parameters" | "guesses", number>> & {
  /** How many draws have more than one run; all where left out. */
  readonly repeated?: number;
  readonly correlations?: readonly RankCorrelation[];
}): string =>
  parameters === 0
    ? `${counted(draws + (repeated ?? draws) * (replications - 1), "run")} under fixed parameters`
    : `${counted(draws, "draw")} of ${counted(parameters, "parameter")} (${guesses} guessed${correlatedIn(correlations)})${runsOfDraws({ replications, ...(repeated === undefined ? {} : { repeated }) })}`;

/** More are counted and not told one by one: JSON has them. */
const fewCorrelations = 3;

const correlatedIn = (correlations: readonly RankCorrelation[]) =>
  correlations.length === 0
    ? ""
    : correlations.length > fewCorrelations
      ? `; ${correlations.length} rank correlations`
      : `; rank correlations: ${correlations.map(([one, other, correlation]) => `${one} with ${other} ${correlation}`).join(", ")}`;

/** A parameter by what it is, or by its path where nothing is known of it. */
export const labelled = (factors: readonly Factor[], path: string): string => {
  const found = factors.find((one) => one.path === path);
  return found === undefined || found.label === path ? path : `${found.label} (${path})`;
};

/** A unit in brackets behind what is measured in it; a pure number has none. */
export const unitAfter = (unit: string): string => (unit === "" ? "" : ` (${unit})`);

/** Without bounds. */
export const sized = (value: number, unit: string): string => (unit === "usd" ? million(value) : digits(value));
