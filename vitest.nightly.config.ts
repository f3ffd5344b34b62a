import { configDefaults, defineConfig } from "vitest/config";
import { projects, reporters, scratchFolder } from "./gates/projects.ts";

/** The tests that count thousands of trials, for many minutes. */
export default defineConfig({
  test: {
    include: ["**/*.nightly.test.ts"],
    exclude: ["**/dist/**", "**/.stryker-tmp/**", ...configDefaults.exclude],
    projects,
    globalSetup: scratchFolder,
    testTimeout: 900_000,
    reporters: reporters("nightly"),
  },
});
