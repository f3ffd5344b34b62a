import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { shellWord } from "./shell-word.ts";

const names = [
  "plain/run-1",
  "my results",
  "it's",
  "it's Ann's",
  "a;b",
  "$HOME",
  "`id`",
  "*",
  "~",
  "=ls",
  "a\\b",
  "a'b\\c\u001b[31m",
  "\u202eü\n",
  "",
];

describe("a word for a shell", () => {
  it.each(names.map((name) => [name]))("is %j again when a shell has read it, and has nothing unseen in it", (name) => {
    const { stdout } = spawnSync("bash", ["-c", `printf %s ${shellWord(name)}`], { encoding: "utf8" });
    expect(stdout).toBe(name);
    expect(shellWord(name)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  });

  it("stays as it is where it needs no quotes", () => {
    expect(shellWord("results/compare-2")).toBe("results/compare-2");
  });
});
