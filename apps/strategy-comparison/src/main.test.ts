import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Answer, brief } from "@stewardsim/report";
import { afterAll, describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "stewardsim-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a built program as a user does. */
function program(name: "main" | "scenario", ...words: string[]) {
  const file = new URL(`../dist/${name}.js`, import.meta.url).pathname;
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], { cwd: folder, encoding: "utf8" });
  return { status, stdout, stderr };
}

const short = ["--draws", "1", "--luck", "1", "--months", "12", "--arms", "open-core"];

describe("the main job", () => {
  it("prints an answer and writes its tables, and never over others", () => {
    const first = program("main", ...short);
    expect(first.stderr + first.stdout).toContain("open-core");
    expect(first.status).toBe(0);
    const written = join(folder, "results/joyent-node-2010");
    expect(readFileSync(join(written, "histories.csv"), "utf8")).toMatch(/^draw,luck,arm,adoption_share/);
    const manifest = JSON.parse(readFileSync(join(written, "manifest.json"), "utf8")) as { seed: string; hash: string };
    expect(manifest.seed).toBe("1");
    const again = program("main", ...short, "--json");
    const json = JSON.parse(again.stdout) as Answer & { manifest: { hash: string } };
    expect(json.manifest.hash).toBe(manifest.hash);
    expect(json.findings).toHaveLength(2);
    // The screen is what its JSON says, but for the line that says how long it took.
    expect(first.stdout.split("\n").slice(0, -2).join("\n")).toBe(brief(json).trimEnd());
    expect(readFileSync(join(folder, "results/joyent-node-2010-2/histories.csv"), "utf8")).toBe(
      readFileSync(join(written, "histories.csv"), "utf8"),
    );
  });

  it("tells a user of a mistake in a sentence, without a stack, with exit code 2", () => {
    for (const words of [["--drawz", "3"], ["--draws"], ["--arms", "nothing"], ["--out", folder]]) {
      const { status, stderr, stdout } = program("main", ...words);
      expect(status, words.join(" ")).toBe(2);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(stderr.trim().split("\n")).toHaveLength(1);
      expect(stdout).toBe("");
    }
  });

  it("leaves nothing behind where it is stopped", async () => {
    const file = new URL("../dist/main.js", import.meta.url).pathname;
    const child = spawn(process.execPath, [file, "--draws", "200", "--out", join(folder, "new/stopped")], {
      cwd: folder,
    });
    let said = "";
    child.stderr.on("data", (text: Buffer) => (said += text.toString()));
    while (!existsSync(join(folder, "new/stopped"))) await new Promise((wake) => setTimeout(wake, 20));
    child.kill("SIGINT");
    const code = await new Promise((ended) => child.on("close", ended));
    expect([code, said.trim().split("\n").at(-1)]).toEqual([130, "Stopped: nothing was written."]);
    expect(existsSync(join(folder, "new"))).toBe(false);
  });

  it("refuses a folder that cannot be made", () => {
    writeFileSync(join(folder, "a file"), "");
    const { status, stderr } = program("main", ...short, "--out", join(folder, "a file/inside"));
    expect([status, stderr.includes("cannot be made or written into")]).toEqual([2, true]);
  });
});

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
      expect([status, stderr]).toEqual([0, ""]);
      expect(stdout).toContain(name);
      expect(stdout).toContain("(open-core)");
    }
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
