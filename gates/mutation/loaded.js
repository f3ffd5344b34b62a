// What a test file runs before its first test, to look at it in several, belongs to all of its tests: a fault there is
// shown to them, and from the moment the file is loaded. The mutation tester alone would show it to no test.
import { beforeEach, inject } from "vitest";

const tester = (globalThis[inject("globalNamespace")] ??= {});

if (inject("mode") === "mutant") tester.activeMutant = inject("activeMutant");
else
  beforeEach(() => {
    const { static: loaded, perTest } = (tester.mutantCoverage ??= { static: {}, perTest: {} });
    const own = (perTest[tester.currentTestId] ??= {});
    for (const [mutant, hits] of Object.entries(loaded)) own[mutant] ??= hits;
  });
