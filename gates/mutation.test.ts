import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rangesOf } from "./mutation/ranges.js";
import { quantileOf } from "./mutation/sample.js";
import { score, wilson } from "./mutation/score.js";
import { allShards, filesOfShard, shardCounts, sourceFiles } from "./mutation/shards.js";
import { root } from "./small-tree.ts";

const names = Object.keys(shardCounts);

describe.each(names)("the shards of %s", (name) => {
  it.each([1, 2, 5, 40])("hold every source file exactly once, %i of them", (count) => {
    const dealt = Array.from({ length: count }, (_, index) => filesOfShard(name, `${index + 1}/${count}`)).flat();
    expect(dealt.sort()).toEqual(sourceFiles(name));
  });

  it("are about equally long, as the night deals them", () => {
    const count = shardCounts[name as keyof typeof shardCounts];
    const lengths = Array.from({ length: count }, (_, index) =>
      filesOfShard(name, `${index + 1}/${count}`).reduce(
        (sum, path) => sum + readFileSync(join(root, path), "utf8").length,
        0,
      ),
    );
    expect(Math.max(...lengths)).toBeLessThan(1.2 * Math.min(...lengths));
  });

  it("know every file that is built, and no test", () => {
    const built = readdirSync(join(root, "packages", name, "src"), { recursive: true, encoding: "utf8" }).filter(
      (path) => existsSync(join(root, "packages", name, "dist", path.replace(/\.ts$/, ".js"))) && path.endsWith(".ts"),
    );
    expect(sourceFiles(name)).toEqual(expect.arrayContaining(built.map((path) => `packages/${name}/src/${path}`)));
    expect(sourceFiles(name).filter((path) => /test/.test(path))).toEqual([]);
  });
});

describe("the night", () => {
  it("runs every shard of every package, and nothing else", () => {
    const workflow = readFileSync(join(root, ".github/workflows/nightly.yml"), "utf8");
    const matrix = [...workflow.matchAll(/^ {10}- (\w+ \d+\/\d+)$/gm)].map(([, shard]) => shard);
    expect(matrix).toEqual(allShards);
  });
});

describe("a run of the mutation tester", () => {
  it.each([
    [["--package", "kernel"], 'No package "kernel" is mutated: take one of core, analysis, experiments, results.'],
    [[], 'No package "" is mutated'],
    [["--package", "core", "--shard", "0/3"], 'No shard "0/3": say which of how many, such as 2/6.'],
    [["--package", "core", "--shard", "4/3"], 'No shard "4/3"'],
    [["--package", "core", "--shard", "second"], 'No shard "second"'],
    [["--package", "core", "--share", "2"], 'No share "2": say a number above 0 and at most 1.'],
    [["--package", "core", "--file", "kernel.ts"], 'Package "core" has no source file kernel.ts.'],
    [["--packages", "core"], "Unknown option '--packages'"],
  ])("says what is wrong with %j", (words, sentence) => {
    const { status, stderr } = spawnSync(process.execPath, [join(root, "gates/mutation/main.js"), ...words], {
      encoding: "utf8",
    });
    expect(stderr).toContain(sentence);
    expect(status).toBe(1);
  });
});

describe("a sample of mutants", () => {
  const mutant = (line: number) => ({
    fileName: `/somewhere/packages/core/src/version.ts`,
    location: { start: { line, column: 0 }, end: { line, column: 3 } },
    mutatorName: "ConditionalExpression",
    replacement: "true",
  });
  const inside = (seed: string) => Array.from({ length: 4000 }, (_, line) => quantileOf(seed, mutant(line)) < 0.1);

  it("holds about the share that was asked for", () => {
    expect(Math.abs(inside("1").filter(Boolean).length - 400)).toBeLessThan(4 * Math.sqrt(4000 * 0.1 * 0.9));
  });

  it("is another one with another seed, and the same with the same, wherever the tree stands", () => {
    expect(inside("2")).not.toEqual(inside("1"));
    const elsewhere = { ...mutant(7), fileName: "C:\\tree\\packages\\core\\src\\version.ts" };
    expect(quantileOf("1", elsewhere)).toBe(quantileOf("1", mutant(7)));
  });
});

describe("the places of a sample", () => {
  const mutant = (line: number, replacement: string) => ({
    fileName: "packages/core/src/version.ts",
    location: { start: { line, column: 4 }, end: { line: line + 2, column: 9 } },
    mutatorName: "ConditionalExpression",
    replacement,
  });
  const both = Array.from({ length: 400 }, (_, line) => [mutant(line, "true"), mutant(line, "false")]).flat();

  it("count lines from 1, as the tester reads them, and stand once where several mutants share one", () => {
    expect(rangesOf([mutant(0, "true"), mutant(0, "false")], "1", 1)).toEqual(["packages/core/src/version.ts:1:4-3:9"]);
  });

  it("are those of the mutants below the share, and of no others", () => {
    const sampled = both.filter((one) => quantileOf("7", one) < 0.1).map(({ location }) => location.start.line + 1);
    const places = rangesOf(both, "7", 0.1);
    expect(places.map((place) => Number(place.split(":")[1]))).toEqual([...new Set(sampled)]);
    expect(places.length).toBeGreaterThan(40);
    expect(rangesOf(both, "7", 1e-9)).toEqual([]);
  });
});

describe("the score", () => {
  it("counts what no test reaches as missed, and a test that never ends as noticed", () => {
    const mutants = ["Killed", "Killed", "Timeout", "Survived", "NoCoverage", "Ignored", "CompileError"];
    expect(score(mutants.map((status) => ({ status })))).toMatch(/^Noticed 3 of 5 mutants: 60\.0 %;/);
  });

  // Brown, Cai & DasGupta (2001), Interval estimation for a binomial proportion: no hits of n end at z²/(n + z²).
  it("has the interval of Wilson", () => {
    const z2 = 1.959963984540054 ** 2;
    expect(wilson(0, 10)[0]).toBeCloseTo(0, 12);
    expect(wilson(0, 10)[1]).toBeCloseTo(z2 / (10 + z2), 12);
    const [low, high] = wilson(5, 10);
    expect([low, high]).toEqual([expect.closeTo(0.2366, 4), expect.closeTo(0.7634, 4)]);
  });
});
