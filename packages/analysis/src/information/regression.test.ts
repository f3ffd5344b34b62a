import { describe, expect, it } from "vitest";
import { even, normal, real } from "../discovery/testing/columns.ts";
import {
  coefficients,
  constantFit,
  coordinates,
  dot,
  fitted,
  predictionErrors,
  withColumns,
} from "../regression/least-squares.ts";
import { columnsOf, naturalSpline } from "../regression/spline.ts";
import { prepare, surrogateOf } from "./surrogate.ts";

const x = [1, 2, 3, 4];
const y = [2, 3, 5, 9];

describe("least squares", () => {
  const line = withColumns(constantFit(4), [x]);

  it("fit the line that a hand finds", () => {
    // Slope Σ(x−2.5)(y−4.75)/5 = 2.3, intercept 4.75 − 2.5·2.3.
    const guess = fitted(line, coefficients(line, y));
    [1.3, 3.6, 5.9, 8.2].forEach((value, row) => expect(guess[row]!).toBeCloseTo(value, 12));
  });

  it("know what each value is missed by when the others predict it", () => {
    const errors = predictionErrors(line, y);
    // Without the last: the line through (1,2), (2,3), (3,5) is 1/3 + 1.5 x, and 6.333 at 4.
    expect(errors[3]!).toBeCloseTo(9 - 19 / 3, 12);
    // Without the first: through (2,3), (3,5), (4,9) it is −10/3 + 3 x, and −1/3 at 1.
    expect(errors[0]!).toBeCloseTo(2 + 1 / 3, 12);
  });

  it("pass over a column that the others make up", () => {
    expect(withColumns(line, [x.map((one) => 3 * one - 7)]).basis).toHaveLength(2);
  });

  it("keep their columns apart where they are nearly the same", () => {
    const first = even("first", 200);
    const second = normal("second", 200).map((one, row) => first[row]! + 1e-7 * one);
    const { basis } = withColumns(constantFit(200), [first, second]);
    expect(basis).toHaveLength(3);
    for (const [point, one] of basis.entries())
      for (const other of basis.slice(0, point)) expect(Math.abs(dot(one, other))).toBeLessThan(1e-14);
  });

  it("predict a new case from its values of the given columns", () => {
    const fit = withColumns(line, [x.map((one) => 3 * one), [0, 1, 0, 0]]);
    const point = coordinates(fit, [1, 4, 12, 0]);
    expect(dot(point, coefficients(fit, y))).toBeCloseTo(fitted(fit, coefficients(fit, y))[3]!, 12);
  });
});

describe("a natural spline", () => {
  const values = Array.from({ length: 101 }, (_, at) => at / 100);

  it("is straight beyond its outer knots and smooth between them", () => {
    const { at, knots } = naturalSpline(values, 3);
    expect(knots).toHaveLength(5);
    const bend = (where: number, step = 0.01) =>
      at(where + step).map((value, column) => value - 2 * at(where)[column]! + at(where - step)[column]!);
    for (const where of [-0.5, -0.1, 1.2, 3]) for (const one of bend(where)) expect(Math.abs(one)).toBeLessThan(1e-9);
    expect(Math.max(...bend(0.5).map(Math.abs))).toBeGreaterThan(1e-5);
  });

  it("follows a sine, and a line without bends", () => {
    const wave = values.map((value) => Math.sin(5 * value));
    const spline = naturalSpline(values, 4);
    const fit = withColumns(constantFit(101), columnsOf(spline, values));
    const guess = fitted(fit, coefficients(fit, wave));
    for (let row = 5; row < 96; row++) expect(Math.abs(guess[row]! - wave[row]!)).toBeLessThan(0.05);
    expect(naturalSpline(values, 0).at(0.3)).toEqual([0.3]);
  });

  it("has fewer bends where the values repeat", () => {
    expect(naturalSpline([0, 0, 0, 1, 1, 1], 4).at(1)).toEqual([1]);
  });
});

describe("a surrogate", () => {
  const count = 300;
  const inputs = ["a", "b", "c", "d"].map((name) => real(name, even(name, count)));
  const [a, b] = inputs.map(({ values }) => values);
  const noise = normal("noise", count);

  it("uses the inputs that matter, and their product", () => {
    const response = noise.map((one, row) => 4 * a![row]! + 3 * (a![row]! - 0.5) * (b![row]! - 0.5) * 6 + 0.3 * one);
    const { used, fit } = surrogateOf(prepare(inputs), [response]);
    expect(used).toEqual(expect.arrayContaining([0, 1]));
    const errors = predictionErrors(fit, response);
    expect(Math.sqrt(dot(errors, errors) / count)).toBeLessThan(0.36);
  });

  it("is the mean alone where nothing predicts, or nothing varies", () => {
    expect(surrogateOf(prepare(inputs), [new Float64Array(count).fill(3)]).used).toEqual([]);
  });
});
