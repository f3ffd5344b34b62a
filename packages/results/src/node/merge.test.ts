import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { blocksHash } from "../block.ts";
import type { Manifest } from "../manifest.ts";
import { block, folder, manifest } from "../testing/blocks.ts";
import { openDirectory } from "./directory-store.ts";
import { readManifest, writeManifest } from "./folder-files.ts";
import { merge } from "./merge.ts";
import { partsIn } from "./part.ts";

const indices = (count: number) => Array.from({ length: count }, (_, index) => index);
const expected = (count: number) => blocksHash(indices(count).map(block));

describe("shards", () => {
  interface Options {
    readonly count?: number;
    readonly changes?: Partial<Manifest>;
    readonly begin?: (path: string) => void;
  }
  const shard = async (index: number, of: number, { count = 300, changes, begin }: Options = {}) => {
    const path = folder();
    const store = openDirectory(path, { ...manifest(count, { index, of }), ...changes }, { asked: "for" }, () =>
      begin?.(path),
    );
    for (const one of store.missing()) await store.write(block(one));
    await store.seal();
    await store.close();
    return path;
  };

  it("own whole parts, and together are what one machine would have made", async () => {
    const shards = await Promise.all([shard(0, 3), shard(1, 3), shard(2, 3)]);
    expect(shards.map(partsIn)).toEqual([[0, 3], [1, 4], [2]]);
    const whole = folder();
    expect((await merge(shards, whole)).hash).toBe(await expected(300));
    const alone = await shard(0, 1);
    for (const part of partsIn(alone)) {
      const name = join("parts", `part-0000${part}.parquet`);
      expect(readFileSync(join(whole, name))).toEqual(readFileSync(join(alone, name)));
    }
  });

  it("are not merged where they overlap, leave something out or belong to something else", async () => {
    const [one, two] = await Promise.all([shard(0, 2), shard(1, 2)]);
    const fits = { code: "shards-do-not-fit" };
    await expect(merge([one, one], folder())).rejects.toMatchObject({
      ...fits,
      message: `${one} and ${one} both hold part-00000.parquet. Leave one out.`,
    });
    await expect(merge([one], folder())).rejects.toMatchObject(fits);
    await expect(merge([one, two, await shard(0, 1)], folder())).rejects.toMatchObject(fits);
    await expect(merge([], folder())).rejects.toMatchObject(fits);
  });

  it("are not merged where another version, another question or another count of shards made one of them", async () => {
    const one = await shard(0, 2);
    const others: readonly Partial<Manifest>[] = [
      { version: "1.2.4" },
      { experiment: "f".repeat(64) },
      { shard: { index: 1, of: 4 } },
    ];
    for (const other of others) {
      const path = await shard(1, 2);
      writeManifest(path, { ...readManifest(path), ...other });
      const into = folder();
      await expect(merge([one, path], into), JSON.stringify(other)).rejects.toMatchObject({
        code: "shards-do-not-fit",
        message: expect.stringMatching(/not shards of one experiment of the same version/) as string,
      });
      expect(existsSync(into)).toBe(false);
    }
  });

  it("are merged with the design they share, and what is beside the parts is not known of the whole yet", async () => {
    const beside = [{ name: "judged", by: ["replication"], columns: [] }];
    const begin = (path: string) => writeFileSync(join(path, "design.parquet"), "rows");
    const paths = await Promise.all([0, 1].map((index) => shard(index, 2, { count: 70, changes: { beside }, begin })));
    writeFileSync(join(paths[0]!, "judged.parquet"), "of a shard");
    const into = folder();
    expect(await merge(paths, into)).toMatchObject({ hash: await expected(70), beside, shard: { index: 0, of: 1 } });
    expect(readManifest(into).beside).toEqual(beside);
    expect(readdirSync(into).sort()).toEqual(["design.parquet", "experiment.json", "manifest.json", "parts"]);
  });

  it("are not merged over the results of something else", async () => {
    const shards = await Promise.all([shard(0, 2), shard(1, 2)]);
    const path = folder();
    const other = openDirectory(path, { ...manifest(64), experiment: "f" }, {});
    for (const index of indices(64)) await other.write(block(index));
    const { hash } = await other.seal();
    await other.close();
    await expect(merge(shards, path)).rejects.toMatchObject({ code: "other-experiment" });
    expect(partsIn(path)).toEqual([0]);
    expect(readManifest(path).hash).toBe(hash);
  });
});
