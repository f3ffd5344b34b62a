import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { codeOf, home, markdownOf, names, read, textOf } from "./testing/notebooks.ts";

describe("the notebooks as they are stored", () => {
  it("are six", () => {
    expect(names.map((name) => name.slice(0, 2))).toEqual(["01", "02", "03", "04", "05", "06"]);
  });

  it.each(names)("hold no outputs, so that their changes can be read: %s", (name) => {
    expect(
      codeOf(read(join(home, name))).flatMap(({ outputs, execution_count }) =>
        [...outputs, execution_count ?? []].flat(),
      ),
    ).toEqual([]);
  });

  it.each(names)("ask one question in a cell of at most five lines that fit the page: %s", (name) => {
    for (const cell of codeOf(read(join(home, name)))) {
      const lines = textOf(cell).split("\n");
      expect(lines.length, cell.id).toBeLessThanOrEqual(5);
      expect(Math.max(...lines.map((line) => line.length)), cell.id).toBeLessThanOrEqual(110);
    }
  });

  it.each(names)("begin with a question, say what to change and end with what to do next: %s", (name) => {
    const texts = markdownOf(read(join(home, name))).map(textOf);
    expect(texts[0]).toMatch(/^# [^\n]+\n\n\*\*[^*]+\?\*\*/);
    expect(texts.at(-1)).toMatch(/^## What next\n/);
    expect(texts.filter((text) => text.startsWith("## Your own question\n"))).toHaveLength(1);
    expect(texts.filter((text) => text.startsWith("## ")).length).toBeGreaterThan(4);
  });

  it("are all told of in the README, and no other", () => {
    const told = readFileSync(join(home, "README.md"), "utf8").matchAll(/\((\d\d-[a-z-]+\.ipynb)\)/g);
    expect([...told].map(([, name]) => name)).toEqual(names);
    expect(
      readdirSync(home)
        .filter((name) => name.endsWith(".ipynb"))
        .sort(),
    ).toEqual(names);
  });
});
