import { describe, expect, it } from "vitest";
import { draw, drawWord, seedKey } from "./rng.ts";
import { exponential, gumbel, lognormal, logStable, vanDerCorput16 } from "./draws.ts";

const { k0, k1 } = seedKey("draws");
const count = 40_000;
const sample = (f: (row: number) => number) => Array.from({ length: count }, (_, row) => f(row));
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const u = (row: number, question = 0) => draw(k0, k1, row, question);

/** Kolmogorov's distance from a distribution function; above 2.5 / sqrt(n) with chance 7e-6. */
function distance(values: readonly number[], below: (x: number) => number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.max(
    ...sorted.map((x, i) => Math.max(Math.abs(below(x) - i / count), Math.abs(below(x) - (i + 1) / count))),
  );
}
const FAR = 2.5 / Math.sqrt(count);

describe("a waiting time", () => {
  it("is exponential with mean one", () => {
    expect(
      distance(
        sample((row) => exponential(u(row))),
        (x) => 1 - Math.exp(-x),
      ),
    ).toBeLessThan(FAR);
    expect(exponential(Math.exp(-2))).toBeCloseTo(2, 14);
  });
});

describe("a taste", () => {
  it("is Gumbel", () => {
    expect(
      distance(
        sample((row) => gumbel(u(row))),
        (x) => Math.exp(-Math.exp(-x)),
      ),
    ).toBeLessThan(FAR);
    expect(gumbel(Math.exp(-1))).toBeCloseTo(0, 14);
  });

  it("stays finite for the most extreme numbers there are", () => {
    for (const extreme of [2 ** -53, 1 - 2 ** -53]) {
      for (const taste of [exponential(extreme), gumbel(extreme), lognormal(extreme, 1, 2)]) {
        expect(Number.isFinite(taste)).toBe(true);
      }
      for (const other of [2 ** -53, 0.5, 1 - 2 ** -53])
        expect(Number.isFinite(logStable(0.3, extreme, other))).toBe(true);
    }
  });
});

describe("what a nest shares", () => {
  it("is nothing at alpha one", () => {
    expect(logStable(1, 0.2, 0.9)).toBe(0);
  });

  it("has the Laplace transform exp(-s^alpha) that defines it", () => {
    for (const alpha of [0.3, 0.6, 0.9]) {
      for (const s of [0.2, 1, 5]) {
        const values = sample((row) => Math.exp(-s * Math.exp(logStable(alpha, u(row, 1), u(row, 2)))));
        // Values between 0 and 1 have a standard deviation of at most 1/2: five standard errors.
        expect(Math.abs(average(values) - Math.exp(-(s ** alpha)))).toBeLessThan((5 * 0.5) / Math.sqrt(count));
      }
    }
  });

  it("makes a Gumbel of a Gumbel, which is what nests a logit", () => {
    const alpha = 0.5;
    const nested = sample((row) => alpha * (gumbel(u(row, 3)) + logStable(alpha, u(row, 4), u(row, 5))));
    expect(distance(nested, (x) => Math.exp(-Math.exp(-x)))).toBeLessThan(FAR);
  });
});

describe("a lognormal variate", () => {
  it("stands around its median", () => {
    expect(lognormal(0.5, 800, 1.3)).toBe(800);
    expect(lognormal(0.8413447460685429, 800, 1.3)).toBeCloseTo(800 * Math.exp(1.3), 9);
  });
});

describe("a block of sixteen replications", () => {
  const block = (event: number, first = 0) =>
    Array.from({ length: 16 }, (_, i) => vanDerCorput16(first + i, drawWord(k0, k1, event, 13)));

  it("has one point in each sixteenth, whatever the word, and wherever it starts", () => {
    for (let event = 0; event < 500; event++) {
      const sixteenths = block(event, 16 * event).map((point) => Math.floor(point * 16));
      expect(sixteenths.sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i));
    }
  });

  it("shares the unit interval evenly after two, four and eight replications too", () => {
    for (let event = 0; event < 200; event++) {
      const points = block(event);
      for (const first of [2, 4, 8]) {
        expect(new Set(points.slice(0, first).map((point) => Math.floor(point * first))).size).toBe(first);
      }
    }
  });

  it("puts each replication anywhere with the same chance", () => {
    const blocks = 16_000;
    for (const index of [0, 5, 15]) {
      const counts = new Float64Array(64);
      for (let event = 0; event < blocks; event++)
        counts[Math.floor(vanDerCorput16(index, drawWord(k0, k1, event, 13)) * 64)]! += 1;
      const chiSquare = counts.reduce((sum, seen) => sum + (seen - 250) ** 2 / 250, 0);
      // 63 degrees of freedom: standard deviation sqrt(126); five of them.
      expect(Math.abs(chiSquare - 63)).toBeLessThan(5 * Math.sqrt(126));
    }
  });

  it("orders the sixteenths by nested flips alone: neighbours at one level stay neighbours", () => {
    for (let event = 0; event < 200; event++) {
      const points = block(event);
      // Indices that share their low bits share their leading digits.
      for (let i = 0; i < 8; i++) expect(Math.floor(points[i]! * 8)).toBe(Math.floor(points[i + 8]! * 8));
    }
  });

  it("estimates a mean far better than sixteen separate draws", () => {
    const blocks = 2_000;
    const errors = Array.from({ length: blocks }, (_, event) => average(block(event)) - 0.5);
    const variance = average(errors.map((error) => error * error));
    // Stratified: 1 / (12 * 16^3). Relative standard error about sqrt(2 / blocks) = 3%; five of them.
    expect(Math.abs(variance * 12 * 4096 - 1)).toBeLessThan(0.16);
    expect(Math.abs(average(errors))).toBeLessThan(5 * Math.sqrt(1 / (12 * 4096 * blocks)));
  });

  it("lies strictly between zero and one", () => {
    for (let event = 0; event < 500; event++)
      for (const point of block(event)) expect(point > 0 && point < 1).toBe(true);
  });
});
