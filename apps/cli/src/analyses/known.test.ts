import { describe, expect, it } from "vitest";
import { knownSentence } from "./known.ts";

describe("what is not known everywhere", () => {
  it("is counted in one draw, two draws, or states", () => {
    expect(knownSentence("Price", 1, 2).join()).toContain("is known in 1 of 2 draws. All this is over 1 draw:");
    expect(knownSentence("Price", 0, 1).join()).toContain("is known in 0 of 1 draw. All this is over 0 draws:");
    expect(knownSentence("Price", 2, 3, "state").join()).toContain("All this is over 2 states:");
    expect(knownSentence("Price", 3, 3)).toEqual([]);
  });
});
