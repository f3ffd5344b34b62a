import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "./catalogue.ts";
import { sources } from "./sources.ts";

/** All the text of the simulation, tests left out. */
function simulationText(folder = join(import.meta.dirname, "../simulation")): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts") && !/\.test\.ts$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
    .join("\n");
}

/** Parameters that the simulation does not name, and why that is right. */
const readOtherwise: Readonly<Record<string, string>> = {};

const entries = catalogue();
const text = simulationText();

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

  it.each(entries.map(({ path }) => path))("%s is read by the simulation", (path) => {
    const name = path.slice(path.lastIndexOf(".") + 1).replace(/\[\]$/, "");
    if (path in readOtherwise) return;
    expect(new RegExp(`\\b${name}\\b`).test(text)).toBe(true);
  });

  it("excuses nothing that is gone or that is read after all", () => {
    const paths = new Set(entries.map(({ path }) => path));
    for (const path of Object.keys(readOtherwise)) expect(paths).toContain(path);
  });
});
