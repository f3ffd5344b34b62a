import { describe, expect, it } from "vitest";
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
    "EXPLAIN ( FORMAT JSON ) SELECT 1",
    "explain analyze (from runs)",
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
    ["EXPLAIN ( ANALYZE )COPY runs TO 'x.csv'", '"COPY" begins no question'],
    ["SELECT 1; COPY runs TO 'x.csv'", "These are 2 questions"],
    ["SELECT E'\\''; COPY runs TO 'x.csv' --'", "These are 2 questions"],
    ["how many?", '"how" begins no question'],
    ["", "The question is empty"],
    [" ; -- nothing", "The question is empty"],
  ])("is not %s", (sql, sentence) => {
    expect(() => mustAsk(sql)).toThrow(sentence);
  });
});
