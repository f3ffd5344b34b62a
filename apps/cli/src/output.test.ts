import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { commentedScenario } from "./commented-scenario.ts";
import { program, stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim, asOnTerminal } = stewardsimIn("told");
const scenario = (name: string) =>
  `name: ${name}\nstart: 2012-01\nmonths: 24\nmarket: { population: { sampled: 100 } }\nstrategy: { streams: { infrastructure: {} } }\n`;

/** The same on a terminal of its own; without colours where the environment says so. */
const hasTerminal = spawnSync("script", ["-qec", "true", "/dev/null"], { stdio: "ignore" }).status === 0;
function onTerminal(words: string, more: Readonly<Record<string, string>> = {}): string {
  const { NO_COLOR: _, ...env } = process.env;
  const { stdout } = spawnSync("script", ["-qec", `"${process.execPath}" "${program}" ${words}`, "/dev/null"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...env, TERM: "xterm", ...more },
  });
  return stdout;
}

const told = (text: string) => text.replace(/\s+/g, " ");

beforeAll(async () => {
  writeFileSync(join(folder, "small.yaml"), scenario("small"));
  writeFileSync(join(folder, "long.yaml"), scenario("a name of many words ".repeat(5).trim()));
  const { stderr, status } = await stewardsim(
    "compare",
    "small.yaml",
    "--draws",
    "3",
    "--replications",
    "2",
    "--out",
    "kept",
  );
  if (status !== 0) throw new Error(stderr);
}, 120_000);

describe("a run that is shown", () => {
  it("begins with who wins and by how much", async () => {
    const [head, ...lines] = (await stewardsim("run", "small.yaml", "--seed", "7")).stdout.split("\n");
    expect(head).toMatch(/^small · seed 7, replication 0 · 24 months · stewardsim /);
    expect(told(lines.join(" "))).toMatch(
      /^(All|Nobody|The) .*win.* against the same run without a steward\. The steward/,
    );
    expect(told(lines.join(" "))).toMatch(
      /The steward (wins|loses): its stewardship is worth −?\$\S+ .* The project (wins|loses): organizations that run it in the last year \S+ points \(.*% against .*%\), capability .* The community (wins|loses): active outsiders in the last year/,
    );
  });

  it("keeps its width, however long its name is", async () => {
    const { stdout } = await stewardsim("run", "long.yaml");
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(told(stdout)).toContain(`${"a name of many words ".repeat(5)}· seed 1`);
  });

  it("is told of a folder with the assumptions that were drawn furthest out, and how it went", async () => {
    const { stdout } = await stewardsim("story", "kept", "--arm", "small", "--replication", "3");
    expect(stdout).toMatch(/^small, replication 3 \(draw 1\) · seed 1 · stewardsim .*\n(All|Nobody|The) [^]*win/);
    expect(stdout).toMatch(/\ncapability +[\d.]+ [▁▂▃▄▅▆▇█]+ /);
    const drawn = stdout.slice(stdout.indexOf("DRAWN FURTHEST"), stdout.indexOf("Year 1"));
    expect(drawn.match(/(low|high)\s+in\s+\S+\s+to\s+\S+/g)).toHaveLength(5);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    const data = JSON.parse(
      (await stewardsim("story", "kept", "--arm", "small", "--replication", "3", "--json")).stdout,
    ) as {
      drawn: { path: string; value: number; range: [number, number]; quantile: number }[];
    };
    const far = data.drawn.map(({ quantile }) => Math.abs(quantile - 0.5));
    expect(far).toEqual([...far].sort((a, b) => b - a));
    expect(far[0]).toBeGreaterThan(0.45);
    const [{ path, value }] = data.drawn as [(typeof data.drawn)[0]];
    const asked = `SELECT "${path}" AS value FROM design WHERE draw = 1`;
    expect(JSON.parse((await stewardsim("query", "kept", asked, "--json")).stdout)).toEqual([{ value }]);
  });

  it("has nothing of a steward where there is none", async () => {
    writeFileSync(join(folder, "alone.yaml"), `${scenario("alone").split("strategy")[0]}steward: { kind: nobody }\n`);
    const alone = await stewardsim("run", "alone.yaml");
    expect(alone).toMatchObject({ status: 0, stderr: "" });
    expect(alone.stdout.split("\n")[1]).toBe("Nobody stewards it: there is nobody to win or lose.");
    expect(alone.stdout).not.toMatch(/cash|In:|Out:|people of the steward|nothing|NaN/);
    const { stdout } = await stewardsim("story", "kept", "--arm", "no steward");
    expect(stdout).toContain("has nobody to be evaluated against");
    expect(stdout).not.toMatch(/cash|In:|Out:|people of the steward|nothing/);
  });
});

describe("an answer to a question", () => {
  it("is CSV where no terminal is, with all digits", async () => {
    const asked = "SELECT arm, trust_share AS \"t,x\" FROM runs WHERE arm = 'small' ORDER BY replication LIMIT 1";
    expect((await stewardsim("query", "kept", asked)).stdout).toMatch(/^arm,"t,x"\nsmall,0\.\d{10,}\n$/);
    expect((await stewardsim("query", "kept", asked, "--csv")).stdout).toBe(
      (await stewardsim("query", "kept", asked)).stdout,
    );
  });

  it("writes and drops nothing", async () => {
    const before = readdirSync(folder);
    for (const asked of ["COPY runs TO 'x.csv'", "EXPLAIN ANALYZE COPY runs TO 'x.csv'", "DROP VIEW runs"])
      expect(await stewardsim("query", "kept", asked)).toMatchObject({ status: 2, stdout: "" });
    expect(readdirSync(folder)).toEqual(before);
  });

  it("is a table for a reader on a terminal, and stands upright where it is wide", async () => {
    const onOne = (...words: string[]) => asOnTerminal({ NO_COLOR: "1" }, "query", "kept", ...words);
    expect(await onOne("SELECT arm FROM runs LIMIT 1")).toMatch(/^arm\n/);
    expect(await onOne("SELECT * FROM runs")).toMatch(/^row 1 of 36\n {2}experiment +kept\n/);
    expect(await onOne("DESCRIBE runs")).toMatch(/COLUMN +TYPE +UNIT +MEANING\n[^]*trust_share +DOUBLE +share +\S+/);
    expect(await onOne("--csv", "SELECT arm, trust_share FROM runs LIMIT 1")).toMatch(/^arm,trust_share\n/);
  });

  it.skipIf(!hasTerminal)("is one on a terminal of its own", () => {
    expect(onTerminal('query kept "SELECT * FROM runs"', { NO_COLOR: "1" })).toMatch(
      /^row 1 of 36\r\n {2}experiment +kept\r\n/,
    );
  });
});

describe("colours", () => {
  const escape = "\u001b[";

  it.skipIf(!hasTerminal)(
    "are there for a reader on a terminal, unless NO_COLOR is set",
    () => {
      const words = "validate small.yaml";
      expect(onTerminal(words)).toContain(`${escape}1m`);
      expect(onTerminal(words, { TERM: "dumb" })).not.toContain(escape);
      expect(onTerminal(words, { NO_COLOR: "1" })).not.toContain(escape);
    },
    60_000,
  );

  it.each([
    ["validate", "small.yaml"],
    ["run", "small.yaml"],
    ["story", "kept"],
    ["parameters", "wage"],
    ["query", "kept", "SELECT arm FROM runs"],
  ])("of %s are there for a reader on a terminal, unless nobody wants them", async (...words) => {
    const usual = { TERM: "xterm", NO_COLOR: undefined };
    expect(await asOnTerminal(usual, ...words)).toContain(`${escape}1m`);
    expect(await asOnTerminal({ ...usual, TERM: "dumb" }, ...words)).not.toContain(escape);
    expect(await asOnTerminal({ ...usual, NO_COLOR: "1" }, ...words)).not.toContain(escape);
  });

  it("are nowhere in what is piped", async () => {
    const { NO_COLOR: _, ...env } = process.env;
    const piped = spawnSync(process.execPath, [program, "run", "small.yaml"], { cwd: folder, encoding: "utf8", env });
    expect(piped.stdout).toContain("small");
    expect(piped.stdout).not.toContain(escape);
    for (const words of [
      ["story", "kept"],
      ["parameters", "wage"],
      ["validate", "small.yaml"],
    ])
      expect((await stewardsim(...words)).stdout).not.toContain(escape);
  }, 60_000);
});

describe("what is wrong with a scenario", () => {
  it("is said within the width of a page, with all problems under their file", async () => {
    writeFileSync(join(folder, "wrong.yaml"), "months: 0\nmarkt: {}\nsteward: { treasury: { cash: much } }\n");
    const { stdout, status } = await stewardsim("validate", "wrong.yaml", "small.yaml");
    expect(status).toBe(2);
    expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toMatch(/^wrong.yaml: The scenario has 3 problems:\n {2}steward.treasury.cash [^]*\n {4}\w/);
    expect(told(stdout)).toContain('such as "12 usd". months (line 1)');
    expect(stdout).toMatch(/\nsmall.yaml: can be run\. Known: 0 facts, 0 own ranges; \d+ from the catalogue\./);
  });
});

describe("the scenario to begin with", () => {
  it("can be run with all that it shows in comments", async () => {
    const text = commentedScenario(false)
      .replace("  population:\n", "  population:\n    sampled: 100\n")
      .replace(/^(\s*)# (\s*- .*|\s+then: .*|\s+action: .*|rules:|goals:|events:|licence: .*)$/gm, "$1$2");
    expect(text).toMatch(/^events:\n {2}- at: 2026-03\n {4}action:/m);
    writeFileSync(join(folder, "mine.yaml"), text);
    expect(await stewardsim("validate", "mine.yaml")).toMatchObject({ status: 0, stderr: "" });
    expect((await stewardsim("run", "mine.yaml", "--months", "36")).stdout).toContain("2026-03 the licence changes");
  }, 60_000);
});
