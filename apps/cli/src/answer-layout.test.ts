import { plain } from "@stewardsim/report";
import { describe, expect, it } from "vitest";
import { answerCsv, answerLines } from "./answer-layout.ts";

describe("an answer", () => {
  const wide = Array.from({ length: 20 }, (_, index) => `a column of number ${index}`);

  it("is CSV with every digit, and nothing where nothing is known", () => {
    const rows = [
      ["a,b", 0.1 + 0.2, null],
      ['say "no"', -0, Number.NaN],
      ["two\nlines", 12n, new Date(0)],
      ["", true, [1, 2n]],
    ];
    expect(answerCsv({ columns: ["text", "n", "x,y"], rows })).toBe(
      [
        'text,n,"x,y"',
        '"a,b",0.30000000000000004,',
        '"say ""no""",-0,',
        '"two\nlines",12,1970-01-01T00:00:00.000Z',
        ',true,"[1,""2""]"',
        "",
      ].join("\n"),
    );
  });

  it("stands upright where it is wide, and says what is left out", () => {
    const rows = Array.from({ length: 25 }, (_, row) => wide.map((_, column) => row + column / 10));
    const lines = answerLines({ columns: wide, rows }, new Map(), plain);
    expect(lines.slice(0, 3)).toEqual(["row 1 of 25", "  a column of number 0  0", "  a column of number 1  0.1"]);
    expect(lines.at(-1)).toBe("5 more rows are printed by --csv or --json.");
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(answerLines({ columns: wide, rows: rows.slice(0, 20) }, new Map(), plain).at(-1)).toMatch(/number 19/);
  });

  it("is a table where it is not, and names what nobody knows", () => {
    const rows = [["mine", 0.123456, null]];
    expect(answerLines({ columns: ["arm", "mean", "of"], rows }, new Map(), plain)).toEqual([
      "arm  mean   of",
      "mine 0.1235 –",
    ]);
  });

  it("describes columns by what they mean", () => {
    const columns = ["column_name", "column_type", "null", "key", "default", "extra"];
    const rows = [["adoption", "DOUBLE", "YES", null, null, null]];
    const meanings = new Map([["adoption", { unit: "share", about: "organizations that run the project" }]]);
    expect(answerLines({ columns, rows }, meanings, plain)).toEqual([
      "COLUMN   TYPE   UNIT  MEANING",
      "adoption DOUBLE share organizations that run the project",
    ]);
  });
});
