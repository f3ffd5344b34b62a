import { describe, expect, it } from "vitest";
import { firstOf } from "./first-of.ts";

describe("the first of a list", () => {
  it("is all of a short one, and of a long one three and how many more there are", () => {
    expect(firstOf(["a", "b", "c", "d"], "pair")).toBe("a; b; c; d");
    expect(firstOf(["a", "b", "c", "d", "e"], "pair")).toBe("a; b; c; … and 2 more pairs: --json has them");
  });
});
