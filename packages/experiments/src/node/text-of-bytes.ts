import { TextEncodingError } from "../errors.ts";

/** Marks at the beginning of a file that say how it is encoded; the longer ones first. */
const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["UTF-32", [0xff, 0xfe, 0, 0]],
  ["UTF-32", [0, 0, 0xfe, 0xff]],
  ["UTF-16", [0xff, 0xfe]],
  ["UTF-16", [0xfe, 0xff]],
];

/**
 * The text of a file in UTF-8. Nothing is replaced in silence.
 *
 * @param file its name, for messages
 * @returns with the mark at its beginning where it has one
 * @throws TextEncodingError that names the encoding, or the line that is not UTF-8
 */
export function textOfBytes(file: string, bytes: Uint8Array): string {
  const mark = marks.find(([, begin]) => begin.every((byte, index) => bytes[index] === byte));
  const encoding = mark?.[0] ?? (bytes.subarray(0, 1000).includes(0) ? unmarked(bytes) : undefined);
  if (encoding !== undefined) throw new TextEncodingError(`${file} is ${encoding} and not UTF-8: save it as UTF-8.`);
  const text = decoded(bytes);
  if (text !== undefined) return text;
  const { number, line } = firstBad(bytes);
  throw new TextEncodingError(
    `${file} is not UTF-8: line ${number} is no text in it, but ${JSON.stringify(shown(line))} in Windows-1252. Save it as UTF-8.`,
  );
}

/** Every other byte of plain letters in UTF-16 is 0. */
function unmarked(bytes: Uint8Array): string {
  const zeros = [0, 1].map(
    (side) => bytes.subarray(0, 1000).filter((byte, at) => at % 2 === side && byte === 0).length,
  );
  return Math.max(...zeros) > 0.8 * (Math.min(1000, bytes.length) / 2) ? "UTF-16" : "binary data";
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first line that is no text, counted from 1: a line ends in the same byte in both encodings. */
function firstBad(bytes: Uint8Array): { readonly number: number; readonly line: Uint8Array } {
  let from = 0;
  for (let number = 1; ; number++) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (end < 0 || decoded(line) === undefined) return { number, line };
    from = end + 1;
  }
}

const shown = (line: Uint8Array) => new TextDecoder("windows-1252").decode(line).trim().slice(0, 60);
