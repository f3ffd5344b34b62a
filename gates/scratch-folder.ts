import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

const name = "stewardsim-tests-";

/**
 * Before all tests: whatever they and the programs that they start leave behind is in one folder, which goes after them. The
 * first project makes it for all.
 */
export function setup(): (() => void) | undefined {
  if (basename(tmpdir()).startsWith(name)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), name));
  process.env["TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
