import { describe, expect, it } from "vitest";
import { seedKey } from "../../foundation/rng.ts";
import { small, openingWorld } from "../testing/world-run.ts";
import { createNetwork, type Network } from "./network.ts";

type Kind = "small-world" | "scale-free" | "random" | "mixed";
const build = (kind: Kind, count: number, degree = 8, rewiring = 0.15) => {
  const { network } = small({
    "market.network": { kind, degree, rewiring },
  }).market;
  return createNetwork(network, new Float32Array(count).fill(10), seedKey("network"));
};
const inDegrees = ({ listenersFrom }: Network) =>
  Array.from(listenersFrom.subarray(1), (to, row) => to - listenersFrom[row]!);
const count = 4000;

describe.each(["small-world", "scale-free", "random"] as const)("a %s network", (kind) => {
  it("gives everybody the stated number of others to listen to, and nobody themselves", () => {
    const network = build(kind, count);
    expect(network.degree).toBe(8);
    expect(network.heard.length).toBe(8 * count);
    const wrong = network.heard.filter((other, at) => other === Math.floor(at / 8) || other < 0 || other >= count);
    expect(Array.from(wrong)).toEqual([]);
  });

  it("lists as listeners exactly those who listen", () => {
    const network = build(kind, count);
    const pairs = new Map<string, number>();
    network.heard.forEach((other, position) => {
      const pair = `${Math.floor(position / 8)} ${other}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    });
    for (let row = 0; row < count; row++)
      for (let at = network.listenersFrom[row]!; at < network.listenersFrom[row + 1]!; at++) {
        const pair = `${network.listeners[at]} ${row}`;
        pairs.set(pair, pairs.get(pair)! - 1);
      }
    expect([...pairs.values()].every((left) => left === 0)).toBe(true);
  });
});

describe("the kinds of network", () => {
  it("a ring without rewiring is heard evenly, by eight", () => {
    expect(new Set(inDegrees(build("small-world", count, 8, 0)))).toEqual(new Set([8]));
  });

  it("a ring is one: the next and the one before, then those beyond them", () => {
    const { degree, heard } = build("small-world", 11, 5, 0);
    expect(degree).toBe(5);
    const told = (row: number) =>
      Array.from(heard.subarray(row * 5, row * 5 + 5)) as [number, number, number, number, number];
    const seen = new Set<number>();
    for (let row = 0, position = 0; position < 11; position++, row = told(row)[0]) {
      const [next, before, second, beforeThat, third] = told(row);
      expect([told(next)[1], told(before)[0]]).toEqual([row, row]);
      expect([second, beforeThat, third]).toEqual([told(next)[0], told(before)[1], told(second)[0]]);
      seen.add(row);
    }
    expect(seen.size).toBe(11);
  });

  it("who is rewired hears anybody, by the same random numbers as in a random network", () => {
    expect(build("small-world", 50, 4, 1).heard).toEqual(build("random", 50, 4).heard);
    expect(build("small-world", 50, 4, 0).heard).not.toEqual(build("random", 50, 4).heard);
  });

  it("differs from one of another seed", () => {
    const { network } = small({ "market.network": { kind: "random", degree: 4 } }).market;
    const of = (seed: string) => createNetwork(network, new Float32Array(50).fill(10), seedKey(seed)).heard;
    expect(of("a")).toEqual(of("a"));
    expect(of("a")).not.toEqual(of("b"));
  });

  it("three are a network, and two are not", () => {
    const three = build("small-world", 3, 8, 0);
    expect([three.degree, three.heard.length, three.listenersFrom.length]).toEqual([2, 6, 4]);
    const two = build("small-world", 2, 8, 0);
    expect([two.degree, two.heard.length, two.listeners.length, Array.from(two.listenersFrom)]).toEqual([
      0,
      0,
      0,
      [0, 0, 0],
    ]);
    expect(build("mixed", 7).listenersFrom).toHaveLength(8);
  });

  it("one speaks from as many places as it stands for others, and listens from one of them", () => {
    const { network } = small({ "market.network": { kind: "small-world", degree: 2, rewiring: 0 } }).market;
    // Twelve places for a weight of 24: 6 of them speak for 12, and each of six others for 2; who weighs 0 is not heard.
    const weights = Float32Array.of(12, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0);
    const degrees = inDegrees(createNetwork(network, weights, seedKey("places")));
    for (let row = 7; row < 12; row++) expect(degrees[row]).toBe(0);
    expect(degrees.reduce((sum, one) => sum + one, 0)).toBe(24);
    for (let row = 1; row < 7; row++) expect(degrees[0]).toBeGreaterThan(degrees[row]!);
  });

  it("who speaks listens from where it speaks: whom one hears there hears one too", () => {
    const { network } = small({ "market.network": { kind: "small-world", degree: 2, rewiring: 0 } }).market;
    // The first half speak from two places each and listen from one of them; the rest speak from none.
    const rows = 200;
    const weights = new Float32Array(rows).map((_, row) => (row < rows / 2 ? 1.8 : 0.2));
    const { heard, listeners, listenersFrom } = createNetwork(network, weights, seedKey("mutual"));
    const hearers = (row: number) => Array.from(listeners.subarray(listenersFrom[row]!, listenersFrom[row + 1]!));
    let mutual = 0;
    for (let row = 0; row < rows / 2; row++) {
      const told = [heard[2 * row]!, heard[2 * row + 1]!];
      if (told.every((other) => hearers(row).includes(other))) mutual++;
    }
    // Both neighbours of a place listen from it, and not from their other one, in one case of four; by chance in none.
    expect(mutual / (rows / 2)).toBeGreaterThan(0.15);
  });

  it("a small world has the stated share of its ties rewired", () => {
    const ring = build("small-world", count, 8, 0).heard;
    const some = build("small-world", count, 8, 0.15).heard;
    const moved = some.filter((other, position) => other !== ring[position]).length / some.length;
    // A rewired tie falls on its old place once in 4,000. 4 standard errors: 4 · √(.15 · .85 / 32,000) = .008
    expect(Math.abs(moved - 0.15)).toBeLessThan(0.008);
    // Some 4,800 of them fall on 4,000 organizations anywhere: one in e to the 1.2 hears of none.
    const told = new Set(some.filter((other, position) => other !== ring[position]));
    expect(told.size / count).toBeGreaterThan(0.65);
    expect(told.size / count).toBeLessThan(0.75);
  });

  it("a random network is heard by a Poisson number, whose variance is its mean", () => {
    const degrees = inDegrees(build("random", count));
    const variance = degrees.reduce((sum, one) => sum + (one - 8) ** 2, 0) / count;
    // The sample variance of n Poisson numbers has the standard error λ√(2/n + 1/(λn)) = .19.
    expect(Math.abs(variance - 8)).toBeLessThan(0.76);
  });

  it("a scale-free network is heard in a tail of exponent three, and a random one is not", () => {
    // Hill's estimate of the tail of in-degrees above five times the mean: 1 + n / Σ ln(k / (k_min − ½)).
    const hill = (network: Network) => {
      const tail = inDegrees(network).filter((one) => one >= 40);
      return {
        exponent: 1 + tail.length / tail.reduce((sum, one) => sum + Math.log(one / 39.5), 0),
        size: tail.length,
      };
    };
    const { exponent, size } = hill(build("scale-free", 40_000));
    // The density of ranks is x^-1/2 with mean 8, so 40 or more are heard from the first (8/2/40)² = 1% of ranks.
    expect(size).toBeGreaterThan(300);
    expect(size).toBeLessThan(500);
    // Standard error (3 − 1)/√400 = .1
    expect(Math.abs(exponent - 3)).toBeLessThan(0.4);
    expect(hill(build("random", 40_000)).size).toBe(0);
  });

  it("a mixed market has no ties: everybody hears the share of all", () => {
    expect(build("mixed", count)).toMatchObject({ degree: 0 });
    expect(build("mixed", count).heard.length).toBe(0);
  });

  it.each(["small-world", "random"] as const)(
    "a %s one is heard by weight, whole or not at all where it is light",
    (kind) => {
      const { network } = small({ "market.network": { kind, degree: 8, rewiring: 0.15 } }).market;
      // Half of the rows weigh 0.5, a quarter 2 and a quarter 5: 2 in the mean, in no order.
      const weights = Float32Array.from(
        { length: count },
        (_, row) => [0.5, 0.5, 2, 5][Math.floor(4 * ((row * 0.618034) % 1))]!,
      );
      const degrees = inDegrees(createNetwork(network, weights, seedKey("network")));
      for (const weight of [0.5, 2, 5]) {
        const mine = degrees.filter((_, row) => weights[row] === weight);
        // Eight ties times the weight over its mean; means of a thousand rows or more, errors of less than .3.
        expect(Math.abs(mine.reduce((sum, one) => sum + one, 0) / mine.length - 4 * weight)).toBeLessThan(1);
      }
      expect(degrees.reduce((sum, one) => sum + one, 0)).toBe(8 * count);
    },
  );

  it("a position in the network says nothing about size", () => {
    const { context } = openingWorld(small({ "market.population.sampled": 2000, "market.network.rewiring": 0 }));
    const { network, nodes } = context.sample;
    // Correlation of the log of one's size with the mean of those heard; one standard error is 1/√2000 = .022.
    const own = Array.from(nodes, Math.log);
    const around = own.map((_, row) => {
      let sum = 0;
      for (let tie = 0; tie < 8; tie++) sum += own[network.heard[row * 8 + tie]!]!;
      return sum / 8;
    });
    const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
    const [a, b] = [mean(own), mean(around)];
    const product = mean(own.map((one, row) => (one - a) * (around[row]! - b)));
    const spread = (values: readonly number[], centre: number) =>
      Math.sqrt(mean(values.map((one) => (one - centre) ** 2)));
    expect(Math.abs(product / (spread(own, a) * spread(around, b)))).toBeLessThan(0.09);
  });

  it("never asks for more neighbours than there are", () => {
    const tiny = build("small-world", 5, 8);
    expect(tiny.degree).toBe(4);
    expect(build("random", 2).degree).toBe(0);
  });
});

describe("a network in which one row is larger than all others together", () => {
  it.each(["small-world", "scale-free", "random"] as const)("lets even that one hear somebody else, as %s", (kind) => {
    const { network } = small({ "market.network": { kind, degree: 2, rewiring: 0.15 } }).market;
    const { heard, degree } = createNetwork(network, Float32Array.of(1e6, 1e-6, 1e-6), seedKey("network"));
    heard.forEach((other, position) => expect(other).not.toBe(Math.floor(position / degree)));
    // Two small ones hear the large one, and it hears its neighbour.
    expect([...heard.subarray(0, degree)]).toEqual(Array(degree).fill(1));
    expect([...heard.subarray(degree)]).toEqual(Array(2 * degree).fill(0));
  });
});
