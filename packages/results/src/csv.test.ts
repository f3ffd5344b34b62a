import { describe, expect, it } from "vitest";
import { blocksCsv } from "./csv.ts";
import { block, columns } from "./testing/blocks.ts";

describe("comma-separated text", () => {
  it("calls columns as they are called elsewhere, quotes what needs it, and leaves out what is missing", async () => {
    const pieces: string[] = [];
    for await (const piece of blocksCsv(columns, [block(0), block(1)])) pieces.push(piece);
    expect(pieces.join("").split("\n")).toEqual([
      "replication,arm,worth,share",
      "0,open,0.1,Infinity",
      "0,,,0",
      "1,open,1.1,Infinity",
      '1,"ümlaut, ""quoted""",-0,5e-324',
      "",
    ]);
  });
});
