import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Block } from "../block.ts";
import type { Manifest, TableBeside } from "../manifest.ts";
import { block, columns, folder, manifest } from "../testing/blocks.ts";
import { openDirectory } from "./directory-store.ts";
import { readRows } from "./read-rows.ts";
import { readTable, writeTable } from "./table-file.ts";

const judged = {
  name: "judged",
  by: ["replication", "arm"],
  columns: [
    { name: "won", unit: "", about: "1 if it won", kind: "number" },
    { name: "why", unit: "", about: "what decided it", kind: "text" },
  ],
} as const satisfies TableBeside;
const asked: Manifest = { ...manifest(70), beside: [judged] };
const indices = Array.from({ length: 70 }, (_, index) => index);

/** The columns of the table: two rows a replication, as the blocks have. */
const judgement = [
  Float64Array.from(indices.flatMap((index) => [index, index])),
  indices.flatMap((index) => block(index).columns[0] as string[]),
  Float64Array.from(indices.flatMap((index) => [index % 2, Number.NaN])),
  indices.flatMap((index) => [`because of ${index}`, ""]),
];

async function filled(isSealed: boolean): Promise<string> {
  const path = folder();
  const store = openDirectory(path, asked, {});
  for (const index of indices) await store.write(block(index));
  if (isSealed) await store.seal({ judged: judgement });
  await store.close();
  return path;
}
async function rowsOf(path: string) {
  const { columns: meanings, blocks } = await readRows(path);
  const found: Block[] = [];
  for await (const one of blocks) found.push(one);
  return { names: meanings.map(({ name }) => name), found };
}

describe("the rows of a folder", () => {
  it("stand with what the tables beside the parts say of them, across parts", async () => {
    const { names, found } = await rowsOf(await filled(true));
    expect(names).toEqual([...columns.map(({ name }) => name), "won", "why"]);
    expect(found).toEqual(
      indices.map((index) => ({
        ...block(index),
        columns: [...block(index).columns, Float64Array.of(index % 2, Number.NaN), [`because of ${index}`, ""]],
      })),
    );
  });

  it("have no numbers and empty texts for what is not known yet, from the journal too", async () => {
    const { names, found } = await rowsOf(await filled(false));
    expect(names.slice(-2)).toEqual(["won", "why"]);
    expect(found.map(({ index }) => index)).toEqual(indices);
    for (const { columns: own } of found)
      expect(own.slice(-2)).toEqual([Float64Array.of(Number.NaN, Number.NaN), ["", ""]]);
  });

  it("are refused where a table is of other results, and where it is lost", async () => {
    const path = await filled(true);
    const file = join(path, "judged.parquet");
    const table = await readTable(file, "");
    const moved = table.columns.map((values, position) =>
      position === 0 ? (values as Float64Array).map((index) => (index === 66 ? 67 : index)) : values,
    );
    writeTable(file, { meanings: table.meanings, columns: moved, says: {} });
    await expect(rowsOf(path)).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(
        /judged\.parquet is of other results than the parts: its row 132 is not of replication 66/,
      ) as string,
    });
    writeTable(file, { meanings: table.meanings, columns: table.columns, says: {} });
    expect((await rowsOf(path)).found).toHaveLength(70);
    const lost = await filled(true);
    rmSync(join(lost, "judged.parquet"));
    await expect(rowsOf(lost)).rejects.toMatchObject({
      code: "damaged",
      message: expect.stringMatching(/it is written again/) as string,
    });
  });
});
