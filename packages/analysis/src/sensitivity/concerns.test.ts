import { describe, expect, it } from "vitest";
import { saltelliDesign } from "../designs/saltelli-design.ts";
import { concernsOf } from "./concerns.ts";
import { sobolIndices } from "./sobol.ts";
import type { SobolIndices } from "./sobol.ts";
import { ishigami } from "./testing/functions.ts";

const indexed = (...all: readonly (readonly [first: number, total: number])[]): SobolIndices => ({
  factors: all.map(([first, total], index) => ({
    name: `x${index + 1}`,
    first: { estimate: first, low: first - 0.01, high: first + 0.01 },
    total: { estimate: total, low: total - 0.01, high: total + 0.01 },
  })),
  pairs: [],
  mean: 0,
  variance: 1,
  base: 256,
  missing: 0,
});

describe("concerns about indices", () => {
  it("are none where nothing is strange", () => {
    expect(concernsOf(indexed([0.5, 0.6], [0.3, 0.4]))).toEqual([]);
  });

  it("name indices below 0, and say when error does not excuse them", () => {
    expect(concernsOf(indexed([-0.008, 0.6], [0.3, 0.4]))).toEqual([
      "S1 of x1 (-0.008) is below 0, which no part of a variance can be: read it as 0 within its error.",
    ]);
    expect(concernsOf(indexed([-0.004, 0.6], [0.3, 0.4]))).toEqual([]);
    expect(concernsOf(indexed([-0.5, 0.6]))[0]).toContain("whole interval is below 0, take a larger base");
  });

  it("name factors that do more alone than in all", () => {
    expect(concernsOf(indexed([0.41, 0.4]))).toEqual([
      "S1 is above ST for x1, which only errors of estimation can do.",
    ]);
    expect(concernsOf(indexed([0.5, 0.4]))[0]).toContain("and large ones");
  });

  it("count what is more than the whole", () => {
    expect(concernsOf(indexed([0.6, 0.6], [0.6, 0.6]))[0]).toContain("All S1 together are 1.200");
  });

  it("ask for a larger base where intervals are wide", () => {
    const { plan, points } = saltelliDesign(["x1", "x2", "x3"], { base: 64, hasPairs: true });
    const outputs = points.map(ishigami).with(0, Number.NaN);
    const sentences = concernsOf(sobolIndices(plan, outputs));
    expect(
      sentences.some((one) => /intervals are wider than 0\.1, .*: a base of about [\d,]+ would do\.$/.test(one)),
    ).toBe(true);
    expect(sentences.at(-1)).toContain("1 of 64 base points are left out");
  });

  it("ask for four times the base where an interval is twice as wide as it may be", () => {
    expect(concernsOf(indexed([0.5, 0.5]), { width: 0.01 })).toEqual([
      "2 of 2 intervals are wider than 0.01, the widest that of S1 of x1 (0.490 to 0.510): a base of about 1,024 would do.",
    ]);
  });

  it("say where there is nothing to share out, or nothing at all", () => {
    const { plan, points } = saltelliDesign(["x"], { base: 4 });
    expect(
      concernsOf(
        sobolIndices(
          plan,
          points.map(() => 3),
        ),
      ),
    ).toEqual(["The result is the same in every draw, so there is no variance to share out."]);
    expect(
      concernsOf(
        sobolIndices(
          plan,
          points.map(() => Number.NaN),
        ),
      )[0],
    ).toContain("Every base point lacks a result");
  });
});
