import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { scenarioJsonSchema, version } from "@stewardsim/core";
import { jsonText } from "@stewardsim/report/terminal";
import { build } from "esbuild";
import { commandsAsManual } from "./dist/manual/roff.js";
import { jsonSchemaFor } from "./dist/schemas/index.js";
import { jsonCommands } from "./dist/schemas/names.js";

// Everything of ours in a few files that start fast: the program, the workers beside it, and pieces that are loaded when
// they are needed. The database stays outside: it is 70 MB, and only questions in SQL want it.
rmSync("dist/bundle", { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    cli: "dist/main.js",
    worker: "../../packages/experiments/dist/node/worker.js",
    "model-worker": "../../packages/runner/dist/node/model-worker.js",
  },
  outdir: "dist/bundle",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  external: ["@duckdb/node-api", "esbuild"],
  banner: {
    js: 'import { createRequire as stewardsimRequire } from "node:module"; const require = stewardsimRequire(import.meta.url);',
  },
  chunkNames: "piece-[hash]",
  minifySyntax: true,
  // What files of others say of their own licences, beside the piece that they are in.
  legalComments: "external",
  logLevel: "warning",
  metafile: true,
});
// What is in it, for the licences that go with it (`gates/bundled-licences.js`).
writeFileSync("dist/bundle/meta.json", JSON.stringify(metafile));

// What `stewardsim schema NAME` prints, as files: editors and other programs read them without starting it. They stand beside `dist`, so
// that a scenario can name its schema by a short path.
rmSync("schemas", { recursive: true, force: true });
mkdirSync("schemas");
const write = (name, schema) => writeFileSync(`schemas/${name}.schema.json`, `${jsonText(schema)}\n`);
write("scenario", scenarioJsonSchema());
for (const name of jsonCommands) write(name, jsonSchemaFor(name));

// The notebooks that `stewardsim notebook` copies where there is no checkout.
const notebooks = "../notebooks";
rmSync("notebooks", { recursive: true, force: true });
mkdirSync("notebooks");
for (const name of readdirSync(notebooks).filter((one) => /\.(ipynb|py|yaml)$/.test(one)))
  copyFileSync(`${notebooks}/${name}`, `notebooks/${name}`);

// The page of `man stewardsim`, which npm puts where man looks when the package is installed globally.
rmSync("man", { recursive: true, force: true });
mkdirSync("man");
writeFileSync("man/stewardsim.1", commandsAsManual(version));
