import { describe, expect, it } from "vitest";
import { keyOf, normal } from "../stopping/testing/samples.ts";
import { spreadOfMean } from "./blocks.ts";
import { compareColumns, comparePair } from "./compare-columns.ts";
import { differences, pairingWarnings } from "./pairing.ts";
import { studentReach } from "./quantiles.ts";

const [shared, ofA, ofB, ofC] = ["shared", "a", "b", "c"].map((name) => normal(keyOf(name)));
const column = (of: (index: number) => number, count = 320) =>
  Float64Array.from({ length: count }, (_, index) => of(index));
/** Half the variance is common chance. */
const a = column((index) => 1 + shared!(0, index) + ofA!(0, index));
const b = column((index) => shared!(0, index) + ofB!(0, index));

describe("two arms under the same random numbers", () => {
  it("are told apart by their differences", () => {
    const { difference, more, warnings } = comparePair(a, b);
    expect(difference).toMatchObject({ unit: "block", count: 20 });
    expect(difference.low).toBeGreaterThan(0);
    expect(difference.low).toBeLessThan(1);
    expect(difference.high).toBeGreaterThan(1);
    expect(more.low).toBeGreaterThan(0.5);
    expect(warnings).toEqual([]);
  });

  it("are warned of a correlation of ranks that arms of their own keep below 39 times in 40, within draws where there are some", () => {
    const none = { asked: 101, pairs: 101, first: 0, second: 0, both: 0, low: 0, high: 0 };
    const at = (rankCorrelation: number) => ({ correlation: rankCorrelation, rankCorrelation, varianceReduction: 1.2 });
    // 1.96 / √100
    expect(pairingWarnings({ ...at(0.195), pairs: 101 }, none)).toHaveLength(1);
    expect(pairingWarnings({ ...at(0.197), pairs: 101 }, none)).toEqual([]);
    // Of two replications in each draw one in two is free: of 38 pairs that are 19, of which ranks say nothing.
    const within = (pairs: number) =>
      pairingWarnings({ ...at(0.9), pairs, withinDraws: at(0.1) }, { ...none, asked: pairs, pairs }, 2).length;
    expect([within(38), within(40)]).toEqual([0, 1]);
  });

  it("halve the variance where half of it is common", () => {
    const { correlation, varianceReduction } = comparePair(a, b).pairing;
    // Four standard errors of a correlation of 1/2 over 320 pairs: 4 × 0.75 / √320.
    expect(Math.abs(correlation - 0.5)).toBeLessThan(0.17);
    expect(varianceReduction).toBeGreaterThan(1.2);
    expect(varianceReduction).toBeLessThan(4);
  });

  it("are warned of where pairing broke", () => {
    const reversed = b.map((_, index) => -b[index]!);
    const { warnings, pairing } = comparePair(a, reversed);
    expect(pairing.varianceReduction).toBeLessThan(1);
    expect(warnings.join()).toMatch(
      /Shared random numbers do not show: the arms' ranks correlate at -0\.\d+, .* pairing broke/,
    );
  });

  it("are warned of where each had random numbers of its own, and not where a few large numbers hide that they shared it", () => {
    const alone = column((index) => ofC!(0, index));
    expect(comparePair(a, alone).warnings.join()).toContain("pairing broke");
    const [longA, longB] = [a, b].map((values) => values.map((value) => Math.exp(4 * value)));
    expect(comparePair(longA!, longB!).warnings).toEqual([]);
  });

  it("are warned of where they shared parameters and not chance", () => {
    const replications = 2;
    const drawn = (index: number) => 5 * shared!(1, Math.floor(index / replications));
    const one = column((index) => drawn(index) + ofA!(1, index));
    const other = column((index) => drawn(index) + ofB!(1, index));
    const { pairing, warnings } = comparePair(one, other, { replications });
    expect(pairing.rankCorrelation).toBeGreaterThan(0.9);
    expect(pairing.varianceReduction).toBeGreaterThan(5);
    // Nothing is shared within draws: four standard errors of a ratio of variances with 160 degrees of freedom.
    expect(Math.abs(pairing.withinDraws!.varianceReduction - 1)).toBeLessThan(4 * Math.sqrt(2 / 160));
    expect(warnings.join()).toContain("do not show: within draws");
    const both = column((index) => drawn(index) + 3 * shared!(2, index) + ofB!(1, index));
    const with3 = column((index) => drawn(index) + 3 * shared!(2, index) + ofA!(1, index));
    expect(comparePair(with3, both, { replications }).warnings).toEqual([]);
    expect(comparePair(with3, both, { replications }).pairing.withinDraws!.varianceReduction).toBeGreaterThan(5);
  });

  it("need no warning where one of them never varies", () => {
    expect(comparePair(a, new Float64Array(320).fill(7))).toMatchObject({ warnings: [], pairing: { correlation: 0 } });
  });

  it("that are the same would be told apart in one case of twenty", () => {
    // Student's interval of 20 normal units: 5%, and four standard errors of 999 resamples.
    expect(Math.abs(comparePair(a, b).falseAlarms.estimate - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / 999));
  });

  it("say that blocks are few", () => {
    expect(comparePair(a.slice(0, 48), b.slice(0, 48)).warnings).toEqual([
      "Fewer than five blocks of replications: each replication is counted as independent.",
    ]);
  });

  it("must have run the same replications", () => {
    expect(() => comparePair([1, 2], [1])).toThrow("Columns of 2 and 1 replications do not pair");
  });
});

describe("missing replications", () => {
  const lacking = (values: Float64Array, ...indices: number[]) =>
    values.map((value, index) => (indices.includes(index) ? Number.NaN : value));

  it("are counted by whose they are", () => {
    const { missing } = comparePair(lacking(a, 1, 2, 3), lacking(b, 3, 4));
    expect(missing).toMatchObject({ asked: 320, pairs: 316, first: 2, second: 1, both: 1 });
  });

  it("bound the difference by the worst that they could have been", () => {
    const { missing } = comparePair([1, Number.NaN, 0, 1], [0, 0, Number.NaN, 1], { range: [0, 1] });
    // Known differences 1 and 0; the second lies in 0 to 1, the third in -1 to 0.
    expect([missing.low, missing.high]).toEqual([0, 0.5]);
  });

  it("bound nothing where all are there", () => {
    const { missing, difference } = comparePair(a, b);
    expect(missing.low).toBeCloseTo(difference.estimate, 12);
    expect(missing.high).toBeCloseTo(difference.estimate, 12);
  });

  it("are told of where arms lack different ones, and where they are many", () => {
    const indices = Array.from({ length: 20 }, (_, index) => index * 3);
    expect(comparePair(lacking(a, ...indices), b).warnings).toEqual([
      expect.stringMatching(/^The arms lack different replications: the first lacks 20 /),
      expect.stringMatching(/^20 of 320 pairs are missing: whatever they were, the mean difference would lie between /),
    ]);
  });

  it("that were never asked for are not missing", () => {
    const half = a.map((value, index) => (index % 2 === 0 ? value : Number.NaN));
    const { missing, warnings } = comparePair(half, b, { asked: (replication) => replication % 2 === 0 });
    expect(missing).toMatchObject({ asked: 160, pairs: 160 });
    expect(warnings).toEqual([]);
  });

  it("of all replications leave nothing to compare", () => {
    expect(comparePair([Number.NaN], [1]).warnings[0]).toMatch("nothing to compare");
  });
});

describe("several arms", () => {
  const c = column((index) => shared!(0, index) + ofC!(0, index) - 1);

  it("are compared each with each, and all intervals hold at once", () => {
    const { pairs, first } = compareColumns({ a, b, c });
    expect(pairs.map((pair) => `${pair.a}${pair.b}`)).toEqual(["ab", "ac", "bc"]);
    const alone = comparePair(a, b).difference;
    const together = pairs[0]!.difference;
    const { degrees } = spreadOfMean(differences(a, b));
    expect((together.high - together.low) / (alone.high - alone.low)).toBeCloseTo(
      studentReach(1 - 0.05 / 3, degrees) / studentReach(0.95, degrees),
      12,
    );
    expect(Object.keys(first)).toEqual(["a", "b", "c"]);
    expect(first["a"]!.low).toBeGreaterThan(first["c"]!.high);
  });
});

describe("four arms", () => {
  it("are six pairs, and each interval is as wide as six at once need", () => {
    const columns = { a, b, c: column((index) => ofA!(1, index)), d: column((index) => ofB!(2, index)) };
    const { pairs } = compareColumns(columns);
    expect(pairs.map((pair) => `${pair.a}${pair.b}`)).toEqual(["ab", "ac", "ad", "bc", "bd", "cd"]);
    for (const pair of pairs) {
      const [first, second] = [columns[pair.a as "a"], columns[pair.b as "a"]];
      const { low, high } = comparePair(first, second, { confidence: 1 - 0.05 / 6 }).difference;
      expect([pair.difference.low, pair.difference.high]).toEqual([low, high]);
    }
  });
});
