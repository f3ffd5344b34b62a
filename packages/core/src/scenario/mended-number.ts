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
  /** Whether it can be no other number: thousands set apart more than once or by a sign that sets apart nothing else, or dollars. */
  readonly isSure: boolean;
}

/** A text without the quotation marks around it that word processors make, with plain spaces and minus signs. */
export const straightened = (text: string): string =>
  text
    .replace(/[\u00a0\u2007\u2009\u202f]/g, " ")
    .replace(/[\u2212\u2010\u2011]/g, "-")
    .trim()
    .replace(/^["'“”„‟‘’‚«»](.*)["'“”‘’«»]$/su, "$1")
    .trim();

const spelling =
  /^([~≈]|about\b|circa\b|ca\.)?\s*([+-]?)\s*(us\$|[$€£¥])?\s*([+-]?)([1-9]\d{0,2}(?:([,'’ \u00a0\u202f])\d{3})(?:\6\d{3})*(?:\.\d+)?|[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?|[1-9]\d{0,2}\.\d{3},\d+|\d+,\d+|\d*\.?\d+)(?![\d.,_])\s*(.*)$/is;

/**
 * Reads what people write by hand as a number: thousands set apart, a decimal comma, a sign of money, or a word that says
 * that it is about so much.
 *
 * @returns `undefined` where none of these makes the text a number
 */
export function mendedNumber(text: string): MendedNumber | undefined {
  const read = spelling.exec(straightened(text));
  if (read === null) return undefined;
  const [, about, sign, money, innerSign, digits = "", separator, rest = ""] = read;
  const hasPoints = separator === undefined && /\.\d{3}[.,]/.test(digits);
  const isDecimal = separator === undefined && !hasPoints && digits.includes(",");
  const without = [
    ...(about === undefined ? [] : [`"${about}"`]),
    ...(money === undefined ? [] : [`the sign ${money}`]),
    ...(separator === undefined ? [] : [separator === "," ? "the comma" : `the "${separator}"`]),
    ...(hasPoints ? ["the points between thousands"] : []),
    ...(isDecimal ? ["the comma, and with a point"] : []),
  ];
  if (without.length === 0) return undefined;
  const plain = hasPoints
    ? digits.replaceAll(".", "").replace(",", ".")
    : isDecimal
      ? digits.replace(",", ".")
      : separator === undefined
        ? digits
        : digits.replaceAll(separator, "");
  const isDollars = money !== undefined && money.endsWith("$");
  const commas = digits.split(",").length - 1;
  const isComma = separator === "," && commas < 2 && !digits.includes(".");
  return {
    number: `${sign || innerSign}${plain}`,
    rest,
    without,
    isMoney: money !== undefined,
    isSure: about === undefined && (money === undefined || isDollars) && !isDecimal && (!isComma || isDollars),
  };
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
