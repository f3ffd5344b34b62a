import { type CatalogueEntry, isOnLogScale } from "@stewardsim/core";
import type { Factor } from "@stewardsim/analysis";

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
  isLog: isOnLogScale([low, high]),
  isInteger: integer,
});
