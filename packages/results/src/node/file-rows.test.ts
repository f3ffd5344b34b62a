import { draw } from "@stewardsim/core/foundation";
import { describe, expect, it } from "vitest";
import { memoryRows } from "../number-rows.ts";
import { fileRows, manyRows } from "./file-rows.ts";

/** Rows of 24 KB, so that few of them make a piece that is written at once. */
const [count, width] = [400, 3000];

describe("rows in a file", () => {
  it("hold what rows in memory hold, in whatever order it comes and is asked for", () => {
    const [own, plain] = [fileRows(count, width), memoryRows(count, width)];
    const visit = (turn: number, row: number) => {
      if (draw(1, 2, row, 0) < 0.2) return;
      const from = Math.floor(draw(1, 2, row, turn) * (width - 2));
      const values = Float64Array.of(row + 0.5, -0);
      for (const rows of [own, plain]) rows.set(row, from, values);
    };
    for (let turn = 1; turn <= 4; turn++) {
      for (let step = 0; step < count; step++) visit(turn, turn % 2 === 0 ? step : (step * 149) % count);
      for (const position of [0, 1, 77, width - 1, 77]) expect(own.column(position)).toEqual(plain.column(position));
      for (const row of [count - 1, 0, 201])
        for (const position of [5, width - 1]) expect(own.at(row, position)).toBe(plain.at(row, position));
    }
    for (let position = 0; position < width; position += 97)
      expect(own.column(position)).toEqual(plain.column(position));
  });

  it("may each be longer than what is written at once", () => {
    const [rows, wide] = [3, 200_000];
    const own = fileRows(rows, wide);
    for (let row = 0; row < rows; row++) own.set(row, wide - 1, Float64Array.of(row + 0.5));
    expect(own.column(wide - 1)).toEqual(Float64Array.of(0.5, 1.5, 2.5));
    expect(own.at(1, 0)).toBe(Number.NaN);
  });

  it("tell a column as it is now, whatever was asked for before", () => {
    const own = fileRows(3, 2);
    own.set(1, 0, Float64Array.of(7, 8));
    expect(own.column(1)).toEqual(Float64Array.of(Number.NaN, 8, Number.NaN));
    own.set(2, 1, Float64Array.of(9));
    expect(own.column(1)).toEqual(Float64Array.of(Number.NaN, 8, 9));
  });

  it("are those that would take more than 64 MB", () => {
    const few = manyRows(10, 2);
    expect(few.column(1)).toBe(few.column(1));
    const column = few.column(0);
    few.set(3, 0, Float64Array.of(7));
    expect(column[3]).toBe(7);
    const many = manyRows(9_000_000, 1);
    many.set(8_999_999, 0, Float64Array.of(7));
    expect([many.at(8_999_999, 0), many.at(0, 0)]).toEqual([7, Number.NaN]);
  });

  it("end with what can be done where the disk takes none", () => {
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = "/proc/nothing";
    try {
      expect(() => fileRows(10, 2)).toThrow(expect.objectContaining({ code: "unwritable" }));
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
  });
});
