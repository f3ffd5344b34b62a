/** Writes the generated parts of docs/model.md anew: `pnpm run tables`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { regenerate, top } from "./model-tables.ts";

const page = join(top, "docs/model.md");
writeFileSync(page, regenerate(readFileSync(page, "utf8")));
