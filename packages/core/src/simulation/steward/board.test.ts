import { describe, expect, it } from "vitest";
import { firm } from "../testing/firm.ts";
import type { Changes } from "../../scenario/change.ts";
import { quantityNames } from "../../scenario/quantities.ts";
import { employer, contributorRole } from "../state/columns.ts";
import { ending } from "../state/steward.ts";
import { type WorldRun, only } from "../testing/world-run.ts";
import { checkGoals, readInstruments } from "./instruments.ts";
import { planning } from "./planning.ts";
import { runwayMonths } from "./trends.ts";

const rng = { k0: 3, k1: 4 };

describe("instruments", () => {
  it("read what the world shows, by hand", () => {
    const { world, context } = firm();
    world.month = 14;
    const { ledger, market, community, projects, steward, rivals } = world;
    ledger.cash = 600_000;
    ledger.netFlow.fill(-10_000);
    ledger.netFlow[2] = -40_000;
    ledger.revenue.fill(50);
    ledger.revenue[2] = 170;
    ledger.revenueYearBefore.fill(40);
    market.customers.set([0, 0, 3, 2, 0, 0, 1]);
    market.organizations.set([0, 70, 20, 5, 0, 0, 3, 2]);
    market.share = 0.1;
    Object.assign(community, { activeOutsiders: 31, meanTrust: 0.63, factionalization: 0.04 });
    Object.assign(projects.upstream, { responsiveness: 0.7, capability: 0.9 });
    // Twelve months of ten contributions, of which the steward did three.
    projects.upstream.merged.fill(10);
    projects.upstream.mergedBySteward.fill(3);
    steward.integration = 0.4;
    Object.assign(rivals, { cloudPresent: 1, clonePresent: 1, cloneSince: 9 });
    Object.assign(world.forking, { route: 2, bornAt: 3 });
    world.projects.fork.isAlive = 1;
    readInstruments(world, context);
    const expected = {
      month: 14,
      cash: 600_000,
      // The quarter that ends with this month: 10, 10 and 40 thousand.
      runway: 600_000 / 20_000,
      revenue: 170,
      growth: 720 / 480 - 1,
      customers: 6,
      profit: -40_000,
      share: 0.1,
      adopters: 100,
      contributors: 31,
      trust: 0.63,
      factionalization: 0.04,
      responsiveness: 0.7,
      commitShare: 0.3,
      capability: 0.9,
      integration: 0.4,
      rivalPresent: 1,
      rivalShare: 0,
      cloneAge: 5,
      forkAge: 11,
    };
    expect(Object.keys(expected).sort()).toEqual([...quantityNames].sort());
    for (const [name, value] of Object.entries(expected))
      expect(steward.instruments[quantityNames.indexOf(name as never)], name).toBeCloseTo(value, 9);
    Object.assign(rivals, { clonePresent: 0 });
    world.projects.fork.isAlive = 0;
    ledger.revenueYearBefore.fill(0);
    readInstruments(world, context);
    for (const name of ["cloneAge", "forkAge"] as const)
      expect(steward.instruments[quantityNames.indexOf(name)], name).toBe(-1);
    expect(steward.instruments[quantityNames.indexOf("growth")]).toBe(0);
  });

  it("see no end in sight beyond a hundred years", () => {
    const { world } = firm();
    world.ledger.cash = 1e9;
    world.ledger.netFlow[0] = -1;
    expect(runwayMonths(world)).toBe(1200);
  });

  it("settle a goal in the last month before its date, met where it is just reached", () => {
    const { world, context } = firm({
      "strategy.goals": [
        { name: "half", quantity: "share", atLeast: 0.5, by: 12 },
        { name: "more", quantity: "share", atLeast: 0.500001, by: 12 },
      ],
    });
    world.market.share = 0.5;
    world.month = 10;
    checkGoals(world, context);
    expect(Array.from(world.steward.goalsMet)).toEqual([-1, -1]);
    world.month = 11;
    checkGoals(world, context);
    expect(Array.from(world.steward.goalsMet)).toEqual([1, 0]);
  });
});

describe("the end of a firm", () => {
  const meets = (changes: Changes, meddle: (run: WorldRun) => void = () => {}) => {
    const run = firm({ ...only("failure"), ...changes });
    meddle(run);
    planning.step(run.world, run.context, rng);
    return run.world.steward.isAlive;
  };
  const nobody = { "steward.opening": { upstream: 0.9, product: 0, integration: 0, sales: 0, other: 0 } };
  const cash = (amount: number) => (run: WorldRun) => {
    run.world.ledger.cash = amount;
  };

  it("comes below nothing and not at nothing, unless failure is off or the firm was sold", () => {
    expect(meets({}, cash(0))).toBe(1);
    expect(meets({}, cash(-1))).toBe(0);
    expect(meets({ "mechanisms.failure": false }, cash(-1))).toBe(1);
    expect(
      meets({}, (run) => {
        run.world.ledger.cash = -1;
        run.world.steward.acquiredAt = 0;
      }),
    ).toBe(1);
  });

  it("comes when nobody is left, but not where another business goes on", () => {
    const base = { ...nobody, "steward.treasury.baseProfit": 10_000 };
    const left = firm({ ...only("failure"), ...nobody, "steward.treasury": { baseProfit: 0, cash: 70_000 } });
    left.world.month = 5;
    planning.step(left.world, left.context, rng);
    expect(left.world.steward).toMatchObject({ isAlive: 0, isPresent: 0, failedAt: 5, ending: ending.closed });
    expect(left.world.ledger.cash).toBe(70_000);
    expect(left.world.log.at(-1)).toMatchObject({ what: "closed", detail: "nobody is left, and the firm closes" });
    // Nor where the other business has come to lose.
    expect(
      meets({ ...base, "mechanisms.baseBusiness": true }, ({ world: { ledger } }) => {
        ledger.baseProfitNow = -1;
      }),
    ).toBe(0);
    expect(meets({ ...base, "mechanisms.baseBusiness": true })).toBe(1);
    expect(meets(base)).toBe(0);
  });
});

describe("the board's count of months without growth", () => {
  it("goes up while revenue does not grow, and starts again when it does", () => {
    const { world, context } = firm(only());
    const { steward, ledger } = world;
    steward.monthsWithoutGrowth = 4;
    planning.step(world, context, rng);
    expect(steward.monthsWithoutGrowth).toBe(5);
    ledger.revenueYearBefore.fill(100);
    ledger.revenue.fill(100);
    planning.step(world, context, rng);
    expect(steward.monthsWithoutGrowth).toBe(6);
    ledger.revenue.fill(101);
    planning.step(world, context, rng);
    expect(steward.monthsWithoutGrowth).toBe(0);
  });
});

describe("leadership", () => {
  const leads = (changes: Changes, meddle: (run: WorldRun) => void = () => {}) => {
    const run = firm({ ...only("leverage"), ...changes });
    run.world.community.reviewedBySteward = 0.4;
    Object.assign(run.world.projects.upstream, { capability: 0.8, responsiveness: 0.5 });
    run.world.steward.leverage = 0.2;
    meddle(run);
    planning.step(run.world, run.context, rng);
    return run.world;
  };
  const charter = { "mechanisms.charter": true, "strategy.conduct.charter": 0.6 };

  it("is a tenth of the way to half the capability times charter and answered reviews", () => {
    // .8 · ½ · (.6 + .4 · .5) = .32
    expect(leads(charter).steward.leverage).toBeCloseTo(0.2 + 0.1 * (0.32 - 0.2), 12);
    expect(leads({ "strategy.conduct.charter": 0.6 }).steward.leverage).toBeCloseTo(0.2 + 0.1 * (0.08 - 0.2), 12);
    expect(leads({ ...charter, "mechanisms.leverage": false }).steward.leverage).toBe(0.2);
  });

  it("counts capability up to par, a charter only with people behind it, and nothing of an angry community", () => {
    const rich = leads(charter, ({ world }) => {
      world.projects.upstream.capability = 1.3;
    });
    expect(rich.steward.leverage).toBeCloseTo(0.2 + 0.1 * (0.4 - 0.2), 12);
    const alone = leads(charter, ({ world }) => {
      world.steward.people.upstream = 0;
    });
    expect(alone.steward.leverage).toBeCloseTo(0.2 + 0.1 * (0.08 - 0.2), 12);
    const angry = leads(charter, ({ world }) => {
      world.community.heat = 0.25;
    });
    expect(angry.steward.leverage).toBeCloseTo(0.2 + 0.1 * (0.24 - 0.2), 12);
  });

  it("wins executive support, of which a short runway takes its part", () => {
    const rule = {
      "mechanisms.leverage": false,
      "mechanisms.executiveSupport": true,
      "steward.treasury.runwayFloor": 6,
      "community.arrival": {
        executiveBase: 0.3,
        executiveLeverage: 1,
        executivePressure: 0.4,
        executiveSpeed: 0.25,
        executiveRunway: 1.5,
      },
    };
    const support = (runway: number) =>
      leads(rule, ({ world }) => {
        world.community.executiveSupport = 0.6;
        world.month = 12;
        world.ledger.netFlow.fill(-1000);
        world.ledger.cash = 1000 * runway;
      }).community.executiveSupport;
    // Towards .3 + .2, or .1 below one and a half times the floor.
    expect(support(9)).toBeCloseTo(0.6 + 0.25 * (0.5 - 0.6), 9);
    expect(support(8.9)).toBeCloseTo(0.6 + 0.25 * (0.1 - 0.6), 9);
    const off = leads({ ...rule, "mechanisms.executiveSupport": false }, ({ world }) => {
      world.community.executiveSupport = 0.6;
    });
    expect(off.community.executiveSupport).toBe(0.6);
  });
});

describe("the maintainers that a steward hires", () => {
  const hires = (meddle: (run: WorldRun) => void) => {
    const run = firm({
      ...only("hiring"),
      "steward.team": { attrition: 0, hiring: 0.1 },
      "steward.treasury.cash": 1_000_000_000,
      "strategy.plan": { upstream: 1, product: 0, integration: 0, sales: 0, other: 0, hireMaintainers: 0.5 },
      "project.opening.maintainers": 3,
      "project.opening.regulars": 2,
    });
    run.world.contributors.columns.employer.fill(employer.independent);
    meddle(run);
    planning.step(run.world, run.context, rng);
    return { hired: run.world.steward.hiredMaintainers, employers: run.world.contributors.columns.employer };
  };

  it("are a part of the upstream people as planned, and no more", () => {
    // 4 + .1 · 12 = 5.2 upstream people, of whom half may be of the community.
    expect(hires(() => {}).hired).toBe(1);
    const some = (count: number) =>
      hires(({ world }) => {
        world.steward.hiredMaintainers = count;
      }).hired;
    expect(some(1)).toBe(2);
    expect(some(2)).toBe(2);
  });

  it("work on upstream, may review and work for nobody else", () => {
    const { hired, employers } = hires(({ world }) => {
      const { columns } = world.contributors;
      columns.merit.set([90, 80, 10, 99, 98]);
      columns.employer[0] = employer.user;
      columns.project[1] = 1;
    });
    expect(hired).toBe(1);
    expect(Array.from(employers.subarray(0, 5))).toEqual([1, 0, 2, 0, 0]);
    const none = hires(({ world }) => {
      world.contributors.columns.role.fill(contributorRole.regular);
    });
    expect(none.hired).toBe(0);
  });
});

describe("a rule", () => {
  const board = (changes: Changes, meddle: (run: WorldRun) => void = () => {}) => {
    const run = firm({
      ...only("policyRules"),
      "strategy.rules": [
        { when: [">=", "month", 0], then: { do: "price", stream: "subscription", factor: 2 }, once: true },
      ],
      "strategy.lastResorts": [{ do: "cut", share: 0.5 }],
      "steward.treasury.runwayFloor": 6,
      "steward.team": { attrition: 0, hiring: 0 },
      ...changes,
    });
    run.world.month = 12;
    run.world.ledger.cash = 60_000;
    run.world.ledger.netFlow.fill(-10_000);
    meddle(run);
    planning.step(run.world, run.context, rng);
    return run.world;
  };

  it("is followed where rules are on, and a last resort is tried below the floor and not at it", () => {
    const world = board({});
    expect(world.strategy.streams.subscription!.price).toBe(80);
    expect(Array.from(world.steward.tries)).toEqual([0]);
    const below = board({}, ({ world: { ledger } }) => {
      ledger.cash = 59_999;
    });
    expect(Array.from(below.steward.tries)).toEqual([1]);
    expect(below.steward.people.upstream).toBe(2);
  });

  it("is not followed where they are off, nor is a last resort tried", () => {
    const off = board({ "mechanisms.policyRules": false }, ({ world: { ledger } }) => {
      ledger.cash = 1;
    });
    expect(off.strategy.streams.subscription!.price).toBe(40);
    expect(Array.from(off.steward.tries)).toEqual([0]);
  });
});
