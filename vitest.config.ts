import { configDefaults, defineConfig } from "vitest/config";
import { projects, reporters } from "./gates/projects.ts";

/** The tests that need nothing but Node. */
export default defineConfig({
  test: {
    exclude: ["**/dist/**", "**/*.wide.test.ts", "**/.stryker-tmp/**", ...configDefaults.exclude],
    projects,
    reporters: reporters("tests"),
  },
});
