import * as z from "zod";
import type { ColumnMeaning } from "./block.ts";

/**
 * The layout of a folder of results; a later one is refused by earlier versions, and an earlier one by this. Since 2 the
 * columns are called as in CSV, and tables stand beside the parts.
 */
export const format = 2;

/** Which parts are computed here: those whose number leaves `index` when divided by `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** When, where and by what results were computed. It decides nothing and stands outside every hash. */
export interface Circumstances {
  /** As in ISO 8601. */
  readonly started: string;
  readonly finished?: string;
  /** Such as `Node 20.20.2 on linux x64`. */
  readonly machine: string;
  /** The commit of the working folder, where it has one. */
  readonly commit?: string;
}

export interface Pieces {
  readonly design: string;
  readonly notes: string;
  readonly arms: Readonly<Record<string, string>>;
}

/** How an experiment ended of which less was enough, as plain data; its asker may say more of the end. */
export interface Ended {
  readonly replications: number;
}

/** A table beside the parts, of what is known only when all replications are there: a row for each of theirs, or rows of its own. */
export interface TableBeside {
  /** Its file is `<name>.parquet`. */
  readonly name: string;
  /** Columns of the parts, by name, that say which of their rows one of its rows is about: they come first in it. */
  readonly by: readonly string[];
  /** It has rows of its own, any number for some of the parts' rows, and is asked by its name; `runs` has nothing of it. */
  readonly apart?: true;
  /** What it says of each row. */
  readonly columns: readonly ColumnMeaning[];
  /** SHA-256 of its file, once it stands. */
  readonly sha256?: string;
}

/** How results were made: all that is needed to make them again, and what they are. */
export interface Manifest {
  readonly format: number;
  /** What made them, as `strategy-comparison`. */
  readonly kind: string;
  /** Version of the model. */
  readonly version: string;
  /** SHA-256 of everything that was asked for: scenarios, design and seeds. */
  readonly experiment: string;
  /** SHA-256 of its pieces, by name: the design, the scenario of each arm, and what else the asker keeps of it. */
  readonly pieces: Pieces;
  readonly seed: string;
  /** How many replications belong to it, over all shards. */
  readonly replications: number;
  /** Where fewer were enough: only the first so many are there. */
  readonly ended?: Ended;
  readonly shard: Shard;
  /** What was asked for in a few numbers and words, for who reads this file; all of it stands in `experiment.json`. */
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly columns: readonly ColumnMeaning[];
  /** SHA-256 of what stands since the folder was begun, by file: `experiment.json`, and tables such as `design.parquet`. */
  readonly files?: Readonly<Record<string, string>>;
  /** Tables beside the parts, whether they stand already or not. */
  readonly beside?: readonly TableBeside[];
  /** SHA-256 of all blocks, once all are there. */
  readonly hash?: string;
  readonly made: Circumstances;
}

/** How many replications there are in the end, over all shards. */
export const lengthOf = ({ replications, ended }: Pick<Manifest, "replications" | "ended">): number =>
  ended?.replications ?? replications;

/** Whether a part belongs to a shard. */
export const isOwnPart = ({ shard }: Pick<Manifest, "shard">, part: number): boolean => part % shard.of === shard.index;

/**
 * The shard that a text such as `2/8` names: the second of eight.
 *
 * @throws RangeError where it names none
 */
export function shardOf(text: string): Shard {
  const [, position, of] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (position === undefined || of === undefined || position < 1 || position > of)
    throw new RangeError(`"${text}" names no shard: write the first of eight as 1/8 and the last as 8/8.`);
  return { index: position - 1, of };
}

const count = z.int().min(0);
const column = z.strictObject({
  name: z.string(),
  unit: z.string(),
  about: z.string(),
  kind: z.enum(["number", "text"]),
});

const shape = z.strictObject({
  format: z.literal(format),
  kind: z.string(),
  version: z.string(),
  experiment: z.string(),
  pieces: z.object({ design: z.string(), notes: z.string(), arms: z.record(z.string(), z.string()) }),
  seed: z.string(),
  replications: count,
  ended: z.looseObject({ replications: count }).optional(),
  shard: z.object({ index: count, of: count }).refine(({ index, of }) => index < of),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  columns: z.array(column),
  files: z.record(z.string(), z.string()).optional(),
  beside: z
    .array(
      z.strictObject({
        name: z.string(),
        by: z.array(z.string()),
        apart: z.literal(true).optional(),
        columns: z.array(column),
        sha256: z.string().optional(),
      }),
    )
    .optional(),
  hash: z.string().optional(),
  made: z.looseObject({ started: z.string(), machine: z.string() }),
} satisfies Record<keyof Manifest, z.ZodType>);

/** Under which word of a manifest something is missing, or stands what cannot be; nothing where it is whole. */
export function flawIn(manifest: unknown): string | undefined {
  const [issue] = shape.safeParse(manifest).error?.issues ?? [];
  return issue === undefined
    ? undefined
    : [...issue.path, ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])].join(".");
}
