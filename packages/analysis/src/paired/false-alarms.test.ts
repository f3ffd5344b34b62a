import { describe, expect, it } from "vitest";
import { keyOf, normal } from "../stopping/testing/samples.ts";
import { falseAlarms } from "./false-alarms.ts";

const fourErrors = (chance: number) => 4 * Math.sqrt((chance * (1 - chance)) / 999);
const sample = normal(keyOf("alarms"));
const units = (of: (value: number) => number, count = 64) =>
  Float64Array.from({ length: count }, (_, index) => of(sample(0, index)));

describe("a false alarm", () => {
  it("comes in one case of twenty where units are normal", () => {
    expect(Math.abs(falseAlarms(units((value) => value)).estimate - 0.05)).toBeLessThan(fourErrors(0.05));
  });

  it("comes more often where they are skewed", () => {
    const skewed = units((value) => Math.exp(2 * value));
    expect(falseAlarms(skewed).estimate).toBeGreaterThan(0.09);
    expect(falseAlarms(skewed)).toMatchObject({ low: 0, high: 1 });
    expect(falseAlarms(skewed, { confidence: 0.99 }).estimate).toBeLessThan(falseAlarms(skewed).estimate);
  });

  it("does not depend on how far the arms are apart", () => {
    const even = [1, -1, 1, -1, 1, -1, 1, -1];
    expect(falseAlarms(even.map((value) => value + 100))).toEqual(falseAlarms(even));
  });

  it("is never raised where nothing differs, and unknown of one unit", () => {
    expect(falseAlarms([2, 2, 2, 2]).estimate).toBe(0);
    expect(falseAlarms([2])).toMatchObject({ low: 0, high: 1 });
  });
});
