import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runEnsemble } from "@stewardsim/experiments";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { tinyStudy } from "../testing/tiny.ts";

const study = tinyStudy(6, 2);
const deno = join(
  dirname(
    createRequire(new URL("../../../../tools/engines/package.json", import.meta.url)).resolve("deno/package.json"),
  ),
  "bin.cjs",
);
const built = (path: string) => new URL(`../../dist/${path}`, import.meta.url);

/** What a page prints as JSON, bundled for browsers with its worker beside it. Deno has web workers, and is no Node. */
function inBrowserLike(page: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), "web-"));
  writeFileSync(join(folder, "page.js"), page);
  buildSync({
    entryPoints: { page: join(folder, "page.js"), worker: fileURLToPath(built("web/worker.js")) },
    outdir: join(folder, "out"),
    bundle: true,
    format: "esm",
    platform: "browser",
    logLevel: "error",
  });
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [deno, "run", "--allow-all", join(folder, "out/page.js")],
    {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    },
  );
  expect(status, stderr).toBe(0);
  return JSON.parse(stdout);
}

const asked = JSON.stringify({ ...study, values: study.values.map((row) => [...row]) });
const opening = `import { runEnsemble } from ${JSON.stringify(fileURLToPath(built("index.js")))};
  import { webWorkers } from ${JSON.stringify(fileURLToPath(built("web/index.js")))};
  const read = ${asked};
  const study = { ...read, values: read.values.map((row) => Float64Array.from(row)) };`;

describe("web workers", () => {
  it("come to the same numbers as Node does, one after the other", async () => {
    const adoption = inBrowserLike(
      `${opening}
       const ensemble = await runEnsemble(study, { execute: webWorkers({ workers: 2 }) });
       console.log(JSON.stringify([...ensemble.column("alone", "adoption")]));`,
    );
    expect(adoption).toEqual([...(await runEnsemble(study)).column("alone", "adoption")]);
  }, 120_000);

  it("that cannot be loaded end the work with what is the matter", () => {
    const said = inBrowserLike(
      `${opening}
       const open = () => new Worker(new URL("./nowhere.js", import.meta.url), { type: "module" });
       await runEnsemble(study, { execute: webWorkers({ workers: 2, open }) }).catch(({ code }) => console.log(JSON.stringify(code)));`,
    );
    expect(said).toBe("workers-died");
  }, 120_000);
});
