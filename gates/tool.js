// Runs a program of a folder in `tools/`, which is installed first where it is missing: `node gates/tool.js check knip`.
import { spawnSync } from "node:child_process";
import { delimiter, join } from "node:path";
import { install, root } from "./install.js";

const [tool, program, ...words] = process.argv.slice(2);
install(tool);
const { status, error } = spawnSync(program, words, {
  stdio: "inherit",
  shell: process.platform === "win32",
  env: {
    ...process.env,
    PATH: `${join(root, "tools", tool, "node_modules/.bin")}${delimiter}${process.env["PATH"] ?? ""}`,
  },
});
if (error !== undefined) process.stderr.write(`${error.message}\n`);
process.exitCode = status ?? 1;
