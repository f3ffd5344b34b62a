import { describe, expect, it } from "vitest";
import { table } from "./terminal.ts";

describe("a table", () => {
  const long = "infrastructure-differentiation of a very long name indeed";

  it("is as wide as its cells where they fit", () => {
    expect(table(["A", "B"], [["one", "−$6.5m −7.3 to −5.3m"]], [2, 2])).toEqual(["A   B", "one −$6.5m −7.3 to −5.3m"]);
  });

  it("goes on below where they do not, and cuts no name and no number", () => {
    const cells = [long, "−$6.5m −7.3 to −5.3m", "market.population.organizations", "x".repeat(60)];
    const lines = table(["NAME", "WORTH", "PATH", "LETTERS"], [cells], [12, 17, 20, 20]);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    expect(lines.join("")).not.toContain("…");
    const letters = (text: string) => [...text.replace(/\s/g, "")].sort().join("");
    expect(letters(lines.slice(1).join(""))).toBe(letters(cells.join("")));
    expect(lines[1]).toMatch(/^infrastructure/);
  });
});
