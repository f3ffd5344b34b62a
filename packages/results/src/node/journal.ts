import { closeSync, fstatSync, ftruncateSync, openSync, readFileSync, statSync } from "node:fs";
import { crc32 } from "node:zlib";
import { type Block, type ColumnMeaning, decode, encode } from "../block.ts";
import { replaceFile, unwritable, writeAll } from "./files.ts";

/** Length, replication and checksum before each block, four bytes each. */
const head = 12;

/**
 * Blocks that stand in no part yet. Whatever kills the process, all that was appended is found again; of blocks that were
 * being written the first ones are, each whole or not at all.
 */
export interface Journal {
  /** What was found when it was opened, in the order of writing. */
  readonly found: readonly Block[];
  /**
   * Appends blocks in one write: all of them, or none where it throws.
   *
   * @returns the bytes of each, as `encode` gives them
   */
  append(...blocks: readonly Block[]): Uint8Array[];
  /** Bytes that it takes on the disk, with what is there twice or needless. */
  readonly size: number;
  /** Forgets everything but these blocks. */
  keep(blocks: Iterable<Block>): void;
  close(): void;
}

/**
 * Opens a journal, or begins one. What is no whole record is dropped: the last one was never finished, or the disk did not
 * keep one.
 */
export function openJournal(path: string, columns: readonly ColumnMeaning[]): Journal {
  const { blocks, length, isWhole } = readJournal(path, columns);
  let end = length;
  let file = open(path);
  const keep = (kept: Iterable<Block>) => {
    const records = [...kept].map(recordOf);
    // With nothing to keep there is nothing to lose between the old one and the new one.
    if (records.length === 0) {
      emptied(path, file);
      end = 0;
      return;
    }
    // Until the new one is there, the old one can be written on.
    replaceFile(path, concatenated(records));
    closeSync(file);
    file = open(path);
    end = records.reduce((sum, one) => sum + one.length, 0);
  };
  if (isWhole) cut(path, file, end);
  else keep(blocks);
  return {
    found: blocks,
    get size() {
      return end;
    },
    append(...added) {
      const records = added.map(recordOf);
      const all = concatenated(records);
      try {
        writeAll(file, all);
        end += all.length;
        return records.map((record) => record.subarray(head));
      } catch (error) {
        // What is half there takes room, and is read in vain.
        try {
          ftruncateSync(file, end);
        } catch {
          // It cannot be mended now, and the next one to open the journal drops it. What is appended meanwhile stands
          // behind it, and is not cut off when the next append fails.
          end = fstatSync(file).size;
        }
        throw unwritable(path, error);
      }
    },
    keep,
    close: () => closeSync(file),
  };
}

function recordOf(block: Block): Uint8Array {
  const payload = encode(block);
  const record = new Uint8Array(head + payload.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, payload.length, true);
  view.setUint32(4, block.index, true);
  record.set(payload, head);
  view.setUint32(8, checksum(record), true);
  return record;
}

/** Of the replication and everything after the head. */
const checksum = (record: Uint8Array) => crc32(record.subarray(head), crc32(record.subarray(4, 8)));

/**
 * All whole records, whatever stands between them; how many bytes they take; and whether they stand at the beginning, with
 * nothing between them.
 */
export function readJournal(
  path: string,
  columns: readonly ColumnMeaning[],
): { blocks: Block[]; length: number; isWhole: boolean } {
  const bytes = contentOf(path);
  const blocks: Block[] = [];
  let length = 0;
  let isWhole = true;
  for (let at = 0; at + head <= bytes.length; ) {
    const record = recordAt(bytes, at, columns);
    if (record === undefined) {
      at++;
      continue;
    }
    blocks.push(record.block);
    isWhole &&= at === length;
    length += record.size;
    at += record.size;
  }
  return { blocks, length, isWhole };
}

/** The record that begins at a byte, if a whole one does. */
function recordAt(bytes: Uint8Array, at: number, columns: readonly ColumnMeaning[]) {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at);
  const size = head + view.getUint32(0, true);
  if (at + size > bytes.length) return undefined;
  const record = bytes.subarray(at, at + size);
  if (checksum(record) !== view.getUint32(8, true)) return undefined;
  try {
    return { block: decode(view.getUint32(4, true), record.subarray(head), columns), size };
  } catch {
    return undefined;
  }
}

function open(path: string): number {
  try {
    return openSync(path, "a");
  } catch (error) {
    throw unwritable(path, error);
  }
}

function emptied(path: string, file: number): void {
  try {
    ftruncateSync(file, 0);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Forgets what follows so many bytes. */
function cut(path: string, file: number, length: number): void {
  try {
    if (fstatSync(file).size > length) ftruncateSync(file, length);
  } catch (error) {
    closeSync(file);
    throw unwritable(path, error);
  }
}

function contentOf(path: string): Uint8Array {
  try {
    return statSync(path).isFile() ? readFileSync(path) : new Uint8Array();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Uint8Array();
    throw unwritable(path, error);
  }
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  if (pieces.length === 1) return pieces[0]!;
  const whole = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
