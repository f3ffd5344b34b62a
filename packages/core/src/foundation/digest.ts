import { utf8 } from "./utf8.ts";

/** A SHA-256 that is being computed. Plain data; may be fed in pieces of any length. */
export interface Digest {
  readonly state: Int32Array;
  /** Bytes that do not fill a block yet. */
  readonly block: Uint8Array;
  /** Bytes fed so far. */
  fed: number;
}

// biome-ignore format: a table is read in rows of eight
const constants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

/** The sixty-four words that a block is spread into; scratch, so that no block allocates. */
const spread = new Int32Array(64);

/** A digest of nothing, ready to be fed. */
export function createDigest(): Digest {
  // biome-ignore format: the fractions of the square roots of the first eight primes
  const state = Int32Array.of(0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19);
  return { state, block: new Uint8Array(64), fed: 0 };
}

/** Continues the message with these bytes, in place; where one call ends and the next begins leaves no trace. */
export function feed(digest: Digest, bytes: Uint8Array): void {
  const { state, block } = digest;
  let at = 0;
  let filled = digest.fed % 64;
  digest.fed += bytes.length;
  if (filled > 0) {
    at = Math.min(64 - filled, bytes.length);
    block.set(bytes.subarray(0, at), filled);
    filled += at;
    if (filled < 64) return;
    compress(state, block, 0);
  }
  for (; at + 64 <= bytes.length; at += 64) compress(state, bytes, at);
  block.set(bytes.subarray(at));
}

/**
 * The digest of all that was fed, as 64 hexadecimal letters. Ends the digest: feed no more.
 *
 * @source NIST FIPS 180-4 (2015), sections 5.1.1 and 6.2
 */
export function finish(digest: Digest): string {
  const { fed, state } = digest;
  // A one, zeros up to eight bytes before a whole block, and the length in bits.
  const end = new Uint8Array(((fed + 9 + 63) & ~63) - fed);
  end[0] = 0x80;
  let bits = fed * 8;
  for (let i = end.length - 1; bits > 0; i--) {
    end[i] = bits % 256;
    bits = Math.floor(bits / 256);
  }
  feed(digest, end);
  let hex = "";
  for (const word of state) hex += (word >>> 0).toString(16).padStart(8, "0");
  return hex;
}

/** The SHA-256 of some bytes, or of the UTF-8 bytes of a text, as 64 hexadecimal letters. */
export function sha256(message: Uint8Array | string): string {
  const digest = createDigest();
  feed(digest, typeof message === "string" ? utf8(message) : message);
  return finish(digest);
}

/** Mixes one block of 64 bytes into the state; the letters are those of FIPS 180-4, section 6.2.2. */
function compress(state: Int32Array, bytes: Uint8Array, at: number): void {
  const w = spread;
  for (let t = 0; t < 16; t++) {
    const i = at + 4 * t;
    w[t] = (bytes[i]! << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | bytes[i + 3]!;
  }
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const small0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const small1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[t] = (w[t - 16]! + small0 + w[t - 7]! + small1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t++) {
    const large1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const chosen = (e & f) ^ (~e & g);
    const first = (h + large1 + chosen + constants[t]! + w[t]!) | 0;
    const large0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + large0 + majority) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));
