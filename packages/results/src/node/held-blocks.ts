import { join } from "node:path";
import { type Block, decode, encode } from "../block.ts";
import { isOwnPart, lengthOf, type Manifest } from "../manifest.ts";
import { journalFile } from "./folder-files.ts";
import { openJournal } from "./journal.ts";
import { partName, partOf, partsIn, partSize, readPart, writePart } from "./part.ts";

/**
 * Bytes of a journal above which it is written anew without what stands in parts. To write it anew after every part would
 * wait for the disk once more for each.
 */
const roomOfJournal = 1 << 20;

/** The blocks of a folder: those of parts that stand, and those in the journal, which wait for the others of their part. */
export interface HeldBlocks {
  /** The replications of this shard, in order. */
  wanted(): number[];
  has(index: number): boolean;
  /** How many are there. */
  count(): number;
  /** Appends blocks to the journal, but for those that are there, and writes each part of which none is missing any more. */
  add(blocks: readonly Block[]): void;
  /** All that is there, in order, a part in memory at a time. */
  blocks(): AsyncIterable<Block>;
  /** Writes every part of which all replications are there. */
  finishParts(): void;
  close(): void;
}

/**
 * Opens the parts and the journal of a folder that is locked.
 *
 * @param manifest what the folder holds; the work may be ended while it is open
 */
export function holdBlocks(folder: string, manifest: () => Manifest): HeldBlocks {
  const { columns } = manifest();
  const partPath = (part: number) => join(folder, "parts", partName(part));
  const parts = new Set(partsIn(folder));
  const journal = openJournal(join(folder, journalFile), columns);
  /** As bytes: a block of one row is an object for each of its columns, which takes twenty times as much. */
  const waiting = new Map<number, Uint8Array>();
  const waitingBlock = (index: number) => decode(index, waiting.get(index)!, columns);
  for (const block of journal.found) if (!parts.has(partOf(block.index))) waiting.set(block.index, encode(block));
  const inPart = (part: number) =>
    Array.from(
      { length: Math.min(partSize, lengthOf(manifest()) - part * partSize) },
      (_, position) => part * partSize + position,
    );
  const own = () =>
    Array.from({ length: Math.ceil(lengthOf(manifest()) / partSize) }, (_, part) => part).filter((part) =>
      isOwnPart(manifest(), part),
    );
  const finish = (part: number) => {
    const indices = inPart(part);
    if (!indices.every((index) => waiting.has(index))) return;
    writePart(partPath(part), indices.map(waitingBlock), columns);
    parts.add(part);
    for (const index of indices) waiting.delete(index);
    if (waiting.size === 0 || journal.size > roomOfJournal) journal.keep([...waiting.keys()].map(waitingBlock));
  };
  const finishParts = () => {
    for (const part of own()) if (!parts.has(part)) finish(part);
  };
  const has = (index: number) => parts.has(partOf(index)) || waiting.has(index);
  // The machine may have stopped between the last replication of a part and the part.
  finishParts();
  return {
    wanted: () => own().flatMap(inPart),
    has,
    count: () => [...parts].reduce((sum, part) => sum + inPart(part).length, waiting.size),
    add(blocks) {
      const fresh = new Map(blocks.filter(({ index }) => !has(index)).map((block) => [block.index, block]));
      if (fresh.size === 0) return;
      const bytes = journal.append(...fresh.values());
      [...fresh.keys()].forEach((index, position) => waiting.set(index, bytes[position]!));
      for (const part of new Set([...fresh.keys()].map(partOf))) finish(part);
    },
    async *blocks() {
      for (const part of own()) {
        if (parts.has(part)) yield* await readPart(partPath(part), columns);
        else for (const index of inPart(part)) if (waiting.has(index)) yield waitingBlock(index);
      }
    },
    finishParts,
    close: () => journal.close(),
  };
}
