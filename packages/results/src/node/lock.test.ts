import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lock } from "./lock.ts";

const newPath = () => join(mkdtempSync(join(tmpdir(), "lock-")), "lock");
/** What a lock of this process says. */
const said = () => {
  const path = newPath();
  const unlock = lock(path);
  const owner = JSON.parse(readFileSync(path, "utf8")) as { pid: number; began?: string };
  unlock();
  return owner;
};
const inUse = expect.objectContaining({ code: "folder-in-use" }) as Error;

describe("a lock", () => {
  it("leaves nothing behind", () => {
    const path = newPath();
    lock(path)();
    expect(readdirSync(join(path, ".."))).toEqual([]);
  });

  it("is not given back by an owner who lost it", () => {
    const path = newPath();
    const unlock = lock(path);
    writeFileSync(path, JSON.stringify({ ...said(), pid: 1 }));
    unlock();
    expect(existsSync(path)).toBe(true);
  });

  it("of another container is taken for held, though nobody here has its number", () => {
    const path = newPath();
    writeFileSync(path, JSON.stringify({ ...said(), pid: 2 ** 22 + 1, space: "pid:[1]" }));
    expect(() => lock(path)).toThrow(inUse);
    writeFileSync(path, JSON.stringify({ ...said(), pid: 2 ** 22 + 1 }));
    lock(path)();
  });

  it.skipIf(said().began === undefined)("of a process whose number belongs to another one now is taken over", () => {
    const path = newPath();
    writeFileSync(path, JSON.stringify(said()));
    expect(() => lock(path)).toThrow(inUse);
    writeFileSync(path, JSON.stringify({ ...said(), began: "1" }));
    lock(path)();
  });

  it("of a dead owner goes to one of those who want it, and to nobody else", async () => {
    const folder = mkdtempSync(join(tmpdir(), "lock-"));
    const program = join(folder, "program.mjs");
    const module = JSON.stringify(new URL("../../dist/node/lock.js", import.meta.url).href);
    // All look at the lock at the same moment; who gets it holds it until all have looked.
    writeFileSync(
      program,
      `import { lock } from ${module};
       const [path, at] = process.argv.slice(2);
       while (Date.now() < Number(at));
       try { lock(path); console.log("mine"); } catch ({ code }) { console.log(code); }
       setTimeout(() => {}, 1500);`,
    );
    const path = newPath();
    writeFileSync(path, JSON.stringify({ ...said(), pid: 2 ** 22 + 1, host: hostname() }));
    const at = String(Date.now() + 1500);
    const answers = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const child = spawn(process.execPath, [program, path, at], { stdio: "pipe" });
        let text = "";
        child.stdout.on("data", (piece: Buffer) => (text += piece.toString()));
        await new Promise((resolve) => child.on("close", resolve));
        return text.trim();
      }),
    );
    expect(answers.sort()).toEqual([...Array<string>(5).fill("folder-in-use"), "mine"]);
  }, 60_000);
});
