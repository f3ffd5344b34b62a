import { spawn } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { draw } from "@stewardsim/core";
import { blocksHash } from "@stewardsim/results";
import { readBlocks, readManifest } from "@stewardsim/results/node";
import { describe, expect, it } from "vitest";
import { tinyStudy } from "../testing/tiny.ts";

const study = tinyStudy(200, 1);
const folder = () => join(mkdtempSync(join(tmpdir(), "killed-")), "run");
const here = (path: string) => new URL(path, import.meta.url).href;

/** Does what is missing of a study, in two threads, and seals it. */
const program = join(mkdtempSync(join(tmpdir(), "killed-")), "program.mjs");
writeFileSync(
  program,
  `import { readFileSync } from "node:fs";
   import { runEnsemble } from ${JSON.stringify(here("../../dist/index.js"))};
   import { openStudy, threads } from ${JSON.stringify(here("../../dist/node/index.js"))};
   const [folder, file] = process.argv.slice(2);
   const read = JSON.parse(readFileSync(file, "utf8"));
   const study = { ...read, values: read.values.map((row) => Float64Array.from(row)) };
   const store = openStudy(folder, study, { kind: "test" });
   await runEnsemble(study, { store, execute: threads({ workers: 2, worth: 0 }) });
   await store.seal();
   await store.close();`,
);
const asked = join(mkdtempSync(join(tmpdir(), "killed-")), "study.json");
writeFileSync(asked, JSON.stringify({ ...study, values: study.values.map((row) => [...row]) }));

/** How it ended: by itself, or by a signal after so many milliseconds. */
const startStudy = (path: string, killedAfter = Infinity) =>
  new Promise<string>((resolve) => {
    const child = spawn(process.execPath, [program, path, asked], { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    const timer = Number.isFinite(killedAfter) ? setTimeout(() => child.kill("SIGKILL"), killedAfter) : undefined;
    child.on("exit", (code, signal) => {
      clearTimeout(timer);
      resolve(signal ?? (code === 0 ? "done" : said));
    });
  });

describe("an ensemble that is killed", () => {
  it("at twenty random moments comes to the same hash each time", async () => {
    const whole = folder();
    const started = performance.now();
    expect(await startStudy(whole)).toBe("done");
    const took = performance.now() - started;
    const { hash } = readManifest(whole);
    let kills = 0;
    for (let trial = 0; kills < 20; trial++) {
      const path = folder();
      let end = "";
      // Each life is killed somewhere in the time that all of the work takes, until one of them gets to the end.
      for (let life = 0; end !== "done"; life++) {
        end = await startStudy(path, draw(1, 2, trial, life) * took);
        expect(["done", "SIGKILL"]).toContain(end);
        if (end === "SIGKILL") kills++;
      }
      expect(readManifest(path).hash).toBe(hash);
      // What can be read, and not only what was written of it.
      expect(await blocksHash(readBlocks(path))).toBe(hash);
    }
  }, 600_000);
});
