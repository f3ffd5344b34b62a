// Where the mutants of a sample stand, so that the tester puts no others into the code: each mutant slows its line down and
// is counted for every test, and all of core's at once take more minutes and memory than the tests of a sample do.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { quantileOf } from "./sample.js";
import { root } from "./shards.js";

const silent = { debug: () => {}, info: () => {}, isDebugEnabled: () => false };

/**
 * Every mutant that the tester would put into some files.
 *
 * @param {NodeJS.Require} tester which finds the tester's packages
 * @param {readonly string[]} paths from the root
 * @param {readonly string[]} excludedMutations kinds that are left out, by name
 * @returns {Promise<{ fileName: string, location: object, mutatorName: string, replacement?: string }[]>}
 */
export async function mutantsOf(tester, paths, excludedMutations) {
  const core = createRequire(tester.resolve("@stryker-mutator/core"));
  const { Instrumenter } = await import(pathToFileURL(core.resolve("@stryker-mutator/instrumenter")).href);
  const instrumenter = new Instrumenter(silent);
  const files = paths.map((name) => ({ name, mutate: true, content: readFileSync(join(root, name), "utf8") }));
  const { mutants } = await instrumenter.instrument(files, { plugins: null, ignorers: [], excludedMutations });
  return mutants.filter(({ status }) => status === undefined);
}

/**
 * The places of the mutants that are in a sample, as the tester takes them: `file:line:column-line:column`, lines from 1.
 *
 * @param {readonly { fileName: string, location: { start: object, end: object } }[]} mutants with lines from 0
 * @param {string} seed of the sample
 * @param {number} share above 0 and at most 1
 * @returns {string[]} each once
 */
export function rangesOf(mutants, seed, share) {
  const at = ({ line, column }) => `${line + 1}:${column}`;
  const sampled = mutants.filter((mutant) => quantileOf(seed, mutant) < share);
  return [...new Set(sampled.map(({ fileName, location: { start, end } }) => `${fileName}:${at(start)}-${at(end)}`))];
}
