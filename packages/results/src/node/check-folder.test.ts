import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { block, columns, folder } from "../testing/blocks.ts";
import { designed } from "../testing/folders.ts";
import { checkFolder } from "./check-folder.ts";
import { readManifest, writeManifest } from "./folder-files.ts";
import { partName, writePart } from "./part.ts";
import { query } from "./query.ts";
import { readRows } from "./read-rows.ts";

const damaged = (message: RegExp) => ({ code: "damaged", message: expect.stringMatching(message) as string });
const everything = "SELECT * FROM runs JOIN design ON runs.replication = design.draw ORDER BY replication, arm";
const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => /\.(json|parquet)$/.test(name));

/** So many places in each file of a folder, from end to end, with another bit of the byte in each. */
function* flips(path: string, count: number): Iterable<{ what: string; file: string; turned: Uint8Array }> {
  for (const name of filesIn(path)) {
    const file = join(path, name);
    const bytes = readFileSync(file);
    for (let place = 0; place < count; place++) {
      const at = Math.floor((place * bytes.length) / count);
      const turned = Uint8Array.from(bytes);
      turned[at]! ^= 1 << (place % 8);
      yield { what: `bit ${place % 8} of byte ${at} of ${name}`, file, turned };
    }
  }
}
/** What comes of reading with one file changed, or that the reader was told. */
async function read<T>(file: string, turned: Uint8Array, reading: () => Promise<T>): Promise<T | "told"> {
  const whole = readFileSync(file);
  writeFileSync(file, turned);
  try {
    return await reading();
  } catch (error) {
    expect(["damaged", "not-results", "newer-format", "older-format"], String(error)).toContain(
      (error as { code: string }).code,
    );
    return "told";
  } finally {
    writeFileSync(file, whole);
  }
}
/** A manifest with other space between its words says the same. */
const saysTheSame = (file: string, turned: Uint8Array) => {
  try {
    const [was, is] = [readFileSync(file), Buffer.from(turned)].map((bytes) =>
      JSON.stringify(JSON.parse(bytes.toString())),
    );
    return was === is;
  } catch {
    return false;
  }
};

describe("a folder that was sealed", () => {
  it("is checked in every file: of any bit that is turned the reader is told, or nothing is said otherwise", async () => {
    const path = folder();
    await designed(path, { replications: 70 });
    const files = filesIn(path);
    expect(files.sort()).toEqual([
      "design.parquet",
      "experiment.json",
      "judged.parquet",
      "manifest.json",
      "parts/part-00000.parquet",
      "parts/part-00001.parquet",
      "steps.parquet",
    ]);
    let told = 0;
    for (const { what, file, turned } of flips(path, 60)) {
      const found = await read(file, turned, () => checkFolder(path));
      if (found === "told") told++;
      else expect(file.endsWith("manifest.json") && saysTheSame(file, turned), what).toBe(true);
    }
    expect(told).toBeGreaterThan(60 * (files.length - 1));
    expect(await checkFolder(path)).toEqual({ stored: 70, isWhole: true });
  });

  it("gives no other answer in SQL with any bit turned, and no other rows", async () => {
    const path = folder();
    await designed(path, { replications: 70 });
    const answer = JSON.stringify((await query([path], everything)).rows);
    const rows = async () => {
      const found: unknown[] = [];
      for await (const { index, columns } of (await readRows(path)).blocks) found.push(index, columns);
      return JSON.stringify(found);
    };
    const known = await rows();
    for (const { what, file, turned } of flips(path, 12)) {
      const asked = await read(file, turned, async () => JSON.stringify((await query([path], everything)).rows));
      expect(["told", answer].includes(asked), `${what}, in SQL`).toBe(true);
      expect(["told", known].includes(await read(file, turned, rows)), `${what}, as rows`).toBe(true);
    }
  });

  it("is not whole where a part of it lacks a replication, though the file is what was written", async () => {
    const path = folder();
    await designed(path, { replications: 70 });
    const rest = [0, 1, 2, 3, 5].map((index) => block(64 + index));
    writePart(join(path, "parts", partName(1)), rest, columns);
    await expect(checkFolder(path)).rejects.toMatchObject(damaged(/69 of 70 replications/));
  });

  it("is not whole before all that it was begun for is there, and says how much is", async () => {
    for (const stored of [0, 3, 65]) {
      const path = folder();
      await designed(path, { replications: 70, stored });
      expect(await checkFolder(path)).toEqual({ stored, isWhole: false });
    }
  });

  it("is checked for each file that it was begun with, and for no table of anybody else", async () => {
    for (const name of ["experiment.json", "design.parquet", "judged.parquet"]) {
      const path = folder();
      await designed(path, { replications: 3 });
      const whole = readFileSync(join(path, name));
      writeFileSync(join(path, name), `${whole.toString("latin1")} `, "latin1");
      const changed = /is not (what|the one)/;
      await expect(checkFolder(path), name).rejects.toMatchObject(damaged(changed));
      rmSync(join(path, name));
      await expect(checkFolder(path), name).rejects.toMatchObject(damaged(/is missing/));
    }
    const path = folder();
    await designed(path, { replications: 3 });
    writeFileSync(join(path, "notes.parquet"), readFileSync(join(path, "design.parquet")).subarray(3));
    expect(await checkFolder(path)).toEqual({ stored: 3, isWhole: true });
    const { files: _, ...first } = readManifest(path);
    writeManifest(path, first);
    expect(await checkFolder(path)).toEqual({ stored: 3, isWhole: true });
    const design = join(path, "design.parquet");
    writeFileSync(design, readFileSync(design).fill(1, 40, 41));
    await expect(checkFolder(path)).rejects.toMatchObject(damaged(/design\.parquet/));
  });
});
