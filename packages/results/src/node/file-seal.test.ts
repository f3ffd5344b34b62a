import { describe, expect, it } from "vitest";
import { isAsSealed, seal, unsealed } from "./file-seal.ts";

/** What a Parquet file ends in, more or less: a key, a text of eight letters, and other words. */
function sealed(): Uint8Array {
  const file = Buffer.from(`PAR1 numbers ${unsealed.key}\x18\x08${unsealed.value} more PAR1`, "latin1");
  seal(file);
  return Uint8Array.from(file);
}

describe("a sealed file", () => {
  it("is as it was sealed, and with any bit turned or any end missing it is not", () => {
    const file = sealed();
    expect(isAsSealed(file)).toBe(true);
    for (let at = 0; at < file.length; at++) {
      expect(isAsSealed(file.subarray(0, at)), `${at} bytes`).toBe(false);
      for (let bit = 0; bit < 8; bit++) {
        const turned = Uint8Array.from(file);
        turned[at]! ^= 1 << bit;
        expect(isAsSealed(turned), `bit ${bit} of byte ${at}`).toBe(false);
      }
    }
  });

  it("needs a place for its checksum", () => {
    expect(() => seal(new Uint8Array(20))).toThrow(unsealed.key);
  });
});
