import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/** A file's path in the tree, and what stands in it. */
export type Files = Readonly<Record<string, string>>;

/**
 * A small repository in a folder of its own, under the settings of the real one: so that a gate can be
 * shown what it must refuse without the refused code standing anywhere among ours.
 */
export function smallTree(files: Files, settings: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "gate-"));
  for (const path of settings) cpSync(join(root, path), join(folder, path), { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
