import { draw, namedKey, seedKey } from "@stewardsim/core/foundation";
import type { Input } from "../../input.ts";

const key = seedKey("test columns");

/** Even numbers from 0 to 1. */
export function even(name: string, count: number): Float64Array {
  const { k0, k1 } = namedKey(key, name);
  return Float64Array.from({ length: count }, (_, row) => draw(k0, k1, row, 0));
}

/** Standard normal numbers. */
export function normal(name: string, count: number): Float64Array {
  const { k0, k1 } = namedKey(key, name);
  return Float64Array.from(
    { length: count },
    (_, row) => Math.sqrt(-2 * Math.log(draw(k0, k1, row, 0))) * Math.cos(2 * Math.PI * draw(k0, k1, row, 1)),
  );
}

/** An input of real numbers. */
export const real = (name: string, values: ArrayLike<number>, unit = "ratio"): Input => ({
  name,
  label: name,
  unit,
  kind: "real",
  values,
});
