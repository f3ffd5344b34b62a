import { describe, expect, it } from "vitest";
import { falseAlarms } from "./false-alarms.ts";

const fourErrors = (chance: number) => 4 * Math.sqrt((chance * (1 - chance)) / 999);

describe("a false alarm", () => {
  /** Eight differences of the same size: what comes of tossing their signs can be counted. */
  const even = [1, -1, 1, -1, 1, -1, 1, -1];

  it("is as frequent as counting says", () => {
    // Seven of one sign have a mean of 3/4 with an error of 1/4: t is 3, and Student's at 97% with 7 degrees 2.71, at 98.2% 3.07.
    const [seven, eight] = [18 / 256, 2 / 256];
    expect(Math.abs(falseAlarms(even, { confidence: 0.97 }).estimate - seven)).toBeLessThan(fourErrors(seven));
    expect(Math.abs(falseAlarms(even, { confidence: 0.982 }).estimate - eight)).toBeLessThan(fourErrors(eight));
  });

  it("does not depend on how far the arms are apart", () => {
    expect(falseAlarms(even.map((value) => value + 100))).toEqual(falseAlarms(even));
  });

  it("is never raised where nothing differs, and unknown of one unit", () => {
    expect(falseAlarms([2, 2, 2, 2]).estimate).toBe(0);
    expect(falseAlarms([2])).toMatchObject({ low: 0, high: 1 });
  });
});
