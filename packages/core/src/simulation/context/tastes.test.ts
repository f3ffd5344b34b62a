import { describe, expect, it } from "vitest";
import { seedKey } from "../../foundation/rng.ts";
import { small } from "../testing/world-run.ts";
import { offerFacts } from "../offers/facts.ts";
import { createTastes, nestQuestions, questionsPerEpoch, tastesAt } from "./tastes.ts";
import { nests } from "./offer-facts.ts";

const { market } = small();
const facts = offerFacts(market.choice.offers);
const { count: offerCount } = facts;
const all = (1 << offerCount) - 1;
const key = seedKey("tastes");

/** Tastes of one organization in one month. */
const of = (count: number, row: number, month: number, available = all) => {
  const tastes = createTastes(market, facts, count, 240, key);
  const start = tastesAt(tastes, row, month, available);
  return Array.from(tastes.values.subarray(start, start + offerCount));
};

describe("tastes", () => {
  it("are the same where they are remembered and where they are drawn again", () => {
    expect(of(100_000, 7, 30)).toEqual(of(100, 7, 30));
    expect(of(100, 7, 30).every(Number.isFinite)).toBe(true);
  });

  it("do not depend on what else can be had", () => {
    const few = (1 << 1) | (1 << 7);
    const [some, every] = [of(100, 3, 0, few), of(100, 3, 0)];
    expect([some[1], some[7]]).toEqual([every[1], every[7]]);
    expect(some[2]).toBeNaN();
  });

  it("are completed when more comes to be had, without changing", () => {
    const tastes = createTastes(market, facts, 100, 240, key);
    tastesAt(tastes, 3, 0, 0b11);
    const start = tastesAt(tastes, 3, 0, all);
    expect(Array.from(tastes.values.subarray(start, start + offerCount))).toEqual(of(100, 3, 0));
  });

  it("ask no question twice: not of two offers or nests, and not of two epochs", () => {
    expect(offerCount).toBeLessThanOrEqual(nestQuestions);
    expect(nestQuestions + 2 * nests.length).toBeLessThanOrEqual(questionsPerEpoch);
    // One taste of three epochs and all offers: a question that is asked twice gives a number twice.
    const alike = small({ "market.choice.nestSelfRun": 1, "market.choice.nestHosted": 1 });
    const tastes = createTastes(alike.market, facts, 100, 240, key);
    const seen = [0, 1, 2].flatMap((epoch) => {
      const start = tastesAt(tastes, 5, epoch * market.choice.tasteLife, all);
      return Array.from(tastes.values.subarray(start, start + offerCount));
    });
    expect(new Set(seen).size).toBe(3 * offerCount);
  });

  it("last a taste's life and then are others", () => {
    const run = market.choice.tasteLife;
    const seen = Array.from({ length: 3 * run }, (_, month) => of(100, 5, month)[1]!);
    const changes = seen.flatMap((one, month) => (month > 0 && one !== seen[month - 1] ? [month] : []));
    expect(changes.length).toBe(3);
    expect(changes[1]! - changes[0]!).toBe(run);
  });
});
