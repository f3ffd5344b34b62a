import { configDefaults, defineConfig } from "vitest/config";
import { maxWorkers, projects, reporters, scratchFolder } from "./gates/projects.ts";

/** The tests that need more than Node, or minutes: other engines, a browser, a package registry, notebooks. */
export default defineConfig({
  test: {
    include: ["**/*.wide.test.ts"],
    exclude: ["**/dist/**", "**/.stryker-tmp/**", ...configDefaults.exclude],
    projects,
    globalSetup: scratchFolder,
    maxWorkers,
    passWithNoTests: true,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // What passes only the second time is named in the report; on one's own machine it fails.
    retry: process.env["CI"] === "true" ? 1 : 0,
    reporters: reporters("wide"),
  },
});
