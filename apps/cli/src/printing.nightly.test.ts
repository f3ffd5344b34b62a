import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Said, stewardsimIn } from "./testing/program.ts";

const { folder, stewardsim } = stewardsimIn("printing");

/** A title for the window, red letters, text from right to left; what a shell runs is not in it. */
const strange = "\u001b]0;owned\u0007\u001b[31m\u202e";
const [file, other, results] = [`a${strange}.yaml`, `b${strange}.yaml`, `my results ${strange}`];
const [a, b] = [`a${strange}`, `b${strange}`];

const scenario = (name: string, stream: string) =>
  [
    `name: ${JSON.stringify(name)}`,
    "start: 2012-01",
    "months: 6",
    "market: { population: { sampled: 100 } }",
    `strategy: { streams: { ${stream}: {} } }\n`,
  ].join("\n");

function mustBeSeen({ stdout, stderr }: Said, what: string): void {
  for (const text of [stdout, stderr]) expect(text, what).not.toMatch(/(?![\n\t])[\p{C}\p{Zl}\p{Zp}]/u);
}

describe("whatever files, folders and scenarios are called", () => {
  it("no command gives their control characters to a terminal", async () => {
    writeFileSync(join(folder, file), scenario(a, "infrastructure"));
    writeFileSync(join(folder, other), scenario(b, "openCore"));
    const shard = (part: number) => ["compare", file, other, "--shard", `${part}/2`, "--out", `${results}${part}`];
    const few = ["--draws", "66", "--replications", "1", "--months", "1"];
    const told: readonly (readonly [status: number, words: readonly string[]])[] = [
      [0, ["init", `new ${strange}.yaml`]],
      [2, ["init", `new ${strange}.yaml`]],
      [0, ["validate", file]],
      [0, ["validate", file, "--json"]],
      [2, ["validate", `missing ${strange}.yaml`]],
      [0, ["run", file]],
      [0, ["run", file, "--json"]],
      [0, ["run", file, "--csv"]],
      [0, ["compare", file, other, "--draws", "24", "--replications", "1", "--out", results]],
      [2, ["compare", file, other, "--out", results]],
      [0, ["decide", file, "--only", "subscription", "--draws", "3", "--months", "6", "--out", `d${strange}`]],
      [0, ["resume", results]],
      [0, ["resume", results, "--json"]],
      [0, ["report", results]],
      [2, ["report", strange]],
      [0, ["verify", results, "--sample", "2"]],
      [0, ["story", results, "--arm", a]],
      [2, ["story", results, "--arm", strange]],
      [0, ["query", results, "SELECT arm, count(*) FROM runs GROUP BY arm", "--json"]],
      [2, ["query", results, `SELECT "${strange}" FROM runs`]],
      [0, ["analyse", results, "--by", "prim", "--arm", a]],
      [0, ["analyse", results, "--by", "regret"]],
      [0, ["analyse", results, "--by", "reversal", "--arm", a, "--versus", b, "--draws", "2"]],
      [2, ["analyse", results, "--by", "pawn", "--of", strange]],
      [0, ["sweep", file, "--factor", "steward.treasury.wage=9000..20000", "--draws", "4", "--out", `s${strange}`]],
      [2, ["sweep", file, "--factor", `${strange}=1..2`]],
      [2, ["sweep", file, "--design-file", strange]],
      [0, [...shard(1), ...few]],
      [0, [...shard(2), ...few]],
      [0, ["merge", `${results}1`, `${results}2`, "--out", `whole ${strange}`]],
      [2, ["merge", strange, "--out", strange]],
      [2, ["notebook", strange]],
      [2, ["parameters", strange]],
      [2, ["schema", strange]],
      [2, ["completion", strange]],
      [2, [strange]],
    ];
    for (const [status, words] of told) {
      const said = await stewardsim(...words);
      expect([said.status, said.stderr], words.join(" ")).toEqual([status, expect.any(String)]);
      mustBeSeen(said, words.join(" "));
    }
    const commands = readdirSync(fileURLToPath(new URL("commands", import.meta.url))).map((name) => name.slice(0, -3));
    expect([...new Set(told.map(([, [command]]) => command))]).toEqual(expect.arrayContaining(commands));
  }, 240_000);

  it("the command that is told next can be copied and run", async () => {
    const { stdout } = await stewardsim("resume", results);
    const inOneLine = stdout.replaceAll(/ \\\n\s+/g, " ");
    const next = /^Then: (stewardsim analyse .*) --by regret/m.exec(inOneLine)![1]!;
    expect(next).toBe(String.raw`stewardsim analyse $'my results \x1b]0;owned\x07\x1b[31m\xe2\x80\xae'`);
    expect((await stewardsim("init", "my own.yaml")).stdout).toContain("stewardsim decide 'my own.yaml'");
  }, 60_000);
});

describe("what is printed", () => {
  it("goes through one function", () => {
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    const sources = ["packages", "apps"]
      .flatMap((place) => readdirSync(join(root, place)).map((name) => join(place, name, "src")))
      .flatMap((source) =>
        readdirSync(join(root, source), { recursive: true, encoding: "utf8" })
          .filter((name) => name.endsWith(".ts") && !/\.test\.ts$|testing[\\/]/.test(name))
          .map((name) => join(source, name)),
      );
    expect(sources.length).toBeGreaterThan(400);
    const writers = sources.filter((name) =>
      /process\.std(out|err)\.write|console\.(log|error|warn)/.test(readFileSync(join(root, name), "utf8")),
    );
    expect(writers.map((name) => name.replaceAll("\\", "/"))).toEqual(["packages/report/src/terminal/print.ts"]);
  });
});
