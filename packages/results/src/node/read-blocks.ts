import { join } from "node:path";
import type { Block } from "../block.ts";
import { isOwnPart } from "../manifest.ts";
import { journalFile, partsIn, readManifest } from "./directory-store.ts";
import { readJournal } from "./journal.ts";
import { partName, partOf, readPart } from "./part.ts";

/**
 * All blocks of a folder that are there by now, by replication, without taking it: another process may be at work in it.
 *
 * @throws ResultsError "not-results", "newer-format", "damaged"
 */
export async function* readBlocks(folder: string): AsyncIterable<Block> {
  const manifest = readManifest(folder);
  const parts = new Set(partsIn(folder).filter((part) => isOwnPart(manifest, part)));
  const waiting = new Map<number, Block[]>();
  for (const block of waitingBlocks(folder)) {
    const part = partOf(block.index);
    waiting.set(part, [...(waiting.get(part) ?? []), block]);
  }
  for (const part of [...new Set([...parts, ...waiting.keys()])].sort((a, b) => a - b))
    yield* parts.has(part)
      ? await readPart(join(folder, "parts", partName(part)), manifest.columns)
      : waiting.get(part)!.sort((a, b) => a.index - b.index);
}

/** Blocks of a folder that stand in no part yet. */
export function waitingBlocks(folder: string): readonly Block[] {
  const { columns } = readManifest(folder);
  const parts = new Set(partsIn(folder));
  return readJournal(join(folder, journalFile), columns).blocks.filter(({ index }) => !parts.has(partOf(index)));
}
