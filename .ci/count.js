// Adds up the reports of all steps and prints `N passed, N failed` as the last line; exits with 1 if anything failed.
import { readFileSync } from "node:fs";

/** The files of a report; nothing when it was never written, or not to its end. */
function filesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).testResults;
  } catch {
    return undefined;
  }
}

const steps = readFileSync(process.argv[2], "utf8")
  .trim()
  .split("\n")
  .map((line) => line.split("\t"));
let passed = 0;
let failed = 0;

for (const [name, code, path] of steps) {
  let failedHere = 0;
  const files = path === "-" ? [] : filesOf(path);
  for (const { name: file, status, assertionResults } of files ?? []) {
    const count = (wanted) => assertionResults.filter((test) => test.status === wanted).length;
    passed += count("passed");
    // A file that could not even be loaded holds no test that failed, and is a failure.
    failedHere += count("failed") || (status === "failed" ? 1 : 0);
    for (const test of assertionResults)
      if (!["passed", "failed"].includes(test.status))
        console.log(`skipped: ${test.fullName} (${file.split("/").at(-1)})`);
  }
  // A step that ends badly without a failed test of its own has crashed; one without its report has run nothing.
  if ((code !== "0" && failedHere === 0) || files === undefined) {
    console.log(`failed: the step "${name}" ended with ${code}${files === undefined ? " and left no report" : ""}`);
    failedHere = 1;
  }
  failed += failedHere;
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
