/** Sixty-four bits, as two 32-bit words: a key of the generator, or one block that came out of it. */
export interface Key {
  readonly k0: number;
  readonly k1: number;
}

/** Keeps a key of zeros from being a key of nothing: "Skein's" constant, cut to 32 bits. */
export const PARITY = 0x1bd11bda;

const rotations = [13, 15, 26, 6, 17, 29, 16, 24] as const;

/**
 * Threefry-2x32: a keyed permutation of 64-bit blocks, by the book, for any number of rounds.
 * `draw` in `rng.ts` is the same thing unrolled for 13 rounds.
 *
 * @param rounds how often the two words are mixed; 20 by default, as the authors recommend
 * @param key which permutation
 * @param a first word of the block; only its low 32 bits count
 * @param b second word
 * @returns the permuted block, as signed 32-bit words
 * @source Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC'11
 */
export function threefry({ k0, k1 }: Key, a: number, b: number, rounds = 20): Key {
  const schedule = [k0, k1, k0 ^ k1 ^ PARITY];
  let x0 = (a + k0) | 0;
  let x1 = (b + k1) | 0;
  for (let round = 0; round < rounds; round++) {
    const turn = rotations[round % 8]!;
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << turn) | (x1 >>> (32 - turn))) ^ x0;
    if (round % 4 === 3) {
      const injection = (round + 1) / 4;
      x0 = (x0 + schedule[injection % 3]!) | 0;
      x1 = (x1 + schedule[(injection + 1) % 3]! + injection) | 0;
    }
  }
  return { k0: x0, k1: x1 };
}
