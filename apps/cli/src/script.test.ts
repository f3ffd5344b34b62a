import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** Node 22.18 and later run a script of types by themselves. */
const stripsTypes = Boolean((process.features as { readonly typescript?: string | false }).typescript);
const folder = mkdtempSync(join(tmpdir(), "stewardsim-alone-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const installed = join(folder, "node_modules");
const link = (to: string, name: string) => symlinkSync(to, join(installed, name), "junction");
const esbuild = dirname(createRequire(import.meta.url).resolve("esbuild/package.json"));

/** The program as a user has it: what it was built to, and of other packages only what it depends on. */
beforeAll(() => {
  mkdirSync(join(installed, "@stewardsim"), { recursive: true });
  for (const name of ["core", "evidence"])
    link(fileURLToPath(new URL(`../../../packages/${name}`, import.meta.url)), `@stewardsim/${name}`);
  cpSync(fileURLToPath(new URL("../dist/bundle", import.meta.url)), join(folder, "program"), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "plain.yaml"), "months: 12\n");
  writeFileSync(join(folder, "name.ts"), 'export const name: string = "typed";\n');
  writeFileSync(
    join(folder, "typed.ts"),
    'import { parseScenario } from "@stewardsim/core";\nimport { name } from "./name.ts";\n' +
      "const months: number = 12;\nexport default parseScenario({ name, months });\n",
  );
  writeFileSync(join(folder, "failing.mjs"), 'throw new Error("no luck");\n');
});

function stewardsim(...words: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, "program/cli.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { stdout, stderr, status };
}

describe("a scenario script", () => {
  it("needs no bundler where Node runs it, and else a sentence says what to install", () => {
    const said = stewardsim("validate", "typed.ts");
    if (stripsTypes) expect(said).toMatchObject({ status: 0, stderr: "" });
    else {
      expect(said.status).toBe(2);
      expect(said.stderr).toContain("npm install esbuild");
      expect(said.stderr).not.toMatch(/\n\s+at /);
    }
    expect(stewardsim("run", "plain.yaml").status).toBe(0);
  }, 60_000);

  it("runs with esbuild where it is installed, and tells its own mistakes", () => {
    link(esbuild, "esbuild");
    expect(stewardsim("validate", "typed.ts")).toMatchObject({ status: 0, stderr: "" });
    const { status, stderr } = stewardsim("validate", "failing.mjs");
    expect(status).toBe(2);
    expect(stderr + stewardsim("validate", "failing.mjs").stdout).toContain("no luck");
    rmSync(join(installed, "esbuild"));
  }, 60_000);
});
