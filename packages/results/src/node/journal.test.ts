import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { encode } from "../block.ts";
import { block, columns, folder } from "../testing/blocks.ts";
import { openJournal, readJournal } from "./journal.ts";

/** A journal of the first few blocks, so many of them appended at once, its bytes, and where each of its records ends. */
function journalOf(count: number, atOnce = 1) {
  const path = join(folder(), "journal");
  mkdirSync(dirname(path), { recursive: true });
  const ends = [0];
  const journal = openJournal(path, columns);
  for (let index = 0; index < count; index += atOnce) {
    const blocks = Array.from({ length: atOnce }, (_, position) => block(index + position));
    journal.append(...blocks);
    // Length, replication and checksum stand before each.
    for (const one of blocks) ends.push(ends.at(-1)! + 12 + encode(one).length);
    expect(readFileSync(path).length).toBe(ends.at(-1));
  }
  journal.close();
  return { path, bytes: readFileSync(path), ends };
}

const reopened = (path: string) => {
  const journal = openJournal(path, columns);
  journal.close();
  return journal.found;
};

describe("a journal", () => {
  it.each([1, 2, 4])(
    "of %i records a write that ends anywhere holds every record before its end, and can be written on",
    (atOnce) => {
      const { path, bytes, ends } = journalOf(4, atOnce);
      for (let length = 0; length <= bytes.length; length++) {
        writeFileSync(path, bytes.subarray(0, length));
        const whole = ends.filter((end) => end > 0 && end <= length).length;
        const journal = openJournal(path, columns);
        expect(journal.found, `${length} bytes`).toEqual([0, 1, 2, 3].slice(0, whole).map(block));
        journal.append(block(9));
        journal.close();
        expect(readJournal(path, columns).blocks.at(-1)).toEqual(block(9));
      }
    },
  );

  it("with one bit turned loses the record in which it stands, and no other", () => {
    const { path, bytes, ends } = journalOf(3);
    for (let at = 0; at < bytes.length; at++) {
      const turned = Uint8Array.from(bytes);
      turned[at]! ^= 1 << (at % 8);
      writeFileSync(path, turned);
      const struck = ends.findIndex((end) => end > at) - 1;
      const rest = [0, 1, 2].filter((index) => index !== struck).map(block);
      expect(reopened(path), `byte ${at}`).toEqual(rest);
      expect(readJournal(path, columns)).toMatchObject({ isWhole: true, length: readFileSync(path).length });
    }
  });

  it("can still be written on when it could not be written anew", () => {
    const { path } = journalOf(2);
    const journal = openJournal(path, columns);
    mkdirSync(`${path}.unfinished`);
    expect(() => journal.keep([block(1)])).toThrow(expect.objectContaining({ code: "unwritable" }));
    journal.append(block(2));
    journal.close();
    expect(readJournal(path, columns).blocks).toEqual([0, 1, 2].map(block));
  });
});
