import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replaceFile, unwritable } from "./files.ts";

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
