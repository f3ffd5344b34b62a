import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./small-tree.ts";

const block = /```sh\n(.*?)```(?:((?:(?!```).)*?)```text\n(.*?)```)?/gs;

/**
 * A page in which every `text` block that follows an `sh` block holds what its commands print on stdout. All are run, one after the
 * other, in one folder, where `stewardsim` is a command,
 * `pnpm start` the main job and `pnpm example NAME` a study of `examples/`, which reads and writes there.
 *
 * @throws with what a command said, where it fails
 */
export const withWhatCommandsPrint = (page: string, folder: string): string => {
  const path = placeCommands(folder);
  return page.replace(block, (_, commands: string, between: string | undefined, printed: string | undefined) => {
    const said = runShell(commands, folder, path);
    return `\`\`\`sh\n${commands}\`\`\`${printed === undefined ? (between ?? "") : `${between}\`\`\`text\n${said.trimEnd()}\n\`\`\``}`;
  });
};

/** Programs of ours as commands, in a folder that comes first on the path. */
function placeCommands(folder: string): string {
  const bin = join(folder, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  const place = (name: string, words: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec "${process.execPath}" ${words}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  place("stewardsim", `"${join(root, "apps/cli/dist/bundle/cli.js")}" "$@"`);
  place("start", `"${join(root, "apps/strategy-comparison/dist/main.js")}" "$@"`);
  for (const step of ["simulate", "answer"]) place(step, `"${join(root, "examples")}/$1/dist/${step}.js"`);
  return `${bin}${delimiter}${process.env["PATH"] ?? ""}`;
}

function runShell(commands: string, folder: string, path: string): string {
  // What installs and builds is tried by whoever starts the tests.
  const here = commands
    .replaceAll("npx --yes pnpm@12 start", "start")
    .replace(/npx --yes pnpm@12 example (\S+)/g, "simulate $1 && answer $1");
  const env = { ...process.env, PATH: path, HOME: folder, NO_COLOR: "1" };
  const { status, stdout, stderr, error } = spawnSync("bash", ["-ec", here], { cwd: folder, encoding: "utf8", env });
  if (status !== 0) throw error ?? new Error(`${here}\n${stdout}${stderr}`);
  if (/NaN|undefined|\n\s+at .*:\d/.test(`${stdout}${stderr}`)) throw new Error(`${here} printed\n${stdout}${stderr}`);
  return withUsualTimes(stdout);
}

/** A text in which how long something took is the same on every machine, wherever its words were wrapped. */
export const withUsualTimes = (text: string): string => text.replace(/\s·\s(?:\d+\smin\s)?\d+\ss$/gm, " · 20 s");
