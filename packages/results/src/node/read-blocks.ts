import { join } from "node:path";
import type { Block } from "../block.ts";
import { isOwnPart } from "../manifest.ts";
import { journalFile, readManifest } from "./folder-files.ts";
import { readJournal } from "./journal.ts";
import { partName, partOf, partsIn, readPart } from "./part.ts";

/**
 * All blocks of a folder that are there by now, by replication, without taking it: another process may be at work in it.
 *
 * @throws ResultsError "not-results", "newer-format", "damaged"
 */
export async function* readBlocks(folder: string): AsyncIterable<Block> {
  const manifest = readManifest(folder);
  const { parts, waiting: found } = piecesOf(folder);
  const waiting = new Map<number, Block[]>();
  for (const block of found) {
    const part = partOf(block.index);
    waiting.set(part, [...(waiting.get(part) ?? []), block]);
  }
  for (const part of [...new Set([...parts, ...waiting.keys()])]
    .filter((one) => isOwnPart(manifest, one))
    .sort((a, b) => a - b))
    yield* parts.has(part)
      ? await readPart(join(folder, "parts", partName(part)), manifest.columns)
      : waiting.get(part)!.sort((a, b) => a.index - b.index);
}

/** The parts of a folder, and its blocks that stand in none yet. */
export function piecesOf(folder: string): { readonly parts: ReadonlySet<number>; readonly waiting: readonly Block[] } {
  const { columns } = readManifest(folder);
  // In this order: what leaves the journal while we look stands in a part by then.
  const { blocks } = readJournal(join(folder, journalFile), columns);
  const parts = new Set(partsIn(folder));
  return { parts, waiting: blocks.filter(({ index }) => !parts.has(partOf(index))) };
}
