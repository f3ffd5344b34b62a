// Each mutant is a small fault put into a process of the simulation; a fault that no test notices survives.
/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  // Which tests are woken, and which of them first, is said there.
  vitest: { configFile: "vitest.mutation.config.ts" },
  coverageAnalysis: "perTest",
  // Runs that a file makes before its first test would make nearly every fault one that all tests must be run against.
  // So a fault is shown only to the tests that meet it, and a constant that is read while a file loads to none.
  ignoreStatic: true,
  // A test that never ends is stopped by the count of what it does; the clock is for a machine that hangs.
  timeoutMS: 60_000,
  // It would rewrite the settings of TypeScript through a programming interface that TypeScript 7 no longer has.
  tsconfigFile: "none",
  mutate: ["packages/core/src/simulation/**/*.ts", "!**/*.test.ts", "!**/testing/**"],
  ignorePatterns: ["dist", "reports", "results", "docs"],
  // A floor that rises and never falls: when the score stands well above it, move it up.
  thresholds: { high: 95, low: 85, break: 80 },
  reporters: ["clear-text", "progress", "html"],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: "reports/mutation.html" },
  // The sentences of errors and the labels of columns are not behaviour.
  mutator: { excludedMutations: ["StringLiteral"] },
  incremental: true,
  incrementalFile: "reports/mutation.json",
  tempDirName: ".stryker-tmp",
};
