import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { neutralFoundation, noSteward, proprietary } from "./counterfactual.ts";
import { stepMonth } from "./month.ts";
import { observables, observe } from "./observe.ts";
import { measure } from "./outcome.ts";
import { rowOf } from "../offers/rows.ts";
import { ending } from "../state/steward.ts";
import { valueWithoutStewardship } from "../steward/value.ts";
import { busy, type WorldRun, only, small, openingWorld } from "../testing/world-run.ts";

/** A run of so many months in which every column shows its month, from 0. */
const measured = (months: number, changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
  const run = openingWorld(small({ ...only(), "market.hosting.ownHosting": 50, ...changes }));
  run.world.month = months;
  const columns = observables.map(() => Float64Array.from({ length: months }, (_, month) => month));
  const show = (name: string, of: (month: number) => number) => {
    columns[observables.findIndex((one) => one.name === name)]!.forEach((_, month, all) => {
      all[month] = of(month);
    });
  };
  meddle(run);
  return { ...run, show, measures: () => measure(run.world, run.context, columns) };
};

describe("what a run comes to", () => {
  it("is told by means of its last year, or of what there was", () => {
    const means = (months: number) => {
      const { adoption, capability, activeOutsiders, outsidersWithRights, factionalization, trust } =
        measured(months).measures();
      return new Set([adoption, capability, activeOutsiders, outsidersWithRights, factionalization, trust]);
    };
    expect(means(36)).toEqual(new Set([29.5]));
    expect(means(5)).toEqual(new Set([2]));
  });

  it("has the retention of regulars at the ends of the years from the second on, where there were any", () => {
    const { show, measures } = measured(48);
    show("retention-outside-regulars", (month) => ({ 11: 0.9, 23: 0.5, 35: Number.NaN, 47: 0.7 })[month] ?? 99);
    expect(measures().regularRetention).toBeCloseTo(0.6, 12);
    const none = measured(23);
    expect(none.measures().regularRetention).toBeNaN();
  });

  it("counts forks by route, and the lag of the one that followed an event and counts", () => {
    const forks = (forking: object) => {
      const { measures } = measured(36, {}, ({ world }) => {
        world.forking.forks.set([0, 1, 2, 3]);
        Object.assign(world.forking, forking);
      });
      const { exodusForks, governanceForks, coalitionForks, forkLag } = measures();
      expect([exodusForks, governanceForks, coalitionForks]).toEqual([1, 2, 3]);
      return forkLag;
    };
    expect(forks({ licenceEventAt: 10, countedBirth: 12.25 })).toBe(2.25);
    expect(forks({ licenceEventAt: 0, countedBirth: 0.5 })).toBe(0.5);
    expect(forks({ licenceEventAt: 10, bornAt: 12, bornPrecisely: 12.25 })).toBeNaN();
    expect(forks({ licenceEventAt: 13, countedBirth: 12.25 })).toBeNaN();
    expect(forks({ licenceEventAt: -1, countedBirth: 12.25 })).toBeNaN();
  });

  it("says how the firm ended and when, also in its first month", () => {
    const end = (state: object) => {
      const { survived, acquired, distressSale, gaveUp, endMonth } = measured(36, {}, ({ world }) =>
        Object.assign(world.steward, state),
      ).measures();
      return [survived, acquired, distressSale, gaveUp, endMonth];
    };
    expect(end({})).toEqual([1, 0, 0, 0, Number.NaN]);
    expect(end({ failedAt: 0, ending: ending.failed })).toEqual([0, 0, 0, 0, 0]);
    expect(end({ failedAt: 9, ending: ending.closed })).toEqual([0, 0, 0, 0, 9]);
    expect(end({ acquiredAt: 0, ending: ending.sold })).toEqual([1, 1, 0, 0, 0]);
    expect(end({ acquiredAt: 12, ending: ending.distress })).toEqual([0, 0, 1, 0, 12]);
    expect(end({ gaveUpAt: 7, ending: ending.gaveUp })).toEqual([1, 0, 0, 1, 7]);
  });

  it("names the price and the elasticity of what brings most revenue, and none where nothing does", () => {
    const { measures, world } = measured(24);
    const { market } = world;
    expect([measures().price, measures().priceElasticity]).toEqual([Number.NaN, Number.NaN]);
    market.revenue.set([0, 0, 3000, 2999]);
    market.prices.list.set([0, 0, 55, 66]);
    market.quotes.elasticity.fill(-1.5);
    expect([measures().price, measures().priceElasticity]).toEqual([55, -1.5]);
    market.revenue[3] = 3001;
    expect(measures().price).toBe(66);
    market.nodes[rowOf["steward-infrastructure"]] = 31;
    market.prices.metered[rowOf["steward-infrastructure"]] = 100;
    expect(measures().price).toBe(100);
  });

  it("is worth what it earned so far and what a buyer pays, against the same firm without the stewardship", () => {
    const { measures } = measured(
      24,
      { "steward.treasury": { exitMultiple: 6, exitMultipleLow: 3, discountRate: 0, maintenanceShare: 0 } },
      ({ world: { ledger } }) => {
        ledger.presentValue = -300_000;
        ledger.grossProfit.fill(10_000);
      },
    );
    const { deltaValue, deltaValueLowExit, deltaValueWithoutExit, breakEvenExit } = measures();
    expect(deltaValueWithoutExit).toBe(-300_000);
    expect(deltaValueLowExit).toBeCloseTo(60_000, 6);
    expect(deltaValue).toBeCloseTo(420_000, 6);
    // 300,000 is two and a half years of 120,000.
    expect(breakEvenExit).toBeCloseTo(2.5, 12);
  });

  it("owes nothing of its worth to the stewardship where the firm would have it without", () => {
    const { measures, world, context } = measured(24, {
      "mechanisms.baseBusiness": true,
      "steward.treasury": {
        baseProfit: 9000,
        baseGrowth: 0,
        baseVolatility: 0,
        discountRate: 0,
        maintenanceShare: 0,
        exitMultiple: 5,
      },
    });
    // Two years of 9,000 a month have come in, and the last of them is what a buyer pays for.
    world.ledger.presentValue = 24 * 9000;
    world.ledger.baseProfit.fill(9000);
    expect(valueWithoutStewardship(context, 24, 5)).toBeCloseTo(24 * 9000 + 5 * 12 * 9000, 6);
    const { deltaValue, deltaValueWithoutExit } = measures();
    expect(deltaValue).toBeCloseTo(0, 6);
    expect(deltaValueWithoutExit).toBeCloseTo(0, 6);
  });

  it("breaks even without an exit, or at none", () => {
    const exit = (presentValue: number, gross: number) =>
      measured(24, {}, ({ world: { ledger } }) => {
        ledger.presentValue = presentValue;
        ledger.grossProfit.fill(gross);
      }).measures().breakEvenExit;
    expect(exit(0, 100)).toBe(0);
    expect(exit(5, 0)).toBe(0);
    expect(exit(-5, 0)).toBeNaN();
  });

  it("knows months of break-even and payback, the first one too, and the return on what was spent", () => {
    const money = (ledger: object) => {
      const { breakEvenMonth, paybackMonth, stewardshipCost, returnOnStewardship } = measured(24, {}, ({ world }) =>
        Object.assign(world.ledger, ledger),
      ).measures();
      return [breakEvenMonth, paybackMonth, stewardshipCost, returnOnStewardship];
    };
    expect(money({ breakEvenAt: 0, paybackAt: 0, stewardshipCost: 200, stewardshipProfit: 300 })).toEqual([
      0, 0, 200, 1.5,
    ]);
    expect(money({})).toEqual([Number.NaN, Number.NaN, 0, Number.NaN]);
    expect(money({ stewardshipProfit: 300 })[3]).toBeNaN();
  });

  it("counts the goals that are due", () => {
    const met = (goals: readonly number[]) =>
      measured(24, {}, ({ world: { steward } }) => {
        steward.goalsMet = Int8Array.from(goals);
      }).measures().goalsMet;
    expect(met([1, 0, 1, -1, 1])).toBe(0.75);
    expect(met([-1, -1])).toBeNaN();
  });

  it("has a share of what the market spends on running the project", () => {
    const { show, measures, world } = measured(24);
    world.ledger.revenue.fill(7);
    world.ledger.lowestCash = -12;
    show("revenue", () => 3000);
    show("market-spend", () => 10_000);
    expect(measures().marketShare).toBeCloseTo(0.3, 12);
    expect([measures().revenueLastYear, measures().lowestCash]).toEqual([84, -12]);
    for (const name of ["revenue", "market-spend"]) show(name, () => 0);
    expect(measures().marketShare).toBe(0);
  });
});

describe("a counterfactual", () => {
  const scenario = busy({
    "strategy.licence": { restrictiveness: 0.8, hosting: false, redistribution: false, agreementBurden: 0.4 },
    "strategy.rules": [{ when: [">", "month", 5], then: { do: "raise" }, once: true }],
    "strategy.goals": [{ name: "a goal", quantity: "share", atLeast: 0.1, by: 24 }],
    "strategy.lastResorts": [{ do: "cut", share: 0.5 }],
    events: [{ at: "2011-03", action: { do: "raise" } }],
  });
  const open = { restrictiveness: 0, hosting: true, redistribution: true, agreementBurden: 0 };

  it("without a steward sells, plans and forbids nothing, in the same market and project", () => {
    const { steward, strategy, events, market, project } = noSteward(scenario);
    expect(steward).toEqual({ ...scenario.steward, kind: "nobody" });
    expect(strategy).toMatchObject({ name: "no steward", streams: {}, rules: [], goals: [], licence: open });
    expect(strategy.conduct).toEqual(scenario.strategy.conduct);
    expect(events).toEqual([]);
    expect([market, project]).toEqual([scenario.market, scenario.project]);
  });

  it("of a foundation leads neutrally and openly, with the people that there were", () => {
    const { steward, strategy, events } = neutralFoundation(scenario);
    expect(steward).toEqual({ ...scenario.steward, kind: "foundation" });
    expect(strategy).toMatchObject({
      name: "neutral foundation",
      streams: {},
      licence: open,
      rules: [],
      lastResorts: [],
      conduct: {
        neutrality: 1,
        charter: 1,
        reviewRights: 1,
        pledge: "foundation",
        overTheWall: false,
        audits: 0,
        dogfooding: scenario.strategy.conduct.dogfooding,
      },
    });
    expect(events).toEqual([]);
  });

  it("of closed code is sold by subscription only, at its price or the usual one", () => {
    const { strategy, steward } = proprietary(scenario);
    expect(strategy.isOpenSource).toBe(false);
    expect(strategy.streams).toEqual({ subscription: scenario.strategy.streams.subscription });
    expect(steward).toEqual(scenario.steward);
    const usual = proprietary(small({ "strategy.streams": {} })).strategy.streams;
    expect(usual).toEqual({
      subscription: small({ "strategy.streams": { subscription: {} } }).strategy.streams.subscription,
    });
  });
});

describe("what is seen of a month", () => {
  const seen = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
    const run = openingWorld(small({ ...only(), ...changes }));
    meddle(run);
    const columns = observables.map(() => new Float64Array(30));
    observe(run.world, run.context, columns);
    return (name: string) => columns[observables.findIndex((one) => one.name === name)]![run.world.month]!;
  };

  it("is the market by offer, paid or not, and by source and platform", () => {
    const of = seen({}, ({ world: { market } }) => {
      market.organizations.set([0, 1, 2, 4, 8, 16, 32, 64, 128]);
      market.nodes.set([7, 10, 20, 40, 80, 160, 320, 640, 1280]);
      market.bySource.set([3, 5, 7, 11, 13]);
      market.customers.set([0, 0, 2, 3, 0, 0, 4]);
    });
    expect([of("adopters"), of("adopters-community"), of("adopters-rival-infrastructure")]).toEqual([255, 1, 128]);
    expect([of("heard-from-innovation"), of("heard-from-partner")]).toEqual([3, 13]);
    expect([of("nodes"), of("nodes-paid"), of("rival-nodes")]).toEqual([2550, 20 + 40 + 320 + 640, 1280]);
    expect([of("paying-organizations"), of("customers-assisted")]).toEqual([2 + 4 + 32 + 64, 9]);
    expect([of("users-of-fork"), of("separation")]).toEqual([16, 0]);
  });

  it("is the fork with its users, those of a cloud that may host nothing else too, and its work while it lives", () => {
    const fork = (isAlive: number) =>
      seen({ "strategy.licence.hosting": false }, ({ world }) => {
        world.market.organizations.set([0, 0, 0, 0, 0, 16, 0, 0, 128]);
        world.forking.route = 1;
        world.projects.fork.isAlive = isAlive;
        world.projects.fork.merged[0] = 9;
        world.forking.forks.set([0, 4, 5, 6]);
      });
    const [alive, dead] = [fork(1), fork(0)];
    expect([alive("users-of-fork"), alive("fork-alive"), alive("fork-merged-work")]).toEqual([144, 1, 9]);
    expect([dead("users-of-fork"), dead("fork-alive"), dead("fork-merged-work")]).toEqual([16, 0, 0]);
    expect([dead("forks-exodus"), dead("forks-governance"), dead("forks-coalition")]).toEqual([4, 5, 6]);
  });

  it("is the part of the work that happens on closed builds", () => {
    const of = seen(
      { "mechanisms.separation": true, "strategy.streams": { subscription: { gatedDistribution: true } } },
      ({ world: { market } }) => {
        market.nodes.set([999, 60, 40]);
      },
    );
    expect(of("separation")).toBeCloseTo(0.2, 12);
  });

  it("is the trust below and above which a tenth of the contributors stand", () => {
    const tenths = (counts: readonly [number, number][]) => {
      const of = seen({}, ({ world: { community } }) => {
        for (const [position, people] of counts) community.trustCounts[position] = people;
      });
      return [of("trust-contributors-low-tenth"), of("trust-contributors-high-tenth")];
    };
    // Fiftieths: ten people in the tenth class and ten in the thirtieth; two of twenty are a fifth of the first ten.
    const [low, high] = tenths([
      [10, 10],
      [30, 10],
    ]);
    expect(low).toBeCloseTo(10.2 / 50, 12);
    expect(high).toBeCloseTo(30.8 / 50, 12);
    expect(tenths([])).toEqual([Number.NaN, Number.NaN]);
  });

  it("is who joined and stayed: partners that accepted, and resellers where they are on", () => {
    const joined = {
      "partners.vendors": [
        { name: "a", platform: "x", benefit: 1 },
        { name: "b", platform: "x", benefit: 1 },
      ],
      "market.platforms": [{ name: "x", share: 1 }],
      "partners.resellers": [{ name: "r" }, { name: "s" }],
    };
    const of = (changes: Changes) =>
      seen({ ...joined, ...changes }, ({ world }) => {
        world.partners[1]!.acceptedAt = 0;
        world.resellers[1]!.leftAt = 0;
      });
    expect([of({})("partners-accepted"), of({})("resellers")]).toEqual([1, 0]);
    expect(of({ "mechanisms.resellers": true })("resellers")).toBe(1);
  });

  it("is the shared component, and merged work, of this month", () => {
    const of = seen({}, ({ world }) => {
      world.month = 26;
      world.component.partner[2] = 1;
      world.component.steward[2] = 2;
      world.component.outside[2] = 4;
      world.projects.upstream.merged[1] = 8;
      world.ledger.revenue[2] = 16;
      world.ledger.grossProfit[2] = 32;
    });
    expect(["component-work-partner", "component-work", "merged-work", "revenue", "gross-profit"].map(of)).toEqual([
      1, 7, 8, 16, 32,
    ]);
  });

  it("is how the year that ends with this month compares with the one before, and whose work it was", () => {
    const of = seen({}, ({ world }) => {
      world.month = 23;
      const { merged, mergedBySteward } = world.projects.upstream;
      for (let month = 0; month < 24; month++) merged[month] = month < 12 ? 10 : 4;
      mergedBySteward[23] = 3;
    });
    expect(of("stagnation")).toBeCloseTo(1 - 48 / 120, 12);
    expect(of("commit-share-steward")).toBeCloseTo(3 / 48, 12);
  });

  it("settles the goals that are due, where goals are on", () => {
    const met = (on: boolean) => {
      let goals: number[] = [];
      const run = openingWorld(
        small({
          ...only(),
          "mechanisms.goals": on,
          "strategy.goals": [{ name: "a goal", quantity: "share", atLeast: 0, by: 1 }],
        }),
      );
      stepMonth(
        run.world,
        run.context,
        observables.map(() => new Float64Array(1)),
      );
      goals = Array.from(run.world.steward.goalsMet);
      return goals;
    };
    expect([met(true), met(false)]).toEqual([[1], [-1]]);
  });
});
