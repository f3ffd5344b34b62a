import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { exampleIn, libraryExample, runIn } from "./library-example.ts";
import { members } from "./manifests.ts";
import { root } from "./small-tree.ts";

/** An empty folder in which our packages, as they were built, are installed. */
function folderWithPackages(): string {
  const folder = mkdtempSync(join(tmpdir(), "example-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "node_modules/@stewardsim"), { recursive: true });
  for (const { folder: from, manifest } of members)
    if (from.startsWith("packages/"))
      symlinkSync(join(root, from), join(folder, "node_modules", manifest.name), "junction");
  return folder;
}

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

  it("and that of the analysis runs", () => {
    const readme = readFileSync(join(root, "packages/analysis/README.md"), "utf8");
    expect(runIn(folderWithPackages(), exampleIn(readme, "other model example")!)).toMatch(/x1[^]*muStar/);
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
