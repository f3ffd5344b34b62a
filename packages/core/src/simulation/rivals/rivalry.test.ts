import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import type { RunContext } from "../context/run-context.ts";
import { fillPriceList } from "../market/pricing.ts";
import { rowOf } from "../offers/rows.ts";
import type { World } from "../state/world.ts";
import { closeSteward, failSteward, giveUpProject } from "../steward/closing.ts";
import { acceptance, partnering } from "../partners/partnering.ts";
import { busy, hashOf, runWorld, small, openingWorld } from "../testing/world-run.ts";
import { rivalPrice } from "../offers/rival-infrastructure.ts";
import { hostedPrice } from "../state/hosting-price.ts";
import { reviewReason } from "../state/market.ts";
import { rivalry } from "./rivalry.ts";

const rng = { k0: 1, k1: 1 };

describe("a rival cloud", () => {
  const cloud = (changes: Changes = {}) => {
    const run = openingWorld(
      small({
        "rivals.clouds.entry": 0.06,
        "market.hosting.cloudPrice": 100,
        "rivals.clouds.strength": 0.5,
        ...changes,
      }),
    );
    run.world.market.nodes[1] = 50_000;
    return run;
  };

  it("comes by the spend that it could host", () => {
    const { world, context } = cloud();
    rivalry.step(world, context, rng);
    // 50,000 nodes at 100: five million a month, at .06 each and half of the strength.
    expect(world.rivals.cloudClock.hazard).toBeCloseTo(0.15, 12);
    world.rivals.cloudClock.threshold = 0.29;
    rivalry.step(world, context, rng);
    expect(world.rivals.cloudPresent).toBe(1);
  });

  it("does not come where hosting is forbidden, rivals have no strength or the code is closed", () => {
    for (const changes of [
      { "strategy.licence.hosting": false },
      { "rivals.clouds.strength": 0 },
      { "strategy.isOpenSource": false },
    ]) {
      const { world, context } = cloud(changes);
      rivalry.step(world, context, rng);
      expect(world.rivals.cloudClock.hazard).toBe(0);
    }
  });

  it("comes the sooner the stronger it is, and undercuts the market's price and not the steward's", () => {
    const hazard = (strength: number) => {
      const { world, context } = cloud({ "rivals.clouds.strength": strength });
      rivalry.step(world, context, rng);
      return world.rivals.cloudClock.hazard;
    };
    expect(hazard(1)).toBeCloseTo(2 * hazard(0.5), 12);
    const price = (premium: number) => {
      const { world, context } = cloud({
        "rivals.clouds.undercut": 0.4,
        "strategy.streams": { infrastructure: { premium } },
      });
      world.rivals.cloudPresent = 1;
      return [rivalPrice(world, context), hostedPrice(world, context)];
    };
    expect(price(0)).toEqual([80, 100]);
    expect(price(0.5)).toEqual([80, 150]);
  });

  it.each([1, 2, 3])("of no strength is none: the run is bitwise that without rival clouds, seed %i", (seed) => {
    const simulated = (on: boolean, strength: number) =>
      runWorld(
        busy({
          "market.population.sampled": 100,
          "partners.asking": { base: 20, months: 4, hostsAfter: 3 },
          "rivals.clouds": { strength, others: [{ name: "another", strength }] },
          "mechanisms.rivalClouds": on,
        }),
        { months: 36, seed },
      );
    const none = simulated(true, 0);
    expect(none.last("partners-accepted")).toBe(1);
    expect(new Set(none.of("rival-cloud-present"))).toEqual(new Set([0]));
    expect(hashOf(none)).toBe(hashOf(simulated(false, 0)));
    expect(none.world.log).toEqual(simulated(false, 0).world.log);
    expect(hashOf(simulated(true, 0.5))).not.toBe(hashOf(simulated(false, 0.5)));
  });

  it("imitates what the steward's integration is ahead by, faster where the complement is open", () => {
    const copied = (open: number) => {
      const { world, context } = cloud({ "rivals.clouds.imitation": 0.04, "rivals.clouds.complementOpen": open });
      world.rivals.cloudPresent = 1;
      world.rivals.cloudIntegration = 0.1;
      world.steward.integration = 0.6;
      rivalry.step(world, context, rng);
      return world.rivals.cloudIntegration - 0.1;
    };
    expect(copied(0)).toBeCloseTo((1 - Math.exp(-0.04 * 0.5)) * 0.5, 12);
    expect(copied(1)).toBeCloseTo((1 - Math.exp(-2 * 0.04 * 0.5)) * 0.5, 12);
    const other = { name: "another", strength: 0.5, entry: 0, imitation: 0.02 };
    const { world, context } = cloud({ "rivals.clouds": { imitation: 0.5, complementOpen: 0, others: [other] } });
    world.steward.integration = 0.6;
    world.rivals.otherClouds[0]!.present = 1;
    world.rivals.otherClouds[0]!.integration = 0.1;
    rivalry.step(world, context, rng);
    expect(world.rivals.otherClouds[0]!.integration - 0.1).toBeCloseTo((1 - Math.exp(-0.02 * 0.5)) * 0.5, 12);
  });
});

describe("a rebuilder", () => {
  const clone = (nodes: number, changes: Changes = {}) => {
    const run = openingWorld(
      busy({
        "rivals.clones": { hazard: 0.06, threshold: 100 },
        "strategy.streams.subscription": { price: 50 },
        ...changes,
      }),
    );
    run.world.market.nodes.fill(0);
    run.world.market.nodes[1] = nodes;
    rivalry.step(run.world, run.context, rng);
    return run.world;
  };

  it("comes by what users would save beyond what a clone is worth building for", () => {
    // 12 · 50 usd · 500,000 nodes = 300 million a year, three times the threshold.
    expect(clone(500_000).rivals.cloneClock.hazard).toBeCloseTo(0.06 * 2, 12);
    expect(clone(100_000).rivals.cloneClock.hazard).toBe(0);
  });

  it("has nothing to rebuild where everybody gets the distribution, and may not where it may not be passed on", () => {
    const open = { "strategy.streams.subscription": { price: 50, gatedDistribution: false } };
    for (const changes of [open, { "strategy.licence.redistribution": false }, { "strategy.isOpenSource": false }])
      expect(clone(500_000, changes).rivals.cloneClock.hazard).toBe(0);
  });

  it("is a shock to the market, and ends with what it rebuilds", () => {
    const { context } = openingWorld(busy());
    const world = clone(500_000);
    world.rivals.cloneClock.threshold = 0.13;
    rivalry.step(world, context, rng);
    expect(world.rivals.clonePresent).toBe(1);
    expect(world.market.reviewReason).toBe(reviewReason.shock);
    world.month += 24;
    delete world.strategy.streams.subscription;
    rivalry.step(world, context, rng);
    expect(world.rivals.clonePresent).toBe(0);
    expect(world.rivals.cloneClock.hazard).toBe(0);
    // A second one comes at a threshold of its own, and not at that of the first of this world.
    const first = openingWorld(busy()).world.rivals.cloneClock.threshold;
    expect(world.rivals.cloneClock.threshold).not.toBe(first);
    expect(world.rivals.cloneClock.threshold).not.toBe(0.13);
  });
});

describe("a rebuilder whose steward is gone", () => {
  const gone = (end: (world: World, context: RunContext) => void) => {
    const run = openingWorld(busy({ "rivals.clones.threshold": 1000 }));
    Object.assign(run.world.rivals, { clonePresent: 1, cloneSince: 3 });
    run.world.month = 9;
    end(run.world, run.context);
    rivalry.step(run.world, run.context, rng);
    return run;
  };

  it("goes on from the open code when the steward fails, closes or gives up, and can be chosen", () => {
    for (const end of [failSteward, closeSteward, giveUpProject]) {
      const { world, context } = gone(end);
      expect(world.rivals).toMatchObject({ clonePresent: 1, cloneSince: 3 });
      expect((fillPriceList(world, context).available >> rowOf.clone) & 1).toBe(1);
    }
  });

  it("ends where a steward goes on and sells no such distribution any more", () => {
    const { world } = gone(({ strategy }) => {
      delete strategy.streams.subscription;
    });
    expect(world.rivals.clonePresent).toBe(0);
  });

  it("does not come anew where nobody sells what could be rebuilt", () => {
    const run = openingWorld(busy());
    run.world.market.nodes[1] = 5e6;
    failSteward(run.world, run.context);
    rivalry.step(run.world, run.context, rng);
    expect(run.world.rivals).toMatchObject({ clonePresent: 0, cloneClock: { hazard: 0 } });
  });
});

describe("the proprietary vendor", () => {
  it("cuts its price by the share that it loses", () => {
    const { world, context } = openingWorld(small({ "market.vendor": { price: 70, priceCut: 0.4 } }));
    world.market.share = 0.25;
    rivalry.step(world, context, rng);
    expect(world.rivals.vendorPrice).toBeCloseTo(70 * 0.9, 12);
  });
});

describe("a partner that is asked", () => {
  const asking = {
    base: -2,
    benefit: 1,
    engineers: 1,
    neutrality: 1,
    leverage: 1,
    adversarial: 2,
    months: 9,
    burst: 4,
    burstLife: 10,
    askCost: 0.6,
    componentGain: 0,
  };
  const asked = (changes: Changes = {}) => {
    const run = openingWorld(
      busy({
        "partners.asking": asking,
        "partners.vendors": [{ name: "a vendor", platform: "other", benefit: 0.5, adversarial: 0.25, hosts: false }],
        "strategy.plan.asks": 2,
        "strategy.plan.engineerToEngineer": 0.6,
        "strategy.conduct.neutrality": 0.4,
        "steward.opening.upstream": 3,
        ...changes,
      }),
    );
    run.world.steward.leverage = 0.5;
    return run;
  };

  it("says yes with a logit of benefit, engineers, neutrality and leverage, less the quarrel", () => {
    const { world, context } = asked();
    // −2 + .5 + .6 + .4 + .5 − 2 · .25 = −.5
    expect(acceptance(world, context, 0)).toBeCloseTo(-Math.log(1 - 1 / (1 + Math.exp(0.5))), 12);
  });

  it("costs senior engineers' time and adds its hazard by the month", () => {
    const { world, context } = asked();
    world.partners[0]!.clock.threshold = 99;
    partnering.step(world, context, rng);
    expect(world.partners[0]!.asks).toBeCloseTo(2 / 12, 12);
    expect(world.partners[0]!.clock.hazard).toBeCloseTo(acceptance(world, context, 0) / 6, 12);
    expect(world.steward.hoursHeldBack).toBeCloseTo(0.6 / 6, 12);
  });

  it("is asked by nobody where the steward has nobody on the project", () => {
    const { world, context } = asked({ "steward.opening.upstream": 0 });
    partnering.step(world, context, rng);
    expect(world.partners[0]!.asks).toBe(0);
  });

  it("works in a burst, opens its platform after the joint months, and fades", () => {
    const work: number[] = [];
    const run = runWorld(asked().context.scenario, {
      months: 40,
      before: ({ partners }) => {
        partners[0]!.clock.threshold = 0;
      },
      after: ({ component, month }) => work.push(component.partner[(month - 1) % 24]!),
    });
    expect(run.world.partners[0]!.openedAt).toBe(9);
    expect(new Set(work.slice(0, 10)).size).toBe(1);
    expect(work[0]).toBeGreaterThan(0);
    // A decay time of ten months: e⁻¹ ten months after the port was done.
    expect(work[19]! / work[0]!).toBeCloseTo(Math.exp(-1), 10);
    expect(run.world.market.supported[1]).toBe(1);
  });
});

describe("a reseller", () => {
  it("grows towards its share of the steward's hosted nodes while the steward hosts", () => {
    const { world, context } = openingWorld(
      busy({ "partners.resellers": [{ name: "r", reach: 0.4, leaving: 0.01, growth: 0.05 }] }),
    );
    world.resellers[0]!.clock.threshold = 0.035;
    partnering.step(world, context, rng);
    expect(world.resellers[0]!.share).toBeCloseTo(0.05 * 0.4, 12);
    partnering.step(world, context, rng);
    expect(world.resellers[0]!.share).toBeCloseTo(0.02 + 0.05 * 0.38, 12);
    for (let month = 0; month < 2; month++) partnering.step(world, context, rng);
    expect(world.resellers[0]).toMatchObject({ leftAt: 0, share: 0 });
  });

  it("has nothing to resell where nothing is hosted", () => {
    const { world, context } = openingWorld(busy({ "strategy.streams.infrastructure": undefined }));
    partnering.step(world, context, rng);
    expect(world.resellers[0]!.share).toBe(0);
  });
});
