import { describe, expect, it } from "vitest";
import { table } from "./terminal.ts";

describe("a table", () => {
  const long = "infrastructure-differentiation of a very long name indeed";

  it("is as wide as its cells where they fit", () => {
    expect(table(["A", "B"], [["one", "−$6.5m −7.3 to −5.3m"]], [2, 2])).toEqual(["A   B", "one −$6.5m −7.3 to −5.3m"]);
  });

  it("breaks no word while another column has several in a line", () => {
    const arms = ["subscription", "infrastructure", "managed service + relicense to SSPL"].map((arm) => [
      arm,
      ...Array.from({ length: 5 }, () => "22% 11–39"),
      "$14m −3 to 62m",
      "1627×",
    ]);
    const head = ["", "ALL WIN", "STEWARD", "PROJECT", "COMMUNITY", "OUTSIDERS", "WORTH (ΔNPV)", "BY CHANCE"];
    const lines = table(head, arms, [5, 11, 11, 11, 11, 11, 17, 7]);
    expect(lines.every((line) => line.length <= 80)).toBe(true);
    for (const word of [...arms.flat(), ...head].flatMap((text) => text.split(" ")))
      expect(lines.join("\n")).toContain(word);
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
