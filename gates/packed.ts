import { join } from "node:path";
import { run } from "./library-example.ts";
import { root } from "./small-tree.ts";

const tool = (path: string) => join(root, "tools/packed/node_modules", path);

/**
 * Holds a tarball against what those who install it rely on: its doors lead to files that are there and are what they say, for Node and
 * bundlers (publint, strictly), and so do their types, for those who import modules (Are the Types Wrong?).
 *
 * @param file a .tgz
 * @throws with what the two find
 */
export function mustBePublishable(file: string, folder: string): void {
  run(process.execPath, [tool("publint/src/cli.js"), "run", "--strict", file], folder);
  const only = ["--profile", "esm-only", "--format", "ascii", "--no-emoji", "--no-color"];
  run(process.execPath, [tool("@arethetypeswrong/cli/dist/index.js"), ...only, file], folder);
}
