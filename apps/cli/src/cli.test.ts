import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { createProgram } from "./program.ts";
import { program, stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("cli");
const small = "name: small\nstart: 2012-01\nmonths: 12\nmarket: { population: { sampled: 100 } }\n";

beforeAll(() => {
  writeFileSync(join(folder, "small.yaml"), small);
  writeFileSync(
    join(folder, "closed.yaml"),
    `${small}strategy: { isOpenSource: false, streams: { subscription: {} } }\n`.replace("small", "closed"),
  );
});

describe("stewardsim", () => {
  it("explains every command within 80 columns, with an example that may be longer", () => {
    const { commands } = createProgram();
    expect(commands.map((one) => one.name())).toContain("compare");
    for (const one of commands) {
      let shown = "";
      one.configureOutput({ writeOut: (text) => (shown += text) });
      one.outputHelp();
      expect(shown).toMatch(/Example:\n {2}stewardsim/);
      const long = shown.split("\n").filter((line) => line.length > 80);
      expect(long.filter((line) => !line.startsWith("  stewardsim"))).toEqual([]);
    }
  });

  it.each([
    ["a command that there is not", ["comapre", "small.yaml"], "Did you mean compare"],
    ["a flag that there is not", ["compare", "small.yaml", "--drawz", "3"], "Did you mean --draws"],
    ["half a draw", ["compare", "small.yaml", "--draws", "0.5"], "whole number from 1"],
    ["a file that there is not", ["run", "nowhere.yaml"], "There is no file nowhere.yaml"],
    ["a file that is no scenario", ["run", "small.txt"], "give it one of these endings"],
    ["a folder that holds no results", ["verify", "."], "folder of results"],
    ["a shard that there is not", ["compare", "small.yaml", "--shard", "3/2", "--out", "x"], "names no shard"],
    ["an observable that there is not", ["compare", "small.yaml", "--watch", "chance@3"], "watches no observable"],
    ["a parameter that there is not", ["parameters", "subscripton"], "No parameter has"],
    ["a question to no folder", ["query", "SELECT 1"], "Name a folder"],
    ["a shell that there is not", ["completion", "cmd"], "bash, zsh, fish"],
  ])("refuses %s in a sentence, with exit code 2", async (_, words, sentence) => {
    const { stdout, stderr, status } = await stewardsim(...words);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect([status, stdout]).toEqual([2, ""]);
    expect(readdirSync(folder)).not.toContain("results");
  });

  it("writes a scenario that is valid, and not over one that is there", async () => {
    expect((await stewardsim("init", "mine.yaml")).status).toBe(0);
    expect((await stewardsim("init", "whole.yaml", "--all")).status).toBe(0);
    expect(await stewardsim("validate", "mine.yaml", "whole.yaml", "small.yaml")).toMatchObject({
      status: 0,
      stderr: "",
    });
    const before = readFileSync(join(folder, "mine.yaml"), "utf8");
    expect(await stewardsim("init", "mine.yaml")).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/--force/),
    });
    expect(readFileSync(join(folder, "mine.yaml"), "utf8")).toBe(before);
  }, 60_000);

  it("says all that is wrong with a scenario, and what is unusual in one that is right", async () => {
    writeFileSync(join(folder, "wrong.yaml"), "months: 0\nmarkt: {}\nsteward: { treasury: { cash: much } }\n");
    const wrong = await stewardsim("validate", "wrong.yaml");
    expect(wrong.status).toBe(2);
    for (const word of ["months", "markt", "cash"]) expect(wrong.stdout).toContain(word);
    writeFileSync(join(folder, "odd.yaml"), "steward: { treasury: { wage: 90000 } }\n");
    expect((await stewardsim("validate", "odd.yaml")).stdout).toMatch(/wage is 90000.*outside the plausible/);
  }, 60_000);

  it("finds parameters by their words, and explains one", async () => {
    expect((await stewardsim("parameters", "subscription", "price")).stdout).toContain("usd/node/month");
    const explained = (await stewardsim("parameters", "steward.treasury.wage")).stdout;
    for (const word of ["plausible", "usd/fte/month", "Bureau of Labor Statistics"]) expect(explained).toContain(word);
    const listed = JSON.parse((await stewardsim("parameters", "wage", "--json")).stdout) as { path: string }[];
    expect(listed.map(({ path }) => path)).toContain("steward.treasury.wage");
  }, 60_000);

  it("shows one run, as a page, as a table and as data", async () => {
    const page = (await stewardsim("run", "small.yaml", "--seed", "7")).stdout;
    for (const word of ["seed 7", "stewardsim 0.", "Year 1, 2012-01 to 2012-12"]) expect(page).toContain(word);
    expect(page.split("\n").filter((line) => line.length > 80)).toEqual([]);
    const lines = (await stewardsim("run", "small.yaml", "--csv")).stdout.trim().split("\n");
    expect(lines.map((line) => line.split(",")[0])).toEqual([
      "month",
      ...Array.from({ length: 12 }, (_, row) => `${row + 1}`),
    ]);
    const data = JSON.parse((await stewardsim("run", "small.yaml", "--json")).stdout) as {
      table: object;
      seed: string;
    };
    expect(Object.keys(data.table)).toContain("adoption-share");
  }, 60_000);

  it("compares scenarios into a folder, tells of it, and reproduces it", async () => {
    const words = [
      "compare",
      "small.yaml",
      "closed.yaml",
      "--draws",
      "3",
      "--replications",
      "1",
      "--out",
      "kept",
      "--csv",
    ];
    const { stdout, stderr, status } = await stewardsim(...words);
    expect(status, stderr).toBe(0);
    expect(stdout.replace(/\s+/g, " ")).toMatch(
      /^small: 2 arms.* WHO WINS .*small .*closed .*THE FIRM.*TRUST: .*Then: /,
    );
    const all = (await stewardsim("resume", "kept", "--all")).stdout.replace(/\s+/g, " ");
    expect(all).toMatch(/no steward.* small .*closed − small.*seed 1 · stewardsim.*small: 2 arms.*WHO WINS/);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(readFileSync(join(folder, "kept/runs.csv"), "utf8").trim().split("\n")).toHaveLength(13);
    expect(await stewardsim(...words)).toMatchObject({ status: 2, stderr: expect.stringContaining("resume") });
    expect((await stewardsim("verify", "kept")).stdout).toContain("3 of 3");
    expect((await stewardsim("resume", "kept", "--json")).stdout).toContain('"hash"');
    expect((await stewardsim("story", "kept", "--arm", "closed", "--replication", "2")).stdout).toContain(
      "closed, replication 2",
    );
    const rows = (await stewardsim("query", "kept", "SELECT arm, count(*) AS n FROM runs GROUP BY arm", "--json"))
      .stdout;
    expect(JSON.parse(rows)).toContainEqual({ arm: "closed", n: 3 });
    const header = readFileSync(join(folder, "kept/runs.csv"), "utf8").split("\n")[0]!;
    expect(header).toMatch(
      /,steward_win,project_win,community_win,all_win,project_win_against_foundation,community_win_against_foundation,all_win_against_foundation$/,
    );
  }, 120_000);

  it("comes to one hash from shards", async () => {
    const words = [
      "compare",
      "small.yaml",
      "closed.yaml",
      "--draws",
      "66",
      "--replications",
      "1",
      "--months",
      "1",
      "--json",
    ];
    const hash = (text: string) => (JSON.parse(text) as { hash: string }).hash;
    const whole = hash((await stewardsim(...words, "--out", "whole")).stdout);
    await stewardsim(...words, "--shard", "1/2", "--out", "one");
    expect(readdirSync(join(folder, "one"))).not.toContain("wins.parquet");
    await stewardsim(...words, "--shard", "2/2", "--out", "two");
    expect(await stewardsim("merge", "one", "--out", "half")).toMatchObject({ status: 2 });
    expect(hash((await stewardsim("merge", "one", "two", "--out", "both", "--json")).stdout)).toBe(whole);
    const wins = (path: string) => readFileSync(join(folder, path, "wins.parquet"));
    expect(wins("both").equals(wins("whole"))).toBe(true);
  }, 120_000);

  it("says of results of an earlier format what wrote them, whatever is asked", async () => {
    mkdirSync(join(folder, "old"));
    const manifest = { format: 1, kind: "compare", version: "0.1.0", columns: [] };
    writeFileSync(join(folder, "old/manifest.json"), JSON.stringify(manifest));
    for (const words of [
      ["analyse", "old", "--by", "regret"],
      ["story", "old"],
      ["query", "old", "SELECT 1"],
      ["verify", "old"],
      ["resume", "old"],
    ]) {
      const { status, stdout, stderr } = await stewardsim(...words);
      expect([status, stdout], words.join(" ")).toEqual([2, ""]);
      expect(stderr.trim().split("\n").at(-1)).toBe(
        "old was written by stewardsim compare of version 0.1.0 in format 1, and this version reads format 2: make it again, with the same stewardsim compare and a new --out.",
      );
    }
  }, 60_000);

  it.each(["SIGINT", "SIGQUIT"] as const)(
    "stopped by %s keeps what was done, gives the folder back, and says how to go on",
    async (signal) => {
      const out = `stopped-${signal}`;
      const child = spawn(process.execPath, [program, "compare", "small.yaml", "--draws", "1000", "--out", out], {
        cwd: folder,
        stdio: ["ignore", "ignore", "pipe"],
      });
      const { code, said } = await afterFirstWord(child, out, signal);
      expect(code).toBe(130);
      expect(said).toMatch(new RegExp(`stewardsim resume ${out}[^]*Stopped after \\d+ of 2,000`));
      expect(readdirSync(join(folder, out))).not.toContain("lock");
    },
    120_000,
  );

  it.each(["SIGINT", "SIGTERM"] as const)(
    "stopped by %s while draws are made says so, and leaves nothing",
    async (signal) => {
      const out = `early-${signal}`;
      const child = spawn(process.execPath, [program, "sweep", "small.yaml", "--draws", "4000", "--out", out], {
        cwd: folder,
        stdio: ["ignore", "ignore", "pipe"],
      });
      let said = "";
      child.stderr.on("data", (text: Buffer) => {
        if (said === "") child.kill(signal);
        said += text.toString();
      });
      expect(await new Promise((resolve) => child.on("exit", (code, by) => resolve(by ?? code)))).toBe(130);
      expect(said).toBe(
        "Reading small.yaml …\nStopped before the first run: nothing was computed, and nothing is kept.\n",
      );
      expect(readdirSync(folder)).not.toContain(out);
    },
    60_000,
  );
});

/** Interrupts a program as soon as it has begun to work, and tells how it ended. */
const afterFirstWord = (child: ChildProcess, out: string, signal: NodeJS.Signals) =>
  new Promise<{ code: number | null; said: string }>((resolve) => {
    let said = "";
    child.stderr!.on("data", (text: Buffer) => (said += text.toString()));
    const timer = setInterval(() => {
      if (!readdirSync(folder).includes(out) || !readdirSync(join(folder, out)).includes("journal")) return;
      clearInterval(timer);
      setTimeout(() => child.kill(signal), 500);
    }, 50);
    child.on("exit", (code) => resolve({ code, said }));
  });
