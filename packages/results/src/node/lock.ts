import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { ResultsError } from "../errors.ts";
import { unwritable } from "./files.ts";

/** Who works in a folder. */
interface Owner {
  readonly pid: number;
  /** When the process began, as the machine counts: its number may belong to another one later. */
  readonly began?: string;
  /** A number of a process means something only until its machine starts again, */
  readonly boot: string;
  /** and only to processes that see each other, which those of two containers do not. */
  readonly host: string;
  readonly space?: string;
}

/** How long whoever took over a lock waits for others who mean to, in ms. */
const respite = 100;

/**
 * Takes a folder for this process, until the returned function gives it back. The lock of a process that is dead is taken
 * over.
 *
 * @throws ResultsError "folder-in-use" while another process works in it
 */
export function lock(path: string): () => void {
  const own = ownerHere();
  const text = JSON.stringify(own);
  const unlock = () => {
    if (textOf(path) === text) rmSync(path, { force: true });
  };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (take(path, text)) {
      if (attempt === 0) return unlock;
      // Others saw the dead owner as well, and may only now clear away what they take for its lock.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, respite);
      if (textOf(path) === text) return unlock;
      continue;
    }
    const found = textOf(path);
    const owner = ownerIn(found);
    if (owner !== undefined && isAtWork(owner, own))
      throw new ResultsError(
        "folder-in-use",
        `Process ${owner.pid} on ${owner.host} works in this folder. Wait for it, or name another folder` +
          `${isNear(owner, own) ? "" : `; if it died there, remove ${path}`}.`,
      );
    clear(path, found);
  }
  throw new ResultsError(
    "folder-in-use",
    "Another process took this folder just now. Name another one, or wait for it.",
  );
}

/** Makes the lock if there is none, with all that it says at once: an empty one would look like a dead owner's. */
function take(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}.unfinished`;
  try {
    writeFileSync(draft, text);
    try {
      linkSync(draft, path);
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      // Some disks know no second names.
      writeFileSync(path, text, { flag: "wx" });
    }
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw unwritable(path, error);
  } finally {
    rmSync(draft, { force: true });
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;

/** Removes a lock that says nothing but `found`; one that was taken in the meantime is put back. */
function clear(path: string, found: string | undefined): void {
  const away = `${path}.${process.pid}.unfinished`;
  try {
    renameSync(path, away);
    if (textOf(away) !== found) linkSync(away, path);
  } catch {
    // Others cleared it away, or took it: the next look at it tells.
  } finally {
    rmSync(away, { force: true });
  }
}

/** Of processes that cannot be seen from here nobody can tell, so they are held to be at work. */
function isAtWork(owner: Owner, own: Owner): boolean {
  if (!isNear(owner, own)) return true;
  if (owner.boot !== own.boot) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  return owner.began === undefined || owner.began === beganAt(owner.pid);
}

const isNear = (owner: Owner, own: Owner) =>
  owner.host === own.host && (owner.space === undefined || owner.space === own.space);

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Nothing where the text names nobody. */
function ownerIn(text: string | undefined): Owner | undefined {
  try {
    const owner = JSON.parse(text ?? "") as Owner;
    return Number.isInteger(owner.pid) ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** Who we are. Only Linux tells all of it; elsewhere every start is taken for the same, and pids decide. */
function ownerHere(): Owner {
  const [began, space] = [beganAt(process.pid), spaceHere()];
  return {
    pid: process.pid,
    ...(began === undefined ? {} : { began }),
    boot: textOf("/proc/sys/kernel/random/boot_id")?.trim() ?? "unknown",
    host: hostname(),
    ...(space === undefined ? {} : { space }),
  };
}

/** In ticks since the machine started; nothing of a process that is dead, and only waits to be missed. */
function beganAt(pid: number): string | undefined {
  // After the program's name, which may hold anything: its state, and as the twentieth word when it began.
  const words = textOf(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, "")
    .split(" ");
  return words?.[0] === "Z" ? undefined : words?.[19];
}

function spaceHere(): string | undefined {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return undefined;
  }
}
