import { catalogue, change, correlatedParameters, parseScenario, type Scenario } from "@stewardsim/core";
import {
  type Factor,
  latinHypercube,
  morrisDesign,
  pearsonOfSpearman,
  sampleOf,
  valueAt,
  valuesAt,
} from "@stewardsim/analysis";
import { describe, expect, it } from "vitest";
import { correlationsOf } from "./correlated.ts";
import { factorsOf } from "./factor.ts";
import { createStudy } from "./study.ts";

const scenario = parseScenario({});
const people = ["product", "sales", "other"].map((role) => `steward.opening.${role}`);
const baseProfit = "steward.treasury.baseProfit";
const cash = "steward.treasury.cash";
const all = [...people, baseProfit, cash];

const factorAt = (from: Scenario, path: string): Factor => factorsOf(from).find((factor) => factor.path === path)!;
const set = (path: readonly string[], value: unknown) => Object.fromEntries(path.map((one) => [one, value]));

/** Spearman's rank correlation of two columns. */
function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const ranks = (of: readonly number[]) => {
    const order = [...of.keys()].sort((a, b) => of[a]! - of[b]!);
    const rank = new Float64Array(of.length);
    // Ties share their middle rank.
    for (let from = 0; from < order.length; ) {
      let to = from;
      while (to < order.length && of[order[to]!] === of[order[from]!]) to++;
      for (let at = from; at < to; at++) rank[order[at]!] = (from + to - 1) / 2;
      from = to;
    }
    return rank;
  };
  const [a, b] = [ranks(one), ranks(other)];
  const middle = (one.length - 1) / 2;
  const product = (x: Float64Array, y: Float64Array) =>
    x.reduce((sum, value, at) => sum + (value - middle) * (y[at]! - middle), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

describe("what the catalogue knows to go together", () => {
  it("are parameters that there are, each pair once, with a source or an admitted guess", () => {
    const known = new Set(catalogue().map(({ path }) => path));
    const pairs = correlatedParameters.map(({ paths }) => [...paths].sort().join());
    expect(correlatedParameters.flatMap(({ paths }) => paths).filter((path) => !known.has(path))).toEqual([]);
    expect(new Set(pairs).size).toBe(pairs.length);
    for (const { rank, source, grade } of correlatedParameters) {
      expect(Math.abs(rank)).toBeLessThan(1);
      if ("assume" in source) expect([grade, source.assume.length > 8]).toEqual(["D", true]);
    }
  });

  it("can be drawn together whatever is known of them, has a range, or neither", () => {
    for (let which = 0; which < 3 ** all.length; which++) {
      const changes = all.flatMap((path, index): [string, unknown][] => {
        const kind = Math.floor(which / 3 ** index) % 3;
        return kind === 0 ? [] : [[path, kind === 1 ? "unknown" : { low: 1, high: 5 }]];
      });
      const said = change(scenario, Object.fromEntries(changes));
      const factors = factorsOf(said).filter(({ path }) => all.includes(path));
      const correlations = correlationsOf(said, factors);
      expect(() => sampleOf(factors, { by: "sobol", rows: 2, correlations })).not.toThrow();
      for (const { given } of factors) if (given) expect(given.sd > 0 && given.sd < 1).toBe(true);
    }
  });
});

describe("a factor that goes with what is known", () => {
  it("has the conditional distribution of the copula", () => {
    const [r, among] = [pearsonOfSpearman(0.7), pearsonOfSpearman(0.6)];
    // Three people's numbers at their middles: of equal correlations the inverse is known in closed form.
    const { given } = factorAt(scenario, baseProfit);
    expect(given!.mean).toBeCloseTo(0, 9);
    expect(given!.sd).toBeCloseTo(Math.sqrt(1 - (3 * r ** 2) / (1 + 2 * among)), 9);
    // All three where a tenth is above: four fifths of their upper halves, from 4 to 40 and from 2 to 20.
    const many = change(scenario, {
      "steward.opening.product": 4 + 0.8 * 36,
      "steward.opening.sales": 2 + 0.8 * 18,
      "steward.opening.other": 2 + 0.8 * 18,
    });
    expect(factorAt(many, baseProfit).given!.mean).toBeCloseTo((r / (1 + 2 * among)) * 3 * 1.2815515655, 6);
  });

  it("seldom draws what does not go with the rest: a small firm with a large profit", () => {
    const above = (factor: Factor) =>
      latinHypercube([factor], 4000, 1).filter(([value]) => value! > 4.5e6).length / 4000;
    const { given: _, ...alone } = factorAt(scenario, baseProfit);
    expect(above(alone)).toBeCloseTo(0.0515, 3);
    expect(above(factorAt(scenario, baseProfit))).toBeLessThan(0.003);
    const large = change(scenario, set(people, 20));
    expect(valueAt(factorAt(large, baseProfit), 0.5)).toBeGreaterThan(2e6);
  });

  it("does so in every design, and stays within its range", () => {
    const factor = factorAt(scenario, baseProfit);
    expect([valueAt(factor, 0), valueAt(factor, 0.5), valueAt(factor, 1)]).toEqual([0, 150_000, 5e6]);
    const { points } = morrisDesign([baseProfit], { trajectories: 4, seed: 1 });
    const values = valuesAt([factor], points).map(([value]) => value!);
    expect(Math.max(...values)).toBeLessThanOrEqual(5e6);
  });

  it("is left as the scenario gives it, where it gives a range", () => {
    const own = change(scenario, { [baseProfit]: { low: 1e6, high: 2e6 } });
    expect(factorAt(own, baseProfit).given).toBeUndefined();
  });
});

describe("factors that go together", () => {
  const drawn = change(scenario, { ...set(people, "unknown"), [baseProfit]: { low: 1e6, high: 2e6 } });
  const study = createStudy(drawn, [{ name: "arm", scenario: drawn }], { draws: 1000, months: 12 });
  const column = (path: string) => {
    const at = study.factors.findIndex((factor) => factor.path === path);
    return study.values.map((row) => row[at]!);
  };

  it("are drawn with the declared rank correlations, each over its own range", () => {
    for (const { paths, rank } of correlatedParameters)
      expect(rankCorrelation(column(paths[0]), column(paths[1])), paths.join()).toBeCloseTo(rank, 1);
    const profits = column(baseProfit);
    expect(Math.min(...profits)).toBeGreaterThanOrEqual(1e6);
    expect(profits.filter((value) => value < 1.25e6).length).toBe(250);
    expect(Math.abs(rankCorrelation(column(cash), column("community.trust.speed")))).toBeLessThan(0.1);
  });

  it("are remembered by the study, and only by one whose factors nobody chose", () => {
    expect(study.correlations).toHaveLength(correlatedParameters.length);
    const arms = [{ name: "arm", scenario: drawn }];
    const { factors } = study;
    expect(createStudy(drawn, arms, { draws: 2, months: 12, factors }).correlations).toBeUndefined();
    expect(createStudy(drawn, arms, { draws: 2, months: 12, correlations: [] }).correlations).toBeUndefined();
  });

  it("are independent where what is known explains why they go together", () => {
    // Cash and profit go together by the size of the firm, which stands at the usual number of people.
    expect(correlationsOf(scenario, factorsOf(scenario))).toEqual([]);
  });

  it("leave all other columns of a design as they are", () => {
    const independent = createStudy(drawn, [{ name: "arm", scenario: drawn }], {
      draws: 50,
      months: 12,
      correlations: [],
    });
    const together = createStudy(drawn, [{ name: "arm", scenario: drawn }], { draws: 50, months: 12 });
    together.factors.forEach(({ path }, at) => {
      const same = together.values.every((row, draw) => row[at] === independent.values[draw]![at]);
      expect(same || all.includes(path), path).toBe(true);
    });
  });
});
