import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { stage } from "../state/columns.ts";
import { runWorld, only, small, openingWorld } from "../testing/world-run.ts";
import { offers } from "../offers/all.ts";
import { cloudPrice, hostedPrice } from "../state/hosting-price.ts";
import { fillPriceList } from "./pricing.ts";

/** Organizations that are all alike: criticality .5, expertise .2, need .3, openness .4, trust .65. */
const alike: Changes = {
  ...only("trust"),
  "market.population": {
    organizations: 16_000,
    sampled: 16_000,
    sizeTilt: 0,
    attributeSpread: 0,
    criticalityMedian: 0.5,
    expertiseMedian: 0.2,
    featureNeedMedian: 0.3,
    opennessMedian: 0.4,
    criticalitySlope: 0,
    expertiseSlope: 0,
    featureNeedSlope: 0,
    opennessSlope: 0,
  },
  "market.network.kind": "mixed",
  "market.awareness.innovationHazard": 10,
  "market.choice": {
    fitMean: 15,
    fitSd: 0,
    capabilityValue: 120,
    supportValue: 60,
    featureValue: 90,
    integrationValue: 70,
    operatingLabour: 50,
    lockInCost: 40,
    trustValue: 80,
    auditCost: 0,
    relicensingLoss: 0,
    switchingCost: 0,
    noiseScale: 30,
    nestSelfRun: 0.5,
    nestHosted: 0.4,
  },
  "market.hosting": { ownHosting: 80, cloudPrice: 100, hostedFriction: 5 },
  "market.vendor.price": 20,
  "market.contracts.coverFloor": 1,
  "market.contracts.volumeDiscount": 0,
  "project.opening": { capability: 1, defects: 0, responsiveness: 0.6 },
  "project.development": { featureProductivity: 0, frontierDrift: 0, gatedProductivity: 0 },
  "community.trust.neutral": 0.65,
  "steward.opening": { upstream: 0, product: 0, integration: 0, sales: 0, other: 0 },
  "strategy.conduct.neutrality": 0.3,
  "strategy.licence.restrictiveness": 0.4,
  "strategy.streams": {
    subscription: { price: 25 },
    openCore: { price: 30, gatedAtLaunch: 0.2 },
    infrastructure: { premium: 0.2 },
    privateInfrastructure: { price: 40 },
  },
  "rivals.clouds.strength": 0.6,
  "rivals.clouds.undercut": 0.25,
};

describe("the worth of an offer", () => {
  it("is, by the shares chosen, the offer table of the model times what each property is worth", () => {
    const run = runWorld(small(alike), {
      months: 1,
      before: ({ rivals, steward }) => {
        rivals.cloudPresent = 1;
        rivals.cloudIntegration = 0.3;
        steward.perceivedIntegration = 0.5;
      },
    });
    const support = 60 * 0.5 * 0.8;
    const features = 90 * 0.3;
    const integration = 70 * 0.5;
    const labour = 50 * 0.8;
    const lockIn = 40 * 0.4;
    const trust = 80 * 0.15;
    const own = 120 - 80 + 15;
    const hosted = 120 + 15 - 5;
    const worths = [
      120 - 20 - 80 + 0.6 * support + 0.4 * features - labour - lockIn,
      own + 0.15 * 0.6 * support - labour - 0.1 * lockIn + 0.4 * 0.7 * trust,
      own - 25 + support - labour - 0.4 * lockIn + trust,
      own - 30 + support + 0.2 * features - labour - 0.6 * lockIn + trust,
      own - 40 + 0.8 * support + 0.5 * integration - 0.65 * labour - 0.4 * lockIn + trust,
      hosted - 120 + 0.4 * support + 0.5 * integration - 0.25 * labour - 0.4 * lockIn + trust,
      hosted - 85 + 0.3 * support + 0.3 * integration - (1 - 0.81) * labour - 0.4 * lockIn,
    ];
    const nest = (alpha: number, some: readonly number[]) => {
      const parts = some.map((worth) => Math.exp(worth / (30 * alpha)));
      const total = parts.reduce((sum, part) => sum + part, 0);
      return { mass: total ** alpha, within: parts.map((part) => part / total) };
    };
    const nests = [nest(1, worths.slice(0, 1)), nest(0.5, worths.slice(1, 5)), nest(0.4, worths.slice(5))];
    const all = nests.reduce((sum, { mass }) => sum + mass, 0);
    const expected = nests.flatMap(({ mass, within }) => within.map((share) => (share * mass) / all));
    const { offer, stage: stages } = run.world.organizations.columns;
    const chosen = offer.filter((_, row) => stages[row] !== stage.unaware);
    [0, 1, 2, 3, 6, 7, 8].forEach((one, index) => {
      const share = expected[index]!;
      const seen = chosen.filter((other) => other === one).length / chosen.length;
      // Four standard errors of a binomial share of 16,000.
      expect(Math.abs(seen - share), offers[one]!.name).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 16_000));
    });
  });

  it("is less the more an unpledged steward is expected to relicense, the more cautious and open one is", () => {
    const adopters = (relicensingLoss: number, pledge = "none") => {
      const changes = {
        "market.choice.relicensingLoss": relicensingLoss,
        "strategy.conduct.pledge": pledge,
        "mechanisms.pledge": true,
      };
      return runWorld(small({ ...alike, ...changes }), { months: 1 }).last("adopters");
    };
    const free = adopters(0);
    expect(adopters(20)).toBeLessThan(0.97 * free);
    expect(adopters(20, "foundation")).toBe(free);
    const word = adopters(20, "word");
    expect(word).toBeGreaterThan(adopters(20));
    expect(word).toBeLessThan(adopters(20, "no-agreement"));
  });
});

describe("prices", () => {
  const list = (changes: Changes = {}, month = 0) => {
    const { world, context } = openingWorld(small({ ...alike, ...changes }));
    world.month = month;
    return { prices: fillPriceList(world, context), world, context };
  };
  const worth = (offer: number, changes: Changes = {}, month = 0) => list(changes, month).prices.base[offer]!;

  it("of hosting, own and bought, fall over time, and aversion to being hosted decays", () => {
    const falling = {
      "market.hosting": {
        ownHosting: 80,
        ownHostingFall: 0.006,
        cloudPrice: 100,
        cloudPriceFall: 0.009,
        hostedFriction: 50,
        hostedFrictionLife: 90,
      },
    };
    expect(worth(1, falling, 30) - worth(1, falling)).toBeCloseTo(80 * (1 - Math.exp(-0.18)), 10);
    const { world, context } = list(falling, 30);
    expect(cloudPrice(context, 30)).toBeCloseTo(100 * Math.exp(-0.27), 10);
    expect(hostedPrice(world, context)).toBeCloseTo(120 * Math.exp(-0.27), 10);
    const gain = 120 * (1 - Math.exp(-0.27)) + 50 * (1 - Math.exp(-30 / 90));
    expect(worth(7, falling, 30) - worth(7, falling)).toBeCloseTo(gain, 10);
  });

  it("of quality: capability, an ecosystem, and defects, of which hardened builds show fewer", () => {
    const code = {
      "project.opening": { capability: 0.8, defects: 0.2, modules: 200 },
      "market.choice.modulesScale": 200,
      "market.choice.ecosystemGain": 0.05,
      "market.choice.defectPenalty": 3,
      "mechanisms.modules": true,
    };
    const value = (hardened: number) => (120 * 0.8 * (1 + 0.05 * Math.log(2))) / (1 + 3 * 0.25 * (1 - hardened));
    // The distribution is gated, so the community's build is not hardened; the subscription's is.
    expect(worth(1, code)).toBeCloseTo(value(0) - 80, 10);
    expect(worth(2, code)).toBeCloseTo(value(0.6) - 80, 10);
    const context = { ...code, "strategy.streams.subscription.gatedDistribution": false };
    expect(worth(1, context)).toBeCloseTo(value(0.25) - 80, 10);
  });

  it("of audits burden those who are audited, infrastructure software by half", () => {
    const audits = { "market.choice.auditCost": 12, "strategy.conduct.audits": 0.5, "mechanisms.audits": true };
    const without = { ...audits, "strategy.conduct.audits": 0 };
    expect(worth(2, without) - worth(2, audits)).toBeCloseTo(6, 10);
    expect(worth(3, without) - worth(3, audits)).toBeCloseTo(6, 10);
    expect(worth(6, without) - worth(6, audits)).toBeCloseTo(3, 10);
    expect(worth(1, without) - worth(1, audits)).toBe(0);
  });

  it("of gravity are the steward's alone, where a rival hosts what else one runs", () => {
    const heavy = list({ "rivals.clouds.gravity": 90, "mechanisms.gravity": true });
    expect(Math.max(...heavy.prices.gravity)).toBe(0);
    heavy.world.rivals.cloudPresent = 1;
    const { gravity } = fillPriceList(heavy.world, heavy.context);
    expect(Array.from(gravity)).toEqual([0, 0, 0, 0, 0, 0, 0, 90 * 0.6, 0, 0]);
  });
});
