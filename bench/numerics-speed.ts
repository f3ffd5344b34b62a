/**
 * Nanoseconds of every elementary function of the house and of the engine's own, and of a draw.
 * The ratios stand in docs/decisions/002-numerics.md. Run it with:
 *
 *     npx esbuild bench/numerics-speed.ts --bundle --platform=node --format=esm --outfile=node_modules/.cache/numerics.mjs && node node_modules/.cache/numerics.mjs
 */
import { draw, seedKey } from "../packages/core/src/foundation/rng.ts";
import { exp, expm1, log, log1p, normalQuantile, pow, sin } from "../packages/core/src/foundation/numerics.ts";
import { threefry } from "../packages/core/src/foundation/threefry.ts";

const count = 4096;
const key = seedKey("speed");
const uniform = Float64Array.from({ length: count }, (_, i) => draw(key.k0, key.k1, i, 0));
const wide = uniform.map((u) => 20 * u - 12);

/** A loop of its own for every function, so that none is slowed by the others' types. */
const loopOf = (body: string) =>
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func -- one loop compiled for all would measure their mixture
  new Function("f", "xs", "ys", "key", `let s = 0; for (let i = 0; i < ${count}; i++) s += ${body}; return s;`);

/** The best of two hundred rounds: the one that was disturbed least. */
function nanoseconds(f: unknown, body: string, xs: Float64Array, ys = xs): number {
  const loop = loopOf(body);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 200; round++) {
    const start = performance.now();
    for (let i = 0; i < 10; i++) loop(f, xs, ys, key);
    best = Math.min(best, performance.now() - start);
  }
  return (best * 1e6) / (10 * count);
}

console.log("| function | own, ns | engine's, ns | ratio |\n| --- | --- | --- | --- |");
const pairs = [
  ["exp, -12 to 8", exp, Math.exp, wide],
  ["log, 0 to 1", log, Math.log, uniform],
  ["expm1, -12 to 8", expm1, Math.expm1, wide],
  ["log1p, 0 to 1", log1p, Math.log1p, uniform],
  ["sin, 0 to pi", sin, Math.sin, uniform.map((u) => 3.14159 * u)],
] as const;
for (const [name, own, engine, xs] of pairs) {
  const [a, b] = [nanoseconds(own, "f(xs[i])", xs), nanoseconds(engine, "f(xs[i])", xs)];
  console.log(`| ${name} | ${a.toFixed(1)} | ${b.toFixed(1)} | ${(a / b).toFixed(2)} |`);
}
const [a, b] = [
  nanoseconds(pow, "f(xs[i], ys[i])", uniform, wide),
  nanoseconds(Math.pow, "f(xs[i], ys[i])", uniform, wide),
];
console.log(`| pow, 0 to 1 to the power of -12 to 8 | ${a.toFixed(1)} | ${b.toFixed(1)} | ${(a / b).toFixed(2)} |`);
console.log(`| normalQuantile, 0 to 1 | ${nanoseconds(normalQuantile, "f(xs[i])", uniform).toFixed(1)} | | |`);
console.log(
  `| draw | ${nanoseconds(draw, "f(key.k0, key.k1, i, 0)", uniform).toFixed(1)} | ${nanoseconds(Math.random, "f()", uniform).toFixed(1)} (random) | |`,
);
console.log(`| threefry of 20 rounds, a key | ${nanoseconds(threefry, "f(key, i, 0).k0", uniform).toFixed(1)} | | |`);
console.log(`| seedKey | ${(256 * nanoseconds(seedKey, "(i & 255 ? 0 : f(i).k0)", uniform)).toFixed(0)} | | |`);
