// Which source files a run of the mutation tester mutates: those of a package, dealt to shards of about equal length.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the repository. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The packages that are mutated, and into how many shards each goes in a night. */
export const shardCounts = Object.freeze({ core: 12, analysis: 8, experiments: 4, results: 2 });

/**
 * What share of the mutants of any one shard must be noticed, in percent. Shards differ by more than packages, so it lies below
 * the scores in docs/mutation.md. It rises and never falls: when the shards stand well above it, move it up.
 */
export const floors = Object.freeze({ core: 60, analysis: 60, experiments: 60, results: 60 });

/** Every shard of every package, as the nightly matrix names them: `core 1/12`. */
export const allShards = Object.entries(shardCounts).flatMap(([name, count]) =>
  Array.from({ length: count }, (_, index) => `${name} ${index + 1}/${count}`),
);

/**
 * The source files of a package, by path: what is built, so no tests and no helpers of tests.
 *
 * @param {string} name a package that is mutated, such as `analysis`
 * @returns {string[]} paths from the root, sorted
 * @throws {RangeError} if no such package is mutated
 */
export function sourceFiles(name) {
  if (!Object.hasOwn(shardCounts, name))
    throw new RangeError(`No package "${name}" is mutated: take one of ${Object.keys(shardCounts).join(", ")}.`);
  const source = `packages/${name}/src`;
  return readdirSync(join(root, source), { recursive: true, encoding: "utf8" })
    .map((path) => `${source}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !/\.(test|d)\.ts$|\/testing\//.test(path))
    .sort();
}

/**
 * The files of one shard. The longest file is dealt first, each to the shard that is shortest so far: the same files
 * always give the same shards.
 *
 * @param {string} name a package that is mutated
 * @param {string} shard which of how many, such as `2/6`
 * @returns {string[]} paths from the root, sorted; empty where there are more shards than files
 * @throws {RangeError} if no such package is mutated, or the shard is not k/n with 1 ≤ k ≤ n
 */
export function filesOfShard(name, shard) {
  const [, place, count] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(shard) ?? []).map(Number);
  if (place === undefined || count === undefined || place > count)
    throw new RangeError(`No shard "${shard}": say which of how many, such as 2/6.`);
  const paths = sourceFiles(name);
  const lengthOf = new Map(paths.map((path) => [path, readFileSync(join(root, path)).length]));
  const shards = Array.from({ length: count }, () => ({ length: 0, /** @type {string[]} */ files: [] }));
  // The sort keeps the order of the paths among files of one length.
  for (const [path, length] of [...lengthOf].sort(([, one], [, other]) => other - one)) {
    const shortest = shards.reduce((least, each) => (each.length < least.length ? each : least));
    shortest.files.push(path);
    shortest.length += length;
  }
  return paths.filter((path) => shards[place - 1].files.includes(path));
}
