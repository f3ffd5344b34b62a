import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Block, ColumnMeaning } from "../block.ts";
import { format, type Manifest } from "../manifest.ts";

export const columns: readonly ColumnMeaning[] = [
  { name: "arm", unit: "", about: "what was run", kind: "text" },
  { name: "worth", unit: "usd", about: "what it came to", kind: "number" },
  { name: "share", unit: "share", about: "how many run it", kind: "number" },
];

/** Two rows, with every number that is easily lost: none, nought, less than nought, infinite and very small. */
export const block = (index: number): Block => ({
  index,
  rows: 2,
  columns: [
    ["open", index % 2 === 0 ? "" : 'ümlaut, "quoted"'],
    Float64Array.of(index + 0.1, index % 3 === 0 ? Number.NaN : -0),
    Float64Array.of(Number.POSITIVE_INFINITY, 5e-324 * index),
  ],
});

export const manifest = (replications: number, shard = { index: 0, of: 1 }): Manifest => ({
  format,
  kind: "test",
  version: "1.2.3",
  experiment: "e".repeat(64),
  pieces: { design: "d".repeat(64), notes: "n".repeat(64), arms: {} },
  seed: "1",
  replications,
  shard,
  columns,
  made: { started: "2026-01-01T00:00:00Z", machine: "a machine" },
});

export const folder = () => join(mkdtempSync(join(tmpdir(), "results-")), "run");
