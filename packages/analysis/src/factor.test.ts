import { describe, expect, it } from "vitest";
import { createDesign } from "./designs/create-design.ts";
import { factor } from "./designs/testing/factor.ts";
import { type Factor, valueAt } from "./factor.ts";

const even = (count: number) => Array.from({ length: count }, (_, index) => (index + 0.5) / count);
const distinct = (one: Factor) => new Set(even(10_000).map((quantile) => valueAt(one, quantile))).size;
const shares = (one: Factor, count = 12_000) => {
  const seen = new Map<number, number>();
  for (const quantile of even(count)) {
    const value = valueAt(one, quantile);
    seen.set(value, (seen.get(value) ?? 0) + 1 / count);
  }
  return [...seen].map(([value, share]) => [value, Number(share.toFixed(4))]);
};

describe("values of a factor", () => {
  it("are told apart however narrow the range is beside its distance from 0", () => {
    expect(distinct(factor("a", 1e6, 1e6 + 1))).toBe(10_000);
    expect(distinct(factor("a", 2000, 2030))).toBe(10_000);
    expect(distinct(factor("a", 1, 1 + 1e-9))).toBe(10_000);
    expect(distinct(factor("a", -1e-12, 1e-12))).toBe(10_000);
  });

  it("are told apart however narrow the distribution is beside its range", () => {
    const distribution = { kind: "normal", mean: 1e6, sd: 0.01 } as const;
    expect(distinct(factor("a", 0, 2e6, { distribution }))).toBe(10_000);
  });

  it("are as many in a design of ten thousand rows", () => {
    const { values } = createDesign({ x: [1e6, 1e6 + 1] }, { by: "lhs", rows: 10_000 });
    expect(new Set(values.map(([x]) => x)).size).toBe(10_000);
  });

  it("have six digits where the range is an ordinary one", () => {
    expect(valueAt(factor("a", 0, 1), 1 / 3)).toBe(0.333333);
    expect(valueAt(factor("a", 120, 170), 1 / 3)).toBe(136.667);
    expect(valueAt(factor("a", 0.93, 1), 1 / 3)).toBe(0.953333);
    expect(valueAt(factor("a", 0, 100), 2 / 3)).toBe(66.6667);
  });

  it("stay within the range", () => {
    const narrow = factor("a", 0.99999999, 1.00000001);
    for (const quantile of [0, 1e-9, 0.5, 1 - 1e-9, 1]) {
      expect(valueAt(narrow, quantile)).toBeGreaterThanOrEqual(narrow.low);
      expect(valueAt(narrow, quantile)).toBeLessThanOrEqual(narrow.high);
    }
  });
});

describe("what is clipped", () => {
  const distribution = { kind: "normal", mean: 0.8, sd: 0.2 } as const;

  it("keeps its quantiles, and has at an end what lies beyond it", () => {
    const clipped = factor("a", 0, 1, { distribution, isClipped: true });
    expect(valueAt(clipped, 0.5)).toBe(0.8);
    expect(valueAt(clipped, 0.1)).toBeCloseTo(0.8 - 0.2 * 1.2815515655, 5);
    expect([0.85, 0.99, 1].map((quantile) => valueAt(clipped, quantile))).toEqual([1, 1, 1]);
    expect(valueAt(clipped, 0)).toBe(0);
    // Cut off, all of it lies below 1.
    expect(valueAt(factor("a", 0, 1, { distribution }), 0.85)).toBeLessThan(1);
  });

  it("comes in whole numbers, too", () => {
    const clipped = factor("a", 0, 3, {
      isInteger: true,
      distribution: { kind: "normal", mean: 2, sd: 1 },
      isClipped: true,
    });
    const found = new Map(shares(clipped).map(([value, share]) => [value, share]));
    expect(found.get(3)).toBeCloseTo(0.3085, 2);
    expect(found.get(2)).toBeCloseTo(0.3829, 2);
    expect(new Set(found.keys())).toEqual(new Set([0, 1, 2, 3]));
  });
});

describe("what goes with something known", () => {
  it("has its draws where the known one leaves them", () => {
    const given = factor("a", 0, 1, { given: { mean: 1, sd: 0.5 } });
    // Of the standard normal distribution 84.134% lies below 1, and 93.319% below 1.5.
    expect(valueAt(given, 0.5)).toBeCloseTo(0.84134, 4);
    expect(valueAt(given, 0.841344746)).toBeCloseTo(0.93319, 4);
    expect([valueAt(given, 0), valueAt(given, 1)]).toEqual([0, 1]);
    expect(valueAt(factor("a", 0, 1, { given: { mean: 0, sd: 1 } }), 0.3)).toBeCloseTo(0.3, 6);
  });
});

describe("whole numbers", () => {
  const whole = (low: number, high: number, rest: Partial<Factor> = {}) =>
    factor("n", low, high, { isInteger: true, ...rest });

  it("come equally often, the ends as well", () => {
    expect(shares(whole(1, 3))).toEqual([
      [1, 0.3333],
      [2, 0.3333],
      [3, 0.3333],
    ]);
    expect(shares(whole(-1, 2)).map(([, share]) => share)).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(shares(whole(1, 3, { distribution: { kind: "uniform" } })).map(([, share]) => share)).toEqual(
      shares(whole(1, 3)).map(([, share]) => share),
    );
  });

  it("come from within a range whose ends are none", () => {
    expect(shares(whole(0.5, 3.4)).map(([value]) => value)).toEqual([1, 2, 3]);
  });

  it("have no sign at 0", () => {
    expect(Object.is(valueAt(whole(0, 4), 0), 0)).toBe(true);
    expect(Object.is(valueAt(whole(-4, 0), 1), 0)).toBe(true);
  });

  it("of a logarithm have the shares of their steps in it", () => {
    // From half a step below 1 to half a step above 12: log(1.5 / 0.5) / log(12.5 / 0.5), then log(2.5 / 1.5) / log(25).
    const [one, two] = shares(whole(1, 12, { isLog: true }), 120_000);
    expect(one![1]).toBeCloseTo(Math.log(3) / Math.log(25), 3);
    expect(two![1]).toBeCloseTo(Math.log(5 / 3) / Math.log(25), 3);
  });

  it("lie half below and half above a middle that is to be their centre", () => {
    const all = shares(whole(1, 9, { middle: 3, isCentred: true }));
    // 1 and 2 have a whole step of the 2.5 below the middle; the middle has half a step on either side.
    expect(all.map(([value]) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(all.map(([, share]) => share)).toEqual(
      [0.2, 0.2, 0.1 + 0.25 / 6.5, ...Array.from({ length: 6 }, () => 0.5 / 6.5)].map((share) =>
        expect.closeTo(share, 3),
      ),
    );
  });

  it("come equally often in every design that draws", () => {
    for (const by of ["lhs", "spread", "sobol"] as const) {
      const { values } = createDesign({ n: { low: 1, high: 4, isInteger: true } }, { by, rows: 128 });
      for (const n of [1, 2, 3, 4])
        expect(
          values.filter(([value]) => value === n),
          by,
        ).toHaveLength(32);
    }
  });
});
