import { basename, dirname } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Seconds of whole runs; what only they notice is noticed last. */
const long = /\/(mechanisms|branch|laws|rng|awareness|choice|pricing)\.test\.ts$/;

/** The tests beside a fault notice it first, and a run ends with the first that does. */
class NearestFirst extends BaseSequencer {
  override async sort(specs: TestSpecification[]) {
    // Stryker names the file that holds the fault as the one to which the tests are to be related.
    const related = this.ctx.config.related ?? [];
    const folders = new Set(related.map((file) => dirname(file)));
    const own = new Set(related.map((file) => basename(file).replace(/\.ts$/, ".test.ts")));
    const distance = ({ moduleId }: TestSpecification) =>
      folders.has(dirname(moduleId)) && own.has(basename(moduleId))
        ? -1
        : Number(!folders.has(dirname(moduleId))) + 2 * Number(long.test(moduleId));
    return [...specs].sort((one, other) => distance(one) - distance(other));
  }
}

/**
 * The tests that a fault in the simulation should wake: those that state a rule. Left out are the stored history, which
 * tells that something changed and not that it is wrong, and what only shows that nothing is missing.
 *
 * For one file it takes seconds to ask only the tests beside it, and what they miss is missed for certain only by them:
 * `MUTATION_TESTS="packages/core/src/simulation/run/{outcome,measures}.test.ts" stryker run --mutate …/run/outcome.ts`
 */
export default defineConfig({
  test: {
    include: [process.env["MUTATION_TESTS"] ?? `packages/${process.env["MUTATION_PACKAGE"]}/src/**/*.test.ts`],
    exclude: [
      "**/dist/**",
      "**/{*.wide,*.nightly,baseline,plausible,catalogue-read}.test.ts",
      ...configDefaults.exclude,
    ],
    // One thread, in which zod and the model are loaded once for all files.
    isolate: process.env["MUTATION_PACKAGE"] === "results",
    pool: "threads",
    maxWorkers: 1,
    testTimeout: 60_000,
    sequence: { sequencer: NearestFirst },
  },
});
