import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { utf8 } from "./utf8.ts";

describe("the bytes of a text", () => {
  it("are those of the platform's encoder, for every kind of letter and for broken pairs", () => {
    for (const text of [
      "",
      "Ax",
      "Łx",
      "€",
      "🙂",
      "\u0000\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}",
      "a\ud83d",
      "\ude00b",
    ]) {
      expect(utf8(text)).toEqual(new Uint8Array(new TextEncoder().encode(text)));
    }
  });

  it("are those of the platform's encoder for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect([...utf8(text)]).toEqual([...new TextEncoder().encode(text)]);
      }),
      { seed: 1 },
    );
  });
});
