import { describe, expect, it } from "vitest";
import type { Input } from "../input.ts";
import { cart } from "./cart.ts";
import { doubts, withoutDoubtful } from "./doubt.ts";
import { squaresLost } from "./impurity.ts";
import { boxSentence } from "./sentence.ts";
import { even, real } from "./testing/columns.ts";

const count = 300;
const rows = Array.from({ length: count }, (_, row) => row);
const inputs: Input[] = [
  real(
    "a",
    rows.map((row) => ((row * 37) % 307) / 512),
  ),
  real(
    "b",
    rows.map((row) => ((row * 101 + 13) % 311) / 512),
  ),
  {
    ...real(
      "k",
      rows.map((row) => (row * 29) % 11),
    ),
    kind: "integer",
  },
  {
    ...real(
      "c",
      rows.map((row) => ((row * 53 + 7) % 59) % 4),
    ),
    kind: "category",
    categories: ["none", "some", "more", "all"],
  },
];
const [a, b, k, c] = inputs.map(({ values }) => values);
const fails = rows.map((row) => {
  const isOne = (a![row]! > 0.25 && b![row]! < 0.35 && c![row] !== 2) || k![row]! > 8;
  return Number(isOne !== (row % 17 === 0));
});
const shares = rows.map((row) => {
  const share = (((row * 13) % 8) / 8) * (0.3 + a![row]! + (c![row] === 1 ? 0.2 : 0));
  return b![row]! < 0.2 ? share / 2 : share;
});

describe("impurity", () => {
  it("is lost by a split as a hand counts it", () => {
    // 1 1 0 0 0 parted into 1 1 0 and 0 0: squares around the mean of 6/5, and then of 2/3.
    expect(squaresLost({ count: 5, sum: 2 }, { count: 3, sum: 2 })).toBeCloseTo(6 / 5 - 2 / 3, 15);
    expect(squaresLost({ count: 5, sum: 2 }, { count: 2, sum: 2 })).toBeCloseTo(6 / 5, 15);
    expect(squaresLost({ count: 4, sum: 2 }, { count: 2, sum: 1 })).toBe(0);
    // Gini's, of as many rows, is twice as much.
    const giniOf = (share: number) => 2 * share * (1 - share);
    expect(5 * giniOf(2 / 5) - 3 * giniOf(2 / 3)).toBeCloseTo(2 * (6 / 5 - 2 / 3), 15);
  });
});

describe("a tree", () => {
  it("has the leaves and importances of scikit-learn (DecisionTreeClassifier of 1.9.1), of ties those of the first input", () => {
    const { leaves, importances } = cart(inputs, fails, { leastMass: 0.1 });
    const found = [4, 0, 3, 37, 25, 3, 1, 50];
    expect(leaves.map((leaf) => leaf.count)).toEqual([30, 36, 38, 44, 34, 30, 34, 54]);
    expect(leaves.map((leaf) => Math.round(leaf.density * leaf.count))).toEqual(found);
    leaves.forEach(({ coverage, mass, count: size }, at) => {
      expect(coverage).toBeCloseTo(found[at]! / 123, 12);
      expect(mass).toBe(size / count);
    });
    [0.21045123141710265, 0.4122738792106333, 0.37727488937226406, 0].forEach((importance, at) =>
      expect(importances[at]!).toBeCloseTo(importance, 12),
    );
    expect(leaves[3]!.box.slice(0, 3)).toEqual([
      { low: 0.2509765625, high: 0.4501953125 },
      { low: 0, high: 0.349609375 },
      { low: 0, high: 8 },
    ]);
    expect(leaves[3]!.dimensions).toEqual([0, 1, 2]);
    expect(leaves.at(-1)!.box[2]).toEqual({ low: 9, high: 10 });
  });

  it("of shares has those of scikit-learn (DecisionTreeRegressor), whose ten seeds agree, with categories", () => {
    const { leaves, importances } = cart(inputs, shares, { leastMass: 0.08 });
    expect(leaves.map((leaf) => leaf.count)).toEqual([25, 36, 39, 28, 24, 26, 26, 47, 24, 25]);
    const means = [
      0.0749189453125, 0.10834621853298611, 0.15542242588141028, 0.13275844029017858, 0.2180216471354167,
      0.24978215144230773, 0.36656775841346156, 0.30206324800531914, 0.36822509765625, 0.460322265625,
    ];
    leaves.forEach(({ density }, at) => expect(density).toBeCloseTo(means[at]!, 12));
    // Those of the categories one by one are .2177091802 and .0253523633.
    [0.19802161898606702, 0.5589168374622758, 0, 0.24306154354765].forEach((importance, at) =>
      expect(importances[at]!).toBeCloseTo(importance, 11),
    );
  });

  it("has a leaf for every case, and none for two", () => {
    const { leaves } = cart(inputs, fails);
    expect(leaves.reduce((sum, leaf) => sum + leaf.count, 0)).toBe(count);
    expect(leaves.reduce((sum, leaf) => sum + leaf.coverage, 0)).toBeCloseTo(1, 12);
    expect(Math.min(...leaves.map((leaf) => leaf.count))).toBeGreaterThanOrEqual(15);
  });

  it("tells a category from the others on both sides", () => {
    const some = rows.map((row) => Number(c![row] === 1));
    const { leaves } = cart(inputs, some);
    expect(leaves.map(({ box }) => box[3]!.kept)).toEqual([[0, 2, 3], [1]]);
    expect(leaves.map(({ density }) => density)).toEqual([0, 1]);
  });

  it("ends at a depth, and where nothing is to be gained", () => {
    expect(cart(inputs, fails, { depth: 2 }).leaves).toHaveLength(4);
    const alike = cart(
      inputs,
      fails.map(() => 1),
    );
    expect(alike.leaves).toHaveLength(1);
    expect(alike.leaves[0]).toMatchObject({ coverage: 1, density: 1, mass: 1, dimensions: [] });
    expect(alike.importances).toEqual([0, 0, 0, 0]);
  });

  it("is read like a box of PRIM: in words, and in doubt", () => {
    const tree = cart(inputs, fails, { leastMass: 0.1 });
    const leaf = tree.leaves.at(-1)!;
    expect(boxSentence(tree, "It fails", leaf)).toBe(
      "It fails when k is 9 or more: 41% of such cases, and 93% of the cases inside.",
    );
    expect(doubts(tree, leaf).map(({ dimension, chance }) => [dimension, chance < 1e-6])).toEqual([[2, true]]);
    expect(withoutDoubtful(tree, leaf)).toMatchObject({ dimensions: [2], count: 54 });
  });

  it("refuses columns that do not fit", () => {
    expect(() => cart(inputs, [1])).toThrow("a has 300 numbers, and cases 1");
    expect(() => cart(inputs, fails.with(3, Number.NaN))).toThrow("cases is NaN in case 3");
    expect(() => cart(inputs, fails, { confidence: 2 })).toThrow("A confidence of 2 cannot be");
    expect(() => cart(inputs, fails, { heldOut: 1 })).toThrow("A share of 1 cannot be held out");
  });
});

describe("the density of a leaf in cases held out", () => {
  // Noise: the share is .3 wherever one looks.
  it("holds what its interval says, where that of the tree itself does not", () => {
    let [inside, studies, promised, seen] = [0, 0, 0, 0];
    for (let study = 0; study < 100; study++) {
      const columns = [..."uvwx"].map((name) => real(name, even(`${name} ${study}`, 400)));
      const noise = Array.from(even(`noise ${study}`, 400), (one) => Number(one < 0.3));
      const { leaves, rows: grown } = cart(columns, noise, { heldOut: 0.5, seed: study });
      expect(grown).toHaveLength(200);
      for (const leaf of leaves) {
        if (leaf.heldOut === undefined) continue;
        studies++;
        if (leaf.heldOut.low <= 0.3 && 0.3 <= leaf.heldOut.high) inside++;
      }
      const best = leaves.reduce((most, leaf) => (leaf.density > most.density ? leaf : most));
      promised += best.density / 100;
      seen += best.heldOut!.estimate / 100;
    }
    expect(Math.abs(inside / studies - 0.95)).toBeLessThan(0.02);
    expect(promised).toBeGreaterThan(0.55);
    expect(Math.abs(seen - 0.3)).toBeLessThan(0.06);
  });
});
