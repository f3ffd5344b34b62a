import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadScenario } from "@stewardsim/core";
import { createStudy, runEnsemble } from "@stewardsim/experiments";
import { leftOut, openBrowser } from "tools-browser";
import { build as buildWithVite } from "vite";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { serve } from "./testing/serve.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const [, page, command] = /<!-- page example -->\n```ts\n(.*?)```.*?`esbuild (.*?)`/s.exec(readme)!;
const esbuild = join(createRequire(import.meta.url).resolve("esbuild/package.json"), "../bin/esbuild");

/** A folder with the page's program, its HTML, and our packages, as they were built, installed. */
function folderOfPage(): string {
  const folder = mkdtempSync(join(tmpdir(), "page-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, "node_modules/@stewardsim"), { recursive: true });
  for (const name of ["core", "results", "evidence", "experiments"])
    symlinkSync(
      fileURLToPath(new URL(`../../../${name}`, import.meta.url)),
      join(folder, "node_modules/@stewardsim", name),
      "junction",
    );
  writeFileSync(join(folder, "page.ts"), page!);
  return folder;
}

const html = (program: string) => `<!doctype html><script type="module" src="${program}"></script>`;

/** Ways of bundling the page → what does it in a folder, and where the result lies. */
const bundlers: Record<string, (folder: string) => string | Promise<string>> = {
  "esbuild, by the README's command": (folder) => {
    execFileSync(esbuild, [...command!.split(" "), "--log-level=error"], { cwd: folder });
    writeFileSync(join(folder, "site/index.html"), html("page.js"));
    return join(folder, "site");
  },
  "Vite, with nothing said": async (folder) => {
    writeFileSync(join(folder, "index.html"), html("page.ts"));
    await buildWithVite({ root: folder, configFile: false, logLevel: "error" });
    return join(folder, "dist");
  },
};

describe("the README's page", () => {
  beforeEach(({ skip }) => skip(leftOut !== undefined, leftOut));

  it.each(Object.entries(bundlers))("shows what Node computes, bundled by %s", async (_, bundle) => {
    const site = await serve(await bundle(folderOfPage()));
    const browser = await openBrowser();
    try {
      const opened = await browser.newPage();
      await opened.goto(site.address);
      const shown = await opened.waitForFunction("document.body.textContent");
      const scenario = await loadScenario(/loadScenario\("(.*)"\)/.exec(page!)![1]!);
      const study = createStudy(scenario, [{ name: "open core", scenario }], { draws: 32, replications: 1 });
      const there = (await runEnsemble(study)).column("open core", "adoption");
      expect(await shown.jsonValue()).toBe(there.join(" "));
    } finally {
      await browser.close();
      site.close();
    }
  });
});
