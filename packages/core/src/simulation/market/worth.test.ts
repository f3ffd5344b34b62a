import { describe, expect, it } from "vitest";
import { rowOf } from "../offers/rows.ts";
import { only, openingWorld, small } from "../testing/world-run.ts";
import { createPriceList } from "../state/price-list.ts";
import { createWeights, type Weights, weigh, worthOf, worthOfContract } from "./worth.ts";

const offer = rowOf.enterprise;
/** One offer of support 1 and half of the features, beside a base of 30. */
function list(traits: { support?: number; gated?: number } = {}) {
  const prices = createPriceList(9);
  prices.base[offer] = 30;
  prices.support[offer] = traits.support ?? 1;
  prices.gated[offer] = traits.gated ?? 0.5;
  return prices;
}
/** Worth 100 of support and 200 of all features to who weighs it once. */
const weights = (own: Partial<Weights> = {}): Weights => ({ ...createWeights(), support: 100, features: 200, ...own });
const worth = (own: Partial<Weights> = {}, traits = {}) => worthOfContract(list(traits), offer, weights(own), 7);

describe("what is sold by contract", () => {
  it("is worth what it gives where nobody could make it and nobody is asked for more, as anything else", () => {
    expect(worth()).toBe(30 + 200 + 7);
    expect(worth()).toBe(worthOf(list(), offer, weights(), 7));
  });

  it("is worth more or less to a buyer, and never more than its own people would cost in the seller's place", () => {
    // 2 · 200 = 400 beside 300 · (1 + 1 · .5) = 450: 400 · 450/850
    expect(worth({ bought: 2, making: 300, remaking: 1 })).toBeCloseTo(37 + (400 * 450) / 850, 10);
    expect(worth({ bought: 2, making: 300, remaking: 0 })).toBeCloseTo(37 + (400 * 300) / 700, 10);
    expect(worth({ bought: 1e12, making: 300, remaking: 1 })).toBeCloseTo(37 + 450, 4);
    expect(worth({ bought: 1e12, making: 300, remaking: 1 }, { gated: 0 })).toBeCloseTo(37 + 300, 4);
    for (let power = -3; power < 12; power++)
      expect(worth({ bought: 10 ** power, making: 300, remaking: 1 })).toBeLessThan(37 + 450);
  });

  it("counts whole where it is small against making it", () => {
    const small = worth({ bought: 1e-6, making: 300, remaking: 1 }) - 37;
    expect(small / 2e-4).toBeCloseTo(1, 5);
  });

  it("costs the buyer what having a contract costs", () => {
    expect(worth({ procurement: 12 })).toBe(237 - 12);
  });

  it("is worth nothing more than anything else where it gives nothing", () => {
    expect(worth({ bought: 5, making: 300 }, { support: 0, gated: 0 })).toBe(37);
  });
});

describe("what an organization weighs when it buys", () => {
  const weighs = (buyers: boolean) => {
    const { context } = openingWorld(
      small({
        ...only(...(buyers ? (["buyers"] as const) : [])),
        "market.buying": {
          customerWage: 10_000,
          makeEngineers: 2,
          nodesPerEngineer: 80,
          featureMake: 1.5,
          procurement: 300,
          buyerShare: 0.5,
        },
      }),
    );
    const own = createWeights();
    weigh(own, context, 0, 40, 0);
    return { own, buys: context.sample.buys[0] };
  };

  it("is the people who would do it themselves: some in any case and more for more nodes, and a contract's trouble", () => {
    const { own, buys } = weighs(true);
    // 10,000 · (2/40 + 1/80), of which gated features would be half as many people again and more
    expect(own.making).toBeCloseTo(625, 9);
    expect(own.remaking).toBe(1.5);
    expect(own.procurement).toBe(7.5);
    expect(own.bought).toBe(buys);
    expect(own.bought).toBeGreaterThan(0);
  });

  it("is nothing of the kind where everybody buys as anybody", () => {
    expect(weighs(false).own).toMatchObject({
      making: Number.POSITIVE_INFINITY,
      remaking: 0,
      procurement: 0,
      bought: 1,
    });
  });
});

describe("what an organization weighs", () => {
  it("is what each thing is worth by how it is: critical, expert, in need, open, cautious and trusting", () => {
    const { context } = openingWorld(
      small({
        ...only(),
        "market.choice": {
          supportValue: 100,
          featureValue: 200,
          integrationValue: 300,
          operatingLabour: 400,
          lockInCost: 500,
          trustValue: 600,
        },
      }),
    );
    const { criticality, expertise, need, openness, caution } = context.sample;
    Object.entries({ criticality: 0.5, expertise: 0.25, need: 0.125, openness: 0.375, caution: 4 }).forEach(
      ([name, value]) => void ({ criticality, expertise, need, openness, caution }[name]![0] = value),
    );
    const own = createWeights();
    weigh(own, context, 0, 40, -0.5);
    expect(own).toMatchObject({
      support: 100 * 0.5 * 0.75,
      features: 25,
      integration: 150,
      labour: 300,
      lockIn: 187.5,
      trust: -300,
      // By openness, of what the cautious expect.
      caution: 1.5,
    });
  });
});
