import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    exclude: ["**/dist/**", ...configDefaults.exclude],
    projects: [
      { extends: true, test: { name: "core", root: "packages/core" } },
    ],
  },
});
