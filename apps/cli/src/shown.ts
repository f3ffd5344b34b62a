import type { Interval } from "@stewardsim/core";
import type { Factor } from "@stewardsim/experiments";
import { dollarsWithin, million } from "@stewardsim/report";
import { valueOf } from "./terminal.ts";

/** `0.31 (0.22 to 0.40)` */
export const within = ({ estimate, low, high }: Interval): string =>
  `${digits(estimate)} (${digits(low)} to ${digits(high)})`;

const digits = (value: number) =>
  !Number.isFinite(value) ? "–" : Math.abs(value) < 10 ? value.toFixed(2).replace("-", "−") : valueOf(value);

export const percentOf = (share: number): string => `${Math.round(100 * share)}%`;

/** With its bounds, money in millions. */
export const sizeIn = (value: Interval, unit: string): string =>
  unit === "usd" ? dollarsWithin(value) : `${within(value)}${unit === "share" || unit === "ratio" ? "" : ` ${unit}`}`;

/** A parameter by what it is, or by its path where nothing is known of it. */
export const labelled = (factors: readonly Factor[], path: string): string => {
  const found = factors.find((one) => one.path === path);
  return found === undefined ? path : `${found.label} (${path.split(".").slice(-2).join(".")})`;
};

/** Without bounds. */
export const sized = (value: number, unit: string): string => (unit === "usd" ? million(value) : digits(value));
