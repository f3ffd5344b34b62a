import seedrandom from "seedrandom";
import { sha256 } from "./digest.ts";
import { type Key, PARITY, threefry } from "./threefry.ts";
import { utf8 } from "./utf8.ts";

export type { Key };

/**
 * Random numbers are addressed, not consumed: a draw depends on who asks and for what, never on who asked
 * before. Keys name whose numbers they are (seed, process, month), by 20 rounds of Threefry; draws ask it
 * for a row and a question, by 13 rounds, so a draw is never a piece of a key.
 */

/**
 * The key of all random numbers of a seed.
 *
 * @param seed a text, or a number that stands for its decimal text (1 is "1")
 * @returns 64 bits; spellings of one text that Unicode calls equal (NFC) give the same key
 */
export function seedKey(seed: string | number): Key {
  const bytes = utf8(String(seed).normalize("NFC"));
  // Beyond 256 letters seedrandom folds a text onto itself, so long ones go in as their digest.
  let text = "";
  for (const byte of bytes.length < 255 ? bytes : utf8(sha256(bytes))) {
    // One letter per byte, since seedrandom looks only at the low eight bits of a letter.
    text += byte === 0 ? "\u00c0\u0080" : String.fromCharCode(byte);
  }
  // And it repeats a text until it fills its table: without an end mark "1" and "11" are one seed.
  const { int32 } = seedrandom(`${text}\0`);
  return { k0: int32(), k1: int32() };
}

/**
 * A key below `key`: one month of a process, one block of replications, one camp.
 *
 * @param a low 32 bits of which one
 * @param b low 32 bits of which one within `a`
 * @returns one of 2^64; all (a, b) give different keys
 */
export const childKey = (key: Key, a: number, b = 0): Key => threefry(key, a, b);

/**
 * The key of something that has a name: a process, a world event.
 *
 * @returns 64 bits, so ten million names under one key share one with chance 3e-6
 */
export function namedKey(key: Key, name: string): Key {
  const bytes = utf8(name.normalize("NFC"));
  const word = (at: number) =>
    (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
  // The length first, so that names that differ by trailing zeros, or by where they end, part here.
  let named = childKey(key, ~bytes.length, PARITY);
  for (let at = 0; at < bytes.length; at += 8) named = childKey(named, word(at), word(at + 4));
  return named;
}

/**
 * One random number, the same for the same four integers in every engine and every order.
 *
 * @param k0 first word of the key; pass `key.k0` kept in a local, since this runs in hot loops
 * @param k1 second word of the key
 * @param row low 32 bits of whom it is for: a row index
 * @param question low 32 bits of which question is asked, where a row asks several
 * @returns one of the 2^52 middles of equal pieces of (0, 1): never 0, never 1
 * @source Threefry-2x32 with 13 rounds, Salmon et al. (2011), SC'11; docs/decisions/001-random-numbers.md
 */
export function draw(k0: number, k1: number, row: number, question: number): number {
  // One round a line, and no `| 0` that the next round makes idle: this stays below the 460
  // bytecodes up to which V8 inlines a function, which makes a draw three times as fast.
  const a = k0 | 0;
  const b = k1 | 0;
  const c = a ^ b ^ PARITY;
  let x1 = (question + b) | 0;
  let x0 = (row + (a + x1)) | 0;
  x0 = (x0 + (x1 = x0 ^ ((x1 << 13) | (x1 >>> 19)))) | 0;
  x0 = (x0 + (x1 = x0 ^ ((x1 << 15) | (x1 >>> 17)))) | 0;
  x0 = (x0 + (x1 = x0 ^ ((x1 << 26) | (x1 >>> 6)))) | 0;
  x1 = c + 1 + (x0 ^ ((x1 << 6) | (x1 >>> 26)));
  x0 = (x0 + (b + x1)) | 0;
  x0 = (x0 + (x1 = x0 ^ ((x1 << 17) | (x1 >>> 15)))) | 0;
  x0 = (x0 + (x1 = x0 ^ ((x1 << 29) | (x1 >>> 3)))) | 0;
  x0 = (x0 + (x1 = x0 ^ ((x1 << 16) | (x1 >>> 16)))) | 0;
  x1 = a + 2 + (x0 ^ ((x1 << 24) | (x1 >>> 8)));
  x0 = (x0 + (c + x1)) | 0;
  x0 = (x0 + (x1 = x0 ^ ((x1 << 13) | (x1 >>> 19)))) | 0;
  x0 = (x0 + (x1 = x0 ^ ((x1 << 15) | (x1 >>> 17)))) | 0;
  x0 = (x0 + (x1 = x0 ^ ((x1 << 26) | (x1 >>> 6)))) | 0;
  x1 = b + 3 + (x0 ^ ((x1 << 6) | (x1 >>> 26)));
  x0 = (x0 + (a + x1)) | 0;
  x1 = x0 ^ ((x1 << 17) | (x1 >>> 15));
  // All 32 bits of the first word, 20 of the second, and half a step: exact in 53 bits.
  return ((x0 >>> 0) + ((x1 >>> 12) + 0.5) * 9.5367431640625e-7) * 2.3283064365386963e-10;
}

/**
 * Thirty-two random bits: the leading bits of `draw` for the same four integers, so ask a
 * question for one of the two, never for both.
 *
 * @returns an integer from 0 to 2^32 - 1
 */
export const drawWord = (k0: number, k1: number, row: number, question: number): number =>
  Math.floor(draw(k0, k1, row, question) * 4294967296);
