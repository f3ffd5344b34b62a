import { describe, expect, it } from "vitest";
import { ConfidenceError } from "@stewardsim/core/foundation";
import { DesignError } from "../designs/errors.ts";
import type { Input } from "../input.ts";
import { dimensionalStack, type StackedCell } from "./stacking.ts";
import { real } from "./testing/columns.ts";

const count = 240;
const rows = Array.from({ length: count }, (_, row) => row);
const column = (name: string, of: (row: number) => number, kind: Input["kind"] = "real"): Input => ({
  ...real(name, rows.map(of)),
  kind,
});
const inputs: Input[] = [
  column("a", (row) => ((row * 37) % 241) / 256),
  column("b", (row) => ((row * 101 + 13) % 251) / 256),
  column("k", (row) => (row * 29) % 11, "integer"),
  column("s", (row) => (row * 7) % 2, "integer"),
  { ...column("c", (row) => ((row * 53 + 7) % 59) % 3, "category"), categories: ["low", "mid", "top"] },
];
const [a, b, k, , c] = inputs.map(({ values }) => values);
const fails = rows.map((row) => Number((a![row]! > 0.3 && k![row]! > 4) || (c![row] === 1 && b![row]! < 0.4)));
const sums = (cells: readonly (readonly StackedCell[])[]) =>
  cells.map((row) => row.map(({ mean, count: size }) => Math.round(mean.estimate * size)));
const counts = (cells: readonly (readonly StackedCell[])[]) => cells.map((row) => row.map((cell) => cell.count));

describe("dimensional stacking", () => {
  it("has the cells of the EMA Workbench (3.0), of numbers, whole numbers and categories", () => {
    const stack = dimensionalStack(inputs, fails, { order: ["a", "k", "c", "s"] });
    expect(stack.rows.map(({ name }) => name)).toEqual(["a", "c"]);
    expect(stack.columns.map(({ name }) => name)).toEqual(["k", "s"]);
    const means = [
      [0, 0, 0, 0, 0, 0],
      [0.4444444444444444, 0.5, 0.3333333333333333, 0, 0.6, 0.42857142857142855],
      [0, 0, 0, 0.2, 0, 0],
      [0, 0, 0.625, 0.5, 1, 1],
      [0.42857142857142855, 0.75, 1, 1, 1, 1],
      [0, 0, 1, 0, 1, 1],
      [0, 0, 0.3333333333333333, 0.6666666666666666, 1, 1],
      [0.2, 0, 1, 0.75, 1, 1],
      [0, 0, 0.75, 0.75, 1, 1],
    ];
    stack.cells.forEach((row, at) =>
      row.forEach(({ mean }, to) => expect(mean.estimate).toBeCloseTo(means[at]![to]!, 12)),
    );
    expect(counts(stack.cells)).toEqual([
      [4, 6, 6, 3, 3, 3],
      [9, 4, 3, 3, 5, 7],
      [3, 5, 2, 5, 6, 4],
      [3, 3, 8, 2, 4, 7],
      [7, 4, 2, 6, 3, 6],
      [4, 6, 2, 2, 7, 4],
      [5, 8, 3, 3, 5, 6],
      [5, 3, 3, 4, 4, 4],
      [4, 5, 4, 4, 6, 3],
    ]);
    const coarse = dimensionalStack(inputs, fails, { order: ["b", "k"], levels: 1 });
    expect(sums(coarse.cells)).toEqual([
      [11, 12, 23],
      [2, 11, 22],
      [0, 10, 20],
    ]);
    expect(counts(coarse.cells)).toEqual([
      [32, 20, 28],
      [25, 24, 29],
      [31, 21, 30],
    ]);
  });

  it("says what the bins are: even ranges, whole values, categories", () => {
    const { rows: down, columns } = dimensionalStack(inputs, fails, { order: ["a", "k", "c", "s"] });
    expect(down[0]!.bins).toEqual([
      { low: 0, high: 80 / 256 },
      { low: 80 / 256, high: 160 / 256 },
      { low: 160 / 256, high: 240 / 256 },
    ]);
    expect(down[1]!.bins.map(({ category }) => category)).toEqual(["low", "mid", "top"]);
    expect(columns[1]!.bins).toHaveLength(2);
  });

  it("takes the inputs of the highest scores where none are named", () => {
    const { rows: down, columns } = dimensionalStack(inputs, fails, { levels: 2 });
    const chosen = [...down, ...columns].map(({ name }) => name).sort();
    expect(chosen).toEqual(["a", "b", "c", "k"]);
    expect([columns[0]!.name, down[0]!.name]).toContain("k");
  });

  it("has intervals of yes and no by Wilson, and of numbers by Student", () => {
    const { cells } = dimensionalStack(inputs, fails, { order: ["b", "k"] });
    // 11 of 32, as in binomtest(11, 32).proportion_ci(method="wilson") of scipy 1.17.
    expect(cells[0]![0]!.mean.low).toBeCloseTo(0.20410437924433175, 9);
    expect(cells[0]![0]!.mean.high).toBeCloseTo(0.5168891202103777, 9);
    const two = dimensionalStack([real("x", [0, 0, 1])], [1, 3, 10], { order: ["x"], bins: 2 }).cells;
    expect(two[0]![0]!.mean.estimate).toBe(2);
    // 2 plus 12.706 standard errors of 1.
    expect(two[0]![0]!.mean.high).toBeCloseTo(2 + 12.706, 2);
    expect(two[1]![0]).toMatchObject({ count: 1, mean: { estimate: 10, high: Number.POSITIVE_INFINITY } });
  });

  it("leaves out missing results and shows empty cells as such", () => {
    const x = real("x", [0, 0.4, 0.9, 1]);
    const y = real("y", [0, 1, 0, 1]);
    const { cells, missing, cases } = dimensionalStack([x, y], [1, 0, Number.NaN, 1], { order: ["x", "y"], bins: 2 });
    expect([cases, missing]).toEqual([3, 1]);
    expect(counts(cells)).toEqual([
      [1, 1],
      [0, 1],
    ]);
    expect(cells[1]![0]!.mean.estimate).toBe(Number.NaN);
  });

  it("refuses what cannot be stacked", () => {
    const stack =
      (options: Parameters<typeof dimensionalStack>[2], outputs: readonly number[] = fails) =>
      () =>
        dimensionalStack(inputs, outputs, options);
    expect(stack({ order: ["a", "nobody"] })).toThrow("There is no input nobody: there are a, b, k, s, c.");
    expect(stack({ order: ["a", "a"] })).toThrow(DesignError);
    expect(stack({ levels: 0 })).toThrow("The number of levels is 0");
    expect(stack({ bins: 1.5 })).toThrow("The number of bins is 1.5");
    expect(stack({ confidence: 1 })).toThrow(ConfidenceError);
    expect(stack({ order: ["a"] }, [1, 2])).toThrow("a has 240 numbers, and there are 2 results");
    expect(
      stack(
        { order: ["a"] },
        rows.map(() => Number.NaN),
      ),
    ).toThrow("None of 240 results is a number");
  });
});
