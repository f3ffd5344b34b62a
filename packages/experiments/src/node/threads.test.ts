import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createStudy,
  type Executor,
  inline,
  resultNames,
  resultsOf,
  runEnsemble,
  type Study,
} from "@stewardsim/experiments";
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
  { draws: 5, replications: 2, months: 36, watch: ["adopters@12"] },
);

/** A worker that does `deed` with a task, and otherwise answers with nothing but zeros. */
const worker = (deed: string) => {
  const folder = mkdtempSync(join(tmpdir(), "stewardsim-"));
  const program = join(folder, "worker.mjs");
  const length = study.arms.length * resultsOf(study).length;
  writeFileSync(
    program,
    `import { parentPort } from "node:worker_threads";
     import { existsSync, writeFileSync } from "node:fs";
     parentPort.on("message", (orders) => {
       const results = [];
       for (const { task } of orders) {
         ${deed.replaceAll("FOLDER", JSON.stringify(folder))}
         results.push({ task, values: new Float64Array(${length}), failures: [] });
       }
       parentPort.postMessage(results);
     });`,
  );
  return { program: pathToFileURL(program), remove: () => rmSync(folder, { recursive: true }) };
};

describe("threads", () => {
  it("give the same bytes whoever does the work", async () => {
    const csv = async (execute: Executor) => {
      const ensemble = await runEnsemble(study, { execute });
      return study.arms.map(({ name }) => resultNames.map((result) => ensemble.column(name, result).join())).join("\n");
    };
    const alone = await csv(inline);
    expect(await csv(threads({ workers: 1, worth: 0 }))).toBe(alone);
    expect(await csv(threads({ workers: 2, worth: 0 }))).toBe(alone);
  }, 120_000);

  it("that die over a task twice are replaced, and the task is recorded as failed", async () => {
    const { program, remove } = worker("if (task % 3 === 0) process.exit(7);");
    try {
      const { failures } = await runEnsemble(study, { execute: threads({ workers: 2, worth: 0, program }) });
      expect(new Set(failures.map(({ code }) => code))).toEqual(new Set(["worker-died"]));
      expect(new Set(failures.map(({ replication }) => replication))).toEqual(new Set([0, 3, 6, 9]));
      expect(failures).toHaveLength(4 * study.arms.length);
    } finally {
      remove();
    }
  }, 60_000);

  it("that die over a task once are replaced, and the task is done again", async () => {
    const once =
      'const seen = FOLDER + "/" + task; if (!existsSync(seen)) { writeFileSync(seen, ""); process.exit(9); }';
    const { program, remove } = worker(`if (task % 4 === 1) { ${once} }`);
    try {
      const ensemble = await runEnsemble(study, { execute: threads({ workers: 2, worth: 0, program }) });
      expect(ensemble.failures).toEqual([]);
      expect([...ensemble.column("alone", "adoption")]).toEqual(Array(10).fill(0));
    } finally {
      remove();
    }
  }, 60_000);

  it("that cannot begin end the work with what is the matter", async () => {
    const { program, remove } = worker("");
    remove();
    const execute = threads({ workers: 2, worth: 0, program });
    await expect(runEnsemble(study, { execute })).rejects.toMatchObject({ code: "workers-died" });
  }, 60_000);
});
