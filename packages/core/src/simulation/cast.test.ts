import { describe, expect, it } from "vitest";
import { small, stillLife, sum } from "./testing/lives.ts";

const cast = (sampled: number, tilt = 0.8, organizations = 20_000) =>
  stillLife(
    small({
      "market.population.organizations": organizations,
      "market.population.sampled": sampled,
      "market.population.sizeTilt": tilt,
    }),
  ).given.cast;

describe("the organizations of a market", () => {
  it("stay who they are when more are sampled: sizes, traits, thresholds and tastes", () => {
    const [few, many] = [cast(500), cast(501)];
    for (const trait of [
      "nodes",
      "growth",
      "criticality",
      "expertise",
      "need",
      "openness",
      "fit",
      "gravity",
      "caution",
      "platform",
      "threshold",
    ] as const)
      expect(many[trait].subarray(0, 500), trait).toEqual(few[trait]);
    // Only what each stands for shrinks, by as many as there are more.
    expect(many.weight[7]! / few.weight[7]!).toBeCloseTo(500 / 501, 6);
  });

  it.each([0, 0.8, 1.2])("stand for about all real ones at a tilt of %s", (tilt) => {
    const { totalWeight, nodes, weight } = cast(4000, tilt);
    // Sizes are spread evenly, so the error is far below the binomial 1.6%·√(e^tilt² − 1).
    expect(totalWeight / 20_000).toBeGreaterThan(0.97);
    expect(totalWeight / 20_000).toBeLessThan(1.03);
    const workload = sum(weight.map((one, row) => one * nodes[row]!)) / totalWeight;
    // The mean of a lognormal with median 8 and sd 1.6, never below 1 node: 8·e^1.28 = 28.8, and .1 for the floor.
    expect(workload / (8 * Math.exp(1.28) + 0.1)).toBeGreaterThan(tilt === 0 ? 0.8 : 0.95);
    expect(workload / (8 * Math.exp(1.28) + 0.1)).toBeLessThan(tilt === 0 ? 1.2 : 1.05);
  });

  it("have the median traits that the scenario states, and more of them where they are larger", () => {
    const { criticality, nodes } = cast(4000, 0);
    const sorted = Array.from(criticality).sort((a, b) => a - b);
    const { criticalityMedian } = small().market.population;
    // Standard error of the median: 1/(2 f √n), with a density above 1 near it: below .008.
    expect(Math.abs(sorted[2000]! - criticalityMedian)).toBeLessThan(0.032);
    const large = criticality.filter((_, row) => nodes[row]! > 40);
    const others = criticality.filter((_, row) => nodes[row]! <= 40);
    expect(sum(large) / large.length).toBeGreaterThan(sum(others) / others.length);
  });

  it("are drawn once for arms of one market, and anew for another key, market or a longer run", () => {
    const scenario = small();
    const one = stillLife(scenario, "a").given;
    const other = stillLife(scenario, "b").given;
    expect(other.cast.fit).not.toEqual(one.cast.fit);
    expect(stillLife(scenario, "a").given.cast.fit).toEqual(one.cast.fit);
  });
});
