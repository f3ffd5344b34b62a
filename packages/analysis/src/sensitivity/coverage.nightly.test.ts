import { draw, normalQuantile, seedKey } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { delta } from "./delta.ts";
import { ishigami } from "./testing/functions.ts";

const names = ["x1", "x2", "x3"];
const studies = 200;

describe.each([
  { name: "Ishigami's function", of: ishigami },
  {
    name: "a sum of normal numbers",
    of: (point: ArrayLike<number>) =>
      3 * normalQuantile(point[0]!) + 2 * normalQuantile(point[1]!) + normalQuantile(point[2]!),
  },
])("intervals of delta of $name", ({ name, of }) => {
  it.each([200, 500])("hold the mean of such estimates about as often as they say, from %i rows", (rows) => {
    const found = Array.from({ length: studies }, (_, study) => {
      const { k0, k1 } = seedKey(`${name} ${study}`);
      const points = Array.from({ length: rows }, (_row, row) =>
        Float64Array.from(names, (_name, column) => draw(k0, k1, row, column)),
      );
      return delta(names, points, points.map(of), { dummies: 1, seed: study }).factors;
    });
    const covered = (of: "delta" | "first") =>
      names.map((_, at) => {
        const own = found.map((factors) => factors[at]![of]);
        const middle = own.reduce((sum, { estimate }) => sum + estimate / studies, 0);
        return own.filter(({ low, high }) => low <= middle && middle <= high).length / studies;
      });
    // Three binomial standard errors below .95 are .904.
    for (const share of [...covered("delta"), ...covered("first")]) expect(share).toBeGreaterThan(0.9);
  });
});
