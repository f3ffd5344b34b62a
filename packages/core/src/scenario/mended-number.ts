/** A number in a spelling that is not read, in the one that is, and what is too much in the first. */
export interface MendedNumber {
  /** Digits with a point at most, such as `-35000`. */
  readonly number: string;
  /** What stands after it, such as `k/year`. */
  readonly rest: string;
  /** What to leave out, each as the end of "without". */
  readonly without: readonly string[];
  /** Whether a sign of money stands before it. */
  readonly isMoney: boolean;
}

const spelling =
  /^([~≈]|about\b|circa\b|ca\.)?\s*([+-]?)\s*(us\$|[$€£¥])?\s*([+-]?)(\d{1,3}(?:([,'’ \u00a0\u202f])\d{3})(?:\6\d{3})*(?:\.\d+)?|\d+,\d+|\d*\.?\d+)(?![\d.,_])\s*(.*)$/is;

/**
 * Reads what people write by hand as a number: thousands set apart, a decimal comma, a sign of money, or a word that says
 * that it is about so much.
 *
 * @returns `undefined` where none of these makes the text a number
 */
export function mendedNumber(text: string): MendedNumber | undefined {
  const read = spelling.exec(text.trim());
  if (read === null) return undefined;
  const [, about, sign, money, innerSign, digits = "", separator, rest = ""] = read;
  const isDecimal = separator === undefined && digits.includes(",");
  const without = [
    ...(about === undefined ? [] : [`"${about}"`]),
    ...(money === undefined ? [] : [`the sign ${money}`]),
    ...(separator === undefined ? [] : [separator === "," ? "the comma" : `the "${separator}"`]),
    ...(isDecimal ? ["the comma, and with a point"] : []),
  ];
  if (without.length === 0) return undefined;
  const plain = isDecimal
    ? digits.replace(",", ".")
    : separator === undefined
      ? digits
      : digits.replaceAll(separator, "");
  return { number: `${sign || innerSign}${plain}`, rest, without, isMoney: money !== undefined };
}

const multiple = /^(k|m|bn|thousand|million|billion)?\b(.*)$/is;

/**
 * A mended number as it is read, with its unit where it was written with one; money is in usd.
 *
 * @param unit what money without a unit is in
 */
export function spelledOut({ number, rest, isMoney }: MendedNumber, unit = "usd"): string {
  if (!isMoney) return `${number}${rest === "" || rest.startsWith("%") ? "" : " "}${rest}`;
  const [, times = "", after = ""] = multiple.exec(rest) ?? ["", "", rest];
  const per = after.trim();
  if (per === "") return `${number}${times} ${unit}`;
  return `${number}${times} usd${per.startsWith("/") ? per.replace(/^\/\s*/, "/") : ` ${per}`}`;
}
