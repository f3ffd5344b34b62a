// Mutates a package, a shard of it or one file: `pnpm test:mutation --package analysis --shard 2/6`.
// With --share 0.02 only that share of the mutants is run, and the score is an estimate.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { mutantsOf, rangesOf } from "./ranges.js";
import { score } from "./score.js";
import { filesOfShard, floors, sourceFiles } from "./shards.js";

const { values } = parseArgs({
  // A script runner may hand on the two dashes that end its own options.
  args: process.argv.slice(2).filter((word) => word !== "--"),
  options: {
    package: { type: "string" },
    shard: { type: "string", default: "1/1" },
    file: { type: "string" },
    share: { type: "string" },
    seed: { type: "string", default: "1" },
  },
});

const { package: name = "", shard, file, share, seed } = values;

function filesToMutate() {
  if (file === undefined) return filesOfShard(name, shard);
  const path = `packages/${name}/src/${file}`;
  if (!sourceFiles(name).includes(path)) throw new RangeError(`Package "${name}" has no source file ${file}.`);
  return [path];
}

/** Where the sampled mutants of some files stand. */
async function sampleOf(tester, files) {
  const { default: settings } = await import(new URL("../../stryker.config.js", import.meta.url).href);
  return rangesOf(await mutantsOf(tester, files, settings.mutator.excludedMutations), seed, Number(share));
}

async function run() {
  const files = filesToMutate();
  if (share !== undefined && !(Number(share) > 0 && Number(share) <= 1))
    throw new RangeError(`No share "${share}": say a number above 0 and at most 1.`);
  // Read by the settings of the tests and by the sample, each in a process of its own.
  Object.assign(process.env, { MUTATION_PACKAGE: name, MUTATION_SHARE: share ?? "1", MUTATION_SEED: seed });
  // It is installed for this command alone, in a folder of its own.
  const tester = createRequire(new URL("../../tools/mutation/package.json", import.meta.url));
  const { Stryker } = await import(pathToFileURL(tester.resolve("@stryker-mutator/core")).href);
  const report = `reports/mutation/${name}-${(file ?? shard).replaceAll("/", "-")}`;
  const mutate = share === undefined ? files : await sampleOf(tester, files);
  if (mutate.length === 0) return console.log(score([]));
  const results = await new Stryker({
    mutate,
    // A sample or a file may lie below by chance.
    thresholds: { high: 95, low: 85, break: share === undefined && file === undefined ? floors[name] : null },
    htmlReporter: { fileName: `${report}.html` },
    ...(share === undefined
      ? { incremental: true, incrementalFile: `${report}.json` }
      : { plugins: ["@stryker-mutator/vitest-runner", "./gates/mutation/sample.js"], checkers: ["sample"] }),
  }).runMutationTest();
  console.log(score(results));
}

try {
  await run();
} catch (error) {
  console.error(error instanceof RangeError || error instanceof TypeError ? error.message : error);
  process.exitCode = 1;
}
