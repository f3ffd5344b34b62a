import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { schemas } from "../schemas/index.ts";
import type { JsonCommand } from "../schemas/names.ts";

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
    if (words.includes("--json") && stdout !== "") mustBeAsDeclared(words[0] as JsonCommand, stdout);
    return { stdout, stderr, status };
  };
  return { folder, stewardsim };
}

/** Every field that a command prints with `--json` is in its schema, and of its type. */
function mustBeAsDeclared(command: JsonCommand, stdout: string): void {
  const { success, error } = schemas[command].safeParse(JSON.parse(stdout));
  if (!success) throw new Error(`stewardsim ${command} --json is not as its schema says:\n${faults(error.issues)}`);
}

/** What is wrong; of several forms that it may have, against the one with the fewest faults. */
function faults(issues: readonly z.core.$ZodIssue[]): string {
  return issues
    .map((issue) =>
      issue.code === "invalid_union" && issue.errors.length > 0
        ? `${issue.path.join(".")}: ${faults([...issue.errors].sort((a, b) => a.length - b.length)[0]!)}`
        : `${issue.path.join(".")}: ${issue.message}`,
    )
    .join("\n");
}
