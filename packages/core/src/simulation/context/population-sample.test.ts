import { describe, expect, it } from "vitest";
import { type Key, namedKey, seedKey } from "../../foundation/rng.ts";
import { normalQuantile } from "../../foundation/numerics.ts";
import { change, type Changes } from "../../scenario/change.ts";
import { offerFacts } from "../offers/facts.ts";
import { sampleFor } from "./population-sample.ts";
import { small, openingWorld, sum } from "../testing/world-run.ts";

const source = (key: Key, months = 12) => ({ key, months, offers: offerFacts(small().market.choice.offers) });

const sample = (sampled: number, tilt = 0.8, organizations = 20_000) =>
  openingWorld(
    small({
      "market.population.organizations": organizations,
      "market.population.sampled": sampled,
      "market.population.sizeTilt": tilt,
    }),
  ).context.sample;

describe("the organizations of a market", () => {
  it("stay who they are when more are sampled: sizes, traits, thresholds and tastes", () => {
    const [few, many] = [sample(500), sample(501)];
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
    const { totalWeight, nodes, weight } = sample(4000, tilt);
    // Sizes are spread evenly, so the error is far below the binomial 1.6%·√(e^tilt² − 1).
    expect(totalWeight / 20_000).toBeGreaterThan(0.97);
    expect(totalWeight / 20_000).toBeLessThan(1.03);
    const workload = sum(weight.map((one, row) => one * nodes[row]!)) / totalWeight;
    // The mean of a lognormal with median 8 and sd 1.6, never below 1 node: 8·e^1.28 = 28.8, and .1 for the floor.
    expect(workload / (8 * Math.exp(1.28) + 0.1)).toBeGreaterThan(tilt === 0 ? 0.8 : 0.95);
    expect(workload / (8 * Math.exp(1.28) + 0.1)).toBeLessThan(tilt === 0 ? 1.2 : 1.05);
  });

  it("have the median traits that the scenario states, and more of them where they are larger", () => {
    const { criticality, nodes } = sample(4000, 0);
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
    const one = openingWorld(scenario, "a").context;
    const other = openingWorld(scenario, "b").context;
    expect(other.sample.fit).not.toEqual(one.sample.fit);
    expect(openingWorld(scenario, "a").context.sample.fit).toEqual(one.sample.fit);
  });
});

describe("an organization by hand", () => {
  const drawn = (changes: Changes, count = 200) =>
    sampleFor(
      small({
        "market.population": { organizations: 4000, sampled: count, nodesMedian: 50, nodesSigma: 0.5, ...changes },
      }).market,
      source(seedKey("cast")),
    );
  /** How large it is, in standard deviations of the log; 50 nodes at 0. */
  const size = (nodes: number) => Math.log(nodes / 50) / 0.5;
  const logit = (share: number) => Math.log(share / (1 - share));
  const mean = (values: ArrayLike<number>) => sum(values) / values.length;
  const sd = (values: readonly number[]) => Math.sqrt(mean(values.map((one) => (one - mean(values)) ** 2)));

  it("stands for as many as each other in a plain sample, and for fewer the larger it is in a tilted one", () => {
    const plain = drawn({ sizeTilt: 0 });
    expect(new Set(plain.weight)).toEqual(new Set([20]));
    expect(plain.totalWeight).toBe(4000);
    const tilted = drawn({ sizeTilt: 1 });
    let total = 0;
    tilted.weight.forEach((weight, row) => {
      expect(weight / (20 * Math.exp(0.5 - size(tilted.nodes[row]!)))).toBeCloseTo(1, 4);
      total += weight;
    });
    expect(tilted.totalWeight).toBeCloseTo(total, 6);
    // The tilt moves everybody by as many standard deviations.
    plain.nodes.forEach((nodes, row) => {
      expect(size(tilted.nodes[row]!) - size(nodes)).toBeCloseTo(1, 4);
    });
  });

  it("is of a size from all classes of sizes evenly, and never below one node", () => {
    const sizes = Array.from(drawn({ sizeTilt: 0 }).nodes, size).sort((a, b) => a - b);
    // Steps of the golden ratio leave no gap wider than a few rows' share.
    sizes.forEach((one, rank) => {
      if (rank >= 10 && rank < 190) expect(Math.abs(one - normalQuantile((rank + 0.5) / 200))).toBeLessThan(0.15);
    });
    expect(Math.min(...drawn({ nodesMedian: 1, sizeTilt: 0 }).nodes)).toBe(1);
  });

  it.each([
    ["criticality", "criticality", 0.3, 0.7],
    ["expertise", "expertise", 0.4, -0.2],
    ["need", "featureNeed", 0.1, 1.1],
    ["openness", "openness", 0.6, -0.5],
  ] as const)("has the %s of its size, where nobody differs otherwise", (trait, setting, median, slope) => {
    const sample = drawn({ [`${setting}Median`]: median, [`${setting}Slope`]: slope, attributeSpread: 0 });
    sample[trait].forEach((share, row) => {
      expect(logit(share)).toBeCloseTo(logit(median) + slope * size(sample.nodes[row]!), 3);
    });
  });

  it("differs from others of its size by the stated spread, in each trait for itself", () => {
    const flat = { criticalitySlope: 0, expertiseSlope: 0, featureNeedSlope: 0, opennessSlope: 0 };
    const { criticality, expertise, need, openness } = drawn({ ...flat, attributeSpread: 0.8 }, 2000);
    const logits = [criticality, expertise, need, openness].map((shares) => Array.from(shares, logit));
    for (const [index, one] of logits.entries()) {
      // Standard error of an sd of 2,000 normal numbers: .8/√4000 = .013.
      expect(Math.abs(sd(one) - 0.8)).toBeLessThan(0.052);
      for (const other of logits.slice(index + 1)) {
        const [a, b] = [mean(one), mean(other)];
        const together = mean(one.map((value, row) => (value - a) * (other[row]! - b))) / 0.64;
        expect(Math.abs(together)).toBeLessThan(0.09);
      }
    }
  });

  it("grows, is drawn by gravity and is cautious by as much as is stated, evenly spread", () => {
    const { growth, gravity, caution } = drawn({ workloadGrowth: 0.02 }, 2000);
    for (const [values, low, high] of [
      [growth, 0.01, 0.03],
      [gravity, 0.35, 1.65],
      [caution, 0, 2],
    ] as const) {
      const reach = high - low;
      const sorted = Array.from(values).sort((a, b) => a - b);
      expect(sorted[0]!).toBeGreaterThanOrEqual(low - 1e-6);
      expect(sorted.at(-1)!).toBeLessThanOrEqual(high + 1e-6);
      // Kolmogorov's distance of 2,000: beyond 1.95/√2000 = .044 once in a thousand.
      sorted.forEach((value, rank) => {
        expect(Math.abs((value - low) / reach - (rank + 0.5) / 2000)).toBeLessThan(0.044);
      });
    }
  });

  it("likes the project by the stated mean and spread, whatever its size", () => {
    const choice = (fitSd: number) =>
      sampleFor(
        small({
          "market.population.sampled": 2000,
          "market.population.organizations": 4000,
          "market.choice.fitMean": -7,
          "market.choice.fitSd": fitSd,
        }).market,
        source(seedKey("cast")),
      ).fit;
    expect(new Set(choice(0))).toEqual(new Set([-7]));
    // Standard errors 3/√2000 = .067 and 3/√4000 = .047.
    expect(Math.abs(mean(choice(3)) + 7)).toBeLessThan(0.27);
    expect(Math.abs(sd(Array.from(choice(3))) - 3)).toBeLessThan(0.19);
  });

  it("hears of the project at an exponential threshold, all of them evenly", () => {
    const thresholds = Array.from(drawn({}).threshold).sort((a, b) => a - b);
    thresholds.forEach((threshold, rank) => {
      expect(Math.abs(1 - Math.exp(-threshold) - (rank + 0.5) / 200)).toBeLessThan(0.02);
    });
  });

  it("runs on a platform by the platforms' shares", () => {
    const { market } = small({
      "market.population": { organizations: 4000, sampled: 2000 },
      "market.platforms": [
        { name: "a", share: 0.2 },
        { name: "b", share: 0.5 },
        { name: "c", share: 0.3 },
      ],
    });
    const { platform } = sampleFor(market, source(seedKey("cast")));
    // Four standard errors of a half of 2,000: .045.
    [0.2, 0.5, 0.3].forEach((share, index) => {
      expect(Math.abs(platform.filter((one) => one === index).length / 2000 - share)).toBeLessThan(0.045);
    });
  });
});

describe("the population sample of an earlier run", () => {
  const { market } = small();
  const key = seedKey("one");
  const earlier = sampleFor(market, source(key, 24));

  it("is taken over by an arm of the same market and seed, copied or not, and no longer a run", () => {
    expect(sampleFor(market, source(key, 24), earlier)).toBe(earlier);
    expect(sampleFor(structuredClone(market), source({ ...key }, 12), earlier)).toBe(earlier);
    expect(earlier).toMatchObject({ market, key, months: 24, count: 300 });
  });

  it("is no other's", () => {
    for (const other of [
      sampleFor(change(small(), { "market.choice.fitMean": 9 }).market, source(key, 24), earlier),
      sampleFor(market, source(key, 25), earlier),
      sampleFor(market, source({ ...key, k0: key.k0 + 1 }, 24), earlier),
      sampleFor(market, source({ ...key, k1: key.k1 + 1 }, 24), earlier),
      sampleFor(market, source(namedKey(key, "another"), 24), earlier),
    ])
      expect(other).not.toBe(earlier);
  });
});
