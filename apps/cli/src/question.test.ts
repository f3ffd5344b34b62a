import { plain } from "@stewardsim/report";
import { describe, expect, it } from "vitest";
import { answerCsv, answerLines } from "./answer-layout.ts";
import { mustAsk } from "./question.ts";

describe("a question", () => {
  it.each([
    "SELECT 1",
    "  select * from runs;",
    "(SELECT 1) UNION (SELECT 2)",
    "WITH a AS (SELECT 1) FROM a",
    "FROM runs",
    "DESCRIBE runs",
    "SHOW TABLES",
    "SUMMARIZE design",
    "PIVOT runs ON arm USING avg(adoption)",
    "EXPLAIN SELECT 1",
    "EXPLAIN ANALYZE FROM runs",
    "EXPLAIN (FORMAT JSON) SELECT 1",
    "VALUES (1)",
    "-- why; drop it\nSELECT 1 /* ; COPY */",
    "SELECT 'a; b', \"c;d\", $$e; f$$, E'g\\'; h'",
  ])("is %s", (sql) => {
    expect(() => mustAsk(sql)).not.toThrow();
  });

  it.each([
    ["COPY runs TO 'x.csv'", '"COPY" begins no question'],
    ["copy (SELECT 1) TO 'x.csv'", '"copy" begins no question'],
    ["DROP VIEW runs", '"DROP" begins no question'],
    ["/* SELECT */ DELETE FROM runs", '"DELETE" begins no question'],
    ["ATTACH 'x.db'", '"ATTACH" begins no question'],
    ["PRAGMA version", '"PRAGMA" begins no question'],
    ["EXPLAIN ANALYZE COPY runs TO 'x.csv'", '"COPY" begins no question'],
    ["EXPLAIN (ANALYZE) COPY runs TO 'x.csv'", '"COPY" begins no question'],
    ["SELECT 1; COPY runs TO 'x.csv'", "These are 2 questions"],
    ["SELECT E'\\''; COPY runs TO 'x.csv' --'", "These are 2 questions"],
    ["how many?", '"how" begins no question'],
    ["", "The question is empty"],
    [" ; -- nothing", "The question is empty"],
  ])("is not %s", (sql, sentence) => {
    expect(() => mustAsk(sql)).toThrow(sentence);
  });
});

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
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
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
