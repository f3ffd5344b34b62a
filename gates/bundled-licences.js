import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { argv } from "node:process";
import { pathToFileURL } from "node:url";

/**
 * The licences of all that a bundle has of others, as text: who copies code passes its licence on.
 *
 * @param {{ inputs: Readonly<Record<string, unknown>> }} metafile of esbuild
 * @param {string} folder that its paths start from
 * @returns {string} a paragraph for each package, by name and version
 * @throws Error where a package comes without a licence, by file and by name
 */
export function bundledLicences(metafile, folder) {
  const roots = new Set(
    Object.keys(metafile.inputs).flatMap((path) =>
      path.includes("node_modules/") ? rootOf(resolve(folder, path)) : [],
    ),
  );
  const told = [...roots].map((root) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    const file = readdirSync(root).find((one) => /^(licen[cs]e|copying)(\.\w+)?$/i.test(one));
    if (file === undefined && license === undefined) throw new Error(`${name} ${version} says no licence.`);
    const text = file === undefined ? `Under ${license}, by its package.json.` : readFileSync(join(root, file), "utf8");
    return `${name} ${version}\n\n${text.trim()}\n`;
  });
  return [...new Set(told)].sort().join(`\n${"-".repeat(80)}\n\n`);
}

/** The folder of the package that a file is of: the nearest above it whose package.json has a name and a version. */
function rootOf(file) {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (!existsSync(manifest)) continue;
    const { name, version } = JSON.parse(readFileSync(manifest, "utf8"));
    if (name !== undefined && version !== undefined) return folder;
  }
  throw new Error(`${file} is of no package.`);
}

// `node bundled-licences.js FOLDER`, from the package: licences take the place of what the bundler says is in the folder.
const [, program, bundle] = argv;
if (bundle !== undefined && import.meta.url === pathToFileURL(program).href) {
  const meta = join(bundle, "meta.json");
  writeFileSync(join(bundle, "THIRD-PARTY-LICENSES.txt"), bundledLicences(JSON.parse(readFileSync(meta, "utf8")), "."));
  rmSync(meta);
}
