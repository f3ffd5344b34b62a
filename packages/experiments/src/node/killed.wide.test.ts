import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { draw } from "@stewardsim/core";
import { blocksHash } from "@stewardsim/results";
import { readBlocks, readManifest } from "@stewardsim/results/node";
import { describe, expect, it } from "vitest";
import { tinyStudy } from "../testing/tiny.ts";

const study = tinyStudy(100, 1);
const folder = () => join(mkdtempSync(join(tmpdir(), "killed-")), "run");
const here = (path: string) => new URL(path, import.meta.url).href;

/** Does what is missing of a study, in two threads, and seals it; prints how many replications it was told are kept. */
const program = join(mkdtempSync(join(tmpdir(), "killed-")), "program.mjs");
writeFileSync(
  program,
  `import { readFileSync, writeSync } from "node:fs";
   import { runEnsemble } from ${JSON.stringify(here("../../dist/index.js"))};
   import { openStudy, threads } from ${JSON.stringify(here("../../dist/node/index.js"))};
   const [folder, file] = process.argv.slice(2);
   const read = JSON.parse(readFileSync(file, "utf8"));
   const study = { ...read, values: read.values.map((row) => Float64Array.from(row)) };
   const store = openStudy(folder, study, { kind: "test" });
   const onProgress = (done) => writeSync(1, done + "\\n");
   await runEnsemble(study, { store, onProgress, execute: threads({ workers: 2, worth: 0 }) });
   await store.seal();
   await store.close();`,
);
const asked = join(mkdtempSync(join(tmpdir(), "killed-")), "study.json");
writeFileSync(asked, JSON.stringify({ ...study, values: study.values.map((row) => [...row]) }));

/** How it ended: by itself, or by a signal after so many milliseconds; and how many replications it was told are kept. */
const startStudy = (path: string, killedAfter = Infinity) =>
  new Promise<{ readonly end: string; readonly told: number }>((resolve) => {
    const child = spawn(process.execPath, [program, path, asked], { stdio: ["ignore", "pipe", "pipe"] });
    let [said, told] = ["", ""];
    child.stdout.on("data", (text: Buffer) => (told += text.toString()));
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    const timer = Number.isFinite(killedAfter) ? setTimeout(() => child.kill("SIGKILL"), killedAfter) : undefined;
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const whole = told.slice(0, told.lastIndexOf("\n"));
      resolve({ end: signal ?? (code === 0 ? "done" : said), told: Number(whole.split("\n").at(-1)) });
    });
  });

/** How many replications a folder keeps, one that may not have been begun. */
async function keptIn(path: string): Promise<number> {
  let count = 0;
  if (existsSync(join(path, "manifest.json"))) for await (const _ of readBlocks(path)) count++;
  return count;
}

describe("an ensemble that is killed", () => {
  it("at six random moments comes to the same hash each time", async () => {
    const whole = folder();
    const started = performance.now();
    expect(await startStudy(whole)).toEqual({ end: "done", told: 100 });
    const took = performance.now() - started;
    const { hash } = readManifest(whole);
    let kills = 0;
    for (let trial = 0; kills < 6; trial++) {
      const path = folder();
      let end = "";
      // Each life is killed somewhere in the time that all of the work takes, until one of them gets to the end.
      for (let life = 0; end !== "done"; life++) {
        const { told, ...how } = await startStudy(path, draw(1, 2, trial, life) * took);
        end = how.end;
        expect(["done", "SIGKILL"]).toContain(end);
        if (end === "SIGKILL") kills++;
        // What it was told is kept is there.
        expect(await keptIn(path)).toBeGreaterThanOrEqual(told);
      }
      expect(readManifest(path).hash).toBe(hash);
      // What can be read, and not only what was written of it.
      expect(await blocksHash(readBlocks(path))).toBe(hash);
    }
  }, 600_000);
});
