import type { Factor } from "../../factor.ts";

/** A factor of nothing in particular. */
export const factor = (path: string, low: number, high: number, rest: Partial<Factor> = {}): Factor => ({
  path,
  label: path,
  unit: "ratio",
  grade: "D",
  low,
  high,
  middle: low,
  isCentred: false,
  isLog: false,
  isInteger: false,
  ...rest,
});
