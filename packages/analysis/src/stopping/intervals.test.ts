import { describe, expect, it } from "vitest";
import { bettingSequence } from "./betting.ts";
import { bootstrapT } from "./bootstrap-t.ts";
import { mixtureReach, mixtureSequence, studentMixtureReach } from "./mixture.ts";
import { bernoulli, inBlocks, keyOf, normal } from "./testing/samples.ts";

const sample = normal(keyOf("intervals"));
const numbers = (count: number) => Float64Array.from({ length: count }, (_, index) => sample(0, index));

describe("the bootstrap's t", () => {
  it("is Student's where numbers are normal", () => {
    const { estimate, low, high, standardError } = bootstrapT(numbers(200), { resamples: 4999 });
    // Student's quantile at 199 degrees is 1.972; that of 4999 resamples errs by 4 × 0.04.
    expect(Math.abs((high - estimate) / standardError - 1.972)).toBeLessThan(0.25);
    expect(Math.abs((estimate - low) / standardError - 1.972)).toBeLessThan(0.25);
  });

  it("reaches further to the side of the long tail", () => {
    const { estimate, low, high } = bootstrapT(numbers(60).map(Math.exp));
    expect(high - estimate).toBeGreaterThan(1.2 * (estimate - low));
  });

  it("moves and grows with its numbers", () => {
    const [plain, other] = [bootstrapT(numbers(50)), bootstrapT(numbers(50).map((value) => 3 + 2 * value))];
    expect(other.low).toBeCloseTo(3 + 2 * plain.low, 9);
    expect(other.high).toBeCloseTo(3 + 2 * plain.high, 9);
  });

  it("bounds nothing where numbers are two, or the same", () => {
    expect(bootstrapT([1, 2])).toMatchObject({ low: -Infinity, high: Infinity });
    expect(bootstrapT([1, 1, 1, 1])).toMatchObject({ estimate: 1, low: -Infinity, standardError: 0 });
  });
});

describe("the normal mixture", () => {
  it("is the published boundary", () => {
    // ρ = 100 / (2 ln 20 + ln(1 + 2 ln 20)) = 12.6006, √((100 + ρ) ln((100 + ρ) / (ρ 0.05²))) / 100.
    expect(mixtureReach(100, 1)).toBeCloseTo(0.303521, 6);
    expect(mixtureReach(100, 2)).toBeCloseTo(2 * mixtureReach(100, 1), 12);
  });

  it("is what the likelihood ratio says, where the deviation is learnt", () => {
    const values = numbers(12);
    const mean = values.reduce((sum, value) => sum + value / 12, 0);
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    const edge = mean + studentMixtureReach(12, squares, { tightAt: 20 });
    const prior = 20 / (2 * Math.log(20) + Math.log(1 + 2 * Math.log(20)));
    const [sum, of] = [12 * (mean - edge), values.reduce((total, value) => total + (value - edge) ** 2, 0)];
    const ratio = Math.sqrt(prior / (prior + 12)) * (of / (of - (sum * sum) / (12 + prior))) ** 6;
    expect(ratio).toBeCloseTo(20, 9);
  });

  it("says nothing of a few blocks, and nearly what the known deviation says of many", () => {
    expect(studentMixtureReach(2, 1)).toBe(Infinity);
    expect(studentMixtureReach(1000, 999) / mixtureReach(1000, 1)).toBeCloseTo(1, 2);
  });

  it("never takes back what it excluded", () => {
    const sequence = mixtureSequence({ tightAt: 10 });
    let before = sequence.interval();
    for (const value of numbers(100)) {
      sequence.update(value);
      const now = sequence.interval();
      expect(now.low).toBeGreaterThanOrEqual(before.low);
      expect(now.high).toBeLessThanOrEqual(before.high);
      before = now;
    }
    expect(before.high - before.low).toBeLessThan(1.1);
  });
});

describe("betting", () => {
  const updateAll = (values: Iterable<number>, bounds: readonly [number, number] = [0, 1]) => {
    const sequence = bettingSequence({ bounds });
    for (const value of values) sequence.update(value);
    return sequence.interval();
  };
  const wins = Array.from({ length: 200 }, (_, block) => inBlocks(bernoulli(keyOf("wins"), 0.3))(0, block));

  it("knows a mean within its bounds, and the same of any scale", () => {
    const plain = updateAll(wins);
    expect(plain.low).toBeLessThan(0.3);
    expect(plain.high).toBeGreaterThan(0.3);
    expect(plain.high - plain.low).toBeLessThan(0.07);
    const scaled = updateAll(
      wins.map((value) => 4 * value - 2),
      [-2, 2],
    );
    expect(scaled.low).toBeCloseTo(4 * plain.low - 2, 6);
    expect(scaled.high).toBeCloseTo(4 * plain.high - 2, 6);
  });

  it("sees the world the same from either side", () => {
    const [plain, mirrored] = [updateAll(wins), updateAll(wins.map((value) => 1 - value))];
    expect(mirrored.low).toBeCloseTo(1 - plain.high, 3);
  });

  it("excludes the whole of the other end where nobody ever wins", () => {
    const { low, high } = updateAll(new Float64Array(100));
    expect(low).toBe(0);
    expect(high).toBeLessThan(0.1);
  });

  it("refuses a number beyond its bounds", () => {
    expect(() => updateAll([1.5])).toThrow("1.5 lies outside 0 to 1");
  });
});
