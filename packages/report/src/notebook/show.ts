import type { Block } from "../decision/document.ts";
import { isShown, shown } from "./bundle.ts";
import { kinds } from "./kinds.ts";

/**
 * A value as a notebook shows it: sentences, tables and charts of answers, comparisons, arms, runs, scenarios, what is open to a firm, stored
 * results, figures, estimates, tables and lists of records. The kernel does this by itself with the last value of a cell where
 * this module was imported; call it for other kernels, or for `Deno.jupyter.display` in the middle of a cell.
 *
 * @returns what has `Symbol.for("Jupyter.display")`; the value itself where nothing is known of it, which is then shown as ever
 */
export function show(value: unknown): unknown {
  if (isShown(value)) return value;
  const blocks = blocksOf(value);
  return blocks === undefined ? value : shown(blocks);
}

function blocksOf(value: unknown): readonly Block[] | undefined {
  if (typeof value === "string") return textBlocks(value);
  if (typeof value !== "object" || value === null) return undefined;
  for (const kind of kinds) {
    const blocks = kind(value);
    if (blocks !== undefined) return blocks;
  }
  return undefined;
}

/** A sentence is a paragraph; what has lines stays in them. */
const textBlocks = (text: string): Block[] => [
  text.includes("\n") ? { kind: "command", text: text.trimEnd() } : { kind: "text", text },
];
