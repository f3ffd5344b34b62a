import * as z from "zod";
import { inUnit } from "./parameter.ts";
import { quantityNames } from "./quantities.ts";

/** A promise with a date: a quantity that must reach a level by a month. */
export const Goal = z.strictObject({
  name: z.string().min(1).max(120),
  quantity: z.enum(quantityNames),
  atLeast: z.number(),
  by: inUnit(z.int().min(1).max(1200), "month"),
});
export type Goal = z.output<typeof Goal>;
