import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { lock } from "./lock.ts";

const newPath = () => join(mkdtempSync(join(tmpdir(), "lock-")), "lock");
/** What a lock of this process says. */
const said = () => {
  const path = newPath();
  const unlock = lock(path);
  const owner = JSON.parse(readFileSync(path, "utf8")) as Record<"pid" | "began" | "boot" | "space", unknown>;
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

  it("of a machine that was started again since is taken over, though its number is at work here", () => {
    const path = newPath();
    writeFileSync(path, JSON.stringify({ ...said(), began: undefined }));
    expect(() => lock(path)).toThrow(inUse);
    writeFileSync(path, JSON.stringify({ ...said(), began: undefined, boot: "another start" }));
    lock(path)();
  });

  it("of a process that another user owns is held, and of one that is not there it is not", () => {
    const path = newPath();
    const signal = vi.spyOn(process, "kill");
    try {
      for (const [code, isHeld] of [
        ["EPERM", true],
        ["ESRCH", false],
      ] as const) {
        writeFileSync(path, JSON.stringify({ ...said(), began: undefined }));
        signal.mockImplementation(() => {
          throw Object.assign(new Error(code), { code });
        });
        if (isHeld) expect(() => lock(path)).toThrow(inUse);
        else lock(path)();
      }
    } finally {
      signal.mockRestore();
    }
  });

  it("cannot be taken where there is no folder, and the user is told what can be done", () => {
    expect(() => lock(join(newPath(), "nowhere", "lock"))).toThrow(expect.objectContaining({ code: "unwritable" }));
  });

  it.skipIf(process.platform !== "linux")(
    "says which process, since when, of which start and of which container",
    () => {
      const { pid, began, boot, space } = said();
      const [uptime] = readFileSync("/proc/uptime", "utf8").split(" ");
      expect(pid).toBe(process.pid);
      // Linux counts a hundred ticks a second, whatever the machine.
      expect(Math.abs(Number(uptime) - Number(began) / 100 - process.uptime())).toBeLessThan(5);
      expect(boot).toBe(readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
      expect(space).toBe(readlinkSync("/proc/self/ns/pid"));
    },
  );

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
