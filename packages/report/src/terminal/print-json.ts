/**
 * Prints plain data as JSON on stdout. What is no number, or infinite, is null: JSON knows neither, and a reader need not
 * tell a text from a number.
 */
export const printJson = <T>(data: T): void => void process.stdout.write(`${jsonText(data)}\n`);

/** That text. */
export const jsonText = (data: unknown): string =>
  JSON.stringify(
    data,
    (_key, value: unknown) =>
      typeof value === "number" && !Number.isFinite(value) ? null : typeof value === "bigint" ? String(value) : value,
    2,
  );
