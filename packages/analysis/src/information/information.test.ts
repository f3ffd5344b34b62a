import { describe, expect, it } from "vitest";
import { even, normal, real } from "../discovery/testing/columns.ts";
import { twoSided } from "../normal.ts";
import { informationSentence, informationValue } from "./parameter-information.ts";
import { decisionNow, perfectInformation, verdictPayoffs } from "./value-of-information.ts";

const count = 600;
const half = twoSided;

/** What knowing a normal difference of two strategies is worth: Raiffa & Schlaifer (1961), the unit normal loss integral. */
function normalLoss(difference: number, spread: number): number {
  const z = Math.abs(difference) / spread;
  return spread * (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) - (z * half(z)) / 2);
}

const names = ["large", "small", "idle"];
const weights = [1, 0.5, 0];
const difference = -0.5;
const columns = names.map((name) => normal(name, count));
const inputs = columns.map((values, index) => real(names[index]!, values));
const rest = normal("rest", count);
const payoffs = {
  strategies: ["stay", "go"],
  values: [
    new Float64Array(count),
    columns[0]!.map((large, row) => difference + large + 0.5 * columns[1]![row]! + rest[row]! * 0.5),
  ],
};

describe("perfect information", () => {
  it("is worth the unit normal loss integral where two strategies differ by a normal number", () => {
    const exact = {
      strategies: payoffs.strategies,
      values: [payoffs.values[0]!, columns[0]!.map((large) => difference + large)],
    };
    const { estimate, standardError } = perfectInformation(exact);
    expect(normalLoss(difference, 1)).toBeCloseTo(0.19779662, 6);
    expect(Math.abs(estimate - normalLoss(difference, 1))).toBeLessThan(4 * standardError);
    expect(decisionNow(exact).chosen).toBe("stay");
  });

  it("is none of no state at all", () => {
    expect(() => decisionNow({ strategies: ["a"], values: [[]] })).toThrow("no state with a payoff");
    expect(() => perfectInformation(verdictPayoffs([]))).toThrow("no strategy to choose");
  });

  it("is worth nothing where one strategy is always the best", () => {
    expect(
      perfectInformation({
        strategies: ["a", "b"],
        values: [
          [1, 2],
          [2, 9],
        ],
      }).estimate,
    ).toBe(0);
  });

  it("is the mean regret of the best choice, by hand", () => {
    expect(
      perfectInformation({
        strategies: ["a", "b"],
        values: [
          [0, 6],
          [4, 0],
        ],
      }).estimate,
    ).toBe(2);
  });
});

describe("knowing one input", () => {
  it.each([0, 1])("is worth what the unit normal loss integral says: input %i", (index) => {
    const truth = normalLoss(difference, weights[index]!);
    const value = informationValue(payoffs, [inputs[index]!]);
    // Over 60 other columns of 400 the root mean square error was 0.037 and 0.028: at most 0.75/√n; four of it.
    expect(Math.abs(value.estimate - truth)).toBeLessThan((4 * 0.75) / Math.sqrt(count));
    expect(value.low).toBeLessThan(truth);
    expect(value.high - value.low).toBeLessThan(0.15);
    expect(value.chance).toBe(0.05);
    expect(value.byChance).toBeLessThan(0.02);
  });

  it("is worth nothing where the payoffs have nothing to do with it", () => {
    const value = informationValue(payoffs, [inputs[2]!]);
    expect(value.estimate).toBeLessThan(0.01);
    expect(value.low).toBe(0);
    expect(value.chance).toBeGreaterThan(0.05);
    expect(informationSentence(value)).toMatch(/^Knowing idle before choosing is worth no more than chance alone/);
  });

  it("follows a curve, and a category", () => {
    const bent = { strategies: ["a", "b"], values: [new Float64Array(count), columns[0]!.map((x) => x * x - 1)] };
    // E max(x² − 1, 0) = 2 φ(1), by parts.
    const truth = (2 * Math.exp(-0.5)) / Math.sqrt(2 * Math.PI);
    expect(Math.abs(informationValue(bent, [inputs[0]!], { deals: 0 }).estimate - truth)).toBeLessThan(0.1);
    const kinds = Float64Array.from(even("kinds", count), (replications) => Math.floor(3 * replications));
    const gains = [-3, 0, 3];
    const byKind = { strategies: ["a", "b"], values: [new Float64Array(count), kinds.map((kind) => gains[kind]!)] };
    const kind = { ...real("kind", kinds), kind: "category" as const };
    expect(informationValue(byKind, [kind], { deals: 0 }).estimate).toBeCloseTo(perfectInformation(byKind).estimate, 9);
  });
});

describe("knowing several inputs", () => {
  it("is worth what their sum is worth", () => {
    const truth = normalLoss(difference, Math.hypot(1, 0.5));
    const value = informationValue(payoffs, inputs, { deals: 0 });
    expect(value.used.slice(0, 2)).toEqual([0, 1]);
    expect(value.low).toBeLessThan(truth);
    expect(value.high).toBeGreaterThan(truth);
  });

  it("sees an interaction in which each alone is worth nothing", () => {
    const [x, y] = columns;
    const product = { strategies: ["a", "b"], values: [new Float64Array(count), x!.map((one, row) => one * y![row]!)] };
    // E max(xy, 0) = E|x| E|y| / 2 = 1/π; two columns of chance differ in their second moments by 4%.
    const both = informationValue(product, [inputs[0]!, inputs[1]!], { deals: 0 });
    expect(both.used).toEqual([0, 1]);
    expect(Math.abs(both.estimate - 1 / Math.PI)).toBeLessThan(0.08);
  });
});

describe("the decision with nineteen parameters of Brennan et al. (2007), all independent", () => {
  const size = 1200;
  const means = [1000, 0.1, 5.2, 400, 0.7, 0.3, 3, 0.25, -0.1, 0.5, 1500, 0.08, 6.1, 0.8, 0.3, 3, 0.2, -0.1, 0.5];
  const spreads = [1, 0.02, 1, 200, 0.1, 0.1, 0.5, 0.1, 0.02, 0.2, 1, 0.02, 1, 0.1, 0.05, 1, 0.05, 0.02, 0.2];
  const drawn = means.map((middle, index) =>
    normal(`brennan ${index + 1}`, size).map((one) => middle + spreads[index]! * one),
  );
  const t = (index: number, row: number) => drawn[index - 1]![row]!;
  const rows = Float64Array.from({ length: size }, (_, row) => row);
  const nobody = rows.map(
    (row) =>
      10_000 * (t(5, row) * t(6, row) * t(7, row) + t(8, row) * t(9, row) * t(10, row)) -
      (t(1, row) + t(2, row) * t(3, row) * t(4, row)),
  );
  const treated = rows.map(
    (row) =>
      10_000 * (t(14, row) * t(15, row) * t(16, row) + t(17, row) * t(18, row) * t(19, row)) -
      (t(11, row) + t(12, row) * t(13, row) * t(4, row)),
  );
  const decision = { strategies: ["T0", "T1"], values: [nobody, treated] };
  const named = (indices: readonly number[]) => indices.map((index) => real(`t${index}`, drawn[index - 1]!));

  // Truths: the conditional means are exact, since every parameter enters once; their maxima by 4 million draws.
  it.each([
    { indices: [5], truth: 181 },
    { indices: [6], truth: 637 },
    { indices: [16], truth: 755 },
    { indices: [4], truth: 0 },
    { indices: [6, 7], truth: 749 },
    { indices: [6, 7, 14, 15, 16], truth: 1264 },
  ])("values $places at $truth", ({ indices, truth }) => {
    const value = informationValue(decision, named(indices), { deals: 0 });
    expect(value.low).toBeLessThanOrEqual(truth);
    expect(value.high).toBeGreaterThanOrEqual(truth);
    // The standard deviation of INB is 3,700, so of a mean of 1,200 maxima about 70; three of them.
    expect(Math.abs(value.estimate - truth)).toBeLessThan(210);
  });

  it("values everything at 1313", () => {
    const { low, high } = perfectInformation(decision);
    expect(low).toBeLessThan(1313);
    expect(high).toBeGreaterThan(1313);
  });
});

describe("a sentence on what knowing is worth", () => {
  const value = informationValue(payoffs, [inputs[0]!], { deals: 0 });

  it("says of nothing that it is nothing, and of no other choice", () => {
    const none = { ...value, estimate: 0, low: 0, high: 3e6, changes: 0.08 };
    expect(informationSentence(none, "usd")).toBe(
      "Knowing large before choosing is worth no more than chance alone would show ($0, at most $3m).",
    );
    expect(informationSentence({ ...none, high: 0 })).toBe("Knowing large before choosing is worth nothing.");
    expect(informationSentence({ ...value, estimate: 1e6, low: 0, high: 3e6, changes: 0.08 }, "usd")).toMatch(
      /\(\$0 to \$3m\): it may be nothing, or another choice in about 8%/,
    );
  });

  it("has no other choice to tell where what was known is worth nothing", () => {
    for (let table = 0; table < 20; table++) {
      const idle = real("idle", normal(`idle ${table}`, count));
      const found = informationValue(payoffs, [idle], { deals: 0 });
      if (found.estimate === 0) expect(found.changes).toBe(0);
    }
  });
});

describe("verdicts", () => {
  const [x, y] = columns;
  const verdicts = Array.from({ length: count }, (_, row) => (x![row]! + y![row]! > 0 ? "open" : "closed"));

  it("are half of them wrong where nothing is known, a quarter where one of two equal causes is", () => {
    const payoffs = verdictPayoffs(verdicts);
    expect(1 - decisionNow(payoffs).expected).toBeGreaterThan(0.45);
    // P(y > −x | x) = Φ(x) is even from 0 to 1, and so the lesser chance of both verdicts has the mean 1/4.
    const value = informationValue(payoffs, [inputs[0]!]);
    expect(Math.abs(value.estimate - 0.25)).toBeLessThan(0.06);
    expect(perfectInformation(payoffs).estimate).toBeCloseTo(1 - decisionNow(payoffs).expected, 12);
    expect(informationSentence(value, "share")).toMatch(
      /^Knowing large before choosing would make 2\d% of the verdicts right that are wrong now/,
    );
  });
});

describe("what chance gives", () => {
  it("is as likely as anything where every deal gives as much, however many there are", () => {
    const same = { strategies: ["a", "b"], values: [new Float64Array(count), new Float64Array(count)] };
    for (const deals of [1, 7, 19]) expect(informationValue(same, [inputs[0]!], { deals }).chance).toBe(1);
  });

  it("is taken away from the value of what has nothing to do with it", () => {
    const values = Array.from({ length: 24 }, (_, table) => {
      const idle = real("idle", normal(`nothing ${table}`, 150));
      const gain = normal(`gain ${table}`, 150);
      const two = { strategies: ["a", "b"], values: [new Float64Array(150), gain] };
      return [60, 0].map((samples) => informationValue(two, [idle], { deals: 0, samples }).estimate);
    });
    const [corrected, plain] = [0, 1].map((which) => values.reduce((sum, one) => sum + one[which]!, 0));
    expect(plain).toBeGreaterThan(0);
    expect(corrected).toBeLessThan(0.9 * plain!);
  });
});
