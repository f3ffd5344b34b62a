import { basename, dirname } from "node:path";
import { configDefaults, defineConfig } from "vitest/config";
import type { RunnerTestCase, RunnerTestFile } from "vitest";
import { BaseSequencer, type Reporter, type TestModule, type TestSpecification } from "vitest/node";

/** The package that is mutated. */
const name = process.env["MUTATION_PACKAGE"] ?? "core";

/** Seconds of whole runs; what only they notice is noticed last. */
const long = /\/(mechanisms|branch|laws|numeraire|rng|awareness|choice|pricing|opened|fit-opening)\.test\.ts$/;

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

const failed = (file: RunnerTestFile): RunnerTestCase => {
  const test: Partial<RunnerTestCase> = { type: "test", name: "loads", mode: "run", suite: file, file };
  return { ...test, result: file.result } as RunnerTestCase;
};

/** A file that cannot be loaded any more has noticed a fault: the mutation tester sees failed tests only, so it gets one. */
class NoticedByLoading implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]) {
    for (const { task: file } of modules as readonly (TestModule & { task: RunnerTestFile })[])
      if (file.result?.state === "fail" && file.tasks.length === 0) file.tasks.push(failed(file));
  }
}

/**
 * The tests that a fault in a package should wake: its own, where they state a rule. Left out are the stored history,
 * which tells that something changed and not that it is wrong, and what only shows that nothing is missing.
 *
 * For one file it takes seconds to ask only the tests beside it, and what they miss is missed for certain only by them:
 * `MUTATION_TESTS="packages/analysis/src/paired/tail.test.ts" pnpm test:mutation --package analysis --file paired/tail.ts`
 */
export default defineConfig({
  test: {
    include: [process.env["MUTATION_TESTS"] ?? `packages/${name}/src/**/*.test.ts`],
    exclude: [
      "**/dist/**",
      "**/{*.wide,*.nightly,baseline,plausible,catalogue-read}.test.ts",
      ...configDefaults.exclude,
    ],
    // Each file for itself, so that what it loads can be told from what others did. Core's tests run for too long for that:
    // they share one thread, in which zod and the model are loaded once, and what they load is mutated for none.
    isolate: name !== "core",
    setupFiles: name === "core" ? [] : ["gates/mutation/loaded.js"],
    pool: "threads",
    maxWorkers: 1,
    // A slow machine is no fault.
    testTimeout: 600_000,
    sequence: { sequencer: NearestFirst },
    reporters: [new NoticedByLoading()],
  },
});
