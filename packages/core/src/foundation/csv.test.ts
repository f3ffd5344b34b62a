import { describe, expect, it } from "vitest";
import { csvLine, textOfCell } from "./csv.ts";

describe("a line of comma-separated text", () => {
  it("has nothing in it that a spreadsheet would run, and is read as what was written", () => {
    const formulas = [
      "=1+1",
      "+SUM(A1)",
      "-2+cmd|' /C calc'!A0",
      "@SUM(1)",
      "\t=1",
      "\r=1",
      "-",
      "'=1",
      "''@x",
      "-1e3x",
    ];
    for (const text of formulas) {
      const cell = csvLine([text])
        .replace(/^"([^]*)"$/, "$1")
        .replaceAll('""', '"');
      expect(cell, text).toMatch(/^'/);
      expect(textOfCell(cell)).toBe(text);
    }
    expect(csvLine(formulas).split(",")[0]).toBe("'=1+1");
  });

  it("leaves numbers, in texts too, and all other texts as they are", () => {
    const cells = ["-5", "+0.5", "-1e-3", "1-2", "a=b", "", "'quoted'", "it's", "o'=", "open core"];
    expect(csvLine(cells)).toBe(cells.join(","));
    for (const cell of cells) expect(textOfCell(cell)).toBe(cell);
    expect(csvLine([-5, -0, Number.NEGATIVE_INFINITY, Number.NaN])).toBe("-5,-0,-Infinity,");
  });
});
