import { describe, expect, it } from "vitest";
import { studentQuantile } from "./student.ts";

describe("Student's t", () => {
  it("has the quantiles of the published tables", () => {
    // Any statistics textbook; columns 0.90, 0.95, 0.975, 0.99, 0.995, 0.9995.
    const tables: Record<number, number[]> = {
      1: [3.078, 6.314, 12.706, 31.821, 63.657, 636.619],
      2: [1.886, 2.92, 4.303, 6.965, 9.925, 31.599],
      3: [1.638, 2.353, 3.182, 4.541, 5.841, 12.924],
      4: [1.533, 2.132, 2.776, 3.747, 4.604, 8.61],
      5: [1.476, 2.015, 2.571, 3.365, 4.032, 6.869],
      7: [1.415, 1.895, 2.365, 2.998, 3.499, 5.408],
      10: [1.372, 1.812, 2.228, 2.764, 3.169, 4.587],
      20: [1.325, 1.725, 2.086, 2.528, 2.845, 3.85],
      29: [1.311, 1.699, 2.045, 2.462, 2.756, 3.659],
      60: [1.296, 1.671, 2.0, 2.39, 2.66, 3.46],
      120: [1.289, 1.658, 1.98, 2.358, 2.617, 3.373],
    };
    for (const [degrees, row] of Object.entries(tables)) {
      const got = [0.9, 0.95, 0.975, 0.99, 0.995, 0.9995].map((u) => studentQuantile(u, Number(degrees)));
      // Half a unit of the tables' last digit, and 2e-5 of Hill's.
      for (const [i, wanted] of row.entries()) expect(Math.abs(got[i]! - wanted)).toBeLessThan(0.00051 + 2e-5 * wanted);
    }
  });

  it("is exact at degrees between those of the tables, by SciPy's stats.t.ppf", () => {
    const exact: Record<number, number[]> = {
      1.1: [0.3183270225, 2.795945551, 10.27680129, 361.326726],
      1.3: [0.3081832766, 2.425947411, 7.500529326, 153.2658928],
      1.5: [0.3007453926, 2.196398418, 6.016663104, 82.8474467],
      1.9: [0.2905783451, 1.930126192, 4.527118077, 36.65717126],
      2.1: [0.2869544958, 1.846695528, 4.112152758, 27.66701666],
      2.5: [0.2814595127, 1.730250929, 3.574654842, 18.27789353],
      2.9: [0.2774947109, 1.653106231, 3.245438062, 13.70287973],
    };
    for (const [degrees, row] of Object.entries(exact))
      for (const [i, u] of [0.6, 0.9, 0.975, 0.9995].entries())
        expect(Math.abs(studentQuantile(u, Number(degrees)) / row[i]! - 1), `${u} at ${degrees}`).toBeLessThan(2e-5);
    // It falls with the degrees without a step where the method changes.
    const around = [0.999, 1, 1.001, 1.999, 2, 2.001, 2.999, 3, 3.001].map((degrees) =>
      studentQuantile(0.975, degrees),
    );
    expect(around).toEqual([Number.NaN, ...around.slice(1).toSorted((a, b) => b - a)]);
  });

  it("goes back through the distribution function at four degrees, which has a closed form", () => {
    const below = (t: number) => 0.5 + (t * (t * t + 6)) / (2 * (t * t + 4) ** 1.5);
    for (const u of [0.0005, 0.01, 0.2, 0.45, 0.5, 0.6, 0.9, 0.999])
      expect(below(studentQuantile(u, 4))).toBeCloseTo(u, 5);
  });

  it("is the normal one with very many degrees", () => {
    expect(studentQuantile(0.975, 1e9)).toBeCloseTo(1.959963984540054, 8);
  });

  it("is odd around one half, and refuses what is no chance", () => {
    for (const degrees of [1, 2, 3, 12]) expect(studentQuantile(0.25, degrees)).toBe(-studentQuantile(0.75, degrees));
    expect([studentQuantile(0.5, 1), studentQuantile(0, 5), studentQuantile(0.5, 0)]).toEqual([
      0,
      Number.NaN,
      Number.NaN,
    ]);
  });
});
