import { quantile } from "@stewardsim/core";

/** The middle value; numbers that are none are left out. */
export const median = (values: readonly number[]): number =>
  quantile(
    values.filter((value) => !Number.isNaN(value)),
    0.5,
  );
