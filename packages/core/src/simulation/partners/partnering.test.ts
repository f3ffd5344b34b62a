import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { fillPriceList } from "../market/pricing.ts";
import { streamResult } from "../offers/revenue.ts";
import { rowOf } from "../offers/rows.ts";
import { becomeAware } from "../state/stages.ts";
import { type WorldRun, only, small, openingWorld } from "../testing/world-run.ts";
import { acceptance, partnering } from "./partnering.ts";

const rng = { k0: 1, k1: 1 };
const world = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}): WorldRun => {
  const run = openingWorld(
    small({
      ...only("partners", "sharedComponent"),
      "market.platforms": [
        { name: "unix", share: 0.7 },
        { name: "other", share: 0.3, supported: false },
      ],
      "partners.vendors": [{ name: "a vendor", platform: "other", benefit: 1, adversarial: 0.5, hosts: true }],
      "partners.asking": { base: -1, askCost: 3, months: 9, burst: 4, burstLife: 10, unpopular: 0.2 },
      "strategy.plan.asks": 6,
      "community.review.stewardCommits": 8,
      "steward.opening": { upstream: 5, product: 0, integration: 0, sales: 0, other: 0 },
      "rivals.clouds": { contribution: 6, strength: 0.5 },
      ...changes,
    }),
  );
  run.world.partners[0]!.clock.threshold = 99;
  meddle(run);
  return run;
};
const month = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
  const run = world(changes, meddle);
  partnering.step(run.world, run.context, rng);
  return { ...run, partner: run.world.partners[0]!, steward: run.world.steward };
};
const accepted = (state: object, at: number) => (run: WorldRun) => {
  Object.assign(run.world.partners[0]!, { acceptedAt: 0, ...state });
  run.world.month = at;
};

describe("asks", () => {
  it("cost people, are counted, and add up to a yes", () => {
    const {
      partner,
      steward,
      world: state,
      context,
    } = month({}, (run) => {
      run.world.steward.hoursHeldBack = 7;
    });
    // Six a year, each three people for a month of twelve.
    expect(steward.hoursHeldBack).toBeCloseTo(1.5, 12);
    expect(partner.asks).toBeCloseTo(0.5, 12);
    expect(partner.clock.hazard).toBeCloseTo(0.5 * acceptance(state, context, 0), 12);
    expect(partner.acceptedAt).toBe(-1);
  });

  it("are made by nobody without upstream people, after a failure, or where nobody stewards or asks", () => {
    const states: ((run: WorldRun) => void)[] = [
      ({ world: { steward } }) => {
        steward.isPresent = 0;
      },
      ({ world: { steward } }) => {
        steward.failedAt = 0;
      },
      ({ world: { steward } }) => {
        steward.people.upstream = 0;
      },
      ({ world: { strategy } }) => {
        strategy.plan.asks = 0 as never;
      },
    ];
    for (const meddle of states) {
      const { partner, steward } = month({}, (run) => {
        // A hazard that would do is not asked for.
        Object.assign(run.world.partners[0]!.clock, { hazard: 5, threshold: 1 });
        meddle(run);
      });
      expect([partner.asks, steward.hoursHeldBack, partner.acceptedAt]).toEqual([0, 0, -1]);
    }
    expect(month({ "mechanisms.partners": false }).partner.asks).toBe(0);
  });

  it("succeed at the threshold, which costs the trust of the open-minded who know the project", () => {
    const yes = (run: WorldRun) => {
      becomeAware(run.world, 0);
      run.world.organizations.columns.trust.fill(0.8);
      run.world.contributors.columns.trust.fill(0.8);
      run.world.contributors.columns.openness.fill(0.5);
      const own = acceptance(run.world, run.context, 0) * 0.5;
      run.world.partners[0]!.clock.threshold = own;
      run.world.month = 4;
    };
    const trusting = month({ "mechanisms.trust": true }, yes);
    expect(trusting.partner.acceptedAt).toBe(4);
    // .2 · ½ of trust at openness 1
    expect(trusting.world.contributors.columns.trust[0]).toBeCloseTo(0.75, 6);
    const { trust } = trusting.world.organizations.columns;
    expect(trust[0]).toBeCloseTo(0.8 - 0.1 * trusting.context.sample.openness[0]!, 6);
    expect(trust[1]).toBeCloseTo(0.8, 6);
    const { world: calm } = month({}, yes);
    expect(calm.contributors.columns.trust[0]).toBeCloseTo(0.8, 6);
    expect(calm.organizations.columns.trust[0]).toBeCloseTo(0.8, 6);
    expect(calm.log.map(({ detail }) => detail)).toEqual(["a vendor accepts"]);
  });
});

describe("joint work", () => {
  const share = (run: WorldRun) => run.context.scenario.partners.asking;

  it("takes people of the steward for as long as a port takes, no more than it has, and none of a dead firm", () => {
    const some = month({}, accepted({}, 3));
    const part = some.steward.hoursHeldBack / 4;
    expect(part).toBeGreaterThan(0);
    expect(month({ "steward.opening.upstream": 2 }, accepted({}, 3)).steward.hoursHeldBack).toBeCloseTo(2 * part, 12);
    const dead = month({}, (run) => {
      accepted({}, 3)(run);
      run.world.steward.failedAt = 1;
    });
    expect(dead.steward.hoursHeldBack).toBe(0);
    expect(month({}, accepted({ openedAt: 0 }, 3)).steward.hoursHeldBack).toBe(0);
  });

  it("takes people once, with however many partners", () => {
    const with3 = (upstream: number) =>
      month(
        {
          "steward.opening.upstream": upstream,
          "partners.asking.burst": 2,
          "partners.vendors": ["a", "b", "c"].map((name) => ({ name, platform: "other" })),
        },
        (run) => {
          for (const one of run.world.partners) one.acceptedAt = 1;
          run.world.month = 3;
        },
      ).steward.hoursHeldBack;
    const part = with3(1);
    expect([part > 0, part <= 1]).toEqual([true, true]);
    expect(with3(4)).toBeCloseTo(4 * part, 12);
    // Three bursts of two are six, however many more there are.
    expect(with3(12)).toBeCloseTo(6 * part, 12);
  });

  it("opens the partner's platform after the stated months, where nobody else works on the shared component", () => {
    const ported = (months: number) => {
      const run = world({}, accepted({ acceptedAt: 4 }, 4));
      for (run.world.month = 4; run.world.month < 4 + months; run.world.month++)
        partnering.step(run.world, run.context, rng);
      return { partner: run.world.partners[0]!, world: run.world };
    };
    expect(ported(9).partner.openedAt).toBe(-1);
    const { partner, world: state } = ported(10);
    expect(partner.openedAt).toBe(13);
    expect(Array.from(state.market.supported)).toEqual([1, 1]);
    expect(Array.from(state.market.openedByPartner)).toEqual([0, 1]);
    expect(state.log.at(-1)!.detail).toBe("other is supported, ported with a vendor");
  });

  it("is done sooner the more of the shared component others build", () => {
    const next = (changes: Changes, work = 50) => {
      const run = world(changes, accepted({ acceptedAt: 2 }, 5));
      const { merged, mergedBySteward } = run.world.projects.upstream;
      merged[4] = work;
      mergedBySteward[4] = 0.4 * work;
      partnering.step(run.world, run.context, rng);
      return run.world.partners[0]!.ported;
    };
    const gain = { "partners.asking.componentGain": 0.6 };
    // Two fifths of 20 and half of the other 30 beside four people of eight contributions: 23 of 55.
    expect(next(gain)).toBeCloseTo((1 + 0.6 * (23 / 55)) / 9, 12);
    expect(next(gain, 5000)).toBeGreaterThan(next(gain));
    expect(next(gain, 0)).toBeCloseTo(1 / 9, 12);
    expect(next({ "partners.asking.componentGain": 0 })).toBeCloseTo(1 / 9, 12);
    expect(next({ ...gain, "mechanisms.sharedComponent": false })).toBeCloseTo(1 / 9, 12);
  });

  it("opens nothing that was open already", () => {
    const { partner, world: state } = month({}, (run) => {
      accepted({ ported: 0.95 }, 9)(run);
      run.world.market.supported[1] = 1;
    });
    expect(partner.openedAt).toBe(9);
    expect(Array.from(state.market.openedByPartner)).toEqual([0, 0]);
    expect(state.log).toEqual([]);
  });

  it("is followed a year later by a cloud of the partner's own, where clouds are on and none is there", () => {
    const clouds = { "mechanisms.rivalClouds": true };
    const hosts = (at: number, changes: Changes = clouds, state: object = {}) =>
      month(changes, accepted({ openedAt: 10, ...state }, at));
    expect(hosts(21).partner.hostsAt).toBe(-1);
    const { partner, world: state } = hosts(22);
    expect([partner.hostsAt, state.rivals.cloudPresent, state.rivals.cloudSince]).toEqual([22, 1, 22]);
    expect(state.log.map(({ detail }) => detail)).toEqual(["a vendor hosts the project too"]);
    expect(hosts(30, clouds, { hostsAt: 22 }).partner.hostsAt).toBe(22);
    const closed = [{ "strategy.licence": "BUSL-1.1" }, { "strategy.isOpenSource": false }];
    for (const none of [
      {},
      { ...clouds, "rivals.clouds.strength": 0 },
      ...closed.map((one) => ({ ...clouds, ...one })),
    ]) {
      const { partner: idle, world: still } = hosts(22, none);
      expect([idle.hostsAt, still.rivals.cloudPresent, still.log]).toEqual([-1, 0, []]);
    }
    const another = month(clouds, (run) => {
      accepted({ openedAt: 10 }, 22)(run);
      Object.assign(run.world.rivals, { cloudPresent: 1, cloudSince: 5 });
    });
    expect([another.partner.hostsAt, another.world.rivals.cloudSince]).toEqual([22, 5]);
    const alone = { "partners.vendors": [{ name: "a vendor", platform: "other", benefit: 1, hosts: false }] };
    expect(hosts(22, { ...clouds, ...alone }).partner.hostsAt).toBe(-1);
  });

  it("is a burst that decays on the component, and upstream is joined by a cloud that may host", () => {
    const after = (at: number, cloud = 0, changes: Changes = {}) =>
      month(changes, (run) => {
        accepted({ acceptedAt: 2, openedAt: 2, hostsAt: 2 }, at)(run);
        run.world.rivals.cloudPresent = cloud;
      }).world;
    const onComponent = (at: number) => after(at).component.partner[at % 24]!;
    expect(onComponent(2)).toBeCloseTo(4 * 8, 12);
    expect(onComponent(7)).toBeCloseTo(4 * 8 * Math.exp(-0.5), 12);
    expect(after(2).projects.upstream.sponsors).toBe(0);
    expect(after(2, 1).projects.upstream.sponsors).toBeCloseTo(6 * 0.5, 12);
    expect(after(2, 1, { "strategy.licence.hosting": false }).projects.upstream.sponsors).toBe(0);
  });

  it("is counted beside what the steward and others did on the component a month before", () => {
    const counted = (at: number, changes: Changes = {}) => {
      const run = world(changes, accepted({ acceptedAt: 0, hostsAt: 0 }, at));
      const { merged, mergedBySteward } = run.world.projects.upstream;
      merged.fill(77);
      mergedBySteward.fill(77);
      merged[(at + 24) % 25] = 50;
      mergedBySteward[(at + 24) % 25] = 20;
      partnering.step(run.world, run.context, rng);
      const { partner, steward, outside } = run.world.component;
      return [partner[at % 24]!, steward[at % 24]!, outside[at % 24]!].map((one) => Math.round(one * 1e9) / 1e9);
    };
    // Four people of eight contributions; two fifths of 20, half of the other 30.
    expect(counted(3)).toEqual([32, 8, 15]);
    expect(counted(0)).toEqual([32, 0, 0]);
    expect(counted(3, { "mechanisms.sharedComponent": false })).toEqual([0, 0, 0]);
    expect(share(world()).burst).toBe(4);
  });
});

describe("a reseller", () => {
  const resold = (meddle: (run: WorldRun) => void = () => {}, changes: Changes = {}) => {
    const run = world({
      ...only("resellers"),
      "partners.resellers": [{ name: "r", reach: 0.1, leaving: 0.02, growth: 0.05 }],
      "strategy.streams": { infrastructure: { launch: 3 } },
      ...changes,
    });
    run.world.month = 3;
    Object.assign(run.world.resellers[0]!, { share: 0.02, clock: { hazard: 0, threshold: 1 } });
    meddle(run);
    partnering.step(run.world, run.context, rng);
    return run.world.resellers[0]!;
  };

  it("grows by a twentieth a month towards its reach, and bears a chance to be bought away", () => {
    const reseller = resold();
    expect(reseller.share).toBeCloseTo(0.02 + 0.05 * (0.1 - 0.02), 12);
    expect(reseller.clock.hazard).toBeCloseTo(0.02, 12);
    const gone = resold(({ world: { resellers } }) => {
      resellers[0]!.clock.threshold = 0.02;
    });
    expect([gone.leftAt, gone.share]).toEqual([3, 0]);
  });

  it("has nothing to sell before the launch, after it left, and without a steward who hosts", () => {
    const nothing: ((run: WorldRun) => void)[] = [
      ({ world: state }) => {
        state.month = 2;
      },
      ({ world: { resellers } }) => {
        resellers[0]!.leftAt = 0;
      },
      ({ world: { steward } }) => {
        steward.isAlive = 0;
      },
      ({ world: { steward } }) => {
        steward.isPresent = 0;
      },
      ({ world: { strategy } }) => {
        delete strategy.streams.infrastructure;
      },
    ];
    for (const meddle of nothing) {
      const { share: sold, clock } = resold(meddle);
      expect([sold, clock.hazard]).toEqual([0, 0]);
    }
    expect(resold(() => {}, { "mechanisms.resellers": false }).share).toBe(0.02);
  });

  it("leaves to the others what it sells: together they sell all of it and no more", () => {
    const resellers = ["r", "s", "t"].map((name) => ({ name, reach: 1, growth: 1, leaving: 0 }));
    const run = world({
      ...only("resellers"),
      "partners.resellers": resellers,
      "strategy.streams": { infrastructure: {} },
    });
    for (let at = 0; at < 6; at++) {
      partnering.step(run.world, run.context, rng);
      const sold = run.world.resellers.map(({ share: one }) => one);
      expect(sold.reduce((total, one) => total + one, 0)).toBeLessThanOrEqual(1 + 1e-12);
      expect(Math.min(...sold)).toBeGreaterThanOrEqual(0);
    }
  });

  it("sells what organizations chose: without hosted nodes it earns nothing, and with them never more than they pay", () => {
    const earned = (hosted: number, share: number) => {
      const run = world({
        "partners.resellers": [{ name: "r", discount: 0.25 }],
        "strategy.streams": { infrastructure: { premium: 0, cost: 0.4, region: 0 } },
        "market.hosting": { cloudPrice: 100, cloudPriceFall: 0 },
      });
      run.world.market.nodes[1] = 5000;
      run.world.market.nodes[rowOf["steward-infrastructure"]] = hosted;
      run.world.resellers[0]!.share = share;
      return streamResult(run.world, run.context, "infrastructure");
    };
    expect(earned(0, 0.4)).toMatchObject({ revenue: 0, cost: 0 });
    expect(earned(1000, 0)).toMatchObject({ revenue: 100_000, cost: 40_000 });
    // Two fifths of the nodes at three quarters of the price.
    expect(earned(1000, 0.4).revenue).toBeCloseTo(90_000, 8);
    expect(earned(1000, 0.4).cost).toBeCloseTo(40_000, 8);
  });

  it("takes a part of the labour off the hosting that it sells, and nothing where its platform adds none", () => {
    const left = (relief: number, share: number) => {
      const run = world({
        "partners.resellers": [{ name: "r", relief }],
        "strategy.streams": { infrastructure: {} },
        "market.choice.offers.hostedManaged": 0.7,
      });
      run.world.resellers[0]!.share = share;
      return fillPriceList(run.world, run.context).selfManaged[rowOf["steward-infrastructure"]]!;
    };
    expect(left(0.5, 0)).toBeCloseTo(0.3, 12);
    expect(left(0.5, 0.2)).toBeCloseTo(0.3 * 0.9, 12);
    expect(left(0, 0.2)).toBeCloseTo(0.3, 12);
  });
});
