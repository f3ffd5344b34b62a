import { describe, expect, it } from "vitest";
import { textOfBytes } from "./text-of-bytes.ts";

const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, "utf16le"));
const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

describe("the text of a file", () => {
  it.each(["name: Müller\r\nmonths: 24\n", "\uFEFFname: 日本 🚲\n", ""])("is read in UTF-8: %j", (text) => {
    expect(textOfBytes("a.yaml", new TextEncoder().encode(text))).toBe(text);
  });

  it.each([
    ["UTF-16 with a mark", utf16("\uFEFFname: a\n"), "a.yaml is UTF-16 and not UTF-8: save it as UTF-8."],
    ["UTF-16 of the other order", utf16("\uFEFFname: a\n").map((_, at, all) => all[at ^ 1]!), "is UTF-16"],
    ["UTF-16 without a mark", utf16("name: a\nmonths: 24\n"), "is UTF-16"],
    ["UTF-32", Uint8Array.of(0xff, 0xfe, 0, 0, 97, 0, 0, 0), "is UTF-32"],
    ["an archive", Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 8, 8), "is binary data"],
    [
      "Windows-1252",
      latin("months: 24\nname: Müller\n"),
      'line 2 is no text in it, but "name: Müller" in Windows-1252',
    ],
    ["a letter cut in two", new TextEncoder().encode("name: ü").subarray(0, 7), "not UTF-8: line 1"],
  ])("is refused in %s", (_, bytes, reason) => {
    expect(() => textOfBytes("a.yaml", bytes)).toThrow(expect.objectContaining({ code: "text-encoding" }));
    expect(() => textOfBytes("a.yaml", bytes)).toThrow(reason);
  });
});
