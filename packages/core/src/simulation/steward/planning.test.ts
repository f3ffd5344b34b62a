import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { employer, contributorRole } from "../state/columns.ts";
import { quantityNames } from "../../scenario/quantities.ts";
import { rowOf } from "../offers/rows.ts";
import { busy, runWorld, only, small, openingWorld } from "../testing/world-run.ts";
import { readInstruments } from "./instruments.ts";
import { planning } from "./planning.ts";
import { countReturns } from "./returns.ts";
import { runwayMonths } from "./trends.ts";
import { headcount } from "../state/steward.ts";

const rng = { k0: 9, k1: 9 };
const crew = (upstream: number, product = 0, integration = 0, sales = 0, other = 0) => ({
  "steward.opening": { upstream, product, integration, sales, other },
});

describe("runway", () => {
  const firm = () => openingWorld(small({ "steward.treasury.cash": 1_200_000 })).world;

  it("is cash over the mean loss of the last quarter", () => {
    const world = firm();
    world.month = 30;
    world.ledger.netFlow.fill(77_000);
    world.ledger.netFlow.set([-200_000, -60_000, -40_000, 77_000], 4);
    world.ledger.netFlow[7] = 0;
    // Months 28, 29 and 30 stand at 4, 5 and 6 of the year: 200, 60 and 40 thousand.
    expect(runwayMonths(world)).toBe(12);
  });

  it("counts only the months that there were", () => {
    const world = firm();
    world.month = 1;
    world.ledger.netFlow.fill(0);
    world.ledger.netFlow.set([-100_000, -100_000]);
    expect(runwayMonths(world)).toBe(12);
  });

  it("has no end in sight while nothing is lost, and is over where the cash is", () => {
    const world = firm();
    world.month = 2;
    world.ledger.netFlow.fill(5);
    expect(runwayMonths(world)).toBe(1200);
    world.ledger.netFlow.fill(-5);
    world.ledger.cash = -1;
    expect(runwayMonths(world)).toBe(0);
  });
});

describe("people", () => {
  const team = { "steward.team": { attrition: 0.02, hiring: 0.05, hiringBase: 14 }, ...only() };
  const next = (changes: Changes) => {
    const { world, context } = openingWorld(small({ ...team, ...changes }));
    planning.step(world, context, rng);
    return world.steward;
  };

  it("go by attrition and come as fast as a firm can hire, by the shares of the plan", () => {
    const { people, hired } = next({
      ...crew(8, 8),
      "strategy.plan": { upstream: 0.25, product: 0.75, integration: 0, sales: 0, other: 0 },
      "steward.treasury.cash": 1_000_000_000,
    });
    // Room for .05 · (16 + 14) = 1.5 people, shared by the plan.
    expect(people.upstream).toBeCloseTo(8 * 0.98 + 0.375, 12);
    expect(people.product).toBeCloseTo(8 * 0.98 + 1.125, 12);
    expect(hired).toBeCloseTo(1.5, 12);
  });

  it("stay where there is nothing to pay them from, but for those who leave by themselves", () => {
    const { people, hired } = next({ ...crew(10), "steward.treasury.cash": 0 });
    expect(people.upstream).toBeCloseTo(10 * 0.98, 12);
    expect(hired).toBe(0);
  });

  it("are as many as the cash pays over the months of the plan, beside what would be owed to the dismissed", () => {
    const run = runWorld(
      small({
        ...team,
        ...crew(1),
        "steward.team": { attrition: 0.03, hiring: 0.1, severance: 3 },
        "strategy.plan": { upstream: 1, product: 0, integration: 0, sales: 0, other: 0 },
        "steward.treasury": { cash: 21_000_000, burnMonths: 50, wage: 10_000, baseProfit: 0 },
      }),
      { months: 30 },
    );
    // Plenty of time to hire, and leavers enough: payroll follows (cash − 3 months of it)/50, to the hiring of one month.
    const people = headcount(run.world.steward);
    const spare = (run.last("cash") - 3 * 10_000 * people) / 50;
    expect(Math.abs(people * 10_000 - spare)).toBeLessThan(0.1 * spare);
  });

  it("leave more seldom where the steward leads", () => {
    const { world, context } = openingWorld(
      small({
        ...team,
        ...crew(10),
        ...only("attritionAvoided"),
        "steward.returns.retentionGain": 0.3,
        "steward.team": { attrition: 0.02, hiring: 0 },
      }),
    );
    world.steward.leverage = 0.5;
    planning.step(world, context, rng);
    expect(world.steward.people.upstream).toBeCloseTo(10 * (1 - 0.02 * 0.85), 12);
  });
});

describe("hiring", () => {
  const firm = {
    ...crew(10),
    "strategy.plan": { upstream: 1, product: 0, integration: 0, sales: 0, other: 0, hireMaintainers: 0.5 },
    "steward.team": { attrition: 0, hiring: 0.1 },
    "steward.treasury.cash": 1_000_000_000,
  };

  it("is half as fast where the community is as angry as can be", () => {
    const { world, context } = openingWorld(small({ ...firm, ...only() }));
    world.community.heat = 1;
    planning.step(world, context, rng);
    expect(world.steward.hired).toBeCloseTo(0.1 * 14 * 0.5, 12);
  });

  it("takes the maintainer of the most merit, who stays a maintainer", () => {
    const { world, context } = openingWorld(small({ ...firm, ...only("hiring"), "project.opening.maintainers": 4 }));
    const { columns } = world.contributors;
    columns.employer.fill(employer.independent);
    columns.merit.set([50, 90, 70, 60]);
    planning.step(world, context, rng);
    expect(world.steward.hiredMaintainers).toBe(1);
    expect(columns.employer[1]).toBe(employer.steward);
    expect(columns.role[1]).toBe(contributorRole.maintainer);
  });

  it("fades away when the firm was sold: a buyer's interest is down to a third in three years", () => {
    const { world, context } = openingWorld(small({ ...firm, ...only(), "steward.funding.interestKept": 0.97 }));
    world.steward.acquiredAt = 0;
    world.steward.hireTarget = { upstream: 10, product: 0, integration: 0, sales: 0, other: 0 };
    for (world.month = 1; world.month <= 36; world.month++) planning.step(world, context, rng);
    expect(world.steward.hireTarget.upstream).toBeCloseTo(10 * 0.97 ** 36, 10);
    expect(world.steward.people.upstream).toBeLessThan(4);
  });
});

describe("the board", () => {
  it("does once what a rule says once, and as long as the condition holds what it says always", () => {
    const price = (once: boolean) =>
      runWorld(
        busy({
          "strategy.streams.subscription.price": 100,
          "strategy.rules": [
            { when: [">=", "month", 3], then: { do: "price", stream: "subscription", factor: 1.1 }, once },
          ],
        }),
        { months: 6 },
      ).world.strategy.streams.subscription!.price;
    expect(price(true)).toBeCloseTo(110, 10);
    expect(price(false)).toBeCloseTo(133.1, 10);
  });

  it("tries a rule again that could not be followed", () => {
    const run = runWorld(
      small({
        ...only("policyRules"),
        "strategy.rules": [{ when: [">=", "month", 0], then: { do: "gate" }, once: true }],
      }),
      { months: 3 },
    );
    expect(run.world.steward.rulesFired[0]).toBe(0);
  });

  it("tries its last resorts in their order, each once, when the runway is below the floor", () => {
    const { world, context } = openingWorld(
      small({
        ...only("policyRules"),
        ...crew(6),
        "strategy.lastResorts": [{ do: "gate" }, { do: "cut", share: 0.5 }, { do: "foundation" }],
        "steward.treasury.runwayFloor": 6,
      }),
    );
    world.month = 12;
    world.ledger.netFlow.fill(-1e7);
    planning.step(world, context, rng);
    // Nothing could be gated, so people went; the foundation waits for the next month.
    expect(Array.from(world.steward.tries)).toEqual([1, 1, 0]);
    expect(world.log.map(({ what }) => what)).toEqual(["cut"]);
    planning.step(world, context, rng);
    expect(world.steward.isHandedOver).toBe(1);
    planning.step(world, context, rng);
    expect(world.log.map(({ what }) => what)).toEqual(["cut", "foundation"]);
  });

  it("reads what happened: every instrument is a number that the accounts and counts show", () => {
    const { world, context } = runWorld(busy(), { months: 30 });
    world.month = 29;
    readInstruments(world, context);
    const read = (name: (typeof quantityNames)[number]) => world.steward.instruments[quantityNames.indexOf(name)]!;
    expect(read("month")).toBe(29);
    expect(read("cash")).toBe(world.ledger.cash);
    expect(read("share")).toBe(world.market.share);
    expect(read("contributors")).toBe(world.community.activeOutsiders);
    expect(read("rivalPresent")).toBe(world.rivals.cloudPresent);
    expect(read("forkAge")).toBe(-1);
    world.market.nodes.fill(0);
    Object.assign(world.market.nodes, {
      [rowOf["rival-infrastructure"]]: 30,
      [rowOf.managed]: 10,
      [rowOf.community]: 99,
    });
    readInstruments(world, context);
    expect(read("rivalShare")).toBe(0.75);
    for (const name of quantityNames) expect(Number.isFinite(read(name)), name).toBe(true);
  });
});

describe("a goal", () => {
  it("is open until its month, then met or missed for good", () => {
    const goals = [
      { name: "cheap", quantity: "share", atLeast: 0, by: 6 },
      { name: "absurd", quantity: "adopters", atLeast: 1e9, by: 6 },
      { name: "far", quantity: "share", atLeast: 0, by: 60 },
    ];
    const met: number[][] = [];
    runWorld(small({ "strategy.goals": goals }), {
      months: 8,
      after: ({ steward }) => met.push(Array.from(steward.goalsMet)),
    });
    expect(met[4]).toEqual([-1, -1, -1]);
    expect(met[5]).toEqual([1, 0, -1]);
    expect(met[7]).toEqual([1, 0, -1]);
  });
});

describe("returns that are not revenue", () => {
  it("are counted in dollars beside the accounts, by hand", () => {
    const { world, context } = openingWorld(
      small({
        ...crew(4, 6),
        "steward.returns": {
          hireCost: 30_000,
          hireSaving: 0.2,
          retentionGain: 0.1,
          defectCost: 40_000,
          disruptionShare: 0.05,
          leverageValue: 1000,
        },
        "steward.team.attrition": 0.02,
        "steward.treasury.wage": 12_000,
        "market.vendor.price": 70,
      }),
    );
    world.steward.leverage = 0.5;
    world.steward.hired = 2;
    world.projects.upstream.sponsors = 3;
    world.projects.upstream.foundOutside = 0.005;
    world.rivals.vendorPrice = 60;
    const cash = world.ledger.cash;
    countReturns(world, context);
    const { nodes } = world.organizations.columns;
    let all = 0;
    nodes.forEach((one, row) => {
      all += one * context.sample.weight[row]!;
    });
    const expected = [
      2 * 30_000 * 0.2 * 0.5,
      10 * 0.02 * 0.1 * 0.5 * 30_000,
      3 * 12_000,
      0.5 * 40_000,
      0.05 * 10 * all,
      500,
    ];
    expected.forEach((value, index) => {
      expect(world.ledger.returns[index]! / value).toBeCloseTo(1, 10);
    });
    expect(world.ledger.cash).toBe(cash);
  });
});
