import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { root } from "./small-tree.ts";

/** The README's use of the packages as a library: the `ts` block that follows `<!-- library example -->`, or another mark. */
export const exampleIn = (readme: string, mark = "library example"): string | undefined =>
  new RegExp(`<!-- ${mark} -->\\s*\`\`\`ts\\n(.*?)\`\`\``, "s").exec(readme)?.[1];

export const libraryExample = exampleIn(readFileSync(join(root, "README.md"), "utf8"));

/** Runs TypeScript in a folder whose `node_modules` hold what it imports. Throws what it said if it failed. */
export function runIn(folder: string, code: string): string {
  const file = join(folder, "example.mjs");
  writeFileSync(file, transformSync(code, { loader: "ts", format: "esm" }).code);
  return run(process.execPath, [file], folder);
}

/** Runs a program to its end, and answers with what it printed. */
export function run(program: string, words: readonly string[], folder: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw error ?? new Error(`${program} ${words.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
