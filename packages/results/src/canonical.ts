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
