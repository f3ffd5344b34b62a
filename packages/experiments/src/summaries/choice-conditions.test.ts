import { wilsonInterval } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import type { Ensemble } from "../ensemble.ts";
import { draw, seedKey } from "@stewardsim/core/foundation";
import { conditionsOf } from "./choice-conditions.ts";
import { firmBelow } from "./picked.ts";

const [draws, looked] = [64, 20];
const { k0, k1 } = seedKey("conditions");
const values = Array.from({ length: draws }, (_, row) =>
  Array.from({ length: looked }, (_column, column) => draw(k0, k1, row, column)),
);
const factors = Array.from({ length: looked }, (_, index) => ({ path: `p${index}`, low: 0, high: 1 }));
const ensemble = { study: { factors, values, draws, replications: 1 } } as unknown as Ensemble;
/** One is best where the first assumption is high, but for one draw in eight; the other elsewhere. */
const best = values.map(([first], row) => (first! > 0.6 !== (row % 8 === 0) ? "one" : "other"));

describe("where an arm is best more often", () => {
  const found = conditionsOf(ensemble, ["one", "other"], best);
  const firm = found.filter(({ doubt }) => doubt < firmBelow);

  it("is a third of the draws, rounded up, at one end of a range, against all others", () => {
    const [first] = found;
    expect(first!.factor.path).toBe("p0");
    // Of 64 draws 22 are the third, and 42 the others.
    for (const { within, otherwise } of found) expect([within.draws, otherwise.draws]).toEqual([22, 42]);
    const order = values.map(([value]) => value!).toSorted((a, b) => a - b);
    const of = (arm: string, isHigh: boolean) =>
      found.find((one) => one.arm === arm && one.factor.path === "p0" && one.isHigh === isHigh)!.threshold;
    expect([of("one", true), of("other", false)]).toEqual([order[42], order[21]]);
  });

  it("is told with intervals for as many as stand out among all that were looked at", () => {
    expect(found.length).toBe(16);
    expect(firm.length).toBeGreaterThan(0);
    expect(firm.length).toBeLessThan(8);
    const [{ within, arm }] = firm as [(typeof firm)[number]];
    const most = values.map(([value], row) => ({ value: value!, row })).toSorted((a, b) => b.value - a.value);
    const third = (arm === "one" ? most : most.toReversed()).slice(0, 22);
    const times = third.filter(({ row }) => best[row] === arm).length;
    const { low, high } = wilsonInterval(times, 22, 1 - (0.05 * firm.length) / (2 * looked));
    expect([within.low, within.high]).toEqual([low, high]);
  });
});
