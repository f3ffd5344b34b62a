import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createStudy, ensembleCsv, ensembleOf, inline, type Study } from "@stewardsim/experiments";
import { threads } from "@stewardsim/experiments/node";
import { describe, expect, it } from "vitest";
import { tinyCase } from "../testing/tiny.ts";

const study: Study = createStudy(
  tinyCase.scenario,
  [
    {
      name: "no steward",
      scenario: { ...tinyCase.scenario, steward: { ...tinyCase.scenario.steward, kind: "nobody" } },
    },
    { name: "alone", scenario: tinyCase.scenario },
  ],
  { draws: 5, luck: 2, months: 36, ranges: tinyCase.ranges, pinned: tinyCase.pinned },
);

describe("threads", () => {
  it("give the same bytes whoever does the work", async () => {
    const csv = async (execute: typeof inline) => ensembleCsv(ensembleOf(study, await execute(study)), "no steward");
    const alone = await csv(inline);
    expect(await csv(threads({ workers: 1, worth: 0 }))).toBe(alone);
    expect(await csv(threads({ workers: 2, worth: 0 }))).toBe(alone);
  }, 120_000);

  it("are replaced when they die, and what they died over is recorded", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stewardsim-"));
    const program = join(folder, "dies.mjs");
    // Dies over every third task, and answers the others with nothing but zeros.
    writeFileSync(
      program,
      `import { parentPort } from "node:worker_threads";
       parentPort.on("message", (task) => {
         if (task % 3 === 0) process.exit(7);
         parentPort.postMessage({ task, values: new Float64Array(${study.arms.length * 64}), failures: [] });
       });`,
    );
    try {
      const results = await threads({ workers: 2, worth: 0, program: pathToFileURL(program) })(study);
      expect(results.map(({ task }) => task)).toEqual(results.map((_, index) => index));
      const failures = results.flatMap((result) => result.failures);
      expect(failures.length).toBeGreaterThan(0);
      expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(["worker-died"]));
      expect(failures.every(({ replication }) => replication % 3 === 0)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
