import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, firstScreen } from "@stewardsim/report";
import { start } from "@stewardsim/report/schema";
import { query, readManifest, readTable } from "@stewardsim/results/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "stewardsim-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a built program as a user does. */
function program(name: "main" | "scenario", ...words: string[]) {
  const file = new URL(`../dist/${name}.js`, import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], { cwd: folder, encoding: "utf8" });
  if (words.includes("--json") && stdout !== "") start.parse(JSON.parse(stdout));
  return { status, stdout, stderr };
}

const short = ["--draws", "1", "--replications", "1", "--months", "12", "--arms", "open-core"];
/** Three draws of two years, of everything. */
const few = ["--draws", "3", "--months", "24"];
const manifestOf = (path: string) => readManifest(join(folder, path));

describe("the main job", () => {
  /** What it answers of `few`, and keeps in the folder `whole`. */
  let whole: Answer;
  beforeAll(() => {
    whole = JSON.parse(program("main", ...few, "--json", "--out", "whole").stdout) as Answer;
  }, 60_000);

  it("prints an answer and keeps its results, and never over others", async () => {
    const first = program("main", ...short, "--csv");
    expect(first.stderr + first.stdout).toContain("open-core");
    expect(first.status).toBe(0);
    const manifest = manifestOf("results/joyent-node-2010");
    expect(manifest).toMatchObject({ seed: "1", kind: "strategy-comparison", facts: { preset: "joyent-node-2010" } });
    const csv = readFileSync(join(folder, "results/joyent-node-2010/runs.csv"), "utf8");
    const { columns } = await query([join(folder, "results/joyent-node-2010")], "SELECT * FROM runs");
    expect(["experiment", ...csv.slice(0, csv.indexOf("\n")).split(",")]).toEqual(columns);
    const again = program("main", ...short, "--json");
    const json = JSON.parse(again.stdout) as Answer & { manifest: { hash: string } };
    expect(json.manifest.hash).toBe(manifest.hash);
    expect(json.findings).toHaveLength(2);
    // The screen is what its JSON says, but for what says where it is kept and how long it took.
    expect(screen(first.stdout)).toBe(firstScreen(json).trimEnd());
    expect(manifestOf("results/joyent-node-2010-2").hash).toBe(manifest.hash);
  }, 60_000);

  it("keeps who wins as the first screen says it, for SQL and for every reader of Parquet", async () => {
    const asked = `SELECT arm, avg(steward_win) AS steward, avg(project_win) AS project, avg(community_win) AS community,
      avg(all_win) AS all_win, avg(all_win_against_foundation) AS led FROM runs GROUP BY arm`;
    const { rows } = await query([join(folder, "whole")], asked);
    const means = new Map(rows.map(([arm, ...shares]) => [arm, shares]));
    expect(whole.findings).toHaveLength(6);
    for (const { arm, wins } of [...whole.findings, ...whole.details.arms]) {
      const led = whole.details.arms.find((one) => one.arm === arm)!.winsAgainstFoundation?.allWin;
      const said = [wins.steward, wins.project, wins.community, wins.allWin, ...(led ? [led] : [])].map(
        ({ estimate }) => estimate as number,
      );
      said.forEach((share, index) => expect(means.get(arm)![index], arm).toBeCloseTo(share, 12));
    }
    expect(means.get("no steward")!.slice(0, 4)).toEqual([null, null, null, null]);
    const { meanings, rows: count, columns } = await readTable(join(folder, "whole/wins.parquet"), "");
    expect(meanings.map(({ name }) => name).slice(2)).toEqual([
      "steward_win",
      "project_win",
      "community_win",
      "all_win",
      "project_win_against_foundation",
      "community_win_against_foundation",
      "all_win_against_foundation",
    ]);
    expect(count).toBe((await query([join(folder, "whole")], "SELECT count(*) FROM runs")).rows[0]![0]);
    // Of so few runs one column alone may hold no win.
    const wins = columns.slice(2).flatMap((column) => [...(column as Float64Array)]);
    expect(new Set(wins)).toEqual(new Set([0, 1, Number.NaN]));
  }, 60_000);

  it.each(["SIGINT", "SIGHUP"] as const)(
    "keeps what it has where it is stopped by %s, and comes to the same bytes where it is gone on with",
    async (signal) => {
      const path = `stopped by ${signal}`;
      const { code, said } = await stopped(path, signal);
      expect(code).toBe(130);
      expect(said).toContain(`Go on with: pnpm stewardsim resume '${path}'\nStopped after `);
      expect(manifestOf(path).hash).toBeUndefined();
      // What is gone on with does not know by what it was stopped.
      if (signal !== "SIGINT") return;
      const resumed = program("main", ...few, "--out", path);
      expect([resumed.status, resumed.stderr.includes(`Going on with ${path}`)]).toEqual([0, true]);
      expect(screen(resumed.stdout)).toBe(firstScreen(whole).trimEnd());
      for (const file of ["wins.parquet", "parts/part-00000.parquet", "picture.svg", "brief.html", "brief.md"])
        expect(readFileSync(join(folder, path, file)).equals(readFileSync(join(folder, "whole", file))), file).toBe(
          true,
        );
      expect(manifestOf(path).hash).toBe(manifestOf("whole").hash);
    },
    60_000,
  );

  it("goes on with the folder that it would write to, where nobody names one", () => {
    const into = "results/joyent-node-2010-2";
    const file = join(folder, into, "manifest.json");
    const { hash: _, checksum: __, ...begun } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify(begun));
    const second = program("main", ...short);
    expect(second.stdout).toContain(into);
    expect(second.stderr).toContain(`Going on with ${into}`);
  });

  it("refuses a folder that holds all of it, or something else, and replaces what is in it when told to", () => {
    cpSync(join(folder, "results/joyent-node-2010"), join(folder, "taken"), { recursive: true });
    expect(program("main", ...short, "--out", "taken")).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringContaining("holds all of this already"),
    });
    expect(program("main", ...short, "--seed", "2", "--out", "taken").stderr).toContain("something else");
    expect(program("main", ...short, "--seed", "2", "--out", "taken", "--force").status).toBe(0);
    expect(manifestOf("taken").seed).toBe("2");
  });

  it("says of a folder that an earlier version wrote what that was, and how it is made again", () => {
    mkdirSync(join(folder, "old"));
    writeFileSync(
      join(folder, "old/manifest.json"),
      JSON.stringify({
        hash: "0",
        stewardsim: "0.1.0",
        preset: "joyent-node-2010",
        seed: "a b",
        draws: 3,
        luck: 1,
      }),
    );
    const { status, stderr, stdout } = program("main", ...short, "--out", "old");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr.trim()).toBe(
      `${join(realpathSync(folder), "old")} was written by pnpm start of version 0.1.0, as CSV without the format that this version reads: ` +
        "make it again with pnpm start --preset joyent-node-2010 --draws 3 --replications 1 --seed 'a b' and a new --out.",
    );
  });

  it("tells a user of a mistake in a sentence, without a stack, with exit code 2", () => {
    writeFileSync(join(folder, "thesis.doc"), "");
    for (const words of [["--drawz", "3"], ["--draws"], ["--arms", "nothing"], ["--out", folder]]) {
      const { status, stderr, stdout } = program("main", ...words);
      expect(status, words.join(" ")).toBe(2);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stdout).toBe("");
    }
  });

  it("refuses a folder that cannot be made", () => {
    writeFileSync(join(folder, "a file"), "");
    const { status, stderr } = program("main", ...short, "--out", join(folder, "a file/inside"));
    expect([status, stderr.includes("cannot be written")]).toEqual([2, true]);
  });
});

/** What a screen says, but for the lines that say where it is kept and how long it took. */
const screen = (text: string) => text.slice(0, text.indexOf("\nAll: pnpm start --all"));

/** Sends a signal to the main job as soon as it keeps results, and tells how it ended. */
async function stopped(path: string, signal: NodeJS.Signals) {
  const file = new URL("../dist/main.js", import.meta.url).pathname;
  const child = spawn(process.execPath, [file, ...few, "--out", path, "--workers", "1"], { cwd: folder });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const journal = join(folder, path, "journal");
  while (!existsSync(journal) || statSync(journal).size === 0) await new Promise((wake) => setTimeout(wake, 5));
  child.kill(signal);
  return { code: await ended, said };
}

describe("a scenario", () => {
  it("is found in every app", () => {
    const { stdout, status } = program("scenario");
    expect(status).toBe(0);
    for (const app of ["subscription", "infrastructure-differentiation", "open-core"])
      expect(stdout.split("\n").filter((line) => line.startsWith(`  ${app}/`)).length).toBeGreaterThanOrEqual(5);
  });

  it("runs from a user's own YAML and TypeScript", () => {
    writeFileSync(join(folder, "own.yaml"), "name: my own\nmarket: { population: { sampled: 200 } }\n");
    writeFileSync(
      join(folder, "own.ts"),
      'import { parseScenario, type Scenario } from "@stewardsim/core";\n' +
        'const mine: Scenario = parseScenario({ name: "mine", market: { population: { sampled: 200 } } });\nexport default mine;\n',
    );
    for (const [file, name] of [
      ["own.yaml", "my own"],
      ["own.ts", "mine"],
    ] as const) {
      const { stdout, stderr, status } = program(
        "scenario",
        join(folder, file),
        "--months",
        "12",
        "--replications",
        "2",
      );
      expect(status, stderr).toBe(0);
      expect(stdout).toContain(name);
      expect(stdout).toContain("(open-core)");
      expect(stdout).toMatch(/Kept in results\/own(-2)?\./);
    }
  });

  it("keeps its results, with the wins that it shows", async () => {
    const { stdout } = program("scenario", "open-core/high-price", "--months", "24", "--replications", "4", "--csv");
    expect(stdout).toContain("Kept in results/open-core-high-price.");
    const path = join(folder, "results/open-core-high-price");
    const { rows } = await query([path], "SELECT round(100 * avg(community_win)) FROM runs WHERE arm = 'high-price'");
    expect(stdout).toMatch(new RegExp(`high-price( +\\d+% \\d+–\\d+){3} +${Number(rows[0]![0])}% `));
    expect(existsSync(join(path, "runs.csv"))).toBe(true);
  });

  it("that is wrong is answered with every mistake and what to do", () => {
    writeFileSync(join(folder, "bad.yaml"), "market: { population: { sampld: 200 } }\nmonths: -3\n");
    const { stderr, status } = program("scenario", join(folder, "bad.yaml"));
    expect(status).toBe(2);
    expect(stderr).toContain('Did you mean "sampled"?');
    expect(stderr).toContain("months");
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it("that nobody knows is answered with the one that was meant and those that there are", () => {
    const { stderr, stdout, status } = program("scenario", "low-price");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain('Did you mean "subscription/low-price"?');
    expect(stderr).toContain("subscription/gated-audited");
  });

  it("is not run with a flag that there is not, and none is listed", () => {
    for (const [words, said] of [
      [["--replication", "3"], "Did you mean --replications?"],
      [["--replications", "0"], "whole number from 1 to 1000"],
    ] as const) {
      const { status, stderr, stdout } = program("scenario", ...words);
      expect([status, stdout, stderr.trim().split("\n").length]).toEqual([2, "", 1]);
      expect(stderr).toContain(said);
    }
  });
});
