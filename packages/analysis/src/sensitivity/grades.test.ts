import { describe, expect, it } from "vitest";
import { saltelliDesign } from "../designs/saltelli-design.ts";
import { factor } from "../designs/testing/factor.ts";
import { gradesOf, variancePerGrade } from "./grades.ts";
import { sobolIndices } from "./sobol.ts";
import { ishigami, ishigamiFirst, ishigamiTotal } from "./testing/functions.ts";

describe("the variance per grade", () => {
  const factors = [
    factor("x1", 0, 1, { grade: "D" }),
    factor("x2", 0, 1, { grade: "A" }),
    factor("x3", 0, 1, { grade: "B" }),
  ];
  const names = factors.map(({ path }) => path);

  it("is what parameters of the grade explain, in the order of the grades", () => {
    const { plan, points } = saltelliDesign(names, { base: 4096, groups: gradesOf(factors) });
    const { grades, together } = variancePerGrade(sobolIndices(plan, points.map(ishigami), { resamples: 50 }));
    expect(grades.map(({ grade }) => grade)).toEqual(["A", "B", "D"]);
    const [x1, x2, x3] = [0, 1, 2];
    [x2, x3, x1].forEach((index, position) => {
      expect(Math.abs(grades[position]!.alone.estimate - ishigamiFirst[index]!)).toBeLessThan(0.02);
      expect(Math.abs(grades[position]!.total.estimate - ishigamiTotal[index]!)).toBeLessThan(0.02);
    });
    // x1 and x3 act together, and they are of different grades.
    expect(together).toBeCloseTo(0.2437, 1.5);
  });

  it("is all of it where there is one grade", () => {
    const { plan, points } = saltelliDesign(names, { base: 256, groups: ["C", "C", "C"] });
    const { grades, together } = variancePerGrade(sobolIndices(plan, points.map(ishigami), { resamples: 0 }));
    expect(grades).toHaveLength(1);
    expect(grades[0]!.total.estimate).toBeCloseTo(1, 1);
    expect(together).toBeCloseTo(0, 1);
  });

  it("is refused of a design by other groups", () => {
    const { plan, points } = saltelliDesign(names, { base: 4 });
    expect(() => variancePerGrade(sobolIndices(plan, points.map(ishigami)))).toThrow('"x1" is no grade');
  });
});
