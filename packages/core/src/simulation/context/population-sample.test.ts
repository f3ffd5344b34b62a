import { describe, expect, it } from "vitest";
import { type Key, namedKey, seedKey } from "../../foundation/rng.ts";
import { normalQuantile } from "../../foundation/numerics.ts";
import { change, type Changes } from "../../scenario/change.ts";
import { offerFacts } from "../offers/facts.ts";
import { sampleFor } from "./population-sample.ts";
import { small, openingWorld, sum } from "../testing/world-run.ts";

const source = (key: Key, months = 12, buyers = false) => ({
  key,
  months,
  offers: offerFacts(small().market.choice.offers),
  buyers,
});

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
      "buys",
    ] as const)
      expect(many[trait].subarray(0, 500), trait).toEqual(few[trait]);
    // Only what each stands for shrinks, by as many as there are more.
    expect(many.weight[7]! / few.weight[7]!).toBeCloseTo(500 / 501, 1);
    expect(many.weight[7]! / few.weight[7]!).toBeCloseTo(many.weight[9]! / few.weight[9]!, 5);
  });

  it.each([0, 0.8, 1.2])("stand for about all real ones at a tilt of %s", (tilt) => {
    const { totalWeight, nodes, weight } = sample(4000, tilt);
    expect(totalWeight / 20_000).toBeCloseTo(1, 6);
    const workload = sum(weight.map((one, row) => one * nodes[row]!)) / totalWeight;
    // The mean of a lognormal with median 5 and sd 1.9, never below 1 node: 5·e^1.805 = 30.4, and .1 for the floor.
    expect(workload / (5 * Math.exp(1.805) + 0.1)).toBeGreaterThan(tilt === 0 ? 0.8 : 0.95);
    expect(workload / (5 * Math.exp(1.805) + 0.1)).toBeLessThan(tilt === 0 ? 1.2 : 1.05);
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

describe("buyers", () => {
  const drawn = (buying: object, { count = 6000, buyers = true } = {}) =>
    sampleFor(
      small({ "market.population": { organizations: 20_000, sampled: count, sizeTilt: 0.8 }, "market.buying": buying })
        .market,
      source(seedKey("cast"), 12, buyers),
    );
  const among = ({ weight, buys }: ReturnType<typeof drawn>) =>
    sum(weight.filter((_, row) => buys[row]! > 0)) / sum(weight);
  const logit = (share: number) => Math.log(share / (1 - share));

  it.each([0.02, 0.3])("are %s of the market where size does not matter, by weight and not by rows", (buyerShare) => {
    const sample = drawn({ buyerShare, buyerSlope: 0 });
    expect(sample.buys.filter((one) => one > 0)).toHaveLength(2000);
    expect(among(sample) / buyerShare).toBeCloseTo(1, 1);
    expect(sum(sample.weight)).toBeCloseTo(20_000, 1);
  });

  it("are more frequent among the large, by the stated slope of the log odds", () => {
    const sample = drawn({ buyerShare: 0.03, buyerSlope: 0.7 });
    const { nodesMedian, nodesSigma } = small().market.population;
    const oddsOf = (low: number, high: number) => {
      const inside = (row: number) => {
        const z = Math.log(sample.nodes[row]! / nodesMedian) / nodesSigma;
        return z > low && z < high;
      };
      const weight = (isBuyer: boolean) =>
        sum(sample.weight.filter((_, row) => inside(row) && sample.buys[row]! > 0 === isBuyer));
      return logit(weight(true) / (weight(true) + weight(false)));
    };
    expect(oddsOf(-0.1, 0.1)).toBeCloseTo(logit(0.03), 0);
    expect(oddsOf(1.4, 1.6) - oddsOf(-0.1, 0.1)).toBeCloseTo(1.5 * 0.7, 0);
  });

  it("are worth the stated scale in the median, and differ by the stated spread", () => {
    const { buys } = drawn({ worthScale: 3, worthSigma: 1.2 });
    const logs = Array.from(
      buys.filter((one) => one > 0),
      Math.log,
    ).sort((a, b) => a - b);
    // Standard errors of 2,000: of the median 1.2·1.25/√2000 = .034, of the sd 1.2/√4000 = .019.
    expect(Math.abs(logs[1000]! - Math.log(3))).toBeLessThan(0.13);
    const mean = sum(logs) / 2000;
    expect(Math.abs(Math.sqrt(sum(logs.map((one) => (one - mean) ** 2)) / 2000) - 1.2)).toBeLessThan(0.08);
  });

  it("are all where the mechanism is off or everybody buys, and nobody where nobody does", () => {
    expect(new Set(drawn({}, { buyers: false }).buys)).toEqual(new Set([1]));
    expect(among(drawn({ buyerShare: 1 }))).toBe(1);
    expect(among(drawn({ buyerShare: 0 }))).toBe(0);
    // One row alone stands for everybody, whoever that is.
    expect(drawn({ buyerShare: 0 }, { count: 1 }).totalWeight).toBe(20_000);
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
      const first = tilted.weight[0]! * Math.exp(size(tilted.nodes[0]!));
      expect((weight * Math.exp(size(tilted.nodes[row]!))) / first).toBeCloseTo(1, 4);
      total += weight;
    });
    expect(total).toBeCloseTo(4000, 2);
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
      sampleFor(market, { ...source(key, 24), buyers: !source(key, 24).buyers }, earlier),
    ])
      expect(other).not.toBe(earlier);
  });
});
