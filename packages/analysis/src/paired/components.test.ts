import { describe, expect, it } from "vitest";
import { shareBetweenDraws } from "../summaries/by-draw.ts";
import { keyOf, normal } from "../stopping/testing/samples.ts";
import { varianceComponents } from "./components.ts";

const [ofDraw, withinDraws] = [normal(keyOf("draw")), normal(keyOf("luck"))];
/** Draws × replications, with this much variance between draws and one between replications. */
const nested = (draws: number, replications: number, between: number, trial = 0) =>
  Float64Array.from(
    { length: draws * replications },
    (_, index) => Math.sqrt(between) * ofDraw(trial, Math.floor(index / replications)) + withinDraws(trial, index),
  );

describe("variance of parameters and of chance", () => {
  it("are what the analysis of variance by hand says", () => {
    // Means 1, 3 and 8 around 4; between 2·(9+1+16)/2 = 26, within 6·1/3 = 2, component (26−2)/2 = 12.
    const { parameters, withinDraws: inner, share } = varianceComponents([0, 2, 2, 4, 7, 9], 2);
    expect(parameters.estimate).toBeCloseTo(12, 12);
    expect(inner.estimate).toBeCloseTo(2, 12);
    expect(share.estimate).toBeCloseTo(12 / 14, 12);
  });

  it("leave less of the share open the more draws there are", () => {
    const [few, many] = [60, 2000].map((draws) => varianceComponents(nested(draws, 2, 1), 2).share);
    const width = ({ low, high }: { readonly low: number; readonly high: number }) => high - low;
    for (const { low, estimate, high } of [few!, many!]) {
      expect(low).toBeLessThan(estimate);
      expect(high).toBeGreaterThan(estimate);
    }
    // Of 33 times as many draws the root is nearly six.
    expect(width(few!) / width(many!)).toBeGreaterThan(3);
    expect(width(many!)).toBeLessThan(0.1);
  });

  it("share as elsewhere", () => {
    const values = nested(40, 3, 0.5);
    expect(varianceComponents(values, 3).share.estimate).toBeCloseTo(shareBetweenDraws(values, 3), 12);
  });

  it("lie in their intervals about as often as they say", () => {
    const trials = 300;
    const covered = { parameters: 0, withinDraws: 0, share: 0 };
    for (let trial = 0; trial < trials; trial++) {
      const found = varianceComponents(nested(60, 2, 0.5, trial), 2);
      const truth = { parameters: 0.5, withinDraws: 1, share: 1 / 3 };
      for (const name of ["parameters", "withinDraws", "share"] as const)
        if (found[name].low <= truth[name] && truth[name] <= found[name].high) covered[name]++;
    }
    // The jackknife of 60 draws claims 95%; it may lose three points, and four standard errors of 300 trials are five.
    for (const count of Object.values(covered)) expect(count / trials, JSON.stringify(covered)).toBeGreaterThan(0.87);
  });

  it("hold for skewed numbers that the plain jackknife loses, and warn where they do not", () => {
    const trials = 300;
    // exp(σ(z + e)/√2): between draws exp(σ²/2) times e^(σ²/2)(e^(σ²/2) − 1) with σ = 0.5.
    const half = 0.5 ** 2 / 2;
    const [between, whole] = [Math.exp(2 * half) * Math.expm1(half), Math.exp(4 * half) - Math.exp(2 * half)];
    let [inside, ofDraws, warned] = [0, 0, 0];
    for (let trial = 0; trial < trials; trial++) {
      const skewed = (sigma: number) => nested(128, 2, 1, trial).map((value) => Math.exp(sigma * Math.SQRT1_2 * value));
      const found = varianceComponents(skewed(0.5), 2);
      if (found.withinDraws.low <= whole - between && whole - between <= found.withinDraws.high) inside++;
      if (found.parameters.low <= between && between <= found.parameters.high) ofDraws++;
      if (varianceComponents(skewed(1.5), 2).warnings.some((one) => one.startsWith("A few draws decide"))) warned++;
    }
    expect(inside / trials).toBeGreaterThan(0.87);
    expect(ofDraws / trials).toBeGreaterThan(0.87);
    expect(warned / trials).toBeGreaterThan(0.95);
    expect(varianceComponents(nested(256, 2, 1), 2).warnings).toEqual([]);
  });

  it("stay below nothing where draws differ less than chance would make them, and say so", () => {
    const { parameters, share, warnings } = varianceComponents([0, 2, 2, 0, 0, 2], 2);
    expect(parameters.estimate).toBe(-1);
    expect(parameters.low).toBe(0);
    expect(share).toEqual({ estimate: 0, low: 0, high: 1 });
    expect(warnings).toContainEqual(expect.stringContaining("taken for nothing"));
  });

  it("lie wholly between draws where chance changes nothing", () => {
    expect(varianceComponents([1, 1, 2, 2, 5, 5], 2).share).toEqual({ estimate: 1, low: 1, high: 1 });
    expect(varianceComponents([1, 1, 1, 1, 1, 1], 2).share.estimate).toBe(0);
  });

  it("leave out draws that lack a run", () => {
    const { draws, warnings } = varianceComponents([0, 2, 2, 4, 7, 9, 1, Number.NaN], 2);
    expect(draws).toBe(3);
    expect(warnings).toContain("Left out for want of a run: 1 draw.");
  });

  it("cannot be told by one replication, or of two draws", () => {
    expect(() => varianceComponents([1, 2, 3], 1)).toThrow("cannot tell chance from parameters");
    expect(() => varianceComponents([1, 2, 3, 4], 2)).toThrow("too few");
  });
});
