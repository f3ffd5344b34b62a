import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { type WorldRun, only, small, openingWorld } from "../testing/world-run.ts";
import { streamResult } from "../offers/revenue.ts";
import { cloudIntegration, cloudsPresent, cloudStrength } from "../state/rivals.ts";
import { rivalry } from "./rivalry.ts";

const rng = { k0: 1, k1: 1 };
const month = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
  const run = openingWorld(
    small({
      ...only("rivalClouds", "clones"),
      "market.hosting": { cloudPrice: 100, cloudPriceFall: 0 },
      "rivals.clouds": { entry: 0.06, strength: 0.5, imitation: 0.04, complementOpen: 0 },
      "rivals.clones": { hazard: 0.06, threshold: 100 },
      "strategy.streams": { subscription: { price: 50, launch: 2 } },
      "market.vendor": { price: 70, priceCut: 0.4 },
      ...changes,
    }),
  );
  const { world } = run;
  world.month = 4;
  world.market.nodes[1] = 500_000;
  world.market.share = 0.5;
  world.rivals.vendorPrice = 66;
  Object.assign(world.steward, { integration: 0.5 });
  meddle(run);
  rivalry.step(world, run.context, rng);
  return world;
};

describe("a rival", () => {
  it("enters as a cloud at its threshold and not before, once", () => {
    // 50 million a month at .06 each, and half of the strength.
    const at = (threshold: number) =>
      month({}, ({ world: { rivals } }) => {
        rivals.cloudClock.threshold = threshold;
      });
    expect(at(1.5).rivals).toMatchObject({ cloudPresent: 1, cloudSince: 4, cloudClock: { hazard: 1.5 } });
    expect(at(1.51).rivals).toMatchObject({ cloudPresent: 0, cloudIntegration: 0 });
    expect(at(1.5).log.map(({ what }) => what)).toEqual(["rival"]);
    const there = month({}, ({ world: { rivals } }) => {
      Object.assign(rivals, { cloudPresent: 1, cloudSince: 1, cloudThreshold: 1.5, cloudHazard: 0 });
    });
    expect(there.rivals).toMatchObject({ cloudSince: 1, cloudHazard: 0 });
    expect(there.log).toEqual([]);
  });

  it("comes beside others, each at its own threshold, and together they reach what one of them leaves", () => {
    const others = [
      { name: "second", strength: 0.5, entry: 0.06, imitation: 0.04 },
      { name: "third", strength: 0, entry: 0.06, imitation: 0.04 },
    ];
    const world = (first: number, second: number) =>
      month({ "mechanisms.imitation": true, "rivals.clouds.others": others }, ({ world: { rivals } }) => {
        rivals.cloudClock.threshold = first;
        rivals.otherClouds[0]!.clock.threshold = second;
        rivals.otherClouds[1]!.clock.threshold = 0;
      });
    const { context } = openingWorld(small({ "rivals.clouds": { strength: 0.5, others } }));
    const strength = (first: number, second: number) => cloudStrength(world(first, second).rivals, context);
    expect([strength(2, 2), strength(1, 2), strength(2, 1), strength(1, 1)]).toEqual([0, 0.5, 0.5, 0.75]);
    expect(cloudsPresent(world(2, 1).rivals)).toBe(1);
    expect(world(2, 1).log.map(({ detail }) => detail)).toEqual(["second hosts the project too"]);
    // Half of the strength at .04 copies a fiftieth of what it is behind by, in its first month too.
    expect(cloudIntegration(world(2, 1).rivals)).toBeCloseTo(0.5 * (1 - Math.exp(-0.02)), 12);
    expect(cloudIntegration(world(2, 2).rivals)).toBe(0);
  });

  it("imitates from its first month where imitation is on, and never what it is ahead in", () => {
    const copied = (changes: Changes, integration: number) =>
      month(changes, ({ world: { rivals } }) => {
        Object.assign(rivals, { cloudPresent: 1, cloudIntegration: integration });
      }).rivals.cloudIntegration;
    expect(copied({ "mechanisms.imitation": true }, 0.1)).toBeCloseTo(0.1 + (1 - Math.exp(-0.04 * 0.5)) * 0.4, 12);
    expect(copied({ "mechanisms.imitation": true }, 0.7)).toBe(0.7);
    expect(copied({}, 0.1)).toBe(0.1);
  });

  it("may host a fork where it may not host its parent", () => {
    const closed = { "strategy.licence.hosting": false };
    expect(month(closed).rivals.cloudClock.hazard).toBe(0);
    const forked = month(closed, ({ world }) => {
      world.forking.route = 1;
      world.projects.fork.isAlive = 1;
    });
    expect(forked.rivals.cloudClock.hazard).toBeCloseTo(1.5, 12);
  });

  it("rebuilds at its threshold what is sold by a steward that lives", () => {
    // 12 · 50 · 500,000 = 300 million, three times the threshold: .06 · 2
    const clone = (threshold: number, meddle: (run: WorldRun) => void = () => {}) =>
      month({}, (run) => {
        run.world.rivals.cloneClock.threshold = threshold;
        meddle(run);
      }).rivals;
    expect(clone(0.11)).toMatchObject({ clonePresent: 1, cloneSince: 4 });
    expect(clone(0.13)).toMatchObject({ clonePresent: 0 });
    for (const state of [{ failedAt: 0 }, { isPresent: 0 }])
      expect(
        clone(0.11, ({ world: { steward } }) => {
          Object.assign(steward, state);
        }).cloneClock.hazard,
      ).toBe(0);
    const early = clone(0.11, ({ world }) => {
      world.month = 1;
    });
    expect(early.cloneClock.hazard).toBe(0);
  });

  it("goes on rebuilding while there is something to rebuild", () => {
    const still = month({}, ({ world: { rivals } }) => {
      Object.assign(rivals, { clonePresent: 1, cloneSince: 1, cloneClock: { hazard: 3, threshold: 7 } });
    });
    expect(still.rivals).toMatchObject({ clonePresent: 1, cloneSince: 1, cloneClock: { hazard: 3, threshold: 7 } });
  });

  it("who sells the substitute keeps its price where its response is off", () => {
    expect(month().rivals.vendorPrice).toBe(66);
    expect(month({ "mechanisms.vendorResponse": true }).rivals.vendorPrice).toBeCloseTo(70 * 0.8, 12);
  });
});

describe("a stream", () => {
  it("earns and costs nothing before its own launch, and from that month on what it sells", () => {
    const run = openingWorld(
      small({
        "strategy.streams": {
          subscription: { launch: 3 },
          openCore: { launch: 3 },
          infrastructure: { launch: 3 },
          privateInfrastructure: { launch: 3 },
          services: { launch: 3 },
        },
      }),
    );
    const { world, context } = run;
    world.market.revenue.set([0, 0, 100, 200, 0, 0, 300]);
    world.market.nodes[7] = 10;
    world.market.auditFindings = 60;
    const results = () => [
      streamResult(world, context, "subscription"),
      streamResult(world, context, "openCore"),
      streamResult(world, context, "infrastructure"),
      streamResult(world, context, "privateInfrastructure"),
      streamResult(world, context, "services"),
    ];
    world.month = 2;
    expect(results()).toEqual(Array.from({ length: 5 }, () => ({ revenue: 0, cost: 0 })));
    world.month = 3;
    for (const { revenue, cost } of results()) expect(Math.min(revenue, cost)).toBeGreaterThan(0);
    // Half of what audits found is the largest stream's.
    expect(streamResult(world, context, "privateInfrastructure").revenue).toBeCloseTo(330, 9);
  });
});
