import * as z from "zod";
import { list, text } from "./fields.ts";

/** A figure as data: what it finds, and its numbers. */
export const figure = z.strictObject({
  name: text("what its files are called"),
  title: text("what it finds"),
  caption: text("how to read it"),
  alt: text("what a reader is told who cannot see it"),
  columns: list(z.string(), "names of the columns, the unit in the name"),
  rows: list(
    list(z.union([z.string(), z.number(), z.null()]), "a cell for each column; null where nothing is known"),
    "its numbers, with all digits",
  ),
});
