// Runs a study of `examples/` where its files are: `pnpm example price-and-cash`.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./install.js";

const names = readdirSync(join(root, "examples"));
const [name] = process.argv.slice(2);
if (!names.includes(name)) {
  process.stderr.write(
    `${name === undefined ? "Which example?" : `There is no example ${name}.`} There are: ${names.join(", ")}.\n`,
  );
  process.exit(2);
}
for (const step of ["simulate", "answer"]) {
  const folder = join(root, "examples", name);
  const { status } = spawnSync(process.execPath, [join(folder, `dist/${step}.js`)], { cwd: folder, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
