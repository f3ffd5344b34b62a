import { describe, expect, it } from "vitest";
import { csvRows, writtenNumber } from "./rows-of-text.ts";

describe("a cell", () => {
  it.each([
    ["7", 7],
    ["-0.5", -0.5],
    ["+3.", 3],
    [".25", 0.25],
    ["1e5", 1e5],
    ["2.5E-3", 0.0025],
  ])("%s holds a number", (cell, number) => {
    expect(writtenNumber(cell)).toBe(number);
  });

  it.each(["", " ", "7 usd", "usd 7", "1e", "1e5x", "0x10", "1,5", ".", "-", "Infinity", "NaN", "1e5.5", "--1"])(
    "%j holds none",
    (cell) => {
      expect(writtenNumber(cell)).toBeNaN();
    },
  );
});

describe("the lines of a written design", () => {
  it("are those that hold anything, called by where they stand in the text", () => {
    expect(csvRows("\uFEFFa,b\r\n\n1,2\r3,\n ,\n")).toEqual([
      { where: "Line 1", cells: ["a", "b"] },
      { where: "Line 3", cells: ["1", "2"] },
      { where: "Line 4", cells: ["3", ""] },
      { where: "Line 5", cells: ["", ""] },
    ]);
  });

  it("keep a comma that stands within quotes, where they are closed", () => {
    expect(csvRows('"a, b",c')[0]!.cells).toEqual(["a, b", "c"]);
    expect(csvRows('"a, b,c')[0]!.cells).toEqual(['"a', "b", "c"]);
  });
});
