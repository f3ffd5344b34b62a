import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";
import { sources } from "./sources.ts";

const entries = catalogue();

describe("the catalogue is complete", () => {
  it.each(entries.map((entry) => [entry.path, entry] as const))("%s says what it rests on", (_, entry) => {
    expect(entry.unit).not.toBe("");
    expect(["A", "B", "C", "D"]).toContain(entry.grade);
    const [low, high] = entry.plausible;
    expect(entry.bounds[0]).toBeLessThanOrEqual(low);
    expect(low).toBeLessThanOrEqual(entry.default);
    expect(entry.default).toBeLessThanOrEqual(high);
    expect(high).toBeLessThanOrEqual(entry.bounds[1]);
    if ("cite" in entry.source) expect(Object.keys(sources)).toContain(entry.source.cite);
    else {
      // Grades A to C are claims about the world, and a reader may ask whose.
      expect(entry.grade).toBe("D");
      expect(entry.source.assume.length).toBeGreaterThan(5);
    }
  });

  it("cites every source somewhere", () => {
    const cited = new Set(entries.flatMap(({ source }) => ("cite" in source ? [source.cite] : [])));
    expect(Object.keys(sources).filter((key) => !cited.has(key as keyof typeof sources))).toEqual([]);
  });
});
