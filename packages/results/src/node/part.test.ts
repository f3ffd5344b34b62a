import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Block, blocksHash, type ColumnMeaning, type Values } from "../block.ts";
import { block, columns, folder } from "../testing/blocks.ts";
import { partName, readPart, writePart } from "./part.ts";

const blocks = Array.from({ length: 6 }, (_, index) => block(index));
const damaged = { code: "damaged", message: expect.stringMatching(/resume/) as string };

function partOf(of: readonly Block[], meanings: readonly ColumnMeaning[] = columns): string {
  const path = join(folder(), partName(0));
  mkdirSync(dirname(path), { recursive: true });
  writePart(path, of, meanings);
  return path;
}

describe("a part", () => {
  it("cut short, or with a bit turned, says that it is damaged", async () => {
    const path = partOf(blocks);
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 41) {
      const turned = Uint8Array.from(bytes);
      turned[at]! ^= 1 << (at % 8);
      for (const changed of [bytes.subarray(0, at), turned]) {
        writeFileSync(path, changed);
        await expect(readPart(path, columns), `byte ${at}`).rejects.toMatchObject(damaged);
      }
    }
    writeFileSync(path, bytes);
    expect(await readPart(path, columns)).toEqual(blocks);
  });

  it("of other replications or other columns is none of these", async () => {
    const path = partOf(blocks);
    const other = path.replace(partName(0), partName(1));
    copyFileSync(path, other);
    await expect(readPart(other, columns)).rejects.toMatchObject(damaged);
    const [arm, worth, share] = columns as [ColumnMeaning, ColumnMeaning, ColumnMeaning];
    await expect(readPart(path, [arm, share, worth])).rejects.toMatchObject(damaged);
    await expect(readPart(path, [arm, { ...worth, unit: "eur" }, share])).rejects.toMatchObject(damaged);
  });

  it("keeps zeros with their signs, also where they are many, and texts that are half a letter or begin with a mark", async () => {
    const numbers = Float64Array.from({ length: 40 }, (_, row) => [0, -0, 5, Number.NaN][row % 4]!);
    const texts = Array.from({ length: 40 }, (_, row) => ["", "\ufeffmark", "\0", "😀", "__proto__"][row % 5]!);
    const meanings = ["__proto__", "constructor"].map(
      (name, position): ColumnMeaning => ({ name, unit: "", about: "", kind: position === 0 ? "number" : "text" }),
    );
    const of = (values: readonly Values[]): Block[] => [{ index: 0, rows: 40, columns: values }];
    const path = partOf(of([numbers, texts]), meanings);
    expect(await readPart(path, meanings)).toEqual(of([numbers, texts]));
    const halves = of([numbers, texts.map((text) => `${text}\ud800`)]);
    const kept = await readPart(partOf(halves, meanings), meanings);
    expect(await blocksHash(kept)).toBe(await blocksHash(halves));
  });
});
