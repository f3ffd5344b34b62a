import { configDefaults, defineConfig } from "vitest/config";
import { maxWorkers, projects, reporters, scratchFolder } from "./gates/projects.ts";

/** The tests that need nothing but Node. */
export default defineConfig({
  test: {
    exclude: [
      "**/dist/**",
      "**/*.wide.test.ts",
      "**/*.nightly.test.ts",
      "**/.stryker-tmp/**",
      ...configDefaults.exclude,
    ],
    projects,
    globalSetup: scratchFolder,
    maxWorkers,
    // Generous for a busy machine: some gates start the real tools.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // What passes only the second time is named in the report; on one's own machine it fails.
    retry: process.env["CI"] === "true" ? 1 : 0,
    reporters: reporters("tests"),
  },
});
