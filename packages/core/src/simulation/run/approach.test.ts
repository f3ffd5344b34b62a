import { describe, expect, it } from "vitest";
import { approach } from "./approach.ts";

/** What was found, and how often was asked. */
function found(gapAt: (value: number) => number, how: Partial<Parameters<typeof approach>[0]> = {}) {
  let asked = 0;
  const value = approach({ start: 0, slope: 1, near: 1e-3, tries: 40, ...how }, (at) => {
    asked++;
    return gapAt(at);
  });
  return { value, asked };
}

describe("a number that is approached", () => {
  it.each([
    ["a line", (x: number) => x - 7, 7],
    ["a steep line", (x: number) => 50 * (x - 3), 3],
    ["a flat line", (x: number) => 0.01 * (x + 400), -400],
    ["a cube", (x: number) => x ** 3 - 2, Math.cbrt(2)],
    ["a curve that is saturated on one side", (x: number) => Math.tanh(x - 6), 6],
  ])("is where the gap is closed: %s", (_, gapAt, root) => {
    const { value } = found(gapAt);
    expect(Math.abs(gapAt(value))).toBeLessThanOrEqual(1e-3);
    expect(value).toBeCloseTo(root, 0);
  });

  it("is found at once where it is there already", () => {
    expect(found((x) => x - 5, { start: 5 })).toEqual({ value: 5, asked: 1 });
  });

  it("is the nearest of those tried where there is none, and no more is asked than is allowed", () => {
    expect(found((x) => -1 - Math.exp(-x), { tries: 6 })).toMatchObject({ asked: 6 });
    const { value } = found((x) => -1 - Math.exp(-x), { tries: 6 });
    expect(-1 - Math.exp(-value)).toBeGreaterThan(-1.01);
  });

  it("is found between steps, where the gap jumps", () => {
    const { value } = found((x) => (x < 2.5 ? -1 : 0.0005), { slope: 0.7 });
    expect(value).toBeGreaterThanOrEqual(2.5);
  });
});
