import { crc32 } from "node:zlib";

/**
 * The last words that one of our Parquet files says of itself: a checksum of all its bytes. Whoever reads a damaged file as
 * Parquet may get other numbers, or never come to an end, so this is looked at before.
 */
export const unsealed = { key: "stewardsim.checksum", value: "00000000" } as const;

/** Puts the checksum of a file in the place that was kept for it. */
export function seal(file: Uint8Array): void {
  const offset = offsetIn(file);
  if (offset === undefined) throw new RangeError(`the file has no place for ${unsealed.key}`);
  file.set(letters(checksumOf(file, offset)), offset);
}

/** Whether a file is, to the bit, what was sealed. */
export function isAsSealed(file: Uint8Array): boolean {
  const offset = offsetIn(file);
  if (offset === undefined) return false;
  const found = Buffer.from(file.subarray(offset, offset + unsealed.value.length));
  return found.equals(letters(checksumOf(file, offset)));
}

/** Where the checksum stands: behind its key, and two bytes that say that a text of its length follows. */
function offsetIn(file: Uint8Array): number | undefined {
  const at = Buffer.from(file.buffer, file.byteOffset, file.length).lastIndexOf(unsealed.key);
  return at < 0 ? undefined : at + unsealed.key.length + 2;
}

/** Of all bytes but its own, as eight hexadecimal letters. */
const checksumOf = (file: Uint8Array, offset: number): string =>
  crc32(file.subarray(offset + unsealed.value.length), crc32(file.subarray(0, offset)))
    .toString(16)
    .padStart(unsealed.value.length, "0");

const letters = (text: string) => Buffer.from(text, "latin1");
