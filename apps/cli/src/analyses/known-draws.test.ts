import { ownFactors } from "@stewardsim/analysis";
import { UsageError } from "@stewardsim/report/terminal";
import { describe, expect, it } from "vitest";
import { cart } from "./cart.ts";
import { delta } from "./delta.ts";
import { features } from "./features.ts";
import { rbdFast } from "./rbd-fast.ts";
import type { RowsAsked } from "./rows-analysis.ts";

const factors = ownFactors([
  { name: "x", low: 0, high: 1 },
  { name: "idle", low: 0, high: 1 },
]);
const rows = Array.from({ length: 60 }, (_, row) => [((row * 37) % 61) / 61, ((row * 23 + 5) % 61) / 61]);
const outputs = Float64Array.from(rows, ([x]) => 100 * x!);
const asked = (of: Float64Array): RowsAsked => ({
  factors,
  values: rows,
  outputs: of,
  of: "profit",
  unit: "",
  isVerdict: false,
  isLess: false,
  howToMake: (kind) => `make ${kind}`,
  most: 15,
  seed: "1",
});

describe.each([
  ["cart", cart],
  ["delta", delta],
  ["features", features],
  ["rbd-fast", rbdFast],
] as const)("%s", (_, analysis) => {
  it("says over how many draws a result is known, and names what moves it", () => {
    const gaps = outputs.with(3, Number.NaN).with(40, Number.NaN);
    const text = analysis(asked(gaps)).lines.join(" ");
    expect(text).toContain("Known in 58 of 60 draws.");
    expect(analysis(asked(gaps)).lines[0]).toMatch(/\bx\b/);
    expect(text).not.toMatch(/NaN|undefined/);
  });

  it("refuses a result that is known in none", () => {
    const none = () => analysis(asked(outputs.map(() => Number.NaN)));
    expect(none).toThrow(UsageError);
    expect(none).toThrow("profit is known in none of 60 draws");
  });
});

describe("a tree of draws", () => {
  it("says that a box is borne out where it is", () => {
    expect(cart(asked(outputs)).lines[0]).toMatch(
      /^profit is at most .* when x is below .* more than the 2\d% of all draws\.$/,
    );
  });

  it("says of what goes wrong nowhere that no range says when", () => {
    const wins = { ...asked(outputs.map(() => 1)), of: "all-win", isVerdict: true };
    const { lines } = cart(wins);
    expect(lines[0]).toBe("no all win in 0% of the cases, and no range of the assumptions says when.");
    expect(lines.join(" ")).not.toContain("NaN");
  });
});
