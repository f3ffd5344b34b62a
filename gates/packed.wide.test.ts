import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { libraryExample, run, runIn } from "./library-example.ts";
import { members } from "./manifests.ts";
import { root } from "./small-tree.ts";

const packages = members.filter(({ folder }) => folder.startsWith("packages/"));

/** The tarballs that a release would publish, in a folder where nothing else is: what a user gets. */
describe("the packed packages, installed into an empty folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  const tarballs = join(folder, "tarballs");

  beforeAll(() => {
    mkdirSync(tarballs);
    // pnpm puts real versions where the sources say `workspace:*` and `catalog:`.
    for (const { folder: from } of packages)
      run("npx", ["--yes", "pnpm@12", "pack", "--pack-destination", tarballs], join(root, from));
    writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
    // All in one call: a tarball alone would look for its siblings on the registry.
    const all = readdirSync(tarballs).map((name) => `./tarballs/${name}`);
    run("npm", ["install", "--no-audit", "--no-fund", ...all], folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(packages)("open by their names, as $manifest.name does", ({ manifest: { name } }) => {
    expect(runIn(folder, `import * as door from "${name}";\nconsole.log(typeof door);`)).toBe("object\n");
  });

  it.each(packages)("hold no test and nothing of the build's own, as $manifest.name", ({ manifest: { name } }) => {
    const files = readdirSync(join(folder, "node_modules", name), { recursive: true, encoding: "utf8" });
    expect(files.filter((path) => /\.test\.|testing|tsbuildinfo/.test(path) && !path.includes("node_modules"))).toEqual(
      [],
    );
  });

  it.skipIf(libraryExample === undefined)("run the README's library example, and give it its types", () => {
    expect(runIn(folder, libraryExample!)).not.toBe("");
    writeFileSync(join(folder, "example.ts"), libraryExample!);
    const strictly = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "node"];
    const types = ["--typeRoots", join(root, "node_modules/@types"), "--skipLibCheck", "example.ts"];
    run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...strictly, ...types], folder);
  });
});
