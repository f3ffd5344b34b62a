import { describe, expect, it } from "vitest";
import { coloured } from "../style.ts";
import { escaped, escapeMark } from "./escaped.ts";
import { jsonText } from "./print-json.ts";
import { styleFor } from "./style-for.ts";

/** Colours, a title, a cleared screen, a link, NUL, a bell, C1, directions, a half letter, a line separator, a hidden tag. */
const strange = [
  "\u001b[31m",
  "\u001b]0;owned\u0007",
  "\u001bc",
  "\u009b2J",
  "\0",
  "\b\r\v\f",
  "\u007f",
  "\u202etxt.exe\u2066",
  "\u200f",
  "\ud800",
  "\u2028",
  "\u{e0041}",
  "\ufeff",
];

describe("a text for a terminal", () => {
  it("shows what a terminal would obey, or nobody would see", () => {
    for (const one of strange) {
      const shown = escaped(`a${one}b`);
      expect(shown, JSON.stringify(one)).toMatch(/^a.*\\u\{[0-9a-f]+\}.*b$/u);
      expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    }
  });

  it("leaves letters of all scripts, lines and tabs as they are", () => {
    for (const text of ["Zoë · €5 ▁▂▃", "日本語", "سلام‌دنیا", "👩‍💻", "one\ttwo\nthree"])
      expect(escaped(text)).toBe(text);
  });

  it("has the colours of ours, and of nobody's name", () => {
    const { strong } = styleFor({ isTTY: true }, {});
    const text = strong("\u001b[31mred\u001b[39m");
    expect(escaped(text)).toBe(coloured.strong("\\u{1b}[31mred\\u{1b}[39m"));
    expect(text).toContain(escapeMark);
    expect(escaped(styleFor({}, {}).strong("\u001b[1m"))).toBe("\\u{1b}[1m");
  });
});

describe("JSON for a terminal", () => {
  it("has none of them raw, and means the same", () => {
    const text = jsonText({ names: strange, ["\u202ekey"]: 1 });
    expect(text).not.toMatch(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/u);
    expect(JSON.parse(text)).toEqual({ names: strange, ["\u202ekey"]: 1 });
  });
});
