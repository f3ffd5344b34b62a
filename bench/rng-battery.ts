/**
 * Tries the generator of chance once, hard, along every part of an address, with 13 rounds and for
 * comparison with fewer and more. Deterministic: the numbers it prints are those of
 * docs/decisions/001-random-numbers.md. Run it with:
 *
 *     npx esbuild bench/rng-battery.ts --bundle --platform=node --format=esm --outfile=node_modules/.cache/chance.mjs && node node_modules/.cache/chance.mjs
 */
import { childKey, draw, namedKey, seedKey } from "../packages/core/src/foundation/rng.ts";
import { type Key, threefry } from "../packages/core/src/foundation/threefry.ts";

/** A draw with a chosen number of rounds; 13 goes through the real one. */
const drawWith = (rounds: number) =>
  rounds === 13
    ? (key: Key, row: number, question: number) => draw(key.k0, key.k1, row, question)
    : (key: Key, row: number, question: number) => {
        const { k0, k1 } = threefry(key, row, question, rounds);
        return ((k0 >>> 0) + ((k1 >>> 12) + 0.5) * 2 ** -20) * 2 ** -32;
      };
type Draw = ReturnType<typeof drawWith>;

/** Ways to walk through addresses: the chance of the i-th agent, question, month, process or seed. */
const root = namedKey(seedKey("battery"), "choice");
const walks: Record<string, (chance: Draw) => (i: number) => number> = {
  agents: (chance) => (i) => chance(root, i, 0),
  questions: (chance) => (i) => chance(root, 0, i),
  months: (chance) => (i) => chance(childKey(root, i), 0, 0),
  processes: (chance) => (i) => chance(namedKey(root, `process ${i}`), 0, 0),
  seeds: (chance) => (i) => chance(seedKey(i), 0, 0),
  // As a weak seed would make them: keys that count.
  "bare keys": (chance) => (i) => chance({ k0: i, k1: 0 }, 0, 0),
};
/** Names and seeds take a microsecond and more each, so they are walked less far. */
const reach = (walk: string, most: number) =>
  walk === "seeds" ? 2 ** 18 : walk === "processes" ? Math.min(most, 2 ** 20) : most;

/** Standard deviations from what chance gives: chi-square by Wilson & Hilferty's cube root (1931). */
function chiSquareScore(counts: Float64Array, total: number): number {
  const expected = total / counts.length;
  const degrees = counts.length - 1;
  const sum = counts.reduce((before, count) => before + (count - expected) ** 2 / expected, 0);
  const spread = 2 / (9 * degrees);
  return (Math.cbrt(sum / degrees) - (1 - spread)) / Math.sqrt(spread);
}

/** Leading bits, bits 20 to 31 and the last twelve: each piece of the unit interval as often as any other. */
function evenness(at: (i: number) => number, count: number): [string, number][] {
  const cells = 4096;
  const parts: [string, number][] = [
    ["evenness of bits 1-12", 1],
    ["evenness of bits 20-31", 2 ** 19],
    ["evenness of bits 41-52", 2 ** 40],
  ];
  return parts.map(([name, scale]) => {
    const counts = new Float64Array(cells);
    for (let i = 0; i < count; i++) counts[Math.floor(((at(i) * scale) % 1) * cells)]! += 1;
    return [name, chiSquareScore(counts, count)];
  });
}

function serialPairs(at: (i: number) => number, count: number): number {
  const counts = new Float64Array(64 * 64);
  for (let i = 0; i < count; i += 2) counts[Math.floor(at(i) * 64) * 64 + Math.floor(at(i + 1) * 64)]! += 1;
  return chiSquareScore(counts, count / 2);
}

function correlation(at: (i: number) => number, count: number, lag: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += (at(i) - 0.5) * (at(i + lag) - 0.5);
  return (sum / count) * 12 * Math.sqrt(count);
}

/** 4096 birthdays in a year of 2^32 days: equal spacings are Poisson with mean 4 (Marsaglia & Tsang 2002). */
function birthdays(at: (i: number) => number, count: number, scale: number): number {
  const days = new Float64Array(4096);
  const years = Math.floor(count / days.length);
  let repeats = 0;
  for (let year = 0; year < years; year++) {
    for (let i = 0; i < days.length; i++) days[i] = Math.floor(((at(year * days.length + i) * scale) % 1) * 2 ** 32);
    days.sort();
    const spacings = days
      .map((day, i) => day - (days[i - 1] ?? 0))
      .subarray(1)
      .sort();
    for (let i = 1; i < spacings.length; i++) if (spacings[i] === spacings[i - 1]) repeats++;
  }
  return (repeats - 4 * years) / Math.sqrt(4 * years);
}

/** Inputs of which each bit is flipped in turn; an address as eight integers, of which each walk uses some. */
const flips: Record<string, { bits: number; chance: (chance: Draw, i: number, bit: number) => number }> = {
  "key word 0": {
    bits: 32,
    chance: (chance, i, bit) => chance({ k0: mixed(i) ^ flip(bit), k1: mixed(i + 1) }, mixed(i + 2), i),
  },
  "key word 1": {
    bits: 32,
    chance: (chance, i, bit) => chance({ k0: mixed(i), k1: mixed(i + 1) ^ flip(bit) }, mixed(i + 2), i),
  },
  row: { bits: 32, chance: (chance, i, bit) => chance(root, i ^ flip(bit), 3) },
  question: { bits: 32, chance: (chance, i, bit) => chance(root, i, 3 ^ flip(bit)) },
  month: { bits: 32, chance: (chance, i, bit) => chance(childKey(root, 60 ^ flip(bit)), i, 0) },
  process: { bits: 48, chance: (chance, i, bit) => chance(named(bit), i, 0) },
  "seed text": { bits: 48, chance: (chance, i, bit) => chance(seeded(bit), i, 0) },
};
const flip = (bit: number) => (bit < 0 ? 0 : 1 << bit);
const mixed = (i: number) => threefry({ k0: 1, k1: 2 }, i, 0).k0;
const flipped = (bit: number) =>
  [...Array(6).keys()].map((i) => String.fromCharCode(97 ^ (bit >> 3 === i ? 1 << (bit & 7) : 0))).join("");
const cached = (make: (text: string) => Key) => {
  const keys = new Map<number, Key>();
  return (bit: number) => keys.get(bit) ?? (keys.set(bit, make(flipped(bit))), keys.get(bit)!);
};
const named = cached((text) => namedKey(root, text));
const seeded = cached(seedKey);

/** The largest score of any output bit against any input bit: each must flip in half of the cases. */
function avalanche(
  chance: Draw,
  { bits, chance: at }: (typeof flips)[string],
): [score: number, square: number, pairs: number] {
  const trials = 32_768;
  let worst = 0;
  let squares = 0;
  const counts = new Float64Array(52);
  for (let bit = 0; bit < bits; bit++) {
    counts.fill(0);
    let cases = 0;
    for (let i = 0; i < trials; i++) {
      // Where i is the flipped input itself, the other half of the cases is this half, seen backwards.
      if (bit < 31 && i & (1 << bit)) continue;
      cases++;
      const [a, b] = [at(chance, i, -1), at(chance, i, bit)];
      const high = Math.floor(a * 2 ** 26) ^ Math.floor(b * 2 ** 26);
      const low = Math.floor(((a * 2 ** 26) % 1) * 2 ** 26) ^ Math.floor(((b * 2 ** 26) % 1) * 2 ** 26);
      for (let out = 0; out < 26; out++) {
        counts[out]! += (high >>> out) & 1;
        counts[26 + out]! += (low >>> out) & 1;
      }
    }
    for (const count of counts) {
      const score = (count - cases / 2) / Math.sqrt(cases / 4);
      worst = Math.max(worst, Math.abs(score));
      squares += score * score;
    }
  }
  return [worst, squares / (bits * 52), bits * 52];
}

for (const rounds of [8, 13, 20]) {
  const chance = drawWith(rounds);
  const started = performance.now();
  const scores: number[] = [];
  console.log(
    `\n${rounds} rounds\n\n| test | ${Object.keys(walks).join(" | ")} |\n| --- |${" --- |".repeat(Object.keys(walks).length)}`,
  );
  const table = new Map<string, string[]>();
  for (const [name, walk] of Object.entries(walks)) {
    const at = walk(chance);
    const count = reach(name, 2 ** 23);
    const results: [string, number][] = [
      ...evenness(at, count),
      ["serial pairs", serialPairs(at, count)],
      ["correlation of neighbours", correlation(at, count, 1)],
      ["correlation at distance 2", correlation(at, count, 2)],
      ["correlation at distance 16", correlation(at, count, 16)],
      ["birthday spacings, bits 1-32", birthdays(at, count, 1)],
      ["birthday spacings, bits 21-52", birthdays(at, count, 2 ** 20)],
    ];
    for (const [test, score] of results) {
      scores.push(score);
      table.set(test, [...(table.get(test) ?? []), score.toFixed(2)]);
    }
  }
  for (const [test, cells] of table) console.log(`| ${test} | ${cells.join(" | ")} |`);
  console.log(
    "\n| avalanche: bit flipped in | largest score | mean square | pairs of bits |\n| --- | --- | --- | --- |",
  );
  for (const [name, input] of Object.entries(flips)) {
    const [worst, square, pairs] = avalanche(chance, input);
    console.log(`| ${name} | ${worst.toFixed(2)} | ${square.toFixed(2)} | ${pairs} |`);
  }
  const worst = scores.reduce((most, score) => Math.max(most, Math.abs(score)), 0);
  const squares = scores.reduce((sum, score) => sum + score * score, 0) / scores.length;
  console.log(
    `\n${scores.length} scores: largest ${worst.toFixed(2)}, mean square ${squares.toFixed(2)}; ${Math.round((performance.now() - started) / 1000)} s`,
  );
}
