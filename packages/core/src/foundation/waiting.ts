import { log } from "./numerics.ts";

/** Pieces of the octave from 1 to 2: a piece is a parabola through its ends and its middle. */
const pieces = 256;
const ln2 = 0.6931471805599453;

/** Of each piece log(1 + f) = a + t (b + t c), with t from 0 to 1 within it. */
const parabolas = (() => {
  const numbers = new Float64Array(3 * pieces);
  for (let piece = 0; piece < pieces; piece++) {
    const [low, middle, high] = [0, 0.5, 1].map((t) => log(1 + (piece + t) / pieces)) as [number, number, number];
    const bend = 2 * (low + high - 2 * middle);
    numbers.set([low, high - low - bend, bend], 3 * piece);
  }
  return numbers;
})();

/**
 * A waiting time with mean one, in units of the mean: `exponential` at a quarter of its cost, for those who wait by the
 * thousand. It takes the leading 32 bits of `u`: zeros before the first one count the octaves, and the rest says where in
 * the octave.
 *
 * @param u between 0 and 1
 * @returns -log of those bits as a fraction, within 1e-9; above 0 and at most 22.9; falls as `u` rises
 * @source inversion, Devroye (1986), Non-uniform random variate generation, II.2
 */
export function waitingTime(u: number): number {
  const word = (u * 4294967296) >>> 0;
  const octave = Math.clz32(word);
  // The first one goes over the edge: a shift by 32 would be one by 0.
  const rest = (word << octave) << 1;
  const at = 3 * (rest >>> 24);
  const t = (rest & 0xffffff) * 5.9604644775390625e-8;
  return (octave + 1) * ln2 - (parabolas[at]! + t * (parabolas[at + 1]! + t * parabolas[at + 2]!));
}
