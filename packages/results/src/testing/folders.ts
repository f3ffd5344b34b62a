import { join } from "node:path";
import type { Manifest, TableBeside } from "../manifest.ts";
import { openDirectory } from "../node/directory-store.ts";
import { writeTable } from "../node/table-file.ts";
import { block, manifest } from "./blocks.ts";

const judged = {
  name: "judged",
  by: ["replication", "arm"],
  columns: [{ name: "won", unit: "", about: "1 if it won", kind: "number" }],
} as const satisfies TableBeside;

const steps = {
  name: "steps",
  by: ["replication"],
  apart: true,
  columns: [{ name: "level", unit: "", about: "how far it came", kind: "number" }],
} as const satisfies TableBeside;

/**
 * Fills a folder with a design of a row a replication, results, and, where all are stored, two tables beside them: one with rows of its own.
 *
 * @param stored how many replications are there; all of them where left out, and then the folder is sealed
 */
export async function designed(
  folder: string,
  { replications, stored }: { readonly replications: number; readonly stored?: number },
): Promise<Manifest> {
  const indices = Array.from({ length: replications }, (_, index) => index);
  const store = openDirectory(folder, { ...manifest(replications), beside: [judged, steps] }, { asked: "for" }, () =>
    writeTable(join(folder, "design.parquet"), {
      meanings: [
        { name: "draw", unit: "", about: "row of the design", kind: "number" },
        { name: "wage", unit: "usd", about: "what is paid", kind: "number" },
      ],
      columns: [Float64Array.from(indices), Float64Array.from(indices, (index) => 100 + index)],
      says: {},
    }),
  );
  try {
    for (const index of indices.slice(0, stored)) await store.write(block(index));
    if (stored !== undefined) return store.manifest;
    const rows = indices.flatMap((index) => (block(index).columns[0] as string[]).map((arm) => ({ index, arm })));
    return await store.seal({
      judged: [
        Float64Array.from(rows, ({ index }) => index),
        rows.map(({ arm }) => arm),
        Float64Array.from(rows, ({ index }) => index % 2),
      ],
      // Three steps of the first replication alone.
      steps: [Float64Array.of(0, 0, 0), Float64Array.of(10, 20, 30)],
    });
  } finally {
    await store.close();
  }
}
