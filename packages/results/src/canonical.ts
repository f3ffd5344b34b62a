import { createDigest, feed, finish } from "@stewardsim/core/foundation";

/** Plain data as JSON with keys in order: equal data have equal text, in whatever order they were written down. */
export const canonicalJson = (data: unknown): string =>
  JSON.stringify(data, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** The SHA-256 of plain data, as 64 hexadecimal letters. */
export function hashOf(data: unknown): string {
  const digest = createDigest();
  feed(digest, new TextEncoder().encode(canonicalJson(data)));
  return finish(digest);
}

/**
 * The hash of plain data with one list of rows more: `hashOf({ ...data, [name]: rows })`. One row at a time is made text, since
 * all of them may be longer than a text can be.
 */
export function hashWithRows(
  data: Readonly<Record<string, unknown>>,
  name: string,
  rows: Iterable<ArrayLike<number>>,
): string {
  const digest = createDigest();
  const text = new TextEncoder();
  const write = (piece: string) => feed(digest, text.encode(piece));
  let between = "{";
  for (const key of [...new Set([...Object.keys(data), name])].sort()) {
    if (key !== name && data[key] === undefined) continue;
    write(`${between}${JSON.stringify(key)}:`);
    between = ",";
    if (key !== name) {
      write(canonicalJson(data[key]));
      continue;
    }
    let before = "[";
    for (const row of rows) {
      write(before + JSON.stringify(Array.from(row)));
      before = ",";
    }
    write(before === "[" ? "[]" : "]");
  }
  write("}");
  return finish(digest);
}
