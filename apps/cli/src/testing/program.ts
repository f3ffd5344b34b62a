import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { runProgram } from "../run-program.ts";
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

/** What a command is told of what it prints to. */
interface Circumstances {
  readonly isTTY: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const pipe: Circumstances = { isTTY: false, env: { NO_COLOR: "1" } };

/**
 * A folder of its own, and the program in it: `stewardsim` runs within this process, since a process of its own takes longer to
 * start than most commands take, and `spawned` starts the program as it is installed. Within this process what is printed to
 * says of itself what a pipe does, or else what it is told to.
 */
export function stewardsimIn(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const stewardsim = async (...words: string[]): Promise<Said> =>
    mustBeAsDeclared(words, await within(folder, words, pipe));
  const asOnTerminal = async (env: Circumstances["env"], ...words: string[]): Promise<string> =>
    (await within(folder, words, { isTTY: true, env })).stdout;
  const spawned = (...words: string[]): Said => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, ...words], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    });
    return mustBeAsDeclared(words, { stdout, stderr, status });
  };
  return { folder, stewardsim, asOnTerminal, spawned };
}

let isRunning = false;

/** Runs a command within this process; everything that it changes of the process is put back. */
async function within(folder: string, words: readonly string[], { isTTY, env }: Circumstances): Promise<Said> {
  if (isRunning) throw new Error("One process runs one command at a time: await the one before.");
  isRunning = true;
  const before = { folder: process.cwd(), code: process.exitCode, env: { ...process.env } };
  const [out, err] = [captured(process.stdout, isTTY), captured(process.stderr, isTTY)];
  try {
    process.chdir(folder);
    setEnvironment(env);
    process.exitCode = undefined;
    await runProgram(words);
    return { stdout: out.text(), stderr: err.text(), status: Number(process.exitCode) };
  } finally {
    out.putBack();
    err.putBack();
    process.chdir(before.folder);
    process.exitCode = before.code;
    setEnvironment(Object.fromEntries(Object.keys(env).map((name) => [name, before.env[name]])));
    isRunning = false;
  }
}

/** What has no value is unset. */
function setEnvironment(env: Circumstances["env"]): void {
  for (const [name, value] of Object.entries(env))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
}

/** Takes what is written to a stream, which is a terminal or none meanwhile, and takes away who listens for its errors. */
function captured(stream: NodeJS.WriteStream, isTTY: boolean) {
  const pieces: string[] = [];
  const listeners = stream.listeners("error");
  const before = new Map(["write", "isTTY"].map((name) => [name, Object.getOwnPropertyDescriptor(stream, name)]));
  const write = (piece: string | Uint8Array) => {
    pieces.push(typeof piece === "string" ? piece : Buffer.from(piece).toString());
    return true;
  };
  Object.defineProperty(stream, "write", { value: write, configurable: true });
  Object.defineProperty(stream, "isTTY", { value: isTTY, configurable: true });
  return {
    text: () => pieces.join(""),
    putBack() {
      for (const [name, was] of before)
        if (was === undefined) Reflect.deleteProperty(stream, name);
        else Object.defineProperty(stream, name, was);
      for (const one of stream.listeners("error"))
        if (!listeners.includes(one)) stream.off("error", one as (error: Error) => void);
    },
  };
}

/** Every field that a command prints with `--json` is in its schema, and of its type. */
function mustBeAsDeclared(words: readonly string[], said: Said): Said {
  if (!words.includes("--json") || said.stdout === "") return said;
  const command = words[0] as JsonCommand;
  const { success, error } = schemas[command].safeParse(JSON.parse(said.stdout));
  if (!success) throw new Error(`stewardsim ${command} --json is not as its schema says:\n${faults(error.issues)}`);
  return said;
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
