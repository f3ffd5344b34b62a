import { columnHeader } from "@stewardsim/core/foundation";
import type { Estimate, Value } from "../estimate.ts";
import type { DataCell } from "./figure.ts";

/** Names of the columns of an estimate: the number, its bounds, and the draws behind it. */
export const boundsColumns = (unit: string, name = "estimate"): readonly string[] => [
  ...[name, "low", "high"].map((one) => columnHeader(one, unit)),
  "draws",
];

/** The same as cells; what never comes is infinite. */
export const boundsCells = ({ estimate, low, high, draws }: Estimate): readonly DataCell[] => [
  ...[estimate, low, high].map(cellOf),
  draws,
];

const cellOf = (value: Value) => (value === "never" ? Number.POSITIVE_INFINITY : value);
