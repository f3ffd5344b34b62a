import { configDefaults, defineConfig } from "vitest/config";
import { projects, reporters } from "./gates/projects.ts";

/** The tests that count thousands of trials, for many minutes. */
export default defineConfig({
  test: {
    include: ["**/*.nightly.test.ts"],
    exclude: ["**/dist/**", "**/.stryker-tmp/**", ...configDefaults.exclude],
    projects,
    testTimeout: 900_000,
    reporters: reporters("nightly"),
  },
});
