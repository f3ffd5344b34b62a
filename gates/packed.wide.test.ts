import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtWithVite, runInDeno, smallRun } from "./elsewhere.ts";
import { libraryExample, run, runIn } from "./library-example.ts";
import { members } from "./manifests.ts";
import { mustBePublishable } from "./packed.ts";
import { leftOut, openBrowser } from "tools-browser";
import { openFrom } from "./pages-in-browser.ts";
import { root } from "./small-tree.ts";

const packages = members.filter(({ folder }) => folder.startsWith("packages/"));

const program = members.find(({ folder }) => folder === "apps/cli")!;

/** The tarballs that a release would publish, in a folder where nothing else is: what a user gets. */
describe("the packed packages, installed into an empty folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "packed-"));
  const tarballs = join(folder, "tarballs");

  beforeAll(() => {
    mkdirSync(tarballs);
    // pnpm puts real versions where the sources say `workspace:*` and `catalog:`. All in one call: to start it takes longer than to pack.
    const wanted = [...packages, program].flatMap(({ folder: from }) => ["--filter", `./${from}`]);
    run("npx", ["--yes", "pnpm@12", "--recursive", ...wanted, "pack", "--pack-destination", tarballs], root);
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

  it.each([...packages, program])(
    "have doors and types that lead where they say, as $manifest.name",
    ({ manifest }) => {
      const file = readdirSync(tarballs).find((name) =>
        name.startsWith(`${manifest.name.slice(1).replace("/", "-")}-0`),
      );
      mustBePublishable(join(tarballs, file!), folder);
    },
  );

  it("are refused with a door that leads nowhere, or types that say another kind of module", () => {
    const packed = (name: string, files: Readonly<Record<string, string>>, doors: object) => {
      const from = join(folder, name);
      mkdirSync(from);
      for (const [path, text] of Object.entries(files)) writeFileSync(join(from, path), text);
      const about = { name, version: "1.0.0", license: "Apache-2.0", type: "module", exports: { ".": doors } };
      writeFileSync(join(from, "package.json"), JSON.stringify(about));
      run("npm", ["pack", "--silent"], from);
      return join(from, `${name}-1.0.0.tgz`);
    };
    const door = { "index.js": "export const one = 1;\n", "index.d.cts": "export declare const one: 1;\n" };
    const lost = packed("lost", door, { default: "./elsewhere.js" });
    expect(() => mustBePublishable(lost, folder)).toThrow(/elsewhere\.js.*does not exist/);
    const masked = packed("masked", door, { types: "./index.d.cts", default: "./index.js" });
    expect(() => mustBePublishable(masked, folder)).toThrow(/types/);
  });

  it.each([...packages, program])("carry the licence and say what they are, as $manifest.name", ({ manifest }) => {
    const own = join(folder, "node_modules", manifest.name);
    expect(readFileSync(join(own, "LICENSE"), "utf8")).toBe(readFileSync(join(root, "LICENSE"), "utf8"));
    expect(readdirSync(own)).toContain("README.md");
  });

  it.each(["scenario", "compare"])("hold the JSON Schema that stewardsim prints as a file, as that of %s", (name) => {
    const path = createRequire(join(folder, "package.json")).resolve(`@stewardsim/cli/schemas/${name}.schema.json`);
    const said = run(process.execPath, [join(folder, "node_modules/.bin/stewardsim"), "schema", name], folder);
    expect(readFileSync(path, "utf8")).toBe(said);
  });

  it("hold the manual page where package.json says, in a list, since npm puts no other where man looks", () => {
    const own = join(folder, "node_modules/@stewardsim/cli");
    const { man } = JSON.parse(readFileSync(join(own, "package.json"), "utf8")) as { man: unknown };
    expect(man).toEqual(["./man/stewardsim.1"]);
    expect(readFileSync(join(own, "man/stewardsim.1"), "utf8")).toMatch(/^\.TH STEWARDSIM 1 /);
  });

  it("run in Deno to the same bits as in Node", () => {
    expect(runInDeno(folder, smallRun("console.log"))).toBe(runIn(folder, smallRun("console.log")));
  });

  it.skipIf(leftOut !== undefined)("run in a page that Vite built to the same bits as in Node", async () => {
    const page = builtWithVite(folder, smallRun("(text) => (document.body.textContent = text)"));
    const browser = await openBrowser();
    try {
      const opened = await browser.newPage({ viewport: { width: 800, height: 600 } });
      const complaints = await openFrom(opened, page, "index.html");
      const shown = await opened.waitForFunction("document.body.textContent.trim()");
      expect(`${String(await shown.jsonValue())}\n`).toBe(runIn(folder, smallRun("console.log")));
      // A page without an icon is asked for one.
      expect(complaints.filter((one) => !one.includes("favicon") && !one.includes("ERR_FAILED"))).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it("compare scenarios with two workers from an empty folder, as stewardsim", () => {
    const work = join(folder, "work");
    mkdirSync(work);
    const stewardsim = (...words: string[]) =>
      run(process.execPath, [join(folder, "node_modules/.bin/stewardsim"), ...words], work);
    stewardsim("init", "mine.yaml");
    writeFileSync(
      join(work, "script.ts"),
      'import { change, parseScenario } from "@stewardsim/core";\n' +
        // The world of what init writes, in which another steward pays more.
        'const start: string = "2024-01";\nexport default change(parseScenario({ start }), { "steward.treasury.wage": 15_000 });\n',
    );
    if (!("typescript" in process.features && process.features.typescript)) {
      expect(() => stewardsim("compare", "mine.yaml", "script.ts")).toThrow("npm install esbuild");
      run("npm", ["install", "--no-audit", "--no-fund", "esbuild"], folder);
    }
    const few = ["--draws", "32", "--replications", "1", "--months", "24", "--workers", "2"];
    const said = stewardsim("compare", "mine.yaml", "script.ts", ...few);
    expect(said).toMatch(/mine .*\n.*script/);
    expect(stewardsim("verify", "results/compare", "--sample", "2")).toContain("2 of 32");
    expect(stewardsim("query", "results/compare", "SELECT count(*) AS n FROM runs")).toMatch(/^n\s+128\s*$/);
    expect(readdirSync(work).sort()).toEqual(["mine.yaml", "results", "script.ts"]);
  });

  it("go on in threads with runs of one's own model, and verify them", () => {
    const own = join(folder, "own");
    mkdirSync(own);
    writeFileSync(
      join(own, "model.mjs"),
      `import { isMainThread } from "node:worker_threads";
      import { writeFileSync } from "node:fs";
      export default async ({ x }) => {
        await new Promise((resolve) => setTimeout(resolve, 60));
        if (!isMainThread) writeFileSync("in-threads", "");
        return { y: x };
      };`,
    );
    writeFileSync(
      join(own, "begin.mjs"),
      `import { createDesign } from "@stewardsim/analysis";
      import { runModel } from "@stewardsim/runner/node";
      const stop = new AbortController();
      const onProgress = (done) => done === 5 && stop.abort();
      const design = createDesign({ x: [0, 1] }, { by: "lhs", rows: 100 });
      const how = { store: "runs", onProgress, signal: stop.signal };
      await runModel(design, new URL("./model.mjs", import.meta.url), how).catch(({ code }) => console.log(code));`,
    );
    expect(run(process.execPath, ["begin.mjs"], own)).toBe("cancelled\n");
    const stewardsim = (...words: string[]) =>
      run(process.execPath, [join(folder, "node_modules/.bin/stewardsim"), ...words], own);
    expect(stewardsim("resume", "runs", "--workers", "2")).toContain("100 rows of 1 factor");
    expect(readdirSync(own)).toContain("in-threads");
    expect(stewardsim("verify", "runs", "--sample", "4")).toContain("4 of 100");
  });

  it.skipIf(libraryExample === undefined)("run the README's library example, and give it its types", () => {
    expect(runIn(folder, libraryExample!)).not.toBe("");
    writeFileSync(join(folder, "example.ts"), libraryExample!);
    const strictly = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "node"];
    const types = ["--typeRoots", join(root, "node_modules/@types"), "--skipLibCheck", "example.ts"];
    run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...strictly, ...types], folder);
  });
});
