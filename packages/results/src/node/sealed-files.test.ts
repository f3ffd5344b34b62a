import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { columns, folder } from "../testing/blocks.ts";
import { sealBeside } from "./beside.ts";
import { begunWith, checkBegun } from "./sealed-files.ts";
import { readTable, writeTable } from "./table-file.ts";

const judged = { name: "judged", by: ["replication"], columns: [] };

function begun(): string {
  const path = folder();
  mkdirSync(path, { recursive: true });
  for (const name of ["experiment.json", "design.parquet", "judged.parquet", "notes.txt"])
    writeFileSync(join(path, name), name);
  return path;
}

describe("what a folder was begun with", () => {
  it("is what was asked for and its tables, but for those that are written when it is done", () => {
    const path = begun();
    expect(Object.keys(begunWith(path, { beside: [judged] }))).toEqual(["experiment.json", "design.parquet"]);
    expect(Object.keys(begunWith(path, {}))).toEqual(["experiment.json", "design.parquet", "judged.parquet"]);
  });

  it("is as it was until a file of it is changed, and then that file is named", () => {
    const path = begun();
    const files = begunWith(path, {});
    expect(() => checkBegun(path, { files })).not.toThrow();
    expect(() => checkBegun(path, {})).not.toThrow();
    writeFileSync(join(path, "design.parquet"), "other");
    expect(() => checkBegun(path, { files })).toThrow("design.parquet is not what it was when the folder was begun.");
  });
});

describe("a table beside the parts", () => {
  it("cannot be found by a column that the parts have not", () => {
    const values = { judged: [Float64Array.of(0)] };
    const beside = [{ ...judged, by: ["draw"] }];
    expect(() => sealBeside(begun(), { beside, columns }, values)).toThrow("the parts have no columns draw");
  });

  it("is written once, is told from one of other values, and stays as it is where no values are given", () => {
    const path = begun();
    const [of, other] = [{ judged: [Float64Array.of(0, 1)] }, { judged: [Float64Array.of(0, 2)] }];
    const [sealed] = sealBeside(path, { beside: [judged], columns }, of)!;
    expect(sealBeside(path, { beside: [sealed!], columns }, of)).toEqual([sealed]);
    expect(sealBeside(path, { beside: [sealed!], columns }, {})).toEqual([sealed]);
    const words = new RegExp(`sealed as ${sealed!.sha256!.slice(0, 16)}, and its results come to [0-9a-f]{16} now`);
    expect(() => sealBeside(path, { beside: [sealed!], columns }, other)).toThrow(words);
  });
});

describe("a table", () => {
  it("without rows keeps its columns and their kinds", async () => {
    const path = join(begun(), "empty.parquet");
    writeTable(path, { meanings: columns, columns: [[], new Float64Array(0), new Float64Array(0)], says: { a: "b" } });
    const table = await readTable(path, "");
    expect(table).toMatchObject({ rows: 0, meanings: columns, says: { a: "b" } });
    expect(table.columns).toEqual([[], new Float64Array(0), new Float64Array(0)]);
  });
});
