import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { exampleIn, folderWithPackages, libraryExample, runIn } from "./library-example.ts";
import { root } from "./small-tree.ts";

describe("the README's library example", () => {
  it("is the block under its mark, and no other", () => {
    const readme = "```ts\nno\n```\n<!-- library example -->\n```ts\nyes\n```\n```ts\nno\n```";
    expect(exampleIn(readme)).toBe("yes\n");
    expect(exampleIn("```ts\nno\n```")).toBeUndefined();
  });

  it("fails the test when it fails", () => {
    expect(() => runIn(folderWithPackages(), 'throw new Error("as a user would see it");')).toThrow(
      /as a user would see it/,
    );
    expect(() => runIn(folderWithPackages(), 'import { nothing } from "@stewardsim/core"; nothing;')).toThrow(
      /nothing/,
    );
  });

  it.skipIf(libraryExample === undefined)("runs, prints its answer, and is under 15 lines", () => {
    expect(libraryExample!.trim().split("\n").length).toBeLessThan(15);
    expect(runIn(folderWithPackages(), libraryExample!)).not.toBe("");
  });

  it("and those of the experiments run", () => {
    const readme = readFileSync(join(root, "packages/experiments/README.md"), "utf8");
    const said = runIn(folderWithPackages(), exampleIn(readme)!);
    expect(said).toContain("market.awareness.contagionHazard");
    expect(said).toContain("varianceReduction");
  });

  const analysis = readFileSync(join(root, "packages/analysis/README.md"), "utf8");

  it("and that of a function runs, in 12 lines, to the indices that are known of it", () => {
    const example = exampleIn(analysis, "ishigami example")!;
    expect(example.trim().split("\n").length).toBeLessThanOrEqual(12);
    const said = runIn(folderWithPackages(), example).trim().split("\n");
    // Ishigami & Homma (1990) at a = 7, b = 0.1.
    const known = [
      ["x1", 0.3139, 0.5576],
      ["x2", 0.4424, 0.4424],
      ["x3", 0, 0.2437],
    ] as const;
    known.forEach(([name, first, total], index) => {
      const [saidName, ...numbers] = said[index]!.split(" ");
      expect(saidName).toBe(name);
      expect(Math.abs(Number(numbers[0]) - first)).toBeLessThan(0.02);
      expect(Math.abs(Number(numbers[1]) - total)).toBeLessThan(0.02);
    });
  });

  it("and that of a lake runs, in 45 lines: caution is regretted most, and boldness loses lakes that clean themselves slowly", () => {
    const example = exampleIn(analysis, "lake example")!;
    expect(example.trim().split("\n").length).toBeLessThanOrEqual(45);
    const [careful, middling, bold, sentence] = runIn(folderWithPackages(), example).trim().split("\n");
    const regretOf = (line: string) => Number(line.split(" ")[1]);
    expect(regretOf(careful!)).toBeGreaterThan(regretOf(middling!));
    expect(regretOf(middling!)).toBeGreaterThan(regretOf(bold!));
    expect(regretOf(bold!)).toBeGreaterThan(0);
    expect(sentence).toMatch(/^The bold policy loses the lake when .*b is below 0\.\d+/);
  });

  it("and that of the runner runs", () => {
    const folder = folderWithPackages();
    cpSync(join(root, "packages/runner/src/testing/trajectory.js"), join(folder, "model.js"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    const readme = readFileSync(join(root, "packages/runner/README.md"), "utf8");
    expect(runIn(folder, /```ts\n(.*?)```/s.exec(readme)![1]!)).toContain(
      "draw,draw_replication,steps,drift,position,distance",
    );
  });

  it("and that of the results runs, and does nothing twice", () => {
    const example = exampleIn(readFileSync(join(root, "packages/results/README.md"), "utf8"))!;
    const folder = folderWithPackages();
    const said = runIn(folder, example);
    // 97 takes 118 steps, the most of any number below a hundred.
    expect(said).toMatch(/^[0-9a-f]{64} \{ stored: 100, isWhole: true \}\n\[ \[ 97, 118 \] \]\n$/);
    expect(runIn(folder, example)).toBe(said);
  });
});
