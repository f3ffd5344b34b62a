import { describe, expect, it } from "vitest";
import { parseCsv } from "./csv.ts";

describe("a table in text", () => {
  it("is read by the names of its first line", () => {
    expect(parseCsv("draw,arm\n0,a\n1,b\n")).toEqual([
      { draw: "0", arm: "a" },
      { draw: "1", arm: "b" },
    ]);
  });

  it("may hold commas, quotes and line breaks in a cell", () => {
    expect(parseCsv('arm,said\n"open-core, as practised","a ""b""\nc"\n')).toEqual([
      { arm: "open-core, as practised", said: 'a "b"\nc' },
    ]);
  });

  it("keeps empty cells, at the end of a line too", () => {
    expect(parseCsv("a,b,c\n,1,\n,,\n")).toEqual([
      { a: "", b: "1", c: "" },
      { a: "", b: "", c: "" },
    ]);
  });

  it("may end without a line break, or with one of Windows", () => {
    expect(parseCsv("a,b\r\n1,2\r\n3,4")).toEqual([
      { a: "1", b: "2" },
      { a: "3", b: "4" },
    ]);
    expect(parseCsv("a\n")).toEqual([]);
  });
});
