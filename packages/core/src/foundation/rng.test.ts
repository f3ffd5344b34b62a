import { describe, expect, it } from "vitest";
import { childKey, draw, drawWord, namedKey, seedKey } from "./rng.ts";
import { threefry } from "./threefry.ts";

const hex = ({ k0, k1 }: { k0: number; k1: number }) =>
  [k0, k1].map((word) => (word >>> 0).toString(16).padStart(8, "0")).join(" ");

describe("the generator", () => {
  it("gives the published blocks of Threefry-2x32", () => {
    // Random123's known-answer tests: 20 rounds, then 13.
    const ones = { k0: 0xffffffff, k1: 0xffffffff };
    expect(hex(threefry({ k0: 0, k1: 0 }, 0, 0))).toBe("6b200159 99ba4efe");
    expect(hex(threefry(ones, 0xffffffff, 0xffffffff))).toBe("1cb996fc bb002be7");
    const pi = { k0: 0x13198a2e, k1: 0x03707344 };
    expect(hex(threefry(pi, 0x243f6a88, 0x85a308d3))).toBe("c4923a9c 483df7a0");
    expect(hex(threefry({ k0: 0, k1: 0 }, 0, 0, 13))).toBe("9d1c5ec6 8bd50731");
  });

  it("draws the first 52 bits of a block of 13 rounds, whatever the signs of the integers", () => {
    const integers = [0, 1, -1, 2 ** 31 - 1, -(2 ** 31), 2 ** 32 - 1, 123_456_789, -987_654_321];
    for (const k0 of integers)
      for (const k1 of integers)
        for (const row of integers)
          for (const question of [0, 7, -3, 2 ** 32 - 1]) {
            const block = threefry({ k0, k1 }, row, question, 13);
            const bits = (BigInt(block.k0 >>> 0) << 20n) | BigInt(block.k1 >>> 12);
            // (2 bits + 1) / 2^53 is exact in a double.
            expect(draw(k0, k1, row, question)).toBe(Number(2n * bits + 1n) / 2 ** 53);
            expect(drawWord(k0, k1, row, question)).toBe(block.k0 >>> 0);
          }
  });
});

describe("a random number", () => {
  const key = namedKey(seedKey("battery"), "choice");

  /** The one address whose block is this one: the 13 rounds, undone from the last. */
  function addressOf(word0: number, word1: number) {
    const schedule = [key.k0, key.k1, key.k0 ^ key.k1 ^ 0x1bd11bda];
    let [x0, x1] = [word0, word1];
    for (let round = 12; round >= 0; round--) {
      if (round % 4 === 3) {
        const injection = (round + 1) / 4;
        x0 = (x0 - schedule[injection % 3]!) | 0;
        x1 = (x1 - schedule[(injection + 1) % 3]! - injection) | 0;
      }
      const turn = [13, 15, 26, 6, 17, 29, 16, 24][round % 8]!;
      const turned = x0 ^ x1;
      x1 = (turned >>> turn) | (turned << (32 - turn));
      x0 = (x0 - x1) | 0;
    }
    return { row: (x0 - key.k0) | 0, question: (x1 - key.k1) | 0 };
  }

  it("lies strictly between zero and one at the two addresses where it is most extreme", () => {
    const least = addressOf(0, 0);
    const most = addressOf(-1, -1);
    expect(draw(key.k0, key.k1, least.row, least.question)).toBe(2 ** -53);
    expect(draw(key.k0, key.k1, most.row, most.question)).toBe(1 - 2 ** -53);
  });

  it("depends on each of the four integers and on nothing asked before", () => {
    const first = draw(key.k0, key.k1, 5, 2);
    for (let row = 0; row < 100; row++) draw(key.k0, key.k1, row, 1);
    expect(draw(key.k0, key.k1, 5, 2)).toBe(first);
    const others = [
      draw(key.k0 + 1, key.k1, 5, 2),
      draw(key.k0, key.k1 + 1, 5, 2),
      draw(key.k0, key.k1, 6, 2),
      draw(key.k0, key.k1, 5, 3),
    ];
    expect(new Set([first, ...others]).size).toBe(5);
  });

  it("fills sixty-four equal pieces evenly, over rows, questions and months", () => {
    const draws = 64_000;
    const walks = {
      rows: (i: number) => draw(key.k0, key.k1, i, 0),
      questions: (i: number) => draw(key.k0, key.k1, 0, i),
      months: (i: number) => {
        const { k0, k1 } = childKey(key, i);
        return draw(k0, k1, 0, 0);
      },
    };
    for (const walk of Object.values(walks)) {
      const counts = new Float64Array(64);
      for (let i = 0; i < draws; i++) counts[Math.floor(walk(i) * 64)]! += 1;
      const chiSquare = counts.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
      // 63 degrees of freedom: mean 63, standard deviation sqrt(126) = 11.2; five of them either side.
      expect(Math.abs(chiSquare - 63)).toBeLessThan(5 * 11.2);
    }
  });

  it("of neighbours is unrelated", () => {
    const pairs = 100_000;
    let product = 0;
    for (let row = 0; row < pairs; row++) {
      product += (draw(key.k0, key.k1, row, 0) - 0.5) * (draw(key.k0, key.k1, row + 1, 0) - 0.5);
    }
    // Each product has mean 0 and standard deviation 1/12: the mean's standard error is 2.6e-4.
    expect(Math.abs(product / pairs)).toBeLessThan(5 * (1 / 12 / Math.sqrt(pairs)));
  });
});

describe("the key of a seed", () => {
  it("takes a number for its decimal text", () => {
    expect(seedKey(1)).toEqual(seedKey("1"));
    expect(seedKey(-0)).toEqual(seedKey("0"));
  });

  it("takes two spellings of one letter for the same seed", () => {
    expect(seedKey("caf\u00e9")).toEqual(seedKey("cafe\u0301"));
  });

  it("tells apart letters that share their low byte", () => {
    expect(seedKey("Łx")).not.toEqual(seedKey("Ax"));
  });

  it("tells apart a text and its repetitions, empty texts, zeros and long texts", () => {
    const long = "x".repeat(256);
    const texts = [
      "",
      "\0",
      "\0\0",
      "1",
      "11",
      "111",
      "1\0",
      "1\u00001",
      "12",
      "1212",
      "121212",
      long,
      `${long}x`,
      `y${long}`,
    ];
    // What folds onto itself in a table of 256 letters: the first letter up, the last one down.
    texts.push(`b${"x".repeat(255)}z`, `c${"x".repeat(255)}g`);
    expect(new Set(texts.map((text) => hex(seedKey(text)))).size).toBe(texts.length);
  });

  it("is stored here, since every published result depends on it", () => {
    expect([1, 2, "release"].map((seed) => hex(seedKey(seed)))).toMatchInlineSnapshot(`
      [
        "2d79798c 683d5f37",
        "5f05ef36 cd583c9a",
        "afe3ece9 d7cd62b3",
      ]
    `);
  });
});

describe("the key of a name", () => {
  const key = seedKey(1);

  it("differs for names that share a beginning, an end or trailing zeros, and by parent", () => {
    const names = [
      "",
      "\0",
      "a",
      "a\0",
      "choice",
      "choices",
      "achoice",
      "choice\0\0",
      "abcdefgh",
      "abcdefgh\0",
      "abcdefghabcdefgh",
    ];
    const keys = [...names.map((name) => namedKey(key, name)), namedKey(seedKey(2), "choice"), key, childKey(key, 0)];
    expect(new Set(keys.map(hex)).size).toBe(names.length + 3);
  });

  it("is the same for two spellings of one name", () => {
    expect(namedKey(key, "caf\u00e9")).toEqual(namedKey(key, "cafe\u0301"));
  });

  it("never meets another child of the same parent among a hundred thousand", () => {
    const seen = new Set<string>();
    for (let month = 0; month < 1_000; month++) for (let b = 0; b < 100; b++) seen.add(hex(childKey(key, month, b)));
    // The children are a permutation of the pairs, so this holds for all 2^64.
    expect(seen.size).toBe(100_000);
  });
});
