import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { block, folder, manifest } from "../testing/blocks.ts";
import { clearFolder } from "./clear-folder.ts";
import { openDirectory } from "./directory-store.ts";

/** A folder that holds results, in parts and in the journal. */
async function begun(): Promise<string> {
  const path = folder();
  const store = openDirectory(path, manifest(100), { asked: "for" });
  for (let index = 0; index < 70; index++) await store.write(block(index));
  await store.close();
  return path;
}
const strangers = (files: Readonly<Record<string, string>>) => {
  const path = mkdtempSync(join(tmpdir(), "strangers-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
};

describe("a folder that is cleared", () => {
  it("holds nothing any more, so that other results can be kept there", async () => {
    const path = await begun();
    mkdirSync(join(path, "figures"));
    const figures = ["figures/board.svg", "figures/board.csv"];
    for (const name of ["runs.csv", "picture.svg", "brief.html", "brief.md", "wins.parquet", ...figures])
      writeFileSync(join(path, name), "");
    clearFolder(path);
    expect(readdirSync(path)).toEqual([]);
    const store = openDirectory(path, { ...manifest(3), experiment: "another" }, {});
    expect(store.missing()).toEqual([0, 1, 2]);
    await store.close();
  });

  it("has no table beside its parts any more that its manifest names, and nothing that such a name could lead to", () => {
    const path = strangers({
      "manifest.json": JSON.stringify({ format: 2, beside: [{ name: "years" }, { name: "../elsewhere" }, null, {}] }),
      "years.parquet": "",
      "mine.parquet": "",
    });
    writeFileSync(join(path, "..", "elsewhere.parquet"), "");
    clearFolder(path);
    expect(readdirSync(path)).toEqual(["mine.parquet"]);
    expect(existsSync(join(path, "..", "elsewhere.parquet"))).toBe(true);
  });

  it("keeps the files of other people", async () => {
    const path = await begun();
    writeFileSync(join(path, "thesis.doc"), "");
    mkdirSync(join(path, "figures"));
    for (const name of ["board.svg", "board.csv", "mine.svg"]) writeFileSync(join(path, "figures", name), "");
    clearFolder(path);
    expect(readdirSync(path).sort()).toEqual(["figures", "thesis.doc"]);
    expect(readdirSync(join(path, "figures"))).toEqual(["mine.svg"]);
  });

  it("may be of the first format, which had no number", () => {
    const path = strangers({ "manifest.json": '{"stewardsim":"0.1.0"}', "histories.csv": "" });
    clearFolder(path);
    expect(readdirSync(path)).toEqual([]);
  });

  it("must hold results: nothing of anybody else's is removed", () => {
    for (const text of ['{"name":"a web page"}', "no JSON", "[]"]) {
      const path = strangers({ "manifest.json": text, "design.csv": "mine" });
      expect(() => clearFolder(path)).toThrow(expect.objectContaining({ code: "not-results" }) as Error);
      expect(readdirSync(path).sort()).toEqual(["design.csv", "manifest.json"]);
    }
    const bare = strangers({ "design.csv": "mine" });
    expect(() => clearFolder(bare)).toThrow(/holds no results that could be replaced/);
    expect(readdirSync(bare)).toEqual(["design.csv"]);
  });

  it("is left as it is while a process is at work in it", async () => {
    const path = await begun();
    const store = openDirectory(path, manifest(100), { asked: "for" });
    expect(() => clearFolder(path)).toThrow(expect.objectContaining({ code: "folder-in-use" }) as Error);
    expect(existsSync(join(path, "parts/part-00000.parquet"))).toBe(true);
    await store.close();
  });
});
