import { configDefaults, defineConfig } from "vitest/config";

/** The tests that a fault in the simulation should wake: core's own, without the gates and without what needs a build. */
export default defineConfig({
  test: {
    include: ["packages/core/src/simulation/**/*.test.ts"],
    exclude: ["**/dist/**", "**/*.wide.test.ts", "**/{mechanisms,memory,plausible,catalogue-read,baseline}.test.ts", ...configDefaults.exclude],
    isolate: false,
    pool: "threads",
    maxWorkers: 1,
  },
});
