import * as z from "zod";
import { count, list, text } from "./fields.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const column = z.strictObject({
  name: text("as in Parquet, SQL and CSV"),
  unit: text("empty where it has none"),
  about: text("what it means"),
  kind: z.enum(["number", "text"]),
});

/** How stored results were made, as `manifest.json` has it. */
export const manifest = z.strictObject({
  format: count("layout of the folder"),
  kind: text("what made it"),
  version: text("of the model"),
  experiment: sha256.describe("hash of everything that was asked for"),
  pieces: z.strictObject({ design: sha256, notes: sha256, arms: z.record(z.string(), sha256) }),
  seed: text("where all random numbers come from"),
  replications: count("over all shards"),
  ended: z
    .strictObject({ replications: count("how many there are") })
    .optional()
    .describe("where fewer were enough"),
  shard: z.strictObject({ index: count("from 0"), of: count("shards in all") }),
  facts: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .readonly()
    .optional()
    .describe("what was asked for, in a few words"),
  columns: list(column, "of the results"),
  files: z
    .record(z.string(), sha256)
    .readonly()
    .optional()
    .describe("hash of each file that the folder was begun with"),
  beside: list(
    z.strictObject({
      name: text("its file without .parquet"),
      by: list(z.string(), "columns by which its rows are joined"),
      apart: z.literal(true).optional().describe("it has rows of its own, and is asked by its name"),
      columns: list(column, "what it adds"),
      sha256: sha256.optional().describe("once it stands"),
    }),
    "tables beside the results",
  ).optional(),
  hash: sha256.optional().describe("of all results, once all are there"),
  made: z.strictObject({
    started: text("ISO 8601"),
    finished: z.string().optional(),
    machine: text("such as Node 24 on linux x64"),
    commit: z.string().optional(),
  }),
});
