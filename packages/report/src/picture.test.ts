import { describe, expect, it } from "vitest";
import { picture } from "./picture.ts";
import { tinyAnswer } from "./testing/tiny-answer.ts";

describe("the picture of a result", async () => {
  const answer = await tinyAnswer();
  const svg = picture(answer);
  const width = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);

  it("has a dot on an interval for every win of every strategy and conduct", () => {
    expect(svg.match(/<path [^>]+><circle /g)).toHaveLength(3 * 2 * 5);
    expect(svg.match(/<circle /g)).toHaveLength(3 * 2 * 5);
  });

  it("is at most 1000 px wide, and draws every number within its panel", () => {
    expect(width).toBeLessThanOrEqual(1000);
    const coordinates = [...svg.matchAll(/(?: c?x[12]?="|[MH])([\d.]+)/g)].map(([, coordinate]) => Number(coordinate));
    expect(coordinates.length).toBeGreaterThan(100);
    expect(Math.max(...coordinates)).toBeLessThanOrEqual(width - 20);
    expect(svg).not.toContain("NaN");
  });

  it("has no two texts in one place", () => {
    // On average a letter takes little more than half its height.
    const texts = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"([^>]*)>([^<]*)/g)].map(([, x, y, how, text]) => {
      const size = text!.length * (Number(/font-size="(\d+)"/.exec(how!)?.[1] ?? 13) * 0.58);
      const shift = how!.includes('"middle"') ? 0.5 : how!.includes('"end"') ? 1 : 0;
      return { y: Number(y), from: Number(x) - shift * size, to: Number(x) + (1 - shift) * size, text };
    });
    for (const [index, one] of texts.entries()) {
      expect(one.from, one.text).toBeGreaterThanOrEqual(0);
      expect(one.to, one.text).toBeLessThanOrEqual(width);
      for (const other of texts.slice(index + 1))
        if (Math.abs(one.y - other.y) < 11) expect(one.to <= other.from || other.to <= one.from, other.text).toBe(true);
    }
  });

  it("names draws, guesses, seed and version", () => {
    expect(svg).toMatch(
      /draws of \d+ parameters × \d+ replications? · \d+ of the parameters are guesses · seed .* · stewardsim 0\.0\.0/,
    );
  });

  it("says where only some of the draws were run again", () => {
    const made = { ...answer.made, draws: 112, replications: 2, repeated: 16 };
    expect(picture({ ...answer, made })).toMatch(/>112 draws of \d+ parameters, run once and 16 of them twice · /);
  });
});
