import { describe, expect, it } from "vitest";
import { picture } from "./picture.ts";
import { tinyAnswer } from "./testing/tiny-answer.ts";

describe("the picture of a result", async () => {
  const svg = picture(await tinyAnswer());

  it("has a mark for every win of every strategy and conduct", () => {
    expect(svg.match(/<circle /g)).toHaveLength(3 * 2 * 4);
  });

  it("draws every number within its panel", () => {
    const width = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
    const places = [...svg.matchAll(/c?x[12]?="([\d.]+)"/g)].map(([, place]) => Number(place));
    expect(Math.max(...places)).toBeLessThanOrEqual(width);
    expect(svg).not.toContain("NaN");
  });

  it("names draws, seed and version", () => {
    expect(svg).toMatch(/draws of \d+ parameters × \d+ of luck · seed .* · stewardsim 0\.0\.0/);
  });
});
