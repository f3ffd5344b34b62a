import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { run } from "./library-example.ts";
import { tools } from "tools-browser";
import { root } from "./small-tree.ts";

/** A run of a scenario to the hash of its table, as a program: wherever it runs, it says the same. */
export const smallRun = (tell: string) => `
import { loadScenario, simulate, tableHash } from "@stewardsim/core";
const scenario = await loadScenario("{ months: 24, market: { population: { sampled: 100 } }, strategy: { streams: { openCore: {} } } }");
(${tell})(tableHash(simulate(scenario, { seed: "elsewhere" }).table));
`;

/** Runs TypeScript with Deno in a folder whose `node_modules` hold what it imports, and answers with what it printed. */
export function runInDeno(folder: string, code: string): string {
  const file = join(folder, "elsewhere.ts");
  writeFileSync(file, code);
  const program = join(tools.resolve("deno/package.json"), "../bin.cjs");
  return run(process.execPath, [program, "run", "--node-modules-dir=manual", "--allow-all", file], folder);
}

/** Builds a page whose program is the code with Vite, with nothing said, and answers with the folder of the result. */
export function builtWithVite(folder: string, code: string): string {
  writeFileSync(join(folder, "page.ts"), code);
  writeFileSync(join(folder, "index.html"), '<!doctype html><script type="module" src="page.ts"></script>');
  const packages = createRequire(join(root, "packages/experiments/package.json"));
  const vite = join(packages.resolve("vite/package.json"), "../bin/vite.js");
  run(process.execPath, [vite, "build", "--logLevel", "error", "--outDir", "page"], folder);
  return join(folder, "page");
}
