import { describe, expect, it } from "vitest";
import { importance } from "./importance.ts";
import type { Study } from "../study.ts";

const draws = 60;
const values = Array.from({ length: draws }, (_, row) => [row / draws, ((row * 37) % draws) / draws]);
const factor = (path: string, grade: "A" | "D") => ({
  path,
  label: path,
  unit: "ratio" as const,
  grade,
  low: 0,
  high: 1,
  middle: 0.5,
  isCentred: false,
  isLog: false,
  isInteger: false,
});
const study = {
  factors: [factor("noise", "A"), factor("cause", "D")],
  values,
  draws,
  replications: 1,
} as unknown as Study;

describe("importance", () => {
  it("is of a number for each draw", () => {
    expect(() => importance(study, [1, 2, 3])).toThrow("3 results do not fit 60 draws: give one for each.");
  });

  it("doubts a link by how many were looked at, over all results that are told of", () => {
    const result = values.map(([noise, cause]) => 3 * noise! + cause!);
    const [alone, among] = [1, 7].map((looks) => importance(study, result, looks)[1]!.doubt);
    expect(alone).toBeLessThan(0.1);
    expect(among! / alone!).toBeCloseTo(7, 9);
  });

  it("finds the assumption that a result rests on, however curved the link", () => {
    const [first, second] = importance(
      study,
      values.map(([, cause]) => cause! ** 3),
    );
    expect(first!.factor.path).toBe("cause");
    expect(first!.correlation.estimate).toBeCloseTo(1, 12);
    expect(first!.doubt).toBeLessThan(1e-9);
    expect(second!.doubt).toBeGreaterThan(0.05);
    expect(second!.correlation.low).toBeLessThan(0);
    expect(second!.correlation.high).toBeGreaterThan(0);
  });
});
