import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** A program that runs one file of JavaScript. */
export interface Engine {
  readonly name: string;
  readonly command: string;
  readonly flags: readonly string[];
}

/**
 * The three engines of the browsers, V8 also without its optimising compiler, since the same
 * engine must agree with itself before and after it optimises. Debian has the others as
 * libmozjs-102-dev (js102) and libjavascriptcoregtk-4.0-bin (jsc).
 */
export const engines: readonly Engine[] = [
  { name: "V8", command: process.execPath, flags: [] },
  { name: "V8 that never optimises", command: process.execPath, flags: ["--no-opt", "--no-sparkplug"] },
  { name: "SpiderMonkey", command: firstOf("js140", "js128", "js115", "js102"), flags: [] },
  { name: "JavaScriptCore", command: firstOf("jsc"), flags: [] },
];

function firstOf(...commands: readonly [string, ...string[]]): string {
  return commands.find((command) => isPresent(command)) ?? commands[commands.length - 1]!;
}

/** Whether this machine has the program. */
export function isPresent(command: string): boolean {
  return spawnSync(command, ["-e", "0"], { timeout: 10_000 }).error === undefined;
}

/**
 * One script without imports, as an engine without modules, Node or DOM can run it.
 *
 * @param entry a TypeScript file, relative to this one
 */
export function bundle(entry: string, outfile: string): void {
  buildSync({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    outfile,
    bundle: true,
    format: "iife",
    target: "es2022",
    // seedrandom asks Node for entropy unless its browser field says that there is none to ask.
    platform: "browser",
    logLevel: "error",
  });
}

/** What the script says on the engine, line by line. */
export function run({ command, flags }: Engine, script: string): string[] {
  const { stdout, stderr, status, error } = spawnSync(command, [...flags, script], {
    encoding: "utf8",
    timeout: 120_000,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr || stdout}`);
  return stdout.trimEnd().split("\n");
}
