// Each mutant is a small fault put into a source file; a fault that no test notices survives. Which files are mutated,
// and where the report goes, is said by gates/mutation/main.js.
/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  // Which tests are woken, and which of them first, is said there.
  vitest: { configFile: "vitest.mutation.config.ts" },
  coverageAnalysis: "perTest",
  // What a file of core runs before its first test would make nearly every fault one that all tests must be run against.
  // So a fault is shown only to the tests that meet it: of the other packages, those whose file meets it while it loads, too.
  ignoreStatic: true,
  // A test that never ends is stopped by the count of what it does; the clock is for a machine that hangs.
  timeoutMS: 60_000,
  // All tests once, one after the other, with every line counted.
  dryRunTimeoutMinutes: 60,
  // All tests of core in one thread take more than what Node gives a process by itself.
  testRunnerNodeArgs: ["--max-old-space-size=12288"],
  // It would rewrite the settings of TypeScript through a programming interface that TypeScript 7 no longer has.
  tsconfigFile: "none",
  // What was built is copied too: some tests start it in a process of its own. With the slash, since a package is called results.
  ignorePatterns: ["/reports", "/results", "apps/*/results", "/docs"],
  reporters: ["clear-text", "progress", "html"],
  clearTextReporter: { reportTests: false },
  // The sentences of errors and the labels of columns are not behaviour.
  mutator: { excludedMutations: ["StringLiteral"] },
  tempDirName: ".stryker-tmp",
};
