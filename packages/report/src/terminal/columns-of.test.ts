import { expect, it } from "vitest";
import { columnsOf } from "./columns-of.ts";

it("is as wide as the terminal, and 80 where there is none or it does not say", () => {
  expect(columnsOf({ isTTY: true, columns: 120 })).toBe(120);
  expect(columnsOf({ isTTY: true, columns: 0 })).toBe(80);
  expect(columnsOf({ isTTY: true })).toBe(80);
  expect(columnsOf({ columns: 120 })).toBe(80);
});
