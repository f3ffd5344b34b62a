import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { onTestFinished } from "vitest";
import { members } from "./manifests.ts";
import { root } from "./small-tree.ts";

/** The README's use of the packages as a library: the `ts` block that follows `<!-- library example -->`, or another mark. */
export const exampleIn = (readme: string, mark = "library example"): string | undefined =>
  new RegExp(`<!-- ${mark} -->\\s*\`\`\`ts\\n(.*?)\`\`\``, "s").exec(readme)?.[1];

export const libraryExample = exampleIn(readFileSync(join(root, "README.md"), "utf8"));

/** An empty folder in which our packages, as they were built, are installed; gone once the test is. */
export function folderWithPackages(): string {
  const folder = mkdtempSync(join(tmpdir(), "example-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "node_modules/@stewardsim"), { recursive: true });
  for (const { folder: from, manifest } of members)
    if (from.startsWith("packages/"))
      symlinkSync(join(root, from), join(folder, "node_modules", manifest.name), "junction");
  return folder;
}

/** Runs TypeScript in a folder whose `node_modules` hold what it imports. Throws what it said if it failed. */
export function runIn(folder: string, code: string): string {
  const file = join(folder, "example.mjs");
  writeFileSync(file, transformSync(code, { loader: "ts", format: "esm" }).code);
  return run(process.execPath, [file], folder);
}

/** Runs a program to its end, and answers with what it printed. */
export function run(program: string, words: readonly string[], folder: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw error ?? new Error(`${program} ${words.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
