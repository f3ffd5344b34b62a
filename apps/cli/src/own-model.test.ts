import { spawn } from "node:child_process";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createDesign, crossedDesign } from "@stewardsim/analysis";
import { readManifest } from "@stewardsim/results/node";
import { runModel } from "@stewardsim/runner/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { program, stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim, spawned } = stewardsimIn("own-model");
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);
const module = (name: string, text: string) => {
  writeFileSync(path(name), text);
  return pathToFileURL(path(name));
};

/** Ishigami's function, whose indices are known in closed form. */
const ishigami = module(
  "ishigami.mjs",
  "export default ({ x1, x2, x3 }) => ({ y: Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1) });\n",
);
const angle = [-Math.PI, Math.PI] as const;
const angles = { x1: angle, x2: angle, x3: angle };
const sample = (rows: number) => createDesign(angles, { by: "lhs", rows });

beforeAll(async () => {
  const halves = createDesign(angles, { by: "saltelli", base: 2048, hasPairs: true });
  await runModel(halves, ishigami, { store: path("halves") });
  await runModel(createDesign(angles, { by: "morris" }), ishigami, { store: path("trajectories") });
  const outcomes = { y: { unit: "usd", about: "what it earns" } };
  await runModel(sample(200), ishigami, { store: path("sample"), outcomes });
  const policies = { low: { x1: 0 }, high: { x1: 2 } };
  const states = createDesign({ x2: angle, x3: angle }, { by: "lhs", rows: 40 });
  await runModel(crossedDesign(policies, states), ishigami, { store: path("policies") });
}, 60_000);

interface Index {
  readonly name: string;
  readonly first: { readonly estimate: number };
  readonly total: { readonly estimate: number };
}

describe("stewardsim analyse, of a model of one's own", () => {
  it("finds the published indices of variance", async () => {
    const { stdout, stderr, status } = await stewardsim("analyse", "halves", "--by", "sobol", "--json");
    expect(status, stderr).toBe(0);
    const { found, of } = JSON.parse(stdout) as { of: string; found: { factors: Index[] } };
    expect(of).toBe("y");
    // Ishigami & Homma (1990) at a = 7 and b = 0.1, as in Saltelli et al. (2008).
    const published: Record<string, [number, number]> = { x1: [0.314, 0.558], x2: [0.442, 0.442], x3: [0, 0.244] };
    for (const { name, first, total } of found.factors) {
      expect(Math.abs(first.estimate - published[name]![0]), name).toBeLessThan(0.03);
      expect(Math.abs(total.estimate - published[name]![1]), name).toBeLessThan(0.03);
    }
  });

  it.each([
    ["halves", "sobol", /PART OF THE VARIANCE OF y [^]*x2 +0\.4/],
    ["trajectories", "morris", /Effects over the whole range on y: [^]*createDesign/],
    ["sample", "pawn", /2 of 3 parameters show more[^]*PAWN of y[^]*x2 +0\.4/],
    ["sample", "prim", /^y is at most \$[^]*prim of y · more is better/],
    [
      "sample",
      "delta",
      /The density of y moves most with x1, by 0\.[^]*DELTA of y[^]*Known in \d+ of \d+ draws\. Delta/,
    ],
    ["sample", "rbd-fast", /Of the variance of y x2 explains 0\.4[^]*createDesign/],
    ["sample", "features", /y is told most by x[^]*SCORE FOR y[^]*Known in/],
    ["sample", "cart", /^y is at most [^]*had not seen it is [^]*HOLDS OF[^]*cart of y · more is better/],
    ["policies", "regret", /^All \d+ criteria prefer high[^]*minimax regret /],
  ])("says what %s tell by %s", async (results, by, sentence) => {
    const { stdout, stderr, status } = await stewardsim("analyse", results, "--by", by, "--of", "y");
    expect(status, stderr).toBe(0);
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toMatch(sentence);
    expect(text).toMatch(/rows of \d factors? × 1 replication · seed 1 · model [0-9a-f]{16}/);
    expect(stdout).not.toMatch(/NaN|undefined|deltaValue/);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  it("takes less for better where it is told to", async () => {
    const least = async (by: string, results: string) =>
      (await stewardsim("analyse", results, "--by", by, "--of", "y", "--least")).stdout;
    expect(await least("prim", "sample")).toMatch(/^y is at least \$[^]*prim of y · less is better/);
    expect(await least("regret", "policies")).toMatch(/^All \d+ criteria prefer low[^]*less is better/);
  });

  it.each([
    ["halves", ["--by", "pawn"], "--by pawn needs a sample: run the model over createDesign"],
    [
      "sample",
      ["--by", "sobol"],
      '--by sobol needs two halves: run the model over createDesign(factors, { by: "saltelli',
    ],
    ["sample", ["--by", "morris"], "ask it --by pawn, delta, rbd-fast, features, prim or cart"],
    ["sample", ["--by", "regret"], "crossedDesign(policies, states)"],
    ["sample", ["--by", "why"], "--by why needs the levers of two arms"],
    ["sample", ["--by", "pawn", "--of", "yy"], 'No outcome is called "yy". Did you mean "y"?'],
    ["sample", ["--by", "pawn", "--arm", "x"], "and no arms"],
  ])("refuses of %s what it cannot tell: %s", async (results, words, sentence) => {
    const { stdout, stderr, status } = await stewardsim("analyse", results, ...words);
    expect(stderr).toContain(sentence);
    expect([status, stdout]).toEqual([2, ""]);
  });
});

describe("stewardsim resume, of a model of one's own", () => {
  it("computes what is missing, in threads, to the same hash", { timeout: 60_000 }, async () => {
    const slow = module(
      "slow.mjs",
      `import { writeFileSync } from "node:fs";
      import { isMainThread } from "node:worker_threads";
      export default async ({ x1 }, seed) => {
        if (process.env.SLOW) await new Promise((resolve) => setTimeout(resolve, 30));
        if (!isMainThread) writeFileSync(${JSON.stringify(path("threads"))}, "");
        return { y: x1 * (seed % 7), z: 1 };
      };`,
    );
    await runModel(sample(300), slow, { store: path("cut"), seed: "cut" });
    const { hash } = readManifest(path("cut"));
    for (const part of [1, 2, 3]) rmSync(path(`cut/parts/part-0000${part}.parquet`));
    expect((await stewardsim("analyse", "cut", "--by", "pawn", "--of", "y")).stderr).toContain(
      "108 of 300 runs are there",
    );
    process.env["SLOW"] = "1";
    const { stdout, stderr, status } = await stewardsim("resume", "cut", "--workers", "2", "--csv");
    delete process.env["SLOW"];
    expect(status, stderr).toBe(0);
    expect(existsSync(path("threads"))).toBe(true);
    expect(stdout).toMatch(/^OUTCOME +MEAN +LEAST +MOST\ny [^]*\nz +1 +1 +1\n/);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      `hash ${hash!.slice(0, 16)}. Kept in cut. Then: stewardsim analyse cut`,
    );
    expect(readManifest(path("cut")).hash).toBe(hash);
    expect(await stewardsim("verify", "cut")).toMatchObject({ status: 0 });
    expect(readFileSync(path("cut/runs.csv"), "utf8").trim().split("\n")).toHaveLength(301);
    expect(readFileSync(path("cut/design.csv"), "utf8")).toMatch(/^draw,x1,x2,x3\n/);
  });

  it("keeps what was done when it is stopped, and says how to go on", { timeout: 60_000 }, async () => {
    const lasting = module(
      "lasting.mjs",
      `export default async ({ x1 }) => {
        if (process.env.LASTING) await new Promise((resolve) => setTimeout(resolve, 20));
        return { y: x1 };
      };`,
    );
    await runModel(sample(400), lasting, { store: path("lasting") });
    rmSync(path("lasting/parts/part-00000.parquet"));
    rmSync(path("lasting/parts/part-00001.parquet"));
    const child = spawn(process.execPath, [program, "resume", "lasting", "--workers", "1"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, LASTING: "1" },
    });
    let said = "";
    const code = await new Promise((resolve) => {
      child.stderr.on("data", (text: Buffer) => {
        const isFirst = !said.includes("run: ");
        said += String(text);
        if (isFirst && said.includes("run: ")) child.kill("SIGINT");
      });
      child.once("exit", resolve);
    });
    expect(code).toBe(130);
    expect(said).toMatch(/Go on with: stewardsim resume lasting[^]*Stopped after \d+ of 400/);
    expect(await stewardsim("resume", "lasting")).toMatchObject({ status: 0 });
  });

  it("counts runs that failed, and says why the first did", async () => {
    const fails = module("fails.mjs", "export default ({ x1 }) => ({ y: x1 > 3 ? Number.NaN : x1 });\n");
    await runModel(sample(100), fails, { store: path("fails"), outcomes: ["y"] });
    const { stdout, status } = spawned("resume", "fails");
    expect(status).toBe(3);
    expect(stdout).toMatch(/\nMind: 2 runs FAILED, the first of row 59 \(not-a-number\): y is NaN/);
    expect((await stewardsim("analyse", "fails", "--by", "pawn")).stdout).toContain("Mind: 2 runs FAILED");
    const data = JSON.parse((await stewardsim("resume", "fails", "--json")).stdout) as { failures: unknown[] };
    expect(data.failures.length).toBe(2);
  });
});

describe("stewardsim verify, of a model of one's own", () => {
  it("says that it holds, and refuses it after one changed byte", async () => {
    const { stdout, stderr, status } = await stewardsim("verify", "sample", "--sample", "5", "--workers", "2");
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/^5 of 200 stored replications[^]*All 200 together have the hash/);
    cpSync(path("sample"), path("changed"), { recursive: true });
    const part = path("changed/parts/part-00001.parquet");
    const bytes = readFileSync(part);
    bytes[Math.floor(bytes.length / 3)]! ^= 1;
    writeFileSync(part, bytes);
    const changed = await stewardsim("verify", "changed");
    expect([changed.status, changed.stdout]).toEqual([2, ""]);
    expect(changed.stderr).toContain("part-00001.parquet");
  });

  it("has an exit code of its own where runs come out differently", async () => {
    const moody = module("moody.mjs", "export default ({ x1 }) => ({ y: x1 * Number(process.env.MOOD ?? 1) });\n");
    await runModel(sample(20), moody, { store: path("moody") });
    expect((await stewardsim("verify", "moody")).status).toBe(0);
    process.env["MOOD"] = "2";
    const { status, stderr } = spawned("verify", "moody");
    delete process.env["MOOD"];
    expect(status).toBe(4);
    expect(stderr).toContain("16 of 16 replications came out differently");
  });

  it("refuses a model that was changed since, and one that no folder can keep", async () => {
    const edited = module("edited.mjs", "export default ({ x1 }) => ({ y: x1 });\n");
    await runModel(sample(20), edited, { store: path("edited") });
    module("edited.mjs", "export default ({ x1 }) => ({ y: 2 * x1 });\n");
    await runModel(sample(20), ({ x1 }) => ({ y: x1! }), { store: path("function") });
    for (const command of ["verify", "resume"]) {
      expect(await stewardsim(command, "edited")).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("edited.mjs was changed since edited was made with it"),
      });
      expect(await stewardsim(command, "function")).toMatchObject({
        status: 2,
        stderr: expect.stringContaining("was a function"),
      });
    }
  });
});

describe("a folder of a model of one's own", () => {
  it("is asked in SQL and merged like any other, and has no story", async () => {
    const asked = "SELECT count(*) AS n, sum((x1 < 0)::INT) AS below FROM runs JOIN design USING (draw)";
    expect(JSON.parse((await stewardsim("query", "sample", asked, "--json")).stdout)).toEqual([{ n: 200, below: 100 }]);
    const shards = [0, 1].map((index) => path(`shard-${index}`));
    for (const [index, store] of shards.entries())
      await runModel(sample(200), ishigami, { store, shard: { index, of: 2 } });
    const merged = await stewardsim("merge", "shard-0", "shard-1", "--out", "merged");
    expect(merged.status, merged.stderr).toBe(0);
    await runModel(sample(200), ishigami, { store: path("whole") });
    expect(readManifest(path("merged")).hash).toBe(readManifest(path("whole")).hash);
    const { stderr, status } = await stewardsim("story", "sample");
    expect(status).toBe(2);
    expect(stderr).toContain("sample holds runs of a model of one's own, of which no story");
  });
});
