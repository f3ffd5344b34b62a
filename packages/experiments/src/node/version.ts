import { readFileSync } from "node:fs";

const manifest = new URL("../package.json", import.meta.resolve("@stewardsim/core"));

/** The version of the model, which results name. */
export const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string };
