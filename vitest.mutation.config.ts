import { configDefaults, defineConfig } from "vitest/config";

/** The tests that a fault in the simulation should wake: core's own, without the gates and without what needs a build. */
export default defineConfig({
  test: {
    include: ["packages/core/src/**/*.test.ts"],
    exclude: ["**/dist/**", "**/*.wide.test.ts", ...configDefaults.exclude],
  },
});
