import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root, smallTree } from "./small-tree.ts";

const report = (...files: readonly { status: string; tests: readonly string[] }[]) =>
  JSON.stringify({
    testResults: files.map(({ status, tests }) => ({
      name: "x.test.ts",
      status,
      assertionResults: tests.map((outcome) => ({ status: outcome, fullName: outcome })),
    })),
  });

/** The last line of the build machine's count over steps of a name, an exit code and a report; and its own exit code. */
function count(steps: readonly (readonly [name: string, code: number, report?: string])[]) {
  const lines = steps.map(([name, code, text]) => `${name}\t${code}\t${text === undefined ? "-" : `${name}.json`}\n`);
  const reports = steps.flatMap(([name, , text]) => (text === undefined ? [] : [[`${name}.json`, text] as const]));
  const { folder, remove } = smallTree({ steps: lines.join(""), ...Object.fromEntries(reports) }, [".ci/count.js"]);
  const { stdout, status } = spawnSync(process.execPath, [join(root, ".ci/count.js"), "steps"], {
    cwd: folder,
    encoding: "utf8",
  });
  remove();
  return [stdout.trimEnd().split("\n").at(-1), status];
}

const good = report({ status: "passed", tests: ["passed", "passed", "skipped"] });

describe("the count of a whole run", () => {
  it("adds up the reports of all steps", () => {
    expect(
      count([
        ["install", 0],
        ["plain", 0, good],
        ["wide", 0, good],
      ]),
    ).toEqual(["4 passed, 0 failed", 0]);
  });

  it("counts a test that failed", () => {
    const bad = report({ status: "failed", tests: ["failed", "passed"] });
    expect(
      count([
        ["plain", 1, bad],
        ["wide", 0, good],
      ]),
    ).toEqual(["3 passed, 1 failed", 1]);
  });

  it("counts a file that could not be loaded", () => {
    expect(
      count([
        ["plain", 1, report({ status: "failed", tests: [] })],
        ["wide", 0, good],
      ]),
    ).toEqual(["2 passed, 1 failed", 1]);
  });

  it("counts a step that crashed, with or without a report", () => {
    expect(
      count([
        ["install", 1],
        ["plain", 1, good],
        ["wide", 0, good],
      ]),
    ).toEqual(["4 passed, 2 failed", 1]);
  });

  it("is no success when nothing ran", () => {
    expect(count([["install", 0]])).toEqual(["0 passed, 0 failed", 1]);
  });

  it("counts a report that was not written to its end", () => {
    expect(
      count([
        ["plain", 0, good.slice(0, 30)],
        ["wide", 0, good],
      ]),
    ).toEqual(["2 passed, 1 failed", 1]);
  });
});
