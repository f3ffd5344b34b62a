import { printOut } from "./print.ts";

/**
 * Prints plain data as JSON on stdout. What is no number, or infinite, is null: JSON knows neither, and a reader need not
 * tell a text from a number.
 */
export const printJson = <T>(data: T): void => printOut(`${jsonText(data)}\n`);

/** That text. What a terminal would obey, or nobody would see, stands in texts as `\\u009b`, which reads back as the same. */
export const jsonText = (data: unknown): string =>
  jsonOf(data).replace(/(?!\n)[\p{C}\p{Zl}\p{Zp}]/gu, (hidden) =>
    Array.from(hidden.split(""), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
  );

const jsonOf = (data: unknown): string =>
  JSON.stringify(
    data,
    (_key, value: unknown) =>
      typeof value === "number" && !Number.isFinite(value) ? null : typeof value === "bigint" ? String(value) : value,
    2,
  );
