import { rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

// Both doors in a few files, for those who load them as they are: Node looks up and reads hundreds of files more slowly than
// it runs them. What both doors need is in one piece, so that an error of one is an instance of the other's class. Bundlers
// take the modules beside it (the condition `module`), of which they leave out what nobody uses.
const folder = "dist/bundle";
rmSync(folder, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { index: "src/index.ts", foundation: "src/foundation/index.ts" },
  outdir: folder,
  bundle: true,
  splitting: true,
  format: "esm",
  // Nothing of Node's own: the same files run in browsers and workers.
  platform: "neutral",
  target: "es2023",
  external: ["mathjs", "seedrandom"],
  chunkNames: "piece-[hash]",
  sourcemap: true,
  sourcesContent: false,
  logLevel: "warning",
  metafile: true,
});
// What is in it, for the licences that go with it (`gates/bundled-licences.js`).
writeFileSync(`${folder}/meta.json`, JSON.stringify(metafile));
