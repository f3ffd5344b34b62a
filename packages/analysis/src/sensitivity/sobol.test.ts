import { draw, seedKey } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { rowsPerBase, saltelliDesign, type SaltelliPlan } from "../designs/saltelli-design.ts";
import { sobolPoints } from "../designs/sobol-sequence.ts";
import { sobolIndices } from "./sobol.ts";
import * as known from "./testing/functions.ts";

const { ishigami, sobolG } = known;
const names = ["x1", "x2", "x3"];
const none = { resamples: 0 };

/** The rows of a design from the halves of unscrambled points, axis by axis in turn. */
function unscrambled(base: number): { plan: SaltelliPlan; outputs: number[] } {
  const outputs = sobolPoints(6, base).flatMap((point) => {
    const [a, b] = [0, 1].map((half) => Float64Array.from(names, (_, index) => point[2 * index + half]!));
    const swapped = (into: Float64Array, from: Float64Array) => names.map((_, index) => into.with(index, from[index]!));
    return [a!, ...swapped(a!, b!), ...swapped(b!, a!), b!].map(ishigami);
  });
  return { plan: { base, groups: names, hasPairs: true }, outputs };
}

describe("indices of Ishigami's function", () => {
  it("are what NumPy computes from the same points", () => {
    const { plan, outputs } = unscrambled(1024);
    const indices = sobolIndices(plan, outputs, none);
    const [s1, st, s2] = [
      [0.32744419344095677, 0.44663808460483295, 0.01336005533948295],
      [0.5616633914507927, 0.44651817321571946, 0.2457388688232259],
      [-0.012057878155301627, 0.23335151145839747, -3.279113569301488e-5],
    ];
    indices.factors.forEach(({ first, total }, position) => {
      expect(first.estimate).toBeCloseTo(s1![position]!, 12);
      expect(total.estimate).toBeCloseTo(st![position]!, 12);
    });
    indices.pairs.forEach(({ second }, position) => expect(second.estimate).toBeCloseTo(s2![position]!, 12));
    expect(indices.variance).toBeCloseTo(13.76449584850314, 10);
    expect(indices.mean).toBeCloseTo(3.5003328723218643, 12);
  });

  it("are those of its closed form, at a base of 2^14", () => {
    const { plan, points } = saltelliDesign(names, { base: 2 ** 14, hasPairs: true });
    const { factors, pairs } = sobolIndices(plan, points.map(ishigami), none);
    const closed = [
      [0.3139, 0.5576],
      [0.4424, 0.4424],
      [0, 0.2437],
    ];
    factors.forEach(({ first, total }, position) => {
      expect(Math.abs(first.estimate - known.ishigamiFirst[position]!)).toBeLessThan(0.01);
      expect(Math.abs(total.estimate - known.ishigamiTotal[position]!)).toBeLessThan(0.01);
      expect(known.ishigamiFirst[position]).toBeCloseTo(closed[position]![0]!, 4);
      expect(known.ishigamiTotal[position]).toBeCloseTo(closed[position]![1]!, 4);
    });
    const s2 = [0, 0.2437, 0];
    pairs.forEach(({ second }, position) => expect(Math.abs(second.estimate - s2[position]!)).toBeLessThan(0.03));
    expect(pairs.map((pair) => pair.names.join(" "))).toEqual(["x1 x2", "x1 x3", "x2 x3"]);
  });

  const coverage = (seeds: number, options: { base: number; scrambles?: number }) => {
    let [inside, width] = [0, 0];
    for (let seed = 0; seed < seeds; seed++) {
      const { plan, points } = saltelliDesign(names, { ...options, seed });
      sobolIndices(plan, points.map(ishigami), { resamples: 100, seed }).factors.forEach(
        ({ first, total }, position) => {
          for (const [{ low, high }, truth] of [
            [first, known.ishigamiFirst[position]!],
            [total, known.ishigamiTotal[position]!],
          ] as const) {
            if (low <= truth && truth <= high) inside++;
            width += (high - low) / (6 * seeds);
          }
        },
      );
    }
    return { share: inside / (6 * seeds), width };
  };

  it("lie in their intervals as often as these say, where points come from several scrambles", () => {
    // Of 360, 342 are due; seeds are independent, and the six numbers of one are not.
    const { share } = coverage(60, { base: 256 });
    expect(share).toBeGreaterThan(0.91);
    expect(share).toBeLessThan(0.985);
  });

  it("lie in wider intervals more often, where rows of one scramble are drawn again", () => {
    const one = coverage(20, { base: 1024, scrambles: 1 });
    expect(one.share).toBeGreaterThan(0.98);
    expect(coverage(20, { base: 1024 }).width).toBeLessThan(0.9 * one.width);
  });

  it("of a group are those of all that its members do", () => {
    const { plan, points } = saltelliDesign(names, { base: 4096, groups: ["one", "other", "one"] });
    const { factors } = sobolIndices(plan, points.map(ishigami), none);
    const [, x2] = known.ishigamiFirst;
    expect(factors.map(({ name }) => name)).toEqual(["one", "other"]);
    expect(factors[0]!.first.estimate).toBeCloseTo(1 - x2!, 1.5);
    expect(factors[0]!.total.estimate).toBeCloseTo(1 - x2!, 1.5);
    expect(factors[1]!.total.estimate).toBeCloseTo(x2!, 1.5);
  });
});

describe("indices of Sobol's G", () => {
  it("are those of its closed form, at a base of 2^14", () => {
    const eight = known.sobolGWeights.map((_, index) => `x${index + 1}`);
    const { plan, points } = saltelliDesign(eight, { base: 2 ** 14 });
    const { factors, variance } = sobolIndices(plan, points.map(sobolG), none);
    factors.forEach(({ first, total }, position) => {
      expect(Math.abs(first.estimate - known.sobolGFirst[position]!)).toBeLessThan(0.01);
      expect(Math.abs(total.estimate - known.sobolGTotal[position]!)).toBeLessThan(0.01);
    });
    expect(variance).toBeCloseTo(known.sobolGVariance, 2);
    // Published, to two digits: .72, .18, .024, .0072 and .79, .24, .034, .010 (Saltelli et al. 2008, table 4.4).
    expect(known.sobolGFirst[0]).toBeCloseTo(0.716, 3);
    expect(known.sobolGTotal[0]).toBeCloseTo(0.787, 3);
  });
});

describe("indices with randomness among the factors", () => {
  /**
   * x + (1 + y) times chance, all uniform on 0 to 1: variances by hand. Chance alone: (3/2)^2 / 12. Chance with y: 1/144.
   * The mean over replications is x + (1 + y) / 2.
   */
  const output = (point: Float64Array, noise: number) => point[0]! + (1 + point[1]!) * noise;
  const [x, y, chanceAlone, both] = [1 / 12, 1 / 48, 9 / 48, 1 / 144];
  const whole = x + y + chanceAlone + both;
  const { plan, points, replicationIds } = saltelliDesign(["x", "y", "idle"], { base: 2 ** 14, hasRandomness: true });
  const { k0, k1 } = seedKey("luck");
  const outputs = points.map((point, row) => output(point, draw(k0, k1, replicationIds![row]!, 0)));
  const { factors, randomness: noise, ofMean } = sobolIndices(plan, outputs, none);

  it("tell the share of noise", () => {
    expect(noise!.total.estimate).toBeCloseTo((chanceAlone + both) / whole, 1.5);
    expect(noise!.first.estimate).toBeCloseTo(chanceAlone / whole, 1.5);
    expect(factors.map(({ name }) => name)).toEqual(["x", "y", "idle"]);
  });

  it("tell what factors do to one run", () => {
    const first = [x / whole, y / whole, 0];
    const total = [x / whole, (y + both) / whole, 0];
    factors.forEach((factor, position) => {
      expect(Math.abs(factor.first.estimate - first[position]!)).toBeLessThan(0.02);
      expect(Math.abs(factor.total.estimate - total[position]!)).toBeLessThan(0.02);
    });
  });

  it("tell what they do to the mean over all random numbers", () => {
    const share = [x / (x + y), y / (x + y), 0];
    // A third of the variance is theirs, so errors are three times those of one run: 0.03 is one standard error.
    ofMean!.forEach((factor, position) => {
      expect(Math.abs(factor.first.estimate - share[position]!)).toBeLessThan(0.09);
      expect(Math.abs(factor.total.estimate - share[position]!)).toBeLessThan(0.09);
    });
    expect(ofMean![2]!.total.estimate).toBe(0);
  });
});

describe("results of a pick-freeze design", () => {
  const { plan, points } = saltelliDesign(names, { base: 64 });
  const outputs = points.map(ishigami);

  it("are left out by whole base points where one is missing", () => {
    const block = rowsPerBase(plan);
    const { base, missing, factors } = sobolIndices(plan, outputs.with(3 * block + 1, Number.NaN), none);
    expect([base, missing]).toEqual([63, 1]);
    const without = sobolIndices({ ...plan, base: 63 }, outputs.toSpliced(3 * block, block), none);
    expect(factors).toEqual(without.factors);
  });

  it("may be moved and stretched without changing an index", () => {
    const plain = sobolIndices(plan, outputs, none).factors;
    const moved = sobolIndices(
      plan,
      outputs.map((output) => 1e6 + 1000 * output),
      none,
    ).factors;
    plain.forEach((one, position) => expect(moved[position]!.first.estimate).toBeCloseTo(one.first.estimate, 6));
  });

  it("are refused where there are too many or too few", () => {
    expect(() => sobolIndices(plan, [1, 2, 3])).toThrow("it has 64 base points of 5 rows");
  });
});

describe("indices of a mean to which chance adds much and a factor nothing", () => {
  /** x + 6 (y − ½) chance around its middle: over replications the mean is x, and y only blurs single runs. */
  const { plan, points, replicationIds } = saltelliDesign(["x", "y"], { base: 2 ** 13, hasRandomness: true });
  const { k0, k1 } = seedKey("around");
  const outputs = points.map(
    (point, row) => point[0]! + 6 * (point[1]! - 0.5) * (draw(k0, k1, replicationIds![row]!, 0) - 0.5),
  );
  const { ofMean, factors } = sobolIndices(plan, outputs, none);

  it("leave to the factor what it does to single runs, and none of the mean", () => {
    // Of a run: variance 1/12 of x and 36/144 of y with chance.
    expect(factors[1]!.total.estimate).toBeCloseTo(0.75, 1.5);
    expect(Math.abs(ofMean![0]!.total.estimate - 1)).toBeLessThan(0.15);
    expect(Math.abs(ofMean![1]!.total.estimate)).toBeLessThan(0.15);
    expect(Math.abs(ofMean![1]!.first.estimate)).toBeLessThan(0.15);
  });
});
