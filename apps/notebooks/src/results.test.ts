import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { armsOf, readResults } from "./results.ts";

const arms = [
  { name: "no steward", kind: "no-steward" },
  { name: "code over the wall", kind: "over-the-wall" },
  { name: "A", strategy: "open-core", conduct: "as practised" },
  { name: "B", strategy: "open-core", conduct: "best" },
  { name: "C", strategy: "open-core", conduct: "as practised", prior: { of: "A", weight: 2 } },
  { name: "D", marginalOf: { arm: "B", more: "sales" } },
];
const manifest = { draws: 2, luck: 2, arms: arms.map((arm) => ({ ...arm, draws: 2 })) };
const files = {
  "manifest.json": JSON.stringify(manifest),
  "parameters.csv": "draw,a.b\n0,0.5\n1,2\n",
  "ranges.csv": 'path,label,unit,grade,low,high,scale\na.b,"one, or other",share,D,0,3,linear\n',
  "histories.csv": "draw,luck,arm,cash_usd,won\n1,0,no steward,7,1\n0,0,no steward,-3,0\n0,1,no steward,,\n",
};

describe("a folder of results", () => {
  const folder = mkdtempSync(join(tmpdir(), "stewardsim-results-"));
  beforeAll(() => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("gives every number its place by draw and luck, and none where none was lived", () => {
    expect([...readResults(folder).column("no steward", "cash_usd")]).toEqual([-3, NaN, 7, NaN]);
  });

  it("knows what was drawn, and from where", () => {
    expect(readResults(folder).parameters).toEqual([
      { path: "a.b", label: "one, or other", unit: "share", grade: "D", low: 0, high: 3, values: [0.5, 2] },
    ]);
  });

  it("names what there is to whoever asks for something else", () => {
    const results = readResults(folder);
    expect(results.columns).toEqual(["cash_usd", "won"]);
    expect(() => results.column("nobody", "won")).toThrow(/No arm is called "nobody". There is: no steward/);
    expect(() => results.column("no steward", "luckk")).toThrow(/No column is called "luckk"/);
  });

  it("shows strategies first, the world without a steward last, and leaves out what repeats them", () => {
    expect(armsOf(readResults(folder))).toEqual([
      { name: "A", strategy: "open-core", conduct: "as practised" },
      { name: "B", strategy: "open-core", conduct: "best conduct" },
      { name: "code over the wall", strategy: "code over the wall", conduct: "other" },
      { name: "no steward", strategy: "no steward", conduct: "other" },
    ]);
  });
});
