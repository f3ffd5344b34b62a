import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { memoryRows, type MakeRows, type NumberRows } from "../number-rows.ts";
import { unwritable } from "./files.ts";

/** Bytes of rows above which they are kept in a file. */
const mostInMemory = 1 << 26;
/** Bytes of rows that are read and written at once, and how many such pieces are held. */
const [pieceBytes, heldPieces] = [1 << 20, 2];
/** Bytes of the columns that were asked for last, which are held. */
const columnBytes = 1 << 26;

/** Rows in memory, or where they take more than 64 MB, in a file: so that many runs need no more memory than some. */
export const manyRows: MakeRows = (count, width) =>
  8 * count * width > mostInMemory ? fileRows(count, width) : memoryRows(count, width);

/** Closes files of rows that nobody holds any more. */
const unheld = new FinalizationRegistry<number>((file) => closeSync(file));

/** Some consecutive rows. */
interface Piece {
  index: number;
  readonly numbers: Float64Array;
  readonly bytes: Uint8Array;
  isChanged: boolean;
}

/**
 * Rows in a file that has no name and ends with whoever holds them. It lies where files are temporary (`TMPDIR`).
 *
 * @throws ResultsError "unwritable" where the disk takes no more
 */
export const fileRows: MakeRows = (count, width) => {
  const perPiece = Math.max(1, Math.floor(pieceBytes / (8 * width)));
  const pieceCount = Math.ceil(count / perPiece);
  const { path, file } = namelessFile();
  const isWritten = new Uint8Array(pieceCount);
  /** The one that was used last is the first. */
  let held: Piece[] = [];
  const save = (piece: Piece) => {
    if (!piece.isChanged) return;
    try {
      const from = piece.index * piece.bytes.length;
      for (let at = 0; at < piece.bytes.length; )
        at += writeSync(file, piece.bytes, at, piece.bytes.length - at, from + at);
    } catch (error) {
      throw unwritable(path, error);
    }
    isWritten[piece.index] = 1;
    piece.isChanged = false;
  };
  const load = (index: number): Piece => {
    const found = held.find((one) => one.index === index);
    const piece = found ?? (held.length < heldPieces ? emptyPiece(perPiece * width) : held.at(-1)!);
    if (held[0] !== piece) held = [piece, ...held.filter((one) => one !== piece)];
    if (found !== undefined) return found;
    save(piece);
    piece.index = index;
    if (isWritten[index] === 1) readPiece(file, piece);
    else piece.numbers.fill(Number.NaN);
    return piece;
  };
  const columns = new Map<number, Float64Array>();
  const rows: NumberRows = {
    set(row, from, values) {
      columns.clear();
      const piece = load(Math.floor(row / perPiece));
      piece.numbers.set(values, (row % perPiece) * width + from);
      piece.isChanged = true;
    },
    column(position) {
      const column = columns.get(position) ?? new Float64Array(count);
      const isKnown = columns.delete(position);
      columns.set(position, column);
      if (isKnown) return column;
      for (let row = 0; row < count; ) {
        const { numbers } = load(row / perPiece);
        for (let at = position; at < numbers.length && row < count; at += width) column[row++] = numbers[at]!;
      }
      const [oldest] = columns.keys();
      if (columns.size > Math.max(2, columnBytes / (8 * count))) columns.delete(oldest!);
      return column;
    },
    at: (row, position) => load(Math.floor(row / perPiece)).numbers[(row % perPiece) * width + position]!,
  };
  unheld.register(rows, file);
  return rows;
};

function emptyPiece(length: number): Piece {
  const numbers = new Float64Array(length);
  return { index: -1, numbers, bytes: new Uint8Array(numbers.buffer), isChanged: false };
}

function readPiece(file: number, { index, bytes }: Piece): void {
  for (let at = 0; at < bytes.length; ) {
    const length = readSync(file, bytes, at, bytes.length - at, index * bytes.length + at);
    if (length === 0) throw new RangeError(`the file of rows ends before its piece ${index}`);
    at += length;
  }
}

/** A file that is gone as soon as it is closed, whatever ends the process. */
function namelessFile(): { readonly path: string; readonly file: number } {
  const folder = tmpdir();
  try {
    const own = mkdtempSync(join(folder, "stewardsim-rows-"));
    const file = openSync(join(own, "rows"), "w+");
    try {
      rmSync(own, { recursive: true });
    } catch {
      // Windows keeps a file that is open, and clears its temporary files some day.
    }
    return { path: folder, file };
  } catch (error) {
    throw unwritable(folder, error);
  }
}
