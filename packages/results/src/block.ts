import { createDigest, feed, finish } from "@stewardsim/core/foundation";

/** What a column holds. It is stored with the numbers, so that nobody has to guess. */
export interface ColumnMeaning {
  readonly name: string;
  /** As in `usd/month`; an empty text for pure numbers and for texts. */
  readonly unit: string;
  readonly about: string;
  readonly kind: "number" | "text";
}

/** Numbers, of which NaN is a missing one, or texts, of which the empty one is. */
export type Values = Float64Array | readonly string[];

/** All rows of one replication: what is stored, lost and found as a whole. */
export interface Block {
  /** Which replication, from 0. */
  readonly index: number;
  readonly rows: number;
  /** As many as the store has columns, in their order, each of `rows` values. */
  readonly columns: readonly Values[];
}

const text = new TextEncoder();
const letters = new TextDecoder("utf-8", { fatal: true });
/** Half a letter, which no file can hold. */
const halfLetter = /\p{Cs}/gu;

/**
 * The bytes of a block without its index, the same on every machine: the number of rows, then column by column numbers as
 * little-endian doubles (every NaN as one) or texts as the length and the letters of a JSON list.
 */
export function encode({ rows, columns }: Block): Uint8Array {
  const texts = columns.map((values) =>
    values instanceof Float64Array
      ? undefined
      : text.encode(JSON.stringify(values.map((one) => one.replace(halfLetter, "\ufffd")))),
  );
  const size = texts.reduce((sum, one) => sum + (one === undefined ? 8 * rows : 4 + one.length), 4);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows, true);
  let at = 4;
  columns.forEach((values, column) => {
    const written = texts[column];
    if (written === undefined) at = writeNumbers(view, at, values as Float64Array);
    else {
      view.setUint32(at, written.length, true);
      bytes.set(written, at + 4);
      at += 4 + written.length;
    }
  });
  return bytes;
}

/** Writes numbers as `littleEndian` gives them, without a buffer for each column, and says where they end. */
function writeNumbers(view: DataView, from: number, values: Float64Array): number {
  let at = from;
  for (let row = 0; row < values.length; row++, at += 8) {
    const value = values[row]!;
    if (value === value) view.setFloat64(at, value, true);
    // The bits of a NaN are the engine's choice. The first four bytes of the quiet one are nought, as they were.
    else view.setUint32(at + 4, 0x7ff80000, true);
  }
  return at;
}

/**
 * The block that `encode` made bytes of.
 *
 * @throws RangeError where the bytes are no block of such columns
 */
export function decode(index: number, bytes: Uint8Array, meanings: readonly ColumnMeaning[]): Block {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  let at = 4;
  const columns = meanings.map(({ kind }): Values => {
    if (kind === "text") {
      const length = view.getUint32(at, true);
      const list = JSON.parse(letters.decode(bytes.subarray(at + 4, at + 4 + length))) as string[];
      at += 4 + length;
      return list;
    }
    const values = new Float64Array(rows);
    for (let row = 0; row < rows; row++, at += 8) values[row] = view.getFloat64(at, true);
    return values;
  });
  if (at !== bytes.length || columns.some((values) => values.length !== rows))
    throw new RangeError(`${bytes.length} bytes are no block of ${meanings.length} columns`);
  return { index, rows, columns };
}

/**
 * The SHA-256 of blocks in order of their replication: it knows nothing of files, so a result has one hash however it was
 * computed, interrupted, sharded and stored.
 */
export async function blocksHash(blocks: AsyncIterable<Block> | Iterable<Block>): Promise<string> {
  const digest = createDigest();
  for await (const block of blocks) {
    feed(digest, text.encode(`${block.index}:`));
    feed(digest, encode(block));
  }
  return finish(digest);
}
