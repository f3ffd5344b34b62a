// Runs a command and shows what it said only if it failed: `node gates/quietly.js turbo run build`.
import { spawnSync } from "node:child_process";

const [program, ...words] = process.argv.slice(2);
const { status, stdout, stderr, error } = spawnSync(program, words, {
  encoding: "utf8",
  // On Windows the programs of node_modules are command files, which only a shell starts.
  shell: process.platform === "win32",
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
});
if (status !== 0) process.stderr.write(`${stdout ?? ""}${stderr ?? ""}${error ?? ""}\n`);
process.exitCode = status ?? 1;
