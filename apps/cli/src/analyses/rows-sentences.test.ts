import { morrisDesign, ownFactors, saltelliDesign } from "@stewardsim/analysis";
import { draw, type Interval, seedKey } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { within } from "../interval-text.ts";
import { delta } from "./delta.ts";
import { features } from "./features.ts";
import { morris } from "./morris.ts";
import { pawn } from "./pawn.ts";
import { prim } from "./prim.ts";
import { rbdFast } from "./rbd-fast.ts";
import type { RowsAsked } from "./rows-analysis.ts";
import { sobol } from "./sobol.ts";

/** The strongest stands neither first nor last, so that an order by name or by position is another one. */
const names = ["weak", "strong", "idle"];
const factors = ownFactors(names.map((name) => ({ name, low: 0, high: 1 })));
const { k0, k1 } = seedKey("rows");
const rows = Array.from({ length: 240 }, (_, row) => names.map((_name, column) => draw(k0, k1, row, column)));
const madeOf = (points: readonly ArrayLike<number>[]) =>
  Float64Array.from(points, (point: ArrayLike<number>) => 30 * point[0]! + 60 * point[1]!);
/** Numbers that have nothing to do with the rows. */
const noise = Float64Array.from(rows, (_, row) => draw(k0, k1, row, names.length));
const asked = (more: Partial<RowsAsked> = {}): RowsAsked => ({
  factors,
  values: rows,
  outputs: madeOf(rows),
  of: "profit",
  unit: "",
  isVerdict: false,
  isLess: false,
  howToMake: (kind) => `make ${kind}`,
  most: 15,
  seed: "1",
  ...more,
});
const flat = (lines: readonly string[]) => lines.join(" ").replaceAll(/\s+/g, " ");
/** The positions at which texts begin. */
const positionsIn = (text: string, texts: readonly string[]) => texts.map((one) => text.indexOf(one));

interface Shown {
  readonly factors: readonly ({ readonly name: string } & Readonly<Record<string, Interval>>)[];
}

describe.each([
  ["pawn", pawn, "index", "None of 3 parameters show more", /^2 of 3 parameters show more than the greatest/],
  [
    "delta",
    delta,
    "delta",
    "No parameter is seen to move",
    /^The density of profit moves most with strong, by .* and weak, by .*: 2 of 3/,
  ],
  [
    "features",
    features,
    "score",
    "No parameter is seen to tell more",
    /^profit is told most by strong, with a score of/,
  ],
  [
    "rbd-fast",
    rbdFast,
    "first",
    "Of none of 3 parameters",
    /^Of the variance of profit strong explains .* and weak explains .* alone; 2 of 3/,
  ],
] as const)("what %s says", (_, analysis, index, nothing, sentence) => {
  it("names first what matters most, with its number and interval, and what does nothing last", () => {
    const { lines, data } = analysis(asked());
    const text = flat(lines);
    expect(text).toMatch(sentence);
    const of = (name: string) => (data as unknown as Shown).factors.find((one) => one.name === name)![index]!;
    const [strong, weak, idle] = ["strong", "weak", "idle"].map((name) => `${name} ${within(of(name))}`);
    const positions = positionsIn(text, [strong!, weak!, idle!]);
    expect(
      positions.every((position) => position >= 0),
      text,
    ).toBe(true);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  it("shows so many as were asked for, and says where nothing matters", () => {
    const few = analysis(asked({ most: 1 })).lines;
    expect([
      few.filter((line) => line.startsWith("strong ")).length,
      few.filter((line) => line.startsWith("weak ")).length,
    ]).toEqual([1, 0]);
    expect(flat(analysis(asked({ outputs: noise })).lines)).toContain(nothing);
  });
});

describe("what pawn and delta say of a parameter that does nothing", () => {
  it.each([pawn, delta])("is that it shows as much as a dummy does", (analysis) => {
    const line = (name: string) => analysis(asked()).lines.find((one) => one.startsWith(`${name} `));
    expect(line("idle")).toContain("as of a dummy");
    for (const name of ["strong", "weak"]) expect(line(name)).not.toMatch(/dummy|chance/);
  });
});

describe("what pawn and delta say of many categories", () => {
  it.each([pawn, delta])("is that those beside each other are taken together", (analysis) => {
    const letters = [..."abcdefghijklmnopqrst"];
    const kinds = [...factors.slice(0, 2), ...ownFactors([{ name: "kind", categories: letters }])];
    const values = rows.map(([weak, strong, idle]) => [weak!, strong!, Math.floor(20 * idle!)]);
    const said = (more: Partial<RowsAsked>) => flat(analysis(asked(more)).lines);
    expect(said({ factors: kinds, values })).toMatch(/Mind: kind has more categories than there are classes, \d+, and/);
    expect(said({})).not.toContain("Mind");
  });
});

describe("what prim says", () => {
  it("is the box, and how many of 39 deals in which there is nothing to find have as good a one", () => {
    const { lines, data } = prim(asked());
    expect(flat(lines)).toMatch(/^profit is at most .* strong is (below|at most)/);
    const { byChance } = data as { readonly byChance: number };
    // This one is counted.
    expect(39 * byChance).toBeCloseTo(1, 9);
    expect(flat(lines)).toContain(
      "As good a box was found in 3% of the deals in which there is nothing to find (of 39,",
    );
    expect(flat(prim(asked({ outputs: noise })).lines)).toMatch(/may be chance|found in \d\d% of the deals/);
  });
});

describe("what morris and sobol say", () => {
  it("is how far a result moves over a whole range, the strongest first", () => {
    const design = morrisDesign(names, { trajectories: 8 });
    const { lines } = morris(
      asked({ outputs: madeOf(design.points), design: { kind: "morris", morris: design, isByGrade: false } }),
    );
    expect(flat(lines)).toMatch(/^profit moves most with strong, by 60.*, weak, by 30.* and idle, by 0/);
    expect(flat(lines)).toContain("make saltelli");
  });

  it("is what part of the variance each has, alone and with others", () => {
    const { plan, points } = saltelliDesign(names, { base: 512 });
    const { lines, data } = sobol(
      asked({ outputs: madeOf(points), design: { kind: "saltelli", plan, isByGrade: false } }),
    );
    const of = (name: string) =>
      (data as { factors: readonly { name: string; total: Interval }[] }).factors.find((one) => one.name === name)!
        .total;
    // 60² and 30² of the sum of both.
    expect(of("strong").estimate).toBeCloseTo(0.8, 2);
    expect(of("weak").estimate).toBeCloseTo(0.2, 2);
    expect(flat(lines)).toContain(
      `Of the variance of profit strong has ${within(of("strong"))}, weak has ${within(of("weak"))} and idle has`,
    );
  });
});
