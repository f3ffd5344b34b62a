import { figures } from "@stewardsim/evidence";
import { describe, expect, it } from "vitest";
import { livePatterns } from "./live.ts";
import { asMarkdown, asText } from "./report.ts";

describe("patterns", () => {
  const lived = livePatterns("test", 1);

  it("gives a verdict on every figure", () => {
    expect(lived.verdicts.map(({ figure }) => figure.name).toSorted()).toEqual(
      figures.map(({ name }) => name).toSorted(),
    );
  });

  it("says that one history of each situation is too little for a verdict", () => {
    expect(new Set(lived.verdicts.map(({ verdict }) => verdict))).toEqual(new Set(["unseen"]));
  });

  it("prints a line a figure, in the order of patterns", () => {
    const numbers = asText(lived)
      .split("\n")
      .slice(0, figures.length)
      .map((line) => Number(line.slice(0, 2)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it("writes a page that names seed and version", () => {
    expect(asMarkdown(lived, "1.2.3")).toMatch(/Model 1\.2\.3, seed "test", 1 replications/);
  });
});
