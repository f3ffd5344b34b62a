import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { ResultsError } from "../errors.ts";
import { unwritable } from "./files.ts";

/** Who works in a folder. A number of a process means something only until its machine starts again. */
interface Owner {
  readonly pid: number;
  readonly boot: string;
  readonly host: string;
}

/**
 * Takes a folder for this process, until the returned function gives it back. The lock of a process that is dead is taken
 * over.
 *
 * @throws ResultsError "folder-in-use" while another process works in it
 */
export function lock(path: string): () => void {
  const own: Owner = { pid: process.pid, boot: bootOf(), host: hostname() };
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      writeFileSync(path, JSON.stringify(own), { flag: "wx" });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw unwritable(path, error);
    }
    const owner = ownerOf(path);
    if (owner !== undefined && isAtWork(owner, own))
      throw new ResultsError(
        "folder-in-use",
        `Process ${owner.pid} on ${owner.host} works in this folder. Wait for it, or name another folder` +
          `${owner.host === own.host ? "" : `; if it died there, remove ${path}`}.`,
      );
    rmSync(path, { force: true });
  }
  throw new ResultsError(
    "folder-in-use",
    "Another process took this folder just now. Name another one, or wait for it.",
  );
}

/** Of another machine nobody can tell from here, so it is held to be at work. */
function isAtWork(owner: Owner, own: Owner): boolean {
  if (owner.host !== own.host) return true;
  if (owner.boot !== own.boot) return false;
  try {
    process.kill(owner.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Nothing where the lock was never finished, or went in the meantime. */
function ownerOf(path: string): Owner | undefined {
  try {
    const owner = JSON.parse(readFileSync(path, "utf8")) as Owner;
    return Number.isInteger(owner.pid) ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** What Linux calls this start of the machine; elsewhere every start is taken for the same, and pids decide. */
function bootOf(): string {
  try {
    return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
  } catch {
    return "unknown";
  }
}
