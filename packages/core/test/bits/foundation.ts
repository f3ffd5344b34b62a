/** What the foundation computes, digested: one line per idea, so that a difference names its place. */
import { childKey, draw, drawWord, namedKey, seedKey } from "../../src/foundation/rng.ts";
import { exponential, gumbel, lognormal, logStable, vanDerCorput16 } from "../../src/foundation/draws.ts";
import { poisson } from "../../src/foundation/poisson.ts";
import { exp, expm1, log, log1p, normalQuantile, pow, sigmoid, sin } from "../../src/foundation/numerics.ts";
import { gini, pairedInterval, quantile, wilsonInterval } from "../../src/foundation/summary.ts";
import { column, createTable, tableHash, tableToCsv } from "../../src/foundation/table.ts";
import { sha256 } from "../../src/foundation/digest.ts";
import { say } from "../say.ts";

const key = namedKey(childKey(seedKey("Łódź 🙂"), 7), "choice");
const u = (i: number, question: number) => draw(key.k0, key.k1, i, question);
/** Evenly over all scales, both signs, subnormal numbers too. */
const anyDouble = (i: number) => (u(i, 1) < 0.5 ? -1 : 1) * pow(2, -1080 + 2110 * u(i, 2)) * (1 + u(i, 3));
const wide = (i: number) => 1500 * u(i, 4) - 750;
const near = (i: number) => (u(i, 5) - 0.5) * pow(2, -40 * u(i, 6));

const ideas: Record<string, (i: number) => number> = {
  draw: (i) => u(i, 0),
  "draw word": (i) => drawWord(key.k0, key.k1, i, 9),
  "draw, far addresses": (i) => draw(i * 2654435761, -i, 4294967295 - i, i * 65536),
  exp: (i) => exp(wide(i)),
  "exp near 0": (i) => exp(near(i)),
  expm1: (i) => expm1(20 * near(i)),
  log: (i) => log(anyDouble(i)),
  "log near 1": (i) => log(1 + near(i)),
  log1p: (i) => log1p(3 * near(i)),
  pow: (i) => pow(4 * u(i, 7), wide(i) / 10),
  "pow of anything": (i) => pow(anyDouble(i), u(i, 8) < 0.5 ? Math.round(wide(i) / 50) : near(i)),
  sin: (i) => sin(1400 * wide(i)),
  "sin near 0": (i) => sin(4 * near(i)),
  sigmoid: (i) => sigmoid(wide(i)),
  "normal quantile": (i) => normalQuantile(i % 2 ? u(i, 10) : exp(-700 * u(i, 10))),
  exponential: (i) => exponential(u(i, 11)),
  gumbel: (i) => gumbel(u(i, 12)),
  lognormal: (i) => lognormal(u(i, 14), 3, 1.4),
  stable: (i) => logStable(0.05 + 0.95 * u(i, 15), u(i, 16), u(i, 17)),
  poisson: (i) => poisson(i % 100 === 0 ? 20 * i : 30 * u(i, 18), key.k0, key.k1, i, 19),
  "van der Corput": (i) => vanDerCorput16(i, drawWord(key.k0, key.k1, i >> 4, 20)),
};

const rows = 10_000;
for (const [name, of] of Object.entries(ideas)) {
  const table = createTable([{ name, unit: "" }], rows);
  const values = column(table, name);
  for (let row = 0; row < rows; row++) values[row] = of(row);
  say(`${name} ${tableHash(table)}`);
}

const keys = ["", "1", "11", "cafe\u0301", "\0", "x".repeat(300)].map((seed) => {
  const { k0, k1 } = seedKey(seed);
  return `${k0} ${k1}`;
});
say(`keys ${sha256(keys.join("\n"))}`);

const values = Array.from({ length: 999 }, (_, i) => u(i, 21));
const others = Array.from({ length: 999 }, (_, i) => u(i, 22));
const { low, high } = pairedInterval(values, others);
const wilson = wilsonInterval(3, 17);
const summaries = [gini(values), quantile(values, 0.3), low, high, wilson.low, wilson.high];
const table = createTable([{ name: "summary", unit: "share" }], summaries.length + 4);
column(table, "summary").set([...summaries, Number.NaN, -0, 5e-324, 1e21]);
say(`summaries ${tableHash(table)}`);
say(`text ${sha256(tableToCsv(table))}`);
