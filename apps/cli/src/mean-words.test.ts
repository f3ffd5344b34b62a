import { describe, expect, it } from "vitest";
import { meanNotes } from "./mean-words.ts";

describe("a mean that is not known yet", () => {
  it("has the median of few draws beside it without an interval, and none where nothing is known", () => {
    expect(meanNotes([1e6, 3e6, 40e6], "usd").join()).toContain(
      "Their median is $3.0m; they are too few for its interval.",
    );
    expect(meanNotes([Number.NaN, Number.NaN], "usd").join()).not.toContain("median");
    expect(meanNotes([1e6, 3e6, 40e6], "usd").join()).not.toContain("n/a");
  });
});
