import { describe, expect, it } from "vitest";
import {
  blockedMean,
  byDraw,
  cart,
  chanceOf,
  comparePair,
  createDesign,
  DesignError,
  type Input,
  medianOf,
  morrisDesign,
  pawn,
  prim,
  rbdFast,
  saltelliDesign,
  sobolIndices,
} from "./index.ts";

const numbers = [3, 1, 4, 1, 5, 9];

describe("replications that cannot be", () => {
  const asked: Readonly<Record<string, (replications: number) => unknown>> = {
    comparePair: (replications) => comparePair(numbers, numbers.toReversed(), { replications }),
    blockedMean: (replications) => blockedMean(numbers, { replications }),
    byDraw: (replications) => byDraw(numbers, replications),
    chanceOf: (replications) => chanceOf([true, false, true], replications),
    medianOf: (replications) => medianOf(numbers, replications),
  };

  it.each(Object.entries(asked))("are refused by %s, which would not end, or divide by them", (_, ask) => {
    for (const replications of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => ask(replications)).toThrow(`The number of replications is ${replications}: give a whole number`);
      expect(() => ask(replications)).toThrow(DesignError);
    }
    expect(() => ask(1)).not.toThrow();
  });

  it("are refused where values are no whole draws", () => {
    expect(() => byDraw(numbers, 4)).toThrow("6 values are not 4 for each draw: give whole draws.");
  });
});

describe("boxes", () => {
  const values = Array.from({ length: 40 }, (_, row) => row / 40);
  const inputs: readonly Input[] = [{ name: "a", label: "a", unit: "", kind: "real", values }];
  const cases = values.map((value) => Number(value > 0.8));

  it("are not looked for by options that cannot be", () => {
    for (const [option, least] of [
      ["peel", "above 0"],
      ["paste", "above 0"],
      ["leastMass", "from 0"],
    ] as const)
      for (const value of [5, 1, -0.1, Number.NaN])
        expect(() => prim(inputs, cases, { [option]: value })).toThrow(`${option} is ${value}: give a share ${least}`);
    expect(() => prim(inputs, cases, { objective: "lenient3" as never })).toThrow(
      'objective is "lenient3": give lenient1',
    );
    expect(() => cart(inputs, cases, { leastMass: 5 })).toThrow("leastMass is 5");
    expect(() => prim(inputs, cases, { peel: 0 })).toThrow("peel is 0");
  });

  it("are not looked for in outcomes, in rows that there are not, and by unknown kinds", () => {
    for (const boxes of [prim, cart]) {
      expect(() =>
        boxes(
          inputs,
          values.map((value) => 3 * value),
        ),
      ).toThrow(/Case 14 is 1\.0\d+: give 1 for what is/);
      expect(() =>
        boxes(
          inputs,
          values.map((value) => -value),
        ),
      ).toThrow("Case 1 is -0.025");
      expect(() => boxes(inputs, cases, { rows: [0, 40] })).toThrow("There is no case 40 among 40");
      expect(() => boxes([{ ...inputs[0]!, kind: "number" as never }], cases)).toThrow('The kind of a is "number"');
    }
  });
});

describe("designs", () => {
  it("have each factor once, and are made in a way that there is", () => {
    const factor = createDesign({ a: [0, 1] }, { by: "lhs", rows: 2 }).factors[0]!;
    expect(() => createDesign([factor, factor], { by: "lhs", rows: 3 })).toThrow("a is there twice.");
    expect(() => morrisDesign(["a", "b", "a"])).toThrow("a is there twice.");
    for (const by of ["latin", undefined])
      expect(() => createDesign({ a: [0, 1] }, { by, rows: 3 } as never)).toThrow(
        `by is ${by === undefined ? "undefined" : '"latin"'}: give lhs or spread`,
      );
  });

  it("are read by what they were made for", () => {
    const { plan } = createDesign({ a: [0, 1] }, { by: "lhs", rows: 2 });
    expect(() => sobolIndices(plan as never, [1, 2])).toThrow("These are not the points of a Saltelli design");
  });

  it("share out no variance of a single base point", () => {
    const saltelli = saltelliDesign(["x", "y"], { base: 4 });
    const of = (known: number) =>
      sobolIndices(
        saltelli.plan,
        saltelli.points.map(([x, y], row) => (row < known * 4 ? x! + 2 * y! : Number.NaN)),
      );
    expect(of(1).factors.map(({ first }) => first.estimate)).toEqual([Number.NaN, Number.NaN]);
    expect(of(2).factors.every(({ first }) => Number.isFinite(first.estimate))).toBe(true);
  });
});

describe("a sample", () => {
  const rows = Array.from({ length: 60 }, (_, row) => [row / 60, ((7 * row) % 60) / 60]);
  const results = rows.map(([x]) => x!);

  it("is not asked for slices, dummies or a statistic that cannot be", () => {
    for (const slices of [0, 1, 2.5])
      expect(() => pawn(["x", "y"], rows, results, { slices })).toThrow(`slices is ${slices}`);
    for (const dummies of [-1, 0.5])
      expect(() => pawn(["x", "y"], rows, results, { dummies })).toThrow(`dummies is ${dummies}`);
    expect(() => pawn(["x", "y"], rows, results, { statistic: "maximum" as never })).toThrow('statistic is "maximum"');
  });

  it("has a number of each factor in each row, and a result", () => {
    for (const method of [pawn, rbdFast]) {
      expect(() => method(["x", "y", "z"], rows, results)).toThrow("z is undefined in row 0");
      expect(() => method(["x"], rows, results)).toThrow("Row 0 has 2 values for 1 factors");
      const torn = rows.map(([x, y], row) => [row === 3 ? Number.NaN : x!, y!]);
      expect(() => method(["x", "y"], torn, results)).toThrow("x is NaN in row 3");
      expect(() => method(["x", "y"], rows, results.map(String) as never)).toThrow(
        'The result of row 0 is "0": give a number',
      );
    }
  });
});
