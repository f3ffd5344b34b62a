import { describe, expect, it } from "vitest";
import { nearest } from "./nearest.ts";

describe("the nearest name", () => {
  const streams = ["subscription", "infrastructure", "open-core", "services"];

  it("forgives a wrong, a missing, an extra and a swapped letter", () => {
    for (const typo of ["subscriptiun", "subscripton", "subscripttion", "subscirption"]) {
      expect(nearest(typo, streams)).toBe("subscription");
    }
  });

  it("counts a swap of neighbours as one slip, so that it wins over two substitutions", () => {
    expect(nearest("prcie", ["prune", "price"])).toBe("price");
  });

  it("takes case, spaces and underscores for the same word", () => {
    expect(nearest("Open_Core", streams)).toBe("open-core");
    expect(nearest("open core", streams)).toBe("open-core");
  });

  it("says nothing when more than a third of the letters differ", () => {
    expect(nearest("donations", streams)).toBeUndefined();
    expect(nearest("", streams)).toBeUndefined();
    expect(nearest("services", [])).toBeUndefined();
  });

  it("forgives one letter even in a short word", () => {
    expect(nearest("fe", ["fte"])).toBe("fte");
  });

  it("takes the first of several equally near names", () => {
    expect(nearest("nade", ["node", "made"])).toBe("node");
  });

  it("takes who writes the first words of a name to mean it", () => {
    const arms = ["infrastructure + subscription", "infrastructure-differentiation, best conduct", "open-core"];
    expect(nearest("infrastructure-differentiation", arms)).toBe("infrastructure-differentiation, best conduct");
    expect(nearest("Infrastructure", arms)).toBe("infrastructure + subscription");
    expect(nearest("open-core", [...arms, "open-core, best conduct"].toReversed())).toBe("open-core");
    // A word that goes on is another word.
    expect(nearest("op", ["open-core"])).toBeUndefined();
    expect(nearest("infra", ["infrastructure + subscription"])).toBeUndefined();
  });

  it("counts letters, not the two halves of a rare one", () => {
    expect(nearest("a🙂c", ["abc"])).toBe("abc");
  });
});
