import { describe, expect, it } from "vitest";
import { knownWords } from "./known-words.ts";

describe("what is known", () => {
  it("is said in one sentence, with ones and manys", () => {
    expect(knownWords({ facts: 12, ranges: 4, prior: 197 })).toBe(
      "Known: 12 facts, 4 own ranges; 197 from the catalogue.",
    );
    expect(knownWords({ facts: 9, ranges: 1, prior: 0, held: 4 })).toBe(
      "Known: 9 facts, 1 own range; 0 from the catalogue. 4 ranges of the scenario are held at their middle.",
    );
    expect(knownWords({ facts: 1, ranges: 1, prior: 0 })).toBe("Known: 1 fact, 1 own range; 0 from the catalogue.");
  });
});
