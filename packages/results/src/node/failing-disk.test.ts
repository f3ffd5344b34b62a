import { mkdirSync, readFileSync, statSync } from "node:fs";
import type * as fs from "node:fs";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { block, columns, folder, manifest } from "../testing/blocks.ts";
import { openDirectory } from "./directory-store.ts";
import { replaceFile } from "./files.ts";
import { openJournal, readJournal } from "./journal.ts";

/** What the disk does: how many more bytes it takes, whether it cuts files off, and what it was asked for. */
const disk = vi.hoisted(() => ({ room: Number.POSITIVE_INFINITY, cutsOff: true, asked: [] as string[] }));

vi.mock("node:fs", async (original) => {
  const real = await original<typeof fs>();
  return {
    ...real,
    writeSync(file: number, bytes: Uint8Array, at: number): number {
      disk.asked.push("write");
      if (disk.room <= 0) throw Object.assign(new Error("no space"), { code: "ENOSPC" });
      const taken = real.writeSync(file, bytes, at, Math.min(bytes.length - at, disk.room));
      disk.room -= taken;
      return taken;
    },
    fsyncSync(file: number): void {
      disk.asked.push("fsync");
      real.fsyncSync(file);
    },
    ftruncateSync(file: number, length: number): void {
      if (!disk.cutsOff) throw Object.assign(new Error("input or output"), { code: "EIO" });
      real.ftruncateSync(file, length);
    },
    renameSync(from: string, to: string): void {
      disk.asked.push("rename");
      real.renameSync(from, to);
    },
  };
});

beforeEach(() => {
  disk.room = Number.POSITIVE_INFINITY;
  disk.cutsOff = true;
  disk.asked = [];
});

const fresh = (name: string) => {
  const path = join(folder(), name);
  mkdirSync(dirname(path), { recursive: true });
  return path;
};
const full = expect.objectContaining({ code: "unwritable" }) as Error;

describe("a disk that is full in the middle of a record", () => {
  it("keeps every record before it, and takes others when there is room again", () => {
    const path = fresh("journal");
    const journal = openJournal(path, columns);
    journal.append(block(0));
    journal.append(block(1));
    const { size } = statSync(path);
    disk.room = 30;
    expect(() => journal.append(block(2))).toThrow(full);
    expect(statSync(path).size).toBe(size);
    disk.room = Number.POSITIVE_INFINITY;
    journal.append(block(3));
    journal.close();
    expect(readJournal(path, columns)).toMatchObject({ blocks: [0, 1, 3].map(block), isWhole: true });
  });

  it("does so in a journal that was written before, and in one that was written anew", () => {
    const path = fresh("journal");
    const first = openJournal(path, columns);
    for (const index of [0, 1, 2]) first.append(block(index));
    first.close();
    const journal = openJournal(path, columns);
    disk.room = 30;
    expect(() => journal.append(block(3))).toThrow(full);
    disk.room = Number.POSITIVE_INFINITY;
    expect(readJournal(path, columns).blocks).toEqual([0, 1, 2].map(block));
    journal.keep([block(2)]);
    journal.append(block(4));
    disk.room = 1;
    expect(() => journal.append(block(5))).toThrow(full);
    disk.room = Number.POSITIVE_INFINITY;
    journal.append(block(6));
    journal.close();
    expect(readJournal(path, columns)).toMatchObject({ blocks: [2, 4, 6].map(block), isWhole: true });
  });

  it("keeps none of several that are appended at once, and all that were there", () => {
    const path = fresh("journal");
    const journal = openJournal(path, columns);
    journal.append(block(0), block(1));
    const { size } = statSync(path);
    // Room for the first of three, and half of the second.
    disk.room = (3 * size) / 4;
    expect(() => journal.append(block(2), block(3), block(4))).toThrow(full);
    expect(statSync(path).size).toBe(size);
    disk.room = Number.POSITIVE_INFINITY;
    journal.append(block(5));
    journal.close();
    expect(readJournal(path, columns)).toMatchObject({ blocks: [0, 1, 5].map(block), isWhole: true });
  });

  it("keeps what was appended behind a half record that could not be cut off", () => {
    const path = fresh("journal");
    const journal = openJournal(path, columns);
    journal.append(block(0));
    disk.room = 30;
    disk.cutsOff = false;
    expect(() => journal.append(block(1))).toThrow(full);
    disk.room = Number.POSITIVE_INFINITY;
    journal.append(block(2));
    disk.room = 30;
    disk.cutsOff = true;
    expect(() => journal.append(block(3))).toThrow(full);
    disk.room = Number.POSITIVE_INFINITY;
    journal.append(block(4));
    expect(statSync(path).size).toBe(journal.size);
    journal.close();
    expect(readJournal(path, columns)).toMatchObject({ blocks: [0, 2, 4].map(block), isWhole: false });
  });

  it("loses no replication of a folder, and tells which are missing", async () => {
    const path = folder();
    const store = openDirectory(path, manifest(70), {});
    for (const index of [0, 2, 64]) await store.write(block(index));
    disk.room = 30;
    await expect(store.write(block(5))).rejects.toMatchObject({ code: "unwritable" });
    disk.room = Number.POSITIVE_INFINITY;
    await store.write(block(66));
    await store.close();
    const again = openDirectory(path, manifest(70), {});
    const stored = [0, 2, 64, 66];
    expect(again.missing()).toEqual(again.wanted().filter((index) => !stored.includes(index)));
    expect(again.count).toBe(4);
    await expect(again.seal()).rejects.toThrow("missing: 66 replications");
    await again.close();
  });
});

describe("the journal of a folder", () => {
  it("is not written anew after each part, and is emptied when nothing waits", async () => {
    const path = folder();
    const store = openDirectory(path, manifest(200), {});
    const sizeOfJournal = () => statSync(join(path, "journal")).size;
    const others = Array.from({ length: 63 }, (_, index) => index);
    for (const index of [64, ...others]) await store.write(block(index));
    const before = sizeOfJournal();
    disk.asked = [];
    await store.write(block(63));
    // A record, and a part; the replication of the next part stays where it is.
    expect(disk.asked).toEqual(["write", "write", "fsync", "rename"]);
    expect(sizeOfJournal()).toBeGreaterThan(before);
    for (const index of others) await store.write(block(65 + index));
    expect(sizeOfJournal()).toBe(0);
    await store.close();
  });

  it("takes several replications in one write", async () => {
    const path = folder();
    const store = openDirectory(path, manifest(200), {});
    await store.write(block(3));
    disk.asked = [];
    await store.writeAll([0, 1, 2, 3, 70, 1].map(block));
    expect(disk.asked).toEqual(["write"]);
    expect(readJournal(join(path, "journal"), columns).blocks).toEqual([3, 0, 1, 2, 70].map(block));
    await store.close();
  });

  it("is written anew where what stands in parts takes much room", async () => {
    const path = folder();
    const store = openDirectory(path, manifest(200), {});
    const long = "a".repeat(20_000);
    const large = (index: number) => ({ ...block(index), columns: [[long, long], ...block(index).columns.slice(1)] });
    for (const index of [64, ...Array.from({ length: 64 }, (_, one) => one)]) await store.write(large(index));
    expect(readJournal(join(path, "journal"), columns).blocks).toEqual([large(64)]);
    await store.close();
  });
});

describe("a file that is replaced", () => {
  it("is on the disk before it takes the place of the other", () => {
    const path = fresh("file");
    replaceFile(path, "before");
    disk.asked = [];
    replaceFile(path, "after");
    expect(disk.asked).toEqual(["write", "fsync", "rename"]);
    disk.room = 2;
    expect(() => replaceFile(path, "never")).toThrow(full);
    expect(readFileSync(path, "utf8")).toBe("after");
  });
});
