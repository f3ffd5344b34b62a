import { describe, expect, it } from "vitest";
import { counted, didYouMean, listed, meantHint, percent } from "./wording.ts";

describe("words of a sentence", () => {
  it("name what was most likely meant, and nothing where nobody knows", () => {
    expect(didYouMean("adoptoin", ["adoption", "trust"])).toBe(' Did you mean "adoption"?');
    expect(didYouMean("price", ["adoption", "trust"])).toBe("");
    expect(meantHint(undefined)).toBe("");
  });

  it("say shares in whole percents, and no number of what is none", () => {
    expect([0, 0.344, 1].map(percent)).toEqual(["0%", "34%", "100%"]);
    expect([Number.NaN, Infinity].map(percent)).toEqual(["n/a", "n/a"]);
  });

  it("count one thing and several", () => {
    expect([0, 1, 12_000].map((count) => counted(count, "run"))).toEqual(["0 runs", "1 run", "12,000 runs"]);
  });

  it("put a list into a sentence", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});
