import { describe, expect, it } from "vitest";
import type { Input } from "../input.ts";
import { even, normal, real } from "../discovery/testing/columns.ts";
import { breakEven, breakEvenSentence } from "./break-even.ts";
import { reversalSentence, nearestReversal } from "./reversal.ts";
import { nearestZero } from "./nearest-zero.ts";

const count = 500;
const noise = normal("noise", count);
const price: Input = {
  ...real(
    "price",
    even("price", count).map((quantile) => 100 * quantile),
    "usd/node/month",
  ),
  label: "Price of a node",
  plausible: [0, 100],
  middle: 50,
};
const { values: prices } = price;
const gainsOf = (of: (price: number, row: number) => number) => Float64Array.from(prices, (one, row) => of(one, row));

describe("a break-even", () => {
  it("lies where a straight gain crosses nothing, exactly where there is no noise", () => {
    const { threshold, gain } = breakEven(
      price,
      gainsOf((one) => 3 * (one - 70)),
    );
    expect(gain).toBeLessThan(0);
    expect(threshold).toMatchObject({ isAbove: true, isPlausible: true, crossings: 1, isShown: true });
    expect(threshold!.at).toBeCloseTo(70, 6);
  });

  it("has the interval of a straight line that noise blurs", () => {
    const found = breakEven(
      price,
      gainsOf((one, row) => one - 70 + 30 * noise[row]!),
    );
    const { at, low, high } = found.threshold!;
    expect(low).toBeLessThan(70);
    expect(high).toBeGreaterThan(70);
    // The line's standard error at 70: 30·√(1/500 + 20²/(500·100²/12)) = 1.63; the interval is 3.92 of them wide, and wider
    // where the curve bends.
    expect(high - low).toBeGreaterThan(3.92 * 1.63 * 0.8);
    expect(high - low).toBeLessThan(3.92 * 1.63 * 2);
    expect(at).toBeGreaterThan(low);
    expect(breakEvenSentence(found, "open core", "services")).toMatch(
      /^open core is worth more than services on average where price of a node is above (6|7)\d(\.\d)? usd\/node\/month \(somewhere from 6\d(\.\d)? usd\/node\/month to 7\d(\.\d)? usd\/node\/month\), which lies inside its plausible range of 0 usd\/node\/month to 100 usd\/node\/month\.$/,
    );
  });

  it("holds the truth in 19 of 20 tables", () => {
    const trials = 600;
    let missed = 0;
    for (let trial = 0; trial < trials; trial++) {
      const [values, blur] = [even(`price ${trial}`, 60), normal(`blur ${trial}`, 60)];
      const table = real("price", values);
      const { threshold } = breakEven(
        table,
        values.map((one, row) => one - 0.5 + 0.3 * blur[row]!),
      );
      if (threshold === undefined || threshold.low > 0.5 || threshold.high < 0.5) missed++;
    }
    // Four standard errors of 5% in so many trials; at 90% it would be one in ten.
    expect(missed / trials).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / trials) - 0.005);
  });

  it("is not shown where draws on one side have no sign of their own", () => {
    const found = breakEven(
      price,
      gainsOf((one, row) => (one < 90 ? -50 : 8) + 30 * noise[row]!),
    );
    // Above 90 there are fifty draws: 8 ± 1.96 × 30/√50.
    expect(found.threshold!.isShown).toBe(false);
    const clear = breakEven(
      price,
      gainsOf((one, row) => (one < 90 ? -50 : 80) + 30 * noise[row]!),
    );
    expect(clear.threshold!.isShown).toBe(true);
  });

  it("may lie outside of what is plausible", () => {
    const found = breakEven(
      price,
      gainsOf((one) => 130 - one),
    );
    expect(found.threshold).toMatchObject({ isAbove: false, isPlausible: false, crossings: 0, isShown: false });
    expect(found.threshold!.at).toBeCloseTo(130, 6);
    expect(breakEvenSentence(found, "B", "A")).toContain("below 130 usd/node/month");
    expect(breakEvenSentence(found, "B", "A")).toContain("outside its plausible range");
  });

  it("does not exist where the lead never changes, or nothing depends on the input", () => {
    const always = breakEven(
      price,
      gainsOf((one) => 500 + one),
    );
    expect(always.threshold).toBeUndefined();
    expect(breakEvenSentence(always, "B", "A")).toMatch(
      /^No price of a node near .* takes the lead from B on average\.$/,
    );
    const never = breakEven(price, new Float64Array(count).fill(-1));
    expect(never.matters).toBe(false);
    expect(breakEvenSentence(never, "B", "A")).toBe("Whether B is worth more than A does not turn on price of a node.");
  });

  it("tells of a lead that changes twice", () => {
    const found = breakEven(
      price,
      gainsOf((one) => 400 - (one - 50) ** 2),
    );
    expect(found.threshold!.crossings).toBe(2);
    expect([30, 70].some((end) => Math.abs(found.threshold!.at - end) < 1)).toBe(true);
  });

  it("is found by its logarithm where a range spans more than a factor of ten", () => {
    const wide = {
      ...real(
        "size",
        even("size", count).map((quantile) => 10 ** (4 * quantile)),
      ),
      plausible: [1, 1e4] as const,
    };
    const gains = Float64Array.from(wide.values, (size) => Math.log(size) - Math.log(200));
    expect(breakEven(wide, gains).threshold!.at).toBeCloseTo(200, 6);
  });
});

describe("the nearest zero", () => {
  it("of a plane lies along its slope", () => {
    // 2x + y = 2 from (0.3, 0.2): short by 1.2, so (2, 1)·1.2/5 = (0.48, 0.24) away.
    const plane = nearestZero(([x, y]) => ({ value: 2 * x! + y! - 2, slope: [2, 1] }), [0.3, 0.2]);
    expect(plane![0]).toBeCloseTo(0.78, 9);
    expect(plane![1]).toBeCloseTo(0.44, 9);
  });

  it("goes along a wall of the cube where it must", () => {
    const plane = nearestZero(([x, y]) => ({ value: 3 * x! + y! - 3.5, slope: [3, 1] }), [0.5, 0.1]);
    expect(plane![0]).toBeCloseTo(1, 9);
    expect(plane![1]).toBeCloseTo(0.5, 9);
  });

  it("of a circle lies on the way from its middle", () => {
    const circle = nearestZero(
      ([x, y]) => ({ value: (x! - 0.2) ** 2 + (y! - 0.2) ** 2 - 0.25, slope: [2 * (x! - 0.2), 2 * (y! - 0.2)] }),
      [0.3, 0.4],
    );
    const far = Math.hypot(0.1, 0.2);
    expect(circle![0]).toBeCloseTo(0.2 + (0.5 * 0.1) / far, 6);
    expect(circle![1]).toBeCloseTo(0.2 + (0.5 * 0.2) / far, 6);
  });

  it("does not exist where the surface has none", () => {
    expect(nearestZero(([x]) => ({ value: 1 + x!, slope: [1] }), [0.5])).toBeUndefined();
  });
});

describe("the nearest reversal", () => {
  const others = ["share", "growth", "idle"].map(
    (name): Input => ({
      ...real(name, even(name, count)),
      plausible: [0, 1],
      middle: 0.5,
    }),
  );
  const inputs = [price, ...others];
  const [share] = others.map(({ values }) => values);

  it("moves those inputs that matter, by the least that is needed together", () => {
    // In quantiles u, v of price and share: 4u + 3v − 5 = −1.5 at the middle, and (4, 3)·1.5/25 = (0.24, 0.18) away.
    const gains = gainsOf((one, row) => (4 * one) / 100 + 3 * share![row]! - 5 + 0.2 * noise[row]!);
    const reversal = nearestReversal(inputs, gains, { most: 2 })!;
    expect(reversal.moves.map(({ input }) => input.name)).toEqual(["price", "share"]);
    // Quantiles are ranks: 500 even numbers lie within 0.06 of theirs.
    expect(Math.abs(reversal.changes["price"]! - 74)).toBeLessThan(6);
    expect(Math.abs(reversal.changes["share"]! - 0.68)).toBeLessThan(0.06);
    expect(Math.abs(reversal.distance - 0.3)).toBeLessThan(0.04);
    expect(Math.abs(reversal.gain + 1.5)).toBeLessThan(0.2);
    expect(reversal.explained).toBeGreaterThan(0.95);
    const gain = (4 * reversal.changes["price"]!) / 100 + 3 * reversal.changes["share"]! - 5;
    expect(Math.abs(gain)).toBeLessThan(0.15);
    expect(reversalSentence(reversal, "open core", "services")).toMatch(
      /^open core would be worth as much as services if together price of a node rose from 50 usd\/node\/month to 7\d(\.\d)? usd\/node\/month and share rose from 0\.5 to 0\.[67]\d+: predicted from 9\d% of the variance, and to be verified by a simulation\.$/,
    );
  });

  it("does not exist where one strategy is ahead in every draw, or nothing predicts", () => {
    expect(
      nearestReversal(
        inputs,
        gainsOf((one) => 100 + one),
      ),
    ).toBeUndefined();
    expect(nearestReversal(inputs, new Float64Array(count).fill(2))).toBeUndefined();
    expect(reversalSentence(undefined, "B", "A")).toMatch(/^No joint change/);
  });

  it("rounds whole numbers away from the middle, so that they do not fall short", () => {
    const team: Input = {
      ...real(
        "team",
        even("team", count).map((quantile) => Math.floor(21 * quantile)),
        "fte",
      ),
      kind: "integer",
      middle: 10,
    };
    const gains = Float64Array.from(team.values, (people) => people - 14.5);
    expect(nearestReversal([team], gains)!.changes["team"]).toBe(15);
  });
});
