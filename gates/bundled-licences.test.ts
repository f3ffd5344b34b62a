import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bundledLicences } from "./bundled-licences.js";
import { root } from "./small-tree.ts";

const folder = mkdtempSync(join(tmpdir(), "licences-"));
/** A package with a file, and with a licence where one is given. */
const inputOf = (name: string, manifest: object, licence?: readonly [string, string]): string => {
  const home = join(folder, "node_modules", name);
  mkdirSync(join(home, "lib", "esm"), { recursive: true });
  writeFileSync(join(home, "package.json"), JSON.stringify({ name, version: "1.2.3", ...manifest }));
  // Some have one more in which a module says of which kind it is, and nothing else.
  writeFileSync(join(home, "lib", "esm", "package.json"), '{ "type": "module" }');
  if (licence !== undefined) writeFileSync(join(home, licence[0]), licence[1]);
  return `node_modules/${name}/lib/esm/index.js`;
};
const textOf = (...paths: readonly string[]) =>
  bundledLicences({ inputs: Object.fromEntries(["src/index.ts", ...paths].map((path) => [path, {}])) }, folder);

describe("the licences of what is bundled", () => {
  it("are those of each package that a file is of, once and by name, and not of our own", () => {
    const zeta = inputOf("zeta", {}, ["LICENSE.md", "Do as you like.\n"]);
    const scoped = inputOf("@of/alpha", {}, ["licence", "Keep this notice."]);
    expect(textOf(zeta, zeta.replace("index", "other"), scoped)).toBe(
      `@of/alpha 1.2.3\n\nKeep this notice.\n\n${"-".repeat(80)}\n\nzeta 1.2.3\n\nDo as you like.\n`,
    );
    expect(textOf()).toBe("");
  });

  it("are named where a package has no file of it, and a package without any is refused", () => {
    expect(textOf(inputOf("named", { license: "MIT" }))).toBe("named 1.2.3\n\nUnder MIT, by its package.json.\n");
    expect(() => textOf(inputOf("bare", {}))).toThrow("bare 1.2.3 says no licence.");
  });

  it.each([
    ["apps/cli", ["zod", "yaml", "mathjs", "d3-array", "@observablehq/plot", "linkedom", "hyparquet", "commander"]],
    ["packages/core", ["zod", "yaml"]],
  ])("go with the bundle of %s", (home, names) => {
    const text = readFileSync(join(root, home, "dist/bundle/THIRD-PARTY-LICENSES.txt"), "utf8");
    const told = text.split("-".repeat(80)).map((one) => one.trim().split(" ")[0]);
    for (const name of names) expect(told).toContain(name);
    expect(text).toContain("Permission is hereby granted");
  });
});
