import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { createDigest, feed, finish, sha256 } from "./digest.ts";

describe("a digest", () => {
  it("is the published one for the published messages", () => {
    // NIST, Cryptographic Standards and Guidelines, examples with intermediate values: SHA-256.
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    );
    expect(sha256("a".repeat(1_000_000))).toBe("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  });

  it("agrees with the platform for every length around the ends of blocks", () => {
    for (let length = 0; length < 260; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255);
      expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });

  it("does not see where one piece ends and the next begins", () => {
    const bytes = Uint8Array.from({ length: 1_000 }, (_, i) => (i * 101) & 255);
    for (const step of [1, 3, 63, 64, 65, 127, 500]) {
      const digest = createDigest();
      for (let at = 0; at < bytes.length; at += step) feed(digest, bytes.subarray(at, at + step));
      expect(finish(digest)).toBe(sha256(bytes));
    }
  });

  it("counts the UTF-8 bytes of a text", () => {
    expect(sha256("Łx€🙂")).toBe(createHash("sha256").update("Łx€🙂", "utf8").digest("hex"));
  });
});
