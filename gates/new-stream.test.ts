import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root, smallTree } from "./small-tree.ts";

/** What CONTRIBUTING.md says of a new way to earn: its code blocks, in order. */
const section = readFileSync(join(root, "CONTRIBUTING.md"), "utf8")
  .split("## A new way to earn")[1]!
  .split("\n## ")[0]!;
const [parameters, offer, settingLine, streamLine] = [...section.matchAll(/```ts\n(.*?)```/gs)].map(
  ([, code]) => code!,
);
const [parametersPath, offerPath, settingsPath, streamsPath] = [...section.matchAll(/`(packages\/core[^`]+)`/g)].map(
  ([, path]) => path!,
);

/** Core, with files written anew or added. */
const { folder, remove } = smallTree({}, [
  "tsconfig.base.json",
  "packages/core/src",
  "packages/core/tsconfig.json",
  "packages/core/package.json",
]);
symlinkSync(join(root, "packages/core/node_modules"), join(folder, "packages/core/node_modules"));
afterAll(remove);

const read = (path: string) => readFileSync(join(folder, path), "utf8");
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);

/** Adds a line, and the import of what it names, to a table that begins with `opening`. */
function addLine(path: string, opening: string, line: string, name: string, from: string) {
  const text = read(path);
  const end = text.indexOf("\n}", text.indexOf(opening));
  expect(end).toBeGreaterThan(0);
  write(path, `import { ${name} } from "${from}";\n${text.slice(0, end)}\n${line.trimEnd()}${text.slice(end)}`);
}
const declare = () => {
  write(parametersPath!, parameters!);
  addLine(
    settingsPath!,
    "const streams = {",
    settingLine!,
    "LongTermSupportParameters",
    "./streams/long-term-support.ts",
  );
};
const list = () =>
  addLine(streamsPath!, "export const streams = {", streamLine!, "longTermSupport", "./long-term-support.ts");

/** What the compiler says of core; nothing when it is content. */
function complaints(): string {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, "node_modules/typescript/bin/tsc"), "--project", "packages/core", "--noEmit", "--composite", "false"],
    { cwd: folder, encoding: "utf8" },
  );
  return stdout;
}

// It starts the compiler several times.
describe("a new way to earn", { timeout: 120_000 }, () => {
  it("is refused by the compiler while it is only declared, or half there", () => {
    declare();
    expect(complaints()).toMatch(/offers\/all\.ts.*longTermSupport/s);
    list();
    const parts = [/  isAvailable: .*\n/, /    meter: .*\n/, /  earn: earnContracts,\n/];
    write(
      offerPath!,
      parts.reduce((text, part) => text.replace(part, ""), offer!),
    );
    const said = complaints();
    for (const missing of [/isAvailable/, /meter/, /earn/]) expect(said).toMatch(missing);
  });

  it("takes two files and its line in two tables, and then earns", () => {
    write(offerPath!, offer!);
    expect(complaints()).toBe("");
    write(
      "packages/core/src/try.ts",
      `import { catalogue, column, loadScenario, simulate } from "./index.ts";
      const scenario = await loadScenario(\`
months: 60
market: { population: { organizations: 3000, sampled: 300 }, awareness: { innovationHazard: 0.02 } }
project: { opening: { capability: 0.9 } }
strategy: { streams: { longTermSupport: { price: 20 } } }
\`);
      const { table } = simulate(scenario);
      const last = (name) => column(table, name).at(-1);
      console.log(JSON.stringify({
        revenue: last("revenue"), booked: last("flow-revenue-long-term-support"), cost: last("flow-cost-long-term-support"),
        adopters: last("adopters-long-term-support"),
        price: catalogue().some(({ path }) => path === "strategy.streams.longTermSupport.price"),
      }));`,
    );
    const bundle = spawnSync(
      join(root, "node_modules/.bin/esbuild"),
      [
        "packages/core/src/try.ts",
        "--bundle",
        "--platform=node",
        "--format=esm",
        "--packages=external",
        "--outfile=packages/core/try.mjs",
      ],
      { cwd: folder, encoding: "utf8" },
    );
    expect(bundle.status, bundle.stderr).toBe(0);
    const { stdout, stderr } = spawnSync(process.execPath, ["packages/core/try.mjs"], {
      cwd: folder,
      encoding: "utf8",
    });
    const { revenue, booked, cost, adopters, price } = JSON.parse(stdout || `{ "error": ${JSON.stringify(stderr)} }`);
    expect(stderr).toBe("");
    expect(revenue).toBeGreaterThan(0);
    expect(booked).toBe(revenue);
    expect(cost).toBeCloseTo(-0.3 * revenue, 6);
    expect(adopters).toBeGreaterThan(0);
    expect(price).toBe(true);
  });
});
