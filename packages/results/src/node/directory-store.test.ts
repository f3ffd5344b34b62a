import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Block, blocksHash } from "../block.ts";
import type { Manifest } from "../manifest.ts";
import { block, columns, folder, manifest } from "../testing/blocks.ts";
import { type DirectoryStore, openDirectory } from "./directory-store.ts";
import { readExperiment, readManifest, writeManifest } from "./folder-files.ts";
import { openJournal } from "./journal.ts";
import { merge } from "./merge.ts";
import { readBlocks } from "./read-blocks.ts";
import { partsIn } from "./part.ts";

const open = (path: string, replications = 100, shard?: { index: number; of: number }) =>
  openDirectory(path, manifest(replications, shard), { asked: "for" });
const all = async (store: DirectoryStore) => {
  const found: Block[] = [];
  for await (const one of store.blocks()) found.push(one);
  return found;
};
const indices = (count: number) => Array.from({ length: count }, (_, index) => index);
const expected = (count: number) => blocksHash(indices(count).map(block));

describe("a folder of results", () => {
  it("is begun for no more shards than there are parts, whichever of them it is", () => {
    for (const index of [0, 3])
      expect(() => open(folder(), 130, { index, of: 4 })).toThrow(
        "130 replications are dealt in 3 parts of 64, and 4 shards have not work for each: deal them to 3 at most, as 1/3.",
      );
    expect(() => open(folder(), 64, { index: 0, of: 2 })).toThrow("deal them to one machine.");
    for (const index of [0, 1, 2]) expect(open(folder(), 130, { index, of: 3 }).missing().length).toBeGreaterThan(0);
  });

  it("gives back what was written, in the order of replications, whatever the order of writing", async () => {
    const store = open(folder());
    for (const index of indices(100).reverse()) await store.write(block(index));
    expect(await all(store)).toEqual(indices(100).map(block));
    expect(store.missing()).toEqual([]);
    expect((await store.seal()).hash).toBe(await expected(100));
    await store.close();
  });

  it("is read in the order of replications while a part of it stands in the journal, in that of writing", async () => {
    const path = folder();
    const store = open(path, 100);
    for (const index of indices(70).reverse()) await store.write(block(index));
    await store.close();
    const found: number[] = [];
    for await (const { index } of readBlocks(path)) found.push(index);
    expect(found).toEqual(indices(70));
  });

  it("makes a part of every 64 replications as soon as they are there, and takes them out of the journal", async () => {
    const path = folder();
    const store = open(path, 200);
    for (const index of indices(70)) await store.write(block(index));
    expect(partsIn(path)).toEqual([0]);
    expect(readFileSync(join(path, "journal")).length).toBeLessThan(7 * 150);
    await store.close();
    const again = open(path, 200);
    expect(again.count).toBe(70);
    expect(again.missing()[0]).toBe(70);
    expect(await all(again)).toEqual(indices(70).map(block));
    await again.close();
  });

  it("forgets the record that was torn, and nothing before it", async () => {
    const path = folder();
    const store = open(path);
    for (const index of indices(5)) await store.write(block(index));
    await store.close();
    const journal = join(path, "journal");
    const { length } = readFileSync(journal);
    for (const cut of [1, 20, 50]) {
      const whole = readFileSync(journal);
      truncateSync(journal, length - cut);
      const again = open(path);
      expect(again.count).toBe(4);
      await again.write(block(4));
      expect(await all(again)).toEqual(indices(5).map(block));
      await again.close();
      expect(readFileSync(journal)).toEqual(whole);
    }
  });

  it("forgets a damaged record, and none that follows it", async () => {
    const path = folder();
    const store = open(path);
    for (const index of indices(5)) await store.write(block(index));
    await store.close();
    const bytes = readFileSync(join(path, "journal"));
    bytes[Math.floor((bytes.length * 3) / 5) + 20]! ^= 1;
    writeFileSync(join(path, "journal"), bytes);
    const again = open(path);
    expect(again.missing().slice(0, 2)).toEqual([3, 5]);
    await again.close();
  });

  it("does not mind a part that stands in the journal still: the machine stopped between the two", async () => {
    const path = folder();
    const store = open(path);
    for (const index of indices(63)) await store.write(block(index));
    const before = readFileSync(join(path, "journal"));
    await store.write(block(63));
    await store.close();
    writeFileSync(join(path, "journal"), before);
    const again = open(path);
    expect(again.count).toBe(64);
    expect((await all(again)).length).toBe(64);
    await again.close();
  });

  it("keeps the hash that it was done with", async () => {
    const path = folder();
    const store = open(path, 64);
    for (const index of indices(64)) await store.write(block(index));
    const { hash, made } = await store.seal();
    await store.close();
    const again = open(path, 64);
    expect(await again.seal()).toMatchObject({ hash, made });
    await again.close();
    writeManifest(path, { ...readManifest(path), hash: "0".repeat(64) });
    const other = open(path, 64);
    await expect(other.seal()).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/hash 0000000000000000/) as string,
    });
    await other.close();
    expect(readManifest(path).hash).toBe("0".repeat(64));
  });

  it("makes the part that was never made: the machine stopped after its last replication", async () => {
    const path = folder();
    const store = open(path, 64);
    for (const index of indices(63)) await store.write(block(index));
    await store.close();
    const journal = openJournal(join(path, "journal"), columns);
    journal.append(block(63));
    journal.close();
    const again = open(path, 64);
    expect(again.missing()).toEqual([]);
    await again.seal();
    await again.close();
    expect(partsIn(path)).toEqual([0]);
    expect(await blocksHash(readBlocks(path))).toBe(await expected(64));
  });

  it("ends where that is enough, to the hash of an experiment of that length", async () => {
    for (const length of [64, 70]) {
      const path = folder();
      const store = open(path, 200);
      for (const index of indices(length)) await store.write(block(index));
      await store.end({ replications: length });
      expect(store.missing()).toEqual([]);
      expect(store.wanted()).toEqual(indices(length));
      expect((await store.seal()).hash).toBe(await expected(length));
      await store.close();
      const again = open(path, 200);
      expect([again.manifest.ended, again.missing()]).toEqual([{ replications: length }, []]);
      await again.close();
      expect(await blocksHash(readBlocks(path))).toBe(await expected(length));
      expect((await merge([path], folder())).hash).toBe(await expected(length));
    }
  });

  it("ends nowhere else than where it is", async () => {
    const store = open(folder(), 200);
    for (const index of [0, 1, 3]) await store.write(block(index));
    await expect(store.end({ replications: 2 })).rejects.toThrow("here are 3 replications, and the end is after 2");
    await expect(store.end({ replications: 3 })).rejects.toThrow("replication 2 is missing");
    const shard = open(folder(), 200, { index: 0, of: 2 });
    await shard.write(block(0));
    await expect(shard.end({ replications: 1 })).rejects.toThrow("a shard cannot");
    expect(shard.manifest.ended).toBeUndefined();
    await store.close();
    await shard.close();
  });

  it("keeps a replication without rows", async () => {
    const path = folder();
    const none: Block = { index: 0, rows: 0, columns: [[], new Float64Array(0), new Float64Array(0)] };
    const store = open(path, 64);
    await store.write(none);
    for (const index of indices(64).slice(1)) await store.write(block(index));
    expect(partsIn(path)).toEqual([0]);
    expect((await all(store))[0]).toEqual(none);
    await store.close();
  });

  it("says what was asked for, to whoever goes on", async () => {
    const path = folder();
    await open(path).close();
    expect(readExperiment(path)).toEqual({ asked: "for" });
  });
});

describe("a folder of results refuses", () => {
  const code = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return (error as { code: string }).code;
    }
    return "nothing";
  };

  it("a second owner while the first is at work, and not one who is dead", async () => {
    const path = folder();
    const store = open(path);
    expect(code(() => open(path))).toBe("folder-in-use");
    await store.close();
    writeFileSync(join(path, "lock"), JSON.stringify({ pid: 2 ** 22 + 1, boot: "another start", host: "elsewhere" }));
    expect(code(() => open(path))).toBe("folder-in-use");
    const lock = JSON.parse(readFileSync(join(path, "lock"), "utf8")) as object;
    writeFileSync(join(path, "lock"), JSON.stringify({ ...lock, host: (await import("node:os")).hostname() }));
    await open(path).close();
    writeFileSync(join(path, "lock"), "{ torn");
    await open(path).close();
    expect(existsSync(join(path, "lock"))).toBe(false);
  });

  it("another experiment, another shard, another version and a later layout", async () => {
    const path = folder();
    await open(path).close();
    expect(code(() => openDirectory(path, { ...manifest(100), experiment: "f" }, {}))).toBe("other-experiment");
    expect(code(() => openDirectory(path, { ...manifest(100), version: "2" }, {}))).toBe("other-experiment");
    expect(code(() => open(path, 100, { index: 1, of: 2 }))).toBe("other-experiment");
    writeFileSync(join(path, "manifest.json"), JSON.stringify({ ...manifest(100), format: 99 }));
    expect(code(() => open(path))).toBe("newer-format");
    writeFileSync(join(path, "manifest.json"), "nonsense");
    expect(code(() => open(path))).toBe("not-results");
    expect(existsSync(join(path, "lock"))).toBe(false);
  });

  it("a manifest that lacks anything, or says what cannot be", async () => {
    const path = folder();
    await open(path).close();
    const file = join(path, "manifest.json");
    const { checksum, ...whole } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    expect(checksum).toMatch(/^[0-9a-f]{64}$/);
    for (const key of Object.keys(whole))
      for (const value of [undefined, null, -1, 0.5, true, [0], {}]) {
        writeFileSync(file, JSON.stringify({ ...whole, [key]: value }));
        if (key === "made" && JSON.stringify(value) === "{}") continue;
        if (key === "files" && ["{}", undefined].includes(JSON.stringify(value))) continue;
        expect(["damaged", "not-results"], `${key}: ${JSON.stringify(value)}`).toContain(
          code(() => readManifest(path)),
        );
      }
    for (const text of ["null", "[]", "7"]) {
      writeFileSync(file, text);
      expect(
        code(() => readManifest(path)),
        text,
      ).toBe("not-results");
    }
  });

  it("other people's files, of which it names one and touches none", async () => {
    for (const name of ["thesis.txt", "data.parquet", "half.unfinished"]) {
      const path = folder();
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, name), "mine");
      expect(() => open(path)).toThrow(`holds other files, such as ${name}`);
      expect(
        code(() => open(path)),
        name,
      ).toBe("not-results");
      expect(readdirSync(path)).toEqual([name]);
    }
    // Our own beginnings are no such files: the machine stopped before the manifest stood.
    const path = folder();
    mkdirSync(path, { recursive: true });
    for (const name of ["experiment.json", "design.parquet", "design.parquet.unfinished"])
      writeFileSync(join(path, name), "ours");
    await open(path).close();
    expect(readExperiment(path)).toEqual({ asked: "for" });
  });

  it("what is of something else with the words of what differs", async () => {
    const path = folder();
    await open(path).close();
    const ask = (changes: Partial<Manifest>) => () => openDirectory(path, { ...manifest(100), ...changes }, {});
    expect(ask({ version: "2" })).toThrow("holds results of version 1.2.3.");
    for (const shard of [
      { index: 1, of: 2 },
      { index: 0, of: 2 },
    ])
      expect(ask({ shard })).toThrow("holds results of another shard.");
    for (const changes of [{ experiment: "f" }, { kind: "other" }, { replications: 99 }, { columns: [] }])
      expect(ask(changes), JSON.stringify(changes)).toThrow("holds results of something else that was asked for.");
  });

  it("blocks once it is closed, and closing twice changes nothing", async () => {
    const path = folder();
    const store = open(path);
    await store.write(block(0));
    await store.close();
    await expect(store.write(block(1))).rejects.toThrow("the store is closed");
    const other = open(path);
    await store.close();
    expect(code(() => open(path))).toBe("folder-in-use");
    expect(other.count).toBe(1);
    await other.close();
  });

  it("parts and journals whose manifest is gone, and columns that were renamed", async () => {
    const path = folder();
    const store = open(path, 70);
    await store.write(block(0));
    await store.close();
    const file = join(path, "manifest.json");
    const whole = readFileSync(file, "utf8");
    const { checksum: _, ...renamed } = JSON.parse(whole.replace("what it came to", "what it cost")) as Manifest & {
      checksum: string;
    };
    writeManifest(path, renamed);
    expect(code(() => open(path, 70))).toBe("other-experiment");
    rmSync(file);
    expect(code(() => openDirectory(path, { ...manifest(70), experiment: "f" }, {}))).toBe("not-results");
    writeFileSync(file, whole);
    const rest = open(path, 70);
    for (const index of indices(70)) await rest.write(block(index));
    await rest.seal();
    await rest.close();
    expect(existsSync(join(path, "journal"))).toBe(false);
    rmSync(file);
    expect(code(() => open(path, 70))).toBe("not-results");
  });

  it("no manifest of the first folders, which had no checksum", async () => {
    const path = folder();
    await open(path).close();
    const { files } = readManifest(path);
    writeFileSync(join(path, "manifest.json"), JSON.stringify({ ...manifest(100), files }));
    expect(readManifest(path)).toEqual({ ...manifest(100), files });
    await open(path).close();
  });

  it("a folder that cannot be made, and a full disk, of which it keeps what was written before", async () => {
    const file = folder().replace(/run$/, "file");
    writeFileSync(file, "");
    expect(code(() => open(join(file, "run")))).toBe("unwritable");
    const path = folder();
    mkdirSync(path, { recursive: true });
    symlinkSync("/dev/full", join(path, "journal"));
    const store = open(path);
    await expect(store.write(block(0))).rejects.toMatchObject({
      code: "unwritable",
      message: expect.stringMatching(/disk is full/) as string,
    });
    expect(store.has(0)).toBe(false);
    await store.close();
  });

  it("a part that was cut short or overwritten, and says what to do", async () => {
    const path = folder();
    const store = open(path, 64);
    for (const index of indices(64)) await store.write(block(index));
    const part = join(path, "parts", "part-00000.parquet");
    appendFileSync(part, "x");
    await expect(all(store)).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/resume/) as string,
    });
    writeFileSync(part, "");
    await expect(all(store)).rejects.toMatchObject({ code: "damaged" });
    await store.close();
  });
});
