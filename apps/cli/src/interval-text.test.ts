import { describe, expect, it } from "vitest";
import { drawSummary } from "./interval-text.ts";

describe("what was drawn, in words", () => {
  const of = { draws: 32, parameters: 300, guesses: 240 };

  it("says how often each draw was run: alike, or once and some of them again", () => {
    expect(drawSummary({ ...of, replications: 2 })).toBe("32 draws of 300 parameters (240 guessed) × 2 replications");
    expect(drawSummary({ ...of, replications: 2, repeated: 16 })).toBe(
      "32 draws of 300 parameters (240 guessed), run once and 16 of them twice",
    );
  });

  it("counts the runs where nothing is drawn", () => {
    const fixed = { draws: 4, parameters: 0, guesses: 0, replications: 3 };
    expect(drawSummary(fixed)).toBe("12 runs under fixed parameters");
    expect(drawSummary({ ...fixed, repeated: 1 })).toBe("6 runs under fixed parameters");
  });
});
