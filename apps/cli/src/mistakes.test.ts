import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { version } from "@stewardsim/core";
import { beforeAll, describe, expect, it } from "vitest";
import { program, stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("mistakes");

/** A line of a shell, in which $stewardsim is the program. */
function shell(line: string) {
  const env = { ...process.env, stewardsim: `${process.execPath} ${program}` };
  const { stdout, stderr, status } = spawnSync("bash", ["-c", `set -o pipefail; ${line}`], {
    cwd: folder,
    encoding: "utf8",
    env,
  });
  return { stdout, stderr, status };
}

beforeAll(() => {
  writeFileSync(
    join(folder, "small.yaml"),
    "name: small\nstart: 2012-01\nmonths: 12\nmarket: { population: { sampled: 100 } }\nstrategy: { streams: { infrastructure: {} } }\n",
  );
});

describe("a mistake on the command line", () => {
  it.each([
    ["no file", ["compare"], "compare needs a scenario: .* stewardsim init my-project.yaml"],
    ["no folder", ["story"], "story needs a folder of results, .* stewardsim compare my-project.yaml"],
    ["no question", ["query"], "query needs a folder of results and a question: "],
    ["no shell", ["completion"], "completion needs the name of a shell: bash, zsh or fish"],
    ["no method", ["analyse", "x"], "Required option '--by <method>' not specified. See: stewardsim analyse --help"],
    [
      "a word too many",
      ["run", "a.yaml", "b.yaml"],
      "run takes one scenario: .*Several are compared by stewardsim compare",
    ],
    ["an unknown command", ["nonsense"], "Unknown command 'nonsense'. See: stewardsim --help"],
    ["help of no command", ["nonsense", "--help"], "Unknown command 'nonsense'. See: stewardsim --help"],
    [
      "an analysis as a command",
      ["why", "--help"],
      "why is an analysis .* stewardsim analyse results/compare --by why",
    ],
    ["an unknown flag", ["run", "a.yaml", "--moths", "3"], "Unknown option '--moths'. Did you mean --months"],
    ["no value", ["run", "a.yaml", "--months"], "Option '--months <n>' argument missing. See: stewardsim run --help"],
    ["an empty seed", ["run", "small.yaml", "--seed", ""], "'--seed <text>' argument '' is invalid. It is a text"],
    ["a seed of spaces", ["compare", "small.yaml", "--seed", "  "], "It is a text or a number that is not empty"],
    ["an empty seed to verify", ["verify", "x", "--seed", ""], "It is a text or a number that is not empty"],
    ["two layouts", ["query", "x", "SELECT 1", "--csv", "--json"], "Choose one of --csv and --json"],
    ["a change", ["query", "x", "COPY runs TO 'y.csv'"], '"COPY" begins no question'],
    [
      "an observable that is near",
      ["compare", "small.yaml", "--watch", "cahs@3"],
      "Did you mean cash\\? List them: stewardsim parameters --observables",
    ],
    [
      "an observable in part",
      ["compare", "small.yaml", "--watch", "adoption@3"],
      "Did you mean adoption-share\\? List them",
    ],
    [
      "an observable that nothing is like",
      ["compare", "small.yaml", "--watch", "foo@12"],
      '"foo@12" watches no observable. List them: stewardsim parameters --observables$',
    ],
    ["a word that no parameter has", ["parameters", "subscripton"], "Did you mean: stewardsim parameters subscription"],
  ])("such as %s is said in one form, a sentence", async (_, words, sentence) => {
    const { stdout, stderr: all, status } = await stewardsim(...words);
    const stderr = all.replace(/^Reading .* …\n/, "");
    expect(stderr.trim()).toMatch(new RegExp(sentence));
    expect(stderr).not.toMatch(/^error|\n\s+at |\n./i);
    expect([status, stdout]).toEqual([2, ""]);
  });

  it("writes nothing", () => {
    expect(readdirSync(folder)).toEqual(["small.yaml"]);
  });

  it("such as no command shows the help, on stderr", async () => {
    const { stdout, stderr, status } = await stewardsim();
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Commands:");
  });
});

describe("the version", () => {
  it("is that of the model", async () => {
    expect(await stewardsim("--version")).toEqual({ stdout: `${version}\n`, stderr: "", status: 0 });
    expect((await stewardsim("-V")).stdout).toBe(`${version}\n`);
  });

  it("and the help load nothing of the model", () => {
    const loaded = new Set<string>();
    const load = (file: string) => {
      if (loaded.has(file)) return;
      loaded.add(file);
      for (const [, from] of readFileSync(file, "utf8").matchAll(/^(?:import|\}) (?:.* )?from "(\.\/[^"]+)";$/gm))
        load(join(dirname(file), from!));
    };
    load(program);
    expect(loaded.size).toBeGreaterThan(1);
    // The parser of words is 127 kB; the model and what it reads scenarios with are 1,700 kB.
    const size = [...loaded].reduce((sum, file) => sum + statSync(file).size, 0);
    expect(size).toBeLessThan(250_000);
  });
});

describe("observables", () => {
  it("says what a parameter is drawn together with, and nothing of the kind where it is drawn by itself", async () => {
    const { stdout } = await stewardsim("parameters", "steward.treasury.cash");
    expect(stdout).toContain("  goes with   steward.opening.product, rank correlation 0.5 (D)\n");
    expect(stdout).toContain("              steward.treasury.baseProfit, rank correlation 0.5 (D)\n");
    expect((await stewardsim("parameters", "steward.treasury.wage")).stdout).not.toContain("goes with");
  });

  it("are listed with their units, those that hold a word", async () => {
    const { stdout, status } = await stewardsim("parameters", "--observables", "trust");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^OBSERVABLE +UNIT\ntrust-organizations +share\n/);
    expect(stdout).not.toContain("headcount");
    const all = JSON.parse((await stewardsim("parameters", "--observables", "--json")).stdout) as { name: string }[];
    expect(all.length).toBeGreaterThan(100);
  });
});

describe.skipIf(!existsSync("/dev/full"))("output that goes nowhere", () => {
  const full = { stdout: "", stderr: "Standard output cannot be written (ENOSPC).\n", status: 2 };

  it("is said in a sentence, whatever was to be printed", () => {
    expect(shell("$stewardsim run small.yaml > /dev/full")).toEqual(full);
    expect(shell("$stewardsim run small.yaml --json > /dev/full")).toEqual(full);
    expect(shell("$stewardsim --help > /dev/full")).toEqual(full);
    expect(shell("$stewardsim --version > /dev/full")).toEqual(full);
    expect(shell("$stewardsim completion bash > /dev/full")).toEqual(full);
  }, 60_000);

  it("keeps the results of a comparison that cannot be shown", async () => {
    const few = "--draws 2 --replications 1 --months 1";
    const { stderr, status } = shell(`$stewardsim compare small.yaml ${few} --out kept > /dev/full`);
    expect([status, stderr.trim().split("\n").at(-1)]).toEqual([2, full.stderr.trim()]);
    expect((await stewardsim("verify", "kept")).stdout).toContain("2 of 2");
  }, 60_000);

  it("ends quietly and well where a pipe was closed", () => {
    for (const words of ["run small.yaml --json", "--help", "parameters", "run small.yaml --csv"])
      expect(shell(`$stewardsim ${words} | head -1`), words).toMatchObject({ status: 0, stderr: "" });
    expect(shell("$stewardsim run small.yaml --json | true")).toEqual({ stdout: "", stderr: "", status: 0 });
  }, 60_000);

  it("ends nothing where it is only progress", () => {
    expect(
      shell("$stewardsim compare small.yaml --draws 1 --replications 1 --months 1 --out dark 2> /dev/full").status,
    ).toBe(0);
  }, 60_000);
});
