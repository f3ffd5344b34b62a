/**
 * Cells as a line of comma-separated text, without its end. Numbers are the shortest text that reads back as the same
 * double, -0 too; one that is missing is nothing, as readers of tables have it. A text that a spreadsheet would take for a
 * formula has an apostrophe in front, which `textOfCell` takes off.
 *
 * @source RFC 4180; the apostrophe: OWASP, CSV Injection
 */
export const csvLine = (cells: readonly (string | number)[]): string => cells.map(cellOf).join(",");

const cellOf = (cell: string | number): string => (typeof cell === "string" ? quoted(harmless(cell)) : numberOf(cell));
const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const numberOf = (value: number) => (Number.isNaN(value) ? "" : Object.is(value, -0) ? "-0" : String(value));

/** What begins a formula, behind apostrophes that were there already: those could not be told from ours otherwise. */
const formula = /^'*[=+\-@\t\r]/;
const harmless = (text: string) => (formula.test(text) && !isNumber(text) ? `'${text}` : text);
const isNumber = (text: string) => /^[+-]?(\d+\.?\d*(e[+-]?\d+)?|\.\d+(e[+-]?\d+)?|Infinity)$/i.test(text);

/** The text that a cell of our CSV holds, without the apostrophe that keeps a spreadsheet from running it. */
export const textOfCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell);

/** `activeOutsiders` as headers have it: `active_outsiders`. */
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The name of a column with its unit, in letters that every reader of headers accepts. */
export function columnHeader(name: string, unit: string): string {
  const spelled = unit
    .replace(/[*·() ]+/g, "_")
    .replace(/\^/g, "")
    .replace(/\./g, "p")
    .replace(/^1\//, "per_")
    .replaceAll("/", "_per_")
    .replace(/_+/g, "_")
    .replace(/^_|_$/g, "");
  // A column that is called by its unit, as `month` is, says it already.
  const isSaid = spelled === "" || name === spelled || name.endsWith(`_${spelled}`);
  return isSaid ? name : `${name}_${spelled}`;
}
