import { describe, expect, it } from "vitest";
import { bootstrap, bootstrapAll, byDraw, chanceOf, medianOf, shareBetweenDraws } from "./by-draw.ts";

describe("runs of one draw", () => {
  it("are averaged, and those that are missing left out", () => {
    expect([...byDraw([1, 3, Number.NaN, 5, Number.NaN, Number.NaN], 2)]).toEqual([2, 5, Number.NaN]);
  });

  it("share all of the variance when chance changes nothing", () => {
    expect(shareBetweenDraws([1, 1, 2, 2, 5, 5], 2)).toBe(1);
  });

  it("share none of it when every draw has the same mean", () => {
    expect(shareBetweenDraws([0, 2, 2, 0, 0, 2], 2)).toBe(0);
  });

  it("share what the analysis of variance by hand says", () => {
    // Means 1, 3 and 8 around 4; between 2·(9+1+16)/2 = 26, within 6·1/3 = 2, component (26−2)/2 = 12.
    expect(shareBetweenDraws([0, 2, 2, 4, 7, 9], 2)).toBeCloseTo(12 / 14, 12);
  });

  it("count as one piece of evidence where they agree, and as many where they do not", () => {
    const agreeing = chanceOf([true, true, false, false, true, true, false, false], 2);
    const independent = chanceOf([true, false, true, false], 1);
    expect(agreeing).toEqual(independent);
    expect(agreeing.estimate).toBe(0.5);
  });

  it("count by draws where nothing tells how far they repeat each other", () => {
    const never = (runs: number) => Array.from({ length: runs }, () => false);
    expect(chanceOf(never(20), 2)).toEqual(chanceOf(never(10), 1));
    expect(chanceOf([true, false], 2)).toMatchObject({ estimate: 0.5, draws: 1 });
    expect(chanceOf([true, false], 2).high).toBeGreaterThan(0.85);
    expect(chanceOf([undefined, undefined], 2)).toMatchObject({ low: 0, high: 1, draws: 0 });
  });

  it("have a middle one, bounded by as many as would say as much", () => {
    const draws = Array.from({ length: 20 }, (_, draw) => draw + 1);
    const alone = medianOf(draws, 1);
    expect(alone).toEqual({ estimate: 10.5, low: 6, high: 15, draws: 20 });
    expect(
      medianOf(
        draws.flatMap((value) => [value, value]),
        2,
      ),
    ).toEqual(alone);
    const free = medianOf(
      draws.flatMap((value) => [value, 21 - value]),
      2,
    );
    expect(free.high - free.low).toBeLessThan(alone.high - alone.low);
  });

  it("leave out of the middle what is missing, and not what never comes", () => {
    const never = Number.POSITIVE_INFINITY;
    expect(medianOf([1, 2, 3, 4, never, never, never, Number.NaN], 1)).toEqual({
      estimate: 4,
      low: 1,
      high: never,
      draws: 7,
    });
    expect(medianOf([1, 2, 3], 1)).toMatchObject({ estimate: 2, low: -never, high: never });
  });

  it("are resampled by draw, around the statistic itself", () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    const mean = bootstrap(8, (rows) => rows.reduce((sum, row) => sum + values[row]!, 0) / rows.length);
    expect(mean.estimate).toBe(4.5);
    expect(mean.low).toBeGreaterThan(2.5);
    expect(mean.high).toBeLessThan(6.5);
  });

  it("are the same of several statistics at once as of each by itself", () => {
    const first = (rows: readonly number[]) => rows[0]!;
    const last = (rows: readonly number[]) => rows.at(-1)!;
    expect(bootstrapAll(8, (rows) => [first(rows), last(rows)])).toEqual([bootstrap(8, first), bootstrap(8, last)]);
  });
});
