import { expect, it } from "vitest";
import { columnsOf } from "./columns-of.ts";

it("is as wide as the terminal, as COLUMNS says where there is none, and 80 where neither says anything", () => {
  expect(columnsOf({ isTTY: true, columns: 120 }, { COLUMNS: "60" })).toBe(120);
  expect(columnsOf({ isTTY: true, columns: 0 }, {})).toBe(80);
  expect(columnsOf({ isTTY: true }, { COLUMNS: "60" })).toBe(80);
  expect(columnsOf({ columns: 120 }, {})).toBe(80);
  expect(columnsOf({}, { COLUMNS: "60" })).toBe(60);
  for (const nonsense of ["", "0", "-5", "wide", "1e9", "99999"]) expect(columnsOf({}, { COLUMNS: nonsense })).toBe(80);
});
