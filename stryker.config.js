// Each mutant is a small fault put into a process of the simulation; a fault that no test notices survives.
/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts" },
  // It would rewrite the settings of TypeScript through a programming interface that TypeScript 7 no longer has.
  tsconfigFile: "none",
  mutate: ["packages/core/src/simulation/**/*.ts", "!**/*.test.ts", "!**/testing/**"],
  ignorePatterns: ["dist", "reports", "results", "docs"],
  // A floor that rises and never falls: when the score stands well above it, move it up.
  thresholds: { high: 95, low: 85, break: 80 },
  reporters: ["clear-text", "progress", "html"],
  htmlReporter: { fileName: "reports/mutation.html" },
  // The sentences of errors and the labels of columns are not behaviour.
  mutator: { excludedMutations: ["StringLiteral"] },
  incremental: true,
  incrementalFile: "reports/mutation.json",
  tempDirName: ".stryker-tmp",
};
