import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The program as it is installed. */
export const program = fileURLToPath(new URL("../../dist/bundle/cli.js", import.meta.url));

/** What a program printed, and how it ended. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** A folder of its own, and the program in it. */
export function stewardsimIn(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const stewardsim = (...words: string[]): Said => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    return { stdout, stderr, status };
  };
  return { folder, stewardsim };
}
