import { type Document, isMap, isScalar, type LineCounter, type Pair, type Scalar, visit, type YAMLMap } from "yaml";
import { show } from "../foundation/show.ts";
import { listed } from "../foundation/wording.ts";
import type { ScenarioError } from "./errors.ts";
import { mendedNumber, spelledOut } from "./mended-number.ts";
import { type Path, writePath } from "./path.ts";

/**
 * Numbers with commas in braces, such as `{ cash: 1,000,000 }`: YAML ends the value at the comma, and takes what follows for
 * further names. They are taken out of the document, so that the rest can still be read.
 *
 * @param document is changed
 * @returns an error for each, with its path and line
 */
export function cutNumbers(document: Document.Parsed, lines: LineCounter): ScenarioError[] {
  const errors: ScenarioError[] = [];
  visit(document, {
    Map(_, map, ancestors) {
      if (map.flow !== true) return;
      for (let index = 0; index < map.items.length; index++) {
        const item = map.items[index]!;
        const text = cutAt(map, index);
        if (text === undefined) continue;
        const mended = mendedNumber(text)!;
        const isDecimal = isDecimalComma(text);
        errors.push({
          code: "unreadable-quantity",
          path: writePath(pathOf([...ancestors, map, item])),
          value: show(text.slice(0, text.length - mended.rest.length).trim()),
          reason: `has a ${isDecimal ? "decimal " : ""}comma, which in braces is read as a separator`,
          hint: isDecimal
            ? `Write it with a point: ${spelledOut(mended)}.`
            : `Write it without ${listed(mended.without)}: ${spelledOut(mended)}.`,
          line: lines.linePos((item.key as Scalar.Parsed).range[0]).line,
        });
        map.items.splice(index, text.split(",").length);
        index--;
      }
    },
  });
  return errors;
}

/** The whole number that begins in an item and goes on in those after it; `undefined` where none does. */
function cutAt({ items }: YAMLMap, index: number): string | undefined {
  const { key, value } = items[index]!;
  if (!isScalar(key) || !isScalar(value) || value.type !== "PLAIN") return undefined;
  let text = value.source ?? "";
  if (!/^[^\w\s.]{0,4}\d+(?:\.\d{3})*$/.test(text)) return undefined;
  const after = items[index + 1];
  const decimals = after !== undefined && isBeside(value, after) ? partOf(after, /^\d+/) : undefined;
  if (decimals !== undefined && isDecimalComma(`${text},${decimals}`)) return `${text},${decimals}`;
  for (let next = index + 1; next < items.length; next++) {
    const part = partOf(items[next]!, /^\d{3}(?!\d)/);
    if (part === undefined) break;
    text += `,${part}`;
    if (!/^\d{3}$/.test(part)) break;
  }
  return text.includes(",") && mendedNumber(text) !== undefined ? text : undefined;
}

/** Whether a comma sets apart decimals and no thousands: behind 0 or many digits, or before one that are not three. */
const isDecimalComma = (text: string): boolean =>
  /^[^\w\s.]{0,4}(?:0+,\d+|\d{4,},\d+|\d+(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})(?!\d))/.test(text) &&
  mendedNumber(text) !== undefined;

/** Whether nothing but the comma stands between a value and what follows. */
const isBeside = ({ range }: Scalar, { key }: Pair): boolean =>
  range !== undefined && range !== null && isScalar(key) && key.range?.[0] === range[1] + 1;

/** A name without a value that begins with digits. */
function partOf({ key, value }: Pair, digits: RegExp): string | undefined {
  const isBare = value === null || (isScalar(value) && value.value === null && (value.source ?? "") === "");
  if (!isBare || !isScalar(key)) return undefined;
  const text = key.source ?? String(key.value);
  return digits.test(text) ? text : undefined;
}

/** The names and indices by which a part of a document is found. */
export function pathOf(nodes: readonly unknown[]): Path {
  return nodes.flatMap((node, depth): readonly (string | number)[] => {
    const parent = nodes[depth - 1] as { readonly items?: readonly unknown[] } | undefined;
    if (isPairLike(node)) return [String((node.key as Scalar).value)];
    return parent?.items !== undefined && !isMap(parent) ? [parent.items.indexOf(node)] : [];
  });
}

const isPairLike = (node: unknown): node is Pair =>
  typeof node === "object" && node !== null && "key" in node && isScalar((node as Pair).key);
