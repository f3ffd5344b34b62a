import { describe, expect, it } from "vitest";
import { binomialTail } from "./binomial.ts";
import { chooseBox } from "./choose-box.ts";
import { doubts, withoutDoubtful, withoutRestriction } from "./doubt.ts";
import type { Input } from "../input.ts";
import { cutAt } from "./peel.ts";
import { type PeelingTrajectory, prim } from "./prim.ts";
import { even, real } from "./testing/columns.ts";

const count = 90;
const rows = Array.from({ length: count }, (_, row) => row);
const mixed: Input[] = [
  real(
    "a",
    rows.map((row) => ((row * 37) % 91) / 90),
  ),
  {
    ...real(
      "b",
      rows.map((row) => (row * 29) % 11),
    ),
    kind: "integer",
  },
  {
    ...real(
      "c",
      rows.map((row) => (row * row * 7 + 3 * row) % 4),
    ),
    kind: "category",
  },
];
const fails = rows.map((row) => {
  const [a, b, c] = mixed.map(({ values }) => values[row]!);
  return Number((a! > 0.55 && b! >= 4 && c !== 2) || row % 13 === 0);
});

describe("a cut", () => {
  it("falls halfway between the values around the quantile", () => {
    expect(cutAt([0, 1, 2, 3], 0.5, false)).toBe(1.5);
    expect(cutAt([0, 1, 2, 3, 10, 20], 0.05, false)).toBe(0.5);
    expect(cutAt([0, 1, 2, 3, 10, 20], 0.95, true)).toBe(15);
  });

  it("takes equal values away together", () => {
    expect(cutAt([1, 1, 1, 4, 5], 0.05, false)).toBe(2.5);
    expect(cutAt([1, 2, 9, 9, 9], 0.95, true)).toBe(5.5);
  });

  it("falls on the next value that differs where the quantile is one of the values", () => {
    expect(
      cutAt(
        Array.from({ length: 21 }, (_, at) => at),
        0.05,
        false,
      ),
    ).toBe(1.5);
    expect(
      cutAt(
        Array.from({ length: 21 }, (_, at) => at),
        0.95,
        true,
      ),
    ).toBe(18.5);
  });
});

describe("peeling", () => {
  const trajectory = prim(mixed, fails);

  it("takes the steps that an independent program in numpy takes, of numbers, whole numbers and categories", () => {
    const counts = [90, 45, 40, 38, 36, 34, 30, 26, 23, 21, 19, 18, 17, 16, 15, 14, 13, 12, 11];
    expect(trajectory.steps.map((step) => step.count)).toEqual(counts);
    const found = [17, 13, 12, 12, 12, 12].concat(Array.from({ length: 13 }, () => 11));
    expect(trajectory.steps.map((step) => Math.round(step.coverage * 17))).toEqual(found);
    const { box } = trajectory.steps.at(-1)!;
    expect(box[0]).toEqual({ low: 0.5722222222222222, high: 1 });
    expect(box[1]).toEqual({ low: 4, high: 10 });
    expect(box[2]!.kept).toEqual([0]);
    expect(trajectory.steps[3]!.dimensions).toEqual([0, 1, 2]);
  });

  it("doubts each restriction as the binomial test of scipy does", () => {
    const [a, b, c] = doubts(trajectory, trajectory.steps.at(-1)!);
    expect(a!.chance).toBeCloseTo(3.440180200312379e-5, 15);
    expect(a!.low).toBe(a!.chance);
    expect(a!.high).toBeUndefined();
    expect(b!.chance).toBeCloseTo(0.0024492320071181706, 13);
    expect(c!.chance).toBeCloseTo(0.0011777502810507848, 13);
  });

  it("doubts of cases that are shares as many as are whole", () => {
    const values = Float64Array.from({ length: 20 }, (_, row) => row);
    const cases = values.map((row) => (row < 9 ? 0.5 : 0));
    const whole = [{ low: 0, high: 19 }];
    const step = { box: [{ low: 0, high: 8 }], coverage: 1, density: 0.5, mass: 0.45, count: 9, dimensions: [0] };
    const [one] = doubts({ inputs: [real("x", values)], cases, rows: Int32Array.from(values), whole }, step);
    // Half of nine are four and a half, among 4.5 of 20.
    expect(one!.chance).toBeCloseTo(binomialTail(4, 9, 4.5 / 20), 12);
  });

  it("knows of every box how much it covers and how dense it is", () => {
    for (const { coverage, density, mass, count: size } of trajectory.steps) {
      expect(mass).toBe(size / count);
      expect(coverage * 17).toBeCloseTo(density * size, 9);
    }
    expect(trajectory.steps[0]).toMatchObject({ coverage: 1, mass: 1, dimensions: [] });
  });

  it("never leaves fewer cases than it was told", () => {
    const steps = prim(mixed, fails, { leastMass: 0.3 }).steps;
    expect(Math.min(...steps.map((step) => step.mass))).toBeGreaterThanOrEqual(0.3);
  });

  it("stops at once where all cases are alike", () => {
    expect(
      prim(
        mixed,
        rows.map(() => 1),
      ).steps,
    ).toHaveLength(1);
  });
});

describe("pasting", () => {
  it("takes back what patience had cut off for nothing, as the program in numpy does", () => {
    const sixty = Array.from({ length: 60 }, (_, row) => row);
    const pair = [sixty.map((row) => (row * 19) % 61), sixty.map((row) => (row * row * 3 + row * 5) % 59)];
    const cases = sixty.map((row) => Number((pair[0]![row]! > 20 && pair[1]![row]! < 22) || (row * 7) % 11 === 0));
    const { steps } = prim([real("x", pair[0]!), real("y", pair[1]!)], cases);
    expect(steps.map((step) => step.count).slice(-4)).toEqual([21, 19, 20, 21]);
    expect(steps.map((step) => Math.round(step.density * step.count)).slice(-4)).toEqual([19, 18, 19, 20]);
    expect(steps.at(-3)!.box).toEqual([
      { low: 21.5, high: 56.5 },
      { low: 0, high: 28.5 },
    ]);
    expect(steps.at(-1)!.box).toEqual([
      { low: 20, high: 59 },
      { low: 0, high: 28.5 },
    ]);
  });

  it.each([
    { kind: "real", span: 25, step: 83, sizes: [35, 38, 41], found: [34, 37, 40], low: 10.5, high: 24, top: 14.5 },
    { kind: "integer", span: 40, step: 10, sizes: [49, 46, 47], found: [29, 28, 29], low: 17, high: 33, top: 39 },
  ] as const)("takes back values that repeat, all at once: $kind numbers", ({ kind, span, step, ...expected }) => {
    const many = Array.from({ length: 120 }, (_, row) => row);
    const x = many.map((row) => ((row * step) % 127) % span);
    const y = many.map((row) => ((row * row * 3 + row * 5) % 113) % span);
    const cases = many.map((row) => Number((x[row]! > span * 0.4 && y[row]! < span * 0.5) || (row * 7) % 11 === 0));
    const { steps } = prim(
      [
        { ...real("x", x), kind },
        { ...real("y", y), kind },
      ],
      cases,
    );
    expect(steps.slice(-3).map((one) => one.count)).toEqual(expected.sizes);
    expect(steps.slice(-3).map((one) => Math.round(one.density * one.count))).toEqual(expected.found);
    expect(steps.at(-1)!.box).toEqual([
      { low: expected.low, high: expected.high },
      { low: 0, high: expected.top },
    ]);
  });
});

describe("whole numbers", () => {
  const many = Array.from({ length: 120 }, (_, row) => row);
  const x = many.map((row) => ((row * 53) % 61) - 20);
  const y = many.map((row) => (row * row * 3 + row * 5) % 29);
  const cases = many.map((row) => Number((x[row]! > 8 && y[row]! < 15) !== (row % 7 === 0)));
  const inputs: Input[] = [
    { ...real("x", x), kind: "integer" },
    { ...real("y", y), kind: "integer" },
  ];
  const first = [120, 114, 107, 100, 93, 85, 76, 68, 60, 53, 50, 47, 44, 41, 38, 35, 33];

  it("are cut like real ones, and taken back though no real input is restricted", () => {
    const { steps } = prim(inputs, cases);
    expect(steps.map((step) => step.count)).toEqual([...first, 30, 27, 22, 24]);
    expect(steps.at(-1)!.box).toEqual([
      { low: 9, high: 38 },
      { low: 0, high: 12 },
    ]);
  });

  it("are cut as the Workbench cuts them where asked, case by case of a transcription of its prim.py", () => {
    const { steps } = prim(inputs, cases, { asWorkbench: true });
    expect(steps.map((step) => step.count)).toEqual([...first, 32, 30, 27, 22]);
    expect(steps.at(-1)!.box).toEqual([
      { low: 9, high: 37 },
      { low: 0, high: 12 },
    ]);
    expect(steps.at(-1)!.density).toBeCloseTo(21 / 22, 12);
  });

  it("make way for real inputs of the same gain, wherever these stand", () => {
    const halves = many.map((row) => row % 10);
    const sought = many.map((row) => Number(row % 10 > 4));
    const twins: Input[] = [{ ...real("whole", halves), kind: "integer" }, real("real", halves)];
    expect(prim(twins, sought).steps[1]!.dimensions).toEqual([1]);
  });
});

describe("objectives", () => {
  const reals = mixed.map((input): Input => (input.kind === "integer" ? { ...input, kind: "real" } : input));
  const two = Array.from({ length: 200 }, (_, row) => row);
  const uvw = [
    real(
      "u",
      two.map((row) => ((row * 37) % 211) / 256),
    ),
    real(
      "v",
      two.map((row) => ((row * 101 + 13) % 223) / 256),
    ),
    real(
      "w",
      two.map((row) => ((row * 53 + 7) % 199) / 256),
    ),
  ];
  const noisy = two.map((row) =>
    Number((uvw[0]!.values[row]! > 0.4 && uvw[1]!.values[row]! < 0.5) !== (row % 9 === 0)),
  );
  const counts = ({ steps }: Pick<PeelingTrajectory, "steps">) => steps.map((step) => step.count);
  const last = ({ steps }: Pick<PeelingTrajectory, "steps">) => {
    const { density, count: size, box } = steps.at(-1)!;
    return [Math.round(density * size), box.map(({ low, high, kept }) => kept ?? [low, high])];
  };

  it("lead where those of the EMA Workbench (3.0) lead, of numbers and categories", () => {
    const start = [90, 45, 40, 38, 36, 34, 30];
    const end = [18, 17, 16, 15, 14, 13, 12, 11];
    const second = prim(reals, fails, { objective: "lenient2" });
    expect(counts(second)).toEqual([...start, 28, 26, 22, 20, ...end]);
    expect(last(second)).toEqual([11, [[0.5722222222222222, 1], [3.5, 10], [0]]]);
    const third = prim(reals, fails, { objective: "original" });
    expect(counts(third)).toEqual([...start, 26, 23, 21, 19, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
    expect(last(third)).toEqual([5, [[0.5722222222222222, 0.7666666666666666], [4.5, 10], [0]]]);
    expect(counts(prim(reals, fails, { objective: "lenient1" }))).toEqual(counts(prim(reals, fails)));
  });

  it("lead where those of the Workbench lead, and back again by pasting", () => {
    const start = [200, 190, 180, 171, 162, 153, 145, 137, 130, 123, 116, 110, 104, 98, 93, 88, 83, 78, 74, 70, 66, 62];
    const lenient = [...start, 58, 55, 52, 49, 50, 51, 52, 53];
    for (const objective of ["lenient1", "lenient2"] as const) {
      const found = prim(uvw, noisy, { objective });
      expect(counts(found)).toEqual(lenient);
      expect(last(found)).toEqual([
        50,
        [
          [0.427734375, 0.802734375],
          [0.00390625, 0.501953125],
          [0.021484375, 0.759765625],
        ],
      ]);
    }
    const down = [
      58, 55, 52, 49, 46, 43, 40, 38, 36, 34, 32, 30, 28, 26, 24, 22, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10,
    ];
    const original = prim(uvw, noisy, { objective: "original" });
    expect(counts(original)).toEqual([...start, ...down, 13, 15, 17, 19, 21, 22]);
    expect(last(original)).toEqual([
      21,
      [
        [0.427734375, 0.5859375],
        [0.00390625, 0.501953125],
        [0.01171875, 0.7265625],
      ],
    ]);
  });

  it("leave a box from which a restriction can be dropped by hand, as in the Workbench", () => {
    const found = prim(uvw, noisy);
    const dropped = withoutRestriction(found, found.steps.at(-1)!, 0);
    expect(dropped).toMatchObject({
      count: 111,
      coverage: 59 / 69,
      density: 59 / 111,
      mass: 0.555,
      dimensions: [1, 2],
    });
    expect(dropped.box[0]).toEqual({ low: 0, high: 0.8203125 });
    const byCategory = prim(reals, fails);
    expect(withoutRestriction(byCategory, byCategory.steps.at(-1)!, 2)).toMatchObject({
      count: 24,
      coverage: 13 / 17,
      density: 13 / 24,
      dimensions: [0, 1],
    });
    expect(() => withoutRestriction(found, dropped, 0)).toThrow("The box does not restrict u: it restricts only v, w.");
    expect(() => withoutRestriction(found, found.steps[0]!, 7)).toThrow("restrict input 7: it restricts no input.");
  });
});

describe("a box that was planted", () => {
  const size = 1500;
  const inputs = ["u", "v", "w", "x", "y"].map((name) => real(name, even(name, size)));
  const [u, v] = inputs.map(({ values }) => values);
  const planted = Array.from({ length: size }, (_, row) => Number(u![row]! > 0.7 && v![row]! > 0.2 && v![row]! < 0.6));
  const trajectory = prim(inputs, planted);

  it("is found, and no input that has nothing to do with it", () => {
    const step = withoutDoubtful(trajectory, chooseBox(trajectory));
    expect(step.dimensions).toEqual([0, 1]);
    // A cut takes 5% of what is left of an input: at most 0.05 of the range of one and 0.02 of the other.
    expect(Math.abs(step.box[0]!.low - 0.7)).toBeLessThan(0.02);
    expect(Math.abs(step.box[1]!.low - 0.2)).toBeLessThan(0.02);
    expect(Math.abs(step.box[1]!.high - 0.6)).toBeLessThan(0.02);
    expect(step.coverage).toBeGreaterThan(0.93);
    expect(step.density).toBeGreaterThan(0.93);
  });

  it("has restrictions that nobody can doubt", () => {
    const step = withoutDoubtful(trajectory, chooseBox(trajectory));
    for (const { chance } of doubts(trajectory, step)) expect(chance).toBeLessThan(1e-30);
  });

  it("is chosen as wide as the density that is asked for allows", () => {
    const dense = chooseBox(trajectory, { density: 0.6 });
    expect(dense.density).toBeGreaterThanOrEqual(0.6);
    for (const step of trajectory.steps)
      if (step.density >= 0.6) expect(step.coverage).toBeLessThanOrEqual(dense.coverage);
    const covering = chooseBox(trajectory, { coverage: 0.9, dimensions: 1 });
    expect(covering.coverage).toBeGreaterThanOrEqual(0.9);
    expect(covering.dimensions).toHaveLength(1);
  });
});
