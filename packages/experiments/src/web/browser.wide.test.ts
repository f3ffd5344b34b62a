import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { threads } from "@stewardsim/experiments/node";
import { buildSync } from "esbuild";
import { type Browser, leftOut, openBrowser, type Page as BrowserPage } from "tools-browser";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Simulated, simulated } from "./testing/arms.ts";
import type { Fate, Page } from "./testing/page.ts";
import { serve } from "./testing/serve.ts";

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

describe("web workers of Chromium", () => {
  const folder = mkdtempSync(join(tmpdir(), "browser-"));
  let [browser, page, site]: [Browser?, BrowserPage?, Awaited<ReturnType<typeof serve>>?] = [];
  let here: Simulated;

  beforeAll(async () => {
    if (leftOut !== undefined) return;
    buildSync({
      entryPoints: {
        page: source("testing/page.ts"),
        mortal: source("testing/mortal.ts"),
        worker: "@stewardsim/experiments/web/worker",
      },
      absWorkingDir: source("."),
      outdir: folder,
      bundle: true,
      format: "esm",
      logLevel: "error",
    });
    writeFileSync(join(folder, "index.html"), '<!doctype html><script type="module" src="page.js"></script>');
    site = await serve(folder);
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(site.address);
    here = await simulated();
  });
  beforeEach(({ skip }) => skip(leftOut !== undefined, leftOut));
  afterAll(async () => {
    await browser?.close();
    site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Asks the page. */
  const ask = <Name extends keyof Page>(name: Name, ...words: Parameters<Page[Name]>) =>
    page!.evaluate(
      ([name, words]) =>
        (globalThis as unknown as { page: Record<string, (...words: unknown[]) => unknown> }).page[name]!(...words),
      [name, words as unknown[]] as const,
    ) as ReturnType<Page[Name]>;

  it("give the bytes that Node gives, alone and with threads, failed runs included", async () => {
    expect(here.failures).toEqual([0, 1, 2, 3].map((task) => `broken ${task} numerical-failure`));
    expect(await simulated(threads({ workers: 2, worth: 0 }))).toEqual(here);
    for (const workers of [1, 2]) expect(await ask("simulateStudy", workers), `${workers} workers`).toEqual(here);
  });

  it("stop when they are told to, and go on to the same bytes", async () => {
    const { stopped, kept, hash } = await ask("stopAndGoOn", 9);
    expect(stopped).toBe("cancelled");
    expect(kept).toBeGreaterThanOrEqual(3);
    expect(kept).toBeLessThan(12);
    expect(hash).toBe(here.hash);
  });

  it("are replaced when they die, and what they were doing is done again", async () => {
    expect(await ask("survive", "first two")).toEqual(here);
  });

  it("that die over a task twice have failed at it, and at nothing else", async () => {
    const { failures } = (await ask("survive", "some tasks")) as Simulated;
    expect(failures.filter((text) => text.endsWith("worker-died"))).toEqual(
      [0, 3, 6, 9].flatMap((task) =>
        ["alone", "nobody", ...(task < 4 ? ["broken"] : [])].map((arm) => `${arm} ${task} worker-died`),
      ),
    );
    expect(failures.filter((text) => !text.endsWith("worker-died"))).toEqual(
      [1, 2].map((task) => `broken ${task} numerical-failure`),
    );
  });

  it.each<Fate>(["not found", "forbidden"])("that are %s end the work with what is the matter", async (fate) => {
    expect(await ask("survive", fate)).toBe("workers-died");
  });
});
