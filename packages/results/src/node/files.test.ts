import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder, replaceFile, unwritable } from "./files.ts";

describe("a folder", () => {
  it("is made with those above it, and left where it is there", () => {
    const folder = join(mkdtempSync(join(tmpdir(), "files-")), "a/b/c");
    makeFolder(folder);
    makeFolder(folder);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is not made below a file, nor where no folder can be", () => {
    const file = join(mkdtempSync(join(tmpdir(), "files-")), "file");
    replaceFile(file, "");
    for (const path of [file, join(file, "below")])
      expect(() => makeFolder(path)).toThrow(expect.objectContaining({ code: "ENOTDIR" }));
    if (existsSync("/proc/self"))
      expect(() => makeFolder("/proc/x/y")).toThrow(expect.objectContaining({ code: "ENOENT" }));
  });
});

describe("a file that cannot be written", () => {
  it.each([
    ["ENOSPC", /full.*resume/],
    ["EDQUOT", /full.*resume/],
    ["EFBIG", /ulimit.*resume/],
    ["EROFS", /EROFS.*Is there a folder that you may write to\?/],
  ])("for the reason %s says what can be done", (code, words) => {
    expect(unwritable("there/file", { code })).toMatchObject({
      code: "unwritable",
      message: expect.stringMatching(words) as string,
    });
  });

  it("keeps what went wrong for whoever looks for its cause", () => {
    const cause = Object.assign(new Error("no space"), { code: "ENOSPC" });
    expect(unwritable("there/file", cause).cause).toBe(cause);
  });

  it("leaves what stood there, and says what went wrong first even when its remains cannot be cleared away", () => {
    const folder = mkdtempSync(join(tmpdir(), "files-"));
    const path = join(folder, "file");
    replaceFile(path, "before");
    mkdirSync(`${path}.unfinished`);
    expect(() => replaceFile(path, "after")).toThrow(expect.objectContaining({ code: "unwritable" }));
    expect(readFileSync(path, "utf8")).toBe("before");
    expect(readdirSync(folder)).toEqual(["file", "file.unfinished"]);
  });
});
