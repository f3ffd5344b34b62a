import { figures } from "@stewardsim/evidence";
import { describe, expect, it } from "vitest";
import { runPatterns } from "./run-patterns.ts";
import { asFigure, asMarkdown, asText } from "./report.ts";

describe("patterns", () => {
  const simulated = runPatterns("test", 1);

  it("gives a verdict on every figure", () => {
    expect(simulated.verdicts.map(({ figure }) => figure.name).toSorted()).toEqual(
      figures.map(({ name }) => name).toSorted(),
    );
  });

  it("says that one run of each situation is too little for a verdict", () => {
    expect(new Set(simulated.verdicts.map(({ verdict }) => verdict))).toEqual(new Set(["unseen"]));
  });

  it("prints a line a figure, in the order of patterns", () => {
    const numbers = asText(simulated)
      .split("\n")
      .slice(0, figures.length)
      .map((line) => Number(line.slice(0, 2)));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  });

  it("writes a page that names seed and version", () => {
    expect(asMarkdown(simulated, "1.2.3")).toMatch(/Model 1\.2\.3, seed "test", 1 replication of each/);
    expect(asFigure(simulated, "1.2.3").caption).toContain("1 replication of each");
  });
});
