import type * as z from "zod";
import { parameterMeta, unitBounds } from "./parameter.ts";
import { showNumber } from "../foundation/show.ts";
import { type Schema, partsOf, unwrap } from "./schema-tree.ts";

/** What a setting wants, as the end of "It wants …". */
export function describe(schema: Schema): string {
  const inner = unwrap(schema);
  const meta = parameterMeta.get(inner as z.ZodType);
  if (meta) {
    const [low, high] = meta.bounds ?? unitBounds[meta.unit];
    const [likely, unlikely] = meta.plausible;
    return `a ${meta.integer ? "whole " : ""}number in ${meta.unit} from ${showNumber(low)} to ${showNumber(high)}; plausible is ${showNumber(likely)} to ${showNumber(unlikely)}`;
  }
  const parts = partsOf(inner);
  switch (parts.type) {
    case "leaf":
      return 'a condition, such as "runway < 9 and growth < 0.2"';
    case "object":
      return "a group of settings";
    case "record":
      return "a group of named values";
    case "array":
    case "tuple":
      return "a list";
    case "boolean":
      return "true or false";
    case "string":
      return "a text";
    case "enum":
      return `one of ${Object.values(parts.entries).join(", ")}`;
    case "literal":
      return parts.values.map(String).join(" or ");
    case "number":
      return numberIn(inner);
    case "union":
      return [...new Set(parts.options.map(describe))].join(" or ");
    default:
      return "another value";
  }
}

function numberIn(schema: Schema): string {
  const { minValue, maxValue, isInt } = schema as z.ZodNumber;
  const kind = isInt ? "a whole number" : "a number";
  const low =
    minValue === null || minValue === -Infinity || minValue === Number.MIN_SAFE_INTEGER
      ? ""
      : ` from ${showNumber(minValue)}`;
  const high =
    maxValue === null || maxValue === Infinity || maxValue === Number.MAX_SAFE_INTEGER
      ? ""
      : ` to ${showNumber(maxValue)}`;
  return kind + low + high;
}
