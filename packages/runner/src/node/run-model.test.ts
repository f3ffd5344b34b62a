import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createDesign } from "@stewardsim/analysis";
import { merge, readManifest } from "@stewardsim/results/node";
import { readModelRuns, resumeModel, runModel, verifyModel } from "@stewardsim/runner/node";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "model-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

const trajectory = new URL("../testing/trajectory.js", import.meta.url);
const design = createDesign({ steps: { low: 5, high: 40, isInteger: true }, drift: [-1, 1] }, { by: "lhs", rows: 100 });
const options = { replications: 2, seed: "walks" };

describe("a model of one's own, kept in a folder", () => {
  it("has the same bytes on any number of workers, in shards, and where nothing is kept", async () => {
    const kept = await runModel(design, trajectory, { ...options, store: path("one") });
    await runModel(design, trajectory, { ...options, workers: 2, store: path("two") });
    const shards = [0, 1].map((index) => path(`shard-${index}`));
    for (const [index, store] of shards.entries())
      await runModel(design, trajectory, { ...options, store, shard: { index, of: 2 } });
    await merge(shards, path("merged"));
    const [one, ...others] = ["one", "two", "merged"].map((name) => readManifest(path(name)).hash);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(others).toEqual([one, one]);
    const read = await readModelRuns(path("merged"));
    const bare = await runModel(design, trajectory, options);
    for (const outcome of ["position", "distance"]) {
      expect(read.column(outcome)).toEqual(kept.column(outcome));
      expect(bare.column(outcome)).toEqual(kept.column(outcome));
    }
    expect(read.failures).toEqual(kept.failures);
    expect(kept.failures.length).toBeGreaterThan(0);
    expect(new Set(kept.failures.map(({ code }) => code))).toEqual(new Set(["off-the-edge"]));
  });

  it("is refused by what is no module, and on no thread", async () => {
    await expect(runModel(design, "./model.js" as never)).rejects.toThrow(
      './model.js is no model: give a function, or the address of a module, new URL("./model.js", import.meta.url).',
    );
    for (const workers of [0, -1, 1.5, Number.NaN]) {
      await expect(runModel(design, trajectory, { workers })).rejects.toThrow(`workers is ${workers}: give a whole`);
      await expect(verifyModel(path("one"), { workers })).rejects.toThrow(`workers is ${workers}: give a whole`);
    }
  });

  it("goes on where it was killed, to the bytes of a run that was not", { timeout: 60_000 }, async () => {
    const slow = path("slow.mjs");
    writeFileSync(
      slow,
      `import walk from ${JSON.stringify(trajectory.href)};
      export default async (row, seed) => {
        if (process.env.SLOW) await new Promise((resolve) => setTimeout(resolve, 10));
        return walk(row, seed);
      };`,
    );
    const program = path("program.mjs");
    const entry = (name: string) => pathToFileURL(fileURLToPath(import.meta.resolve(name))).href;
    writeFileSync(
      program,
      `import { createDesign } from ${JSON.stringify(entry("@stewardsim/analysis"))};
      import { runModel } from ${JSON.stringify(entry("@stewardsim/runner/node"))};
      const design = createDesign({ steps: { low: 5, high: 40, isInteger: true }, drift: [-1, 1] }, { by: "lhs", rows: 100 });
      let told = false;
      await runModel(design, new URL(${JSON.stringify(pathToFileURL(slow).href)}), {
        replications: 2, seed: "walks", store: ${JSON.stringify(path("killed"))},
        onProgress: (done) => { if (done > 70 && !told) { told = true; console.log("now"); } },
      });`,
    );
    const child = spawn(process.execPath, [program], { env: { ...process.env, SLOW: "1" } });
    await new Promise<void>((resolve, reject) => {
      child.stdout.once("data", () => resolve());
      child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
    });
    child.removeAllListeners("exit");
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
    const before = await readModelRuns(path("killed"));
    const known = before.column("distance").filter((value) => !Number.isNaN(value)).length;
    expect(known).toBeGreaterThan(50);
    expect(known).toBeLessThan(190);
    await resumeModel(path("killed"));
    await runModel(design, pathToFileURL(slow), { ...options, store: path("whole") });
    expect(readManifest(path("killed")).hash).toBe(readManifest(path("whole")).hash);
  });

  it("is refused where another model or plan was kept, and says so", async () => {
    await runModel(design, trajectory, { ...options, store: path("kept") });
    const other = path("other.mjs");
    writeFileSync(other, `${readFileSync(trajectory, "utf8")}// changed`);
    await expect(runModel(design, pathToFileURL(other), { ...options, store: path("kept") })).rejects.toMatchObject({
      code: "other-experiment",
    });
    await expect(runModel(design, trajectory, { ...options, seed: 2, store: path("kept") })).rejects.toMatchObject({
      code: "other-experiment",
    });
  });

  it("is computed again to the same bytes, and refused where they are others", async () => {
    await runModel(design, trajectory, { ...options, store: path("sound") });
    expect(await verifyModel(path("sound"), { sample: 30, workers: 2 })).toMatchObject({ stored: 200 });
    const moody = path("moody.mjs");
    writeFileSync(moody, "export default ({ drift }) => ({ y: drift * (globalThis.mood ?? 1) });");
    await runModel(design, pathToFileURL(moody), { store: path("moody") });
    expect((await verifyModel(path("moody"), { sample: 3, seed: 2 })).again).toHaveLength(3);
    Object.assign(globalThis, { mood: 2 });
    await expect(verifyModel(path("moody"))).rejects.toMatchObject({ code: "not-reproduced" });
  });

  it("is not loaded where its text is another, but for whoever named a version", async () => {
    const [plain, named] = ["plain", "named"].map((name) => path(`${name}.mjs`)) as [string, string];
    for (const module of [plain, named]) writeFileSync(module, "export default ({ drift }) => ({ y: drift });");
    await runModel(design, pathToFileURL(plain), { store: path("plain") });
    await runModel(design, pathToFileURL(named), { store: path("named"), version: "2" });
    for (const module of [plain, named])
      writeFileSync(module, "globalThis.loaded = true; export default ({ drift }) => ({ y: drift });");
    await expect(resumeModel(path("plain"))).rejects.toThrow(/plain\.mjs was changed since/);
    await expect(verifyModel(path("plain"))).rejects.toThrow(/plain\.mjs was changed since/);
    expect(globalThis).not.toHaveProperty("loaded");
    expect((await resumeModel(path("named"))).failures).toEqual([]);
    expect((await verifyModel(path("named"))).stored).toBe(100);
    rmSync(plain);
    await expect(resumeModel(path("plain"))).rejects.toThrow(/cannot be read \(ENOENT\)/);
    const asked = join(path("named"), "experiment.json");
    writeFileSync(asked, readFileSync(asked, "utf8").replace(/"seed": ?"1"/, '"seed": "2"'));
    await expect(readModelRuns(path("named"))).rejects.toThrow(/experiment\.json .* was changed/);
  });

  it("must be a module for several workers and for going on by its folder alone", async () => {
    const model = ({ drift }: Readonly<Record<string, number>>) => ({ y: drift! });
    await expect(runModel(design, model, { workers: 2 })).rejects.toThrow(/A function cannot be sent/);
    await runModel(design, model, { store: path("function") });
    await expect(resumeModel(path("function"))).rejects.toThrow(/was a function/);
    await expect(runModel(design, new URL("./nothing.js", import.meta.url))).rejects.toThrow(/cannot be loaded/);
    writeFileSync(path("empty.mjs"), "export const model = 1;");
    await expect(runModel(design, pathToFileURL(path("empty.mjs")))).rejects.toThrow(/no function by default/);
  });

  it("that ends its threads is a failed run with its reason", { timeout: 60_000 }, async () => {
    const deadly = path("deadly.mjs");
    writeFileSync(
      deadly,
      `import { isMainThread } from "node:worker_threads";
      export default async ({ steps }) => {
        if (isMainThread) await new Promise((resolve) => setTimeout(resolve, 200));
        else if (steps === 40) process.exit(3);
        return { taken: steps };
      };`,
    );
    const rows = createDesign({ steps: { low: 1, high: 40, isInteger: true } }, { by: "factorial", levels: 40 });
    const runs = await runModel(rows, pathToFileURL(deadly), { workers: 2, outcomes: ["taken"] });
    expect(runs.failures).toMatchObject([{ row: 39, code: "worker-crashed" }]);
    expect(runs.column("taken").filter((value) => !Number.isNaN(value))).toHaveLength(39);
  });
});
