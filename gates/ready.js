// Installs and builds what a program of ours needs to start, and shows what the build said only if it failed.
import { spawnSync } from "node:child_process";
import { install } from "./install.js";

install("main");
const { status, stdout, stderr, error } = spawnSync("turbo", ["run", "build"], {
  encoding: "utf8",
  // On Windows the programs of node_modules are command files, which only a shell starts.
  shell: process.platform === "win32",
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1" },
});
if (status !== 0) process.stderr.write(`${stdout ?? ""}${stderr ?? ""}${error ?? ""}\n`);
process.exitCode = status ?? 1;
