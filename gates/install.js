// Installs what a command needs, and no more, unless it is installed: `node gates/install.js wide`. A fresh clone so has what
// `pnpm start` needs after seconds, and not the third of a gigabyte that only linters, formatters and other engines take.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const but = (...tools) => tools.map((tool) => `!tools-${tool}`);

/** For each kind of command, the members of the workspace that it needs, as pnpm's `--filter` names them. */
const filters = {
  main: ["!./tools/*"],
  test: but("engines", "format", "mutation", "packed", "release", "site"),
  wide: but("format", "mutation", "release"),
  check: ["tools-check"],
  format: ["tools-format"],
  mutation: ["tools-mutation"],
  release: ["tools-release"],
  site: ["tools-site"],
};

/** What an installation hangs on: the versions, and who asks for them. */
function wanted() {
  const hash = createHash("sha256");
  const members = ["packages", "apps", "examples", "tools"].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...[".", "bench", "gates", ...members].map(manifest)])
    if (existsSync(join(root, file))) hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

const manifest = (folder) => `${folder}/package.json`;

/**
 * Installs a group of `filters`; ends the program where that fails. Nothing of it is seen on stdout, which is the command's.
 */
export function install(group) {
  if (!(group in filters))
    throw new Error(`There is no group ${group}: take one of ${Object.keys(filters).join(", ")}.`);
  const mark = join(root, "node_modules/.cache/installed", group);
  if (existsSync(mark) && readFileSync(mark, "utf8") === wanted()) return;
  const words = ["install", ...filters[group].flatMap((filter) => ["--filter", filter])];
  const { status, error } = spawnSync("pnpm", words, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    // On Windows the programs of node_modules are command files, which only a shell starts.
    shell: process.platform === "win32",
  });
  if (error !== undefined) process.stderr.write(`pnpm cannot be started (${error.message}): say npx --yes pnpm@12 …\n`);
  if (status !== 0) process.exit(status ?? 1);
  mkdirSync(join(mark, ".."), { recursive: true });
  // Anew: pnpm may have written the lockfile.
  writeFileSync(mark, wanted());
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) install(process.argv[2]);
