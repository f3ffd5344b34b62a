import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { seedKey } from "../../foundation/rng.ts";
import { accounts as names } from "../state/ledger.ts";
import { type WorldRun, only, small, openingWorld } from "../testing/world-run.ts";
import { accounts } from "./accounts.ts";
import { drawn, engineerOutput } from "../context/engineer-output.ts";
import { commitsOf } from "../community/steward-commits.ts";
import { countReturns } from "./returns.ts";
import { createSteward } from "../state/steward.ts";
import { presentValue } from "./value.ts";

const rng = { k0: 3, k1: 4 };
const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** Ten people at 10,000; 300,000 a month of contracts, and 1,000 hosted nodes at 100 that cost 40 each. */
const firm = (changes: Changes = {}): WorldRun => {
  const run = openingWorld(
    small({
      ...only("capitalExpenditure", "communityProgramme"),
      "market.hosting": { cloudPrice: 100, cloudPriceFall: 0 },
      "strategy.streams": {
        subscription: { price: 50, cost: 0.1, desk: 0 },
        infrastructure: { premium: 0, cost: 0.4, region: 0, capitalIntensity: 0.25 },
      },
      "strategy.conduct.programme": "standard",
      "community.arrival.standardDose": 3,
      "steward.opening": { upstream: 4, product: 3, integration: 1, sales: 1, other: 1 },
      "steward.treasury": { cash: 1_000_000, wage: 10_000, baseProfit: 20_000, baseGrowth: 0.01, discountRate: 0.15 },
      ...changes,
    }),
  );
  run.world.market.revenue.set([0, 0, 300_000]);
  run.world.market.nodes.set([0, 4000, 2000, 0, 0, 0, 0, 1000]);
  return run;
};
const gross = 270_000 + 60_000;
const capital = 25_000;
const wages = 100_000;
const programme = 30_000;
const free = gross - capital - wages - programme;

describe("a month's accounts", () => {
  const month = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
    const run = firm(changes);
    meddle(run);
    accounts.step(run.world, run.context, rng);
    const { ledger } = run.world;
    return { ledger, moved: (name: (typeof names)[number]) => round(ledger.month[names.indexOf(name)]!) };
  };

  it("pay people, programme and capital out of what the streams leave", () => {
    const { ledger, moved } = month();
    expect(moved("capital-expenditure")).toBe(-capital);
    expect(moved("people")).toBe(-wages);
    expect(moved("programme")).toBe(-programme);
    expect(moved("base-business")).toBe(0);
    expect(ledger.cash).toBeCloseTo(1_000_000 + free, 6);
    expect(round(ledger.capitalExpenditure[0]!)).toBe(capital);
    expect(round(ledger.peopleCost[0]!)).toBe(wages + programme);
    expect(round(ledger.netFlow[0]!)).toBe(free);
  });

  it("have a base business that grows from month to month, where it is on", () => {
    const base = 21_000;
    const { moved, ledger } = month(
      { "mechanisms.baseBusiness": true, "steward.treasury.baseVolatility": 0 },
      ({ world }) => {
        world.month = 14;
        world.ledger.baseProfitNow = base;
      },
    );
    expect(ledger.baseProfitNow).toBeCloseTo(base * Math.exp(0.01), 6);
    expect(moved("base-business")).toBe(base);
    expect(ledger.baseProfit[2]).toBeCloseTo(base, 5);
    expect(ledger.netFlow[2]).toBeCloseTo(free + base, 5);
  });

  it("pay for a programme as far as the executives support it, and for none or no capital where these are off", () => {
    const half = month({ "mechanisms.executiveSupport": true }, ({ world }) => {
      world.community.executiveSupport = 0.5;
    });
    expect(half.moved("programme")).toBe(-15_000);
    expect(month({ "mechanisms.communityProgramme": false }).moved("programme")).toBe(0);
    expect(month({ "mechanisms.capitalExpenditure": false }).moved("capital-expenditure")).toBe(0);
  });

  it("value what is free at the hurdle rate until the firm is sold", () => {
    expect(month().ledger.presentValue).toBeCloseTo(free * 1.15 ** (-0.5 / 12), 4);
    const sold = month({}, ({ world }) => {
      world.steward.acquiredAt = 0;
    });
    expect(sold.ledger.presentValue).toBe(0);
  });

  it("are made up for by the buyer of a firm that loses money, and by nobody for one that is its own", () => {
    const poor = (acquiredAt: number) =>
      month({}, ({ world }) => {
        world.steward.acquiredAt = acquiredAt;
        world.ledger.cash = -1_000_000;
      });
    const sold = poor(0);
    expect(sold.ledger.cash).toBe(0);
    expect(sold.moved("owner")).toBeCloseTo(1_000_000 - free, 6);
    expect(poor(-1).ledger.cash).toBeCloseTo(free - 1_000_000, 6);
  });

  it("set what the stewardship cost against what it earned, and find the month of payback", () => {
    const { ledger } = month();
    expect(round(ledger.stewardshipCost)).toBe(capital + wages + programme);
    expect(round(ledger.stewardshipProfit)).toBe(gross);
    expect(ledger.paybackAt).toBe(0);
    const back = (cost: number, before: number) =>
      month({}, ({ world }) => {
        world.month = 9;
        Object.assign(world.ledger, { stewardshipCost: cost, paybackAt: before });
      }).ledger.paybackAt;
    // The month earns 175,000 more than it costs: enough for a debt of as much, and not for more.
    expect(back(free, -1)).toBe(9);
    expect(back(free + 1, -1)).toBe(-1);
    expect(back(free + 1, 4)).toBe(-1);
    expect(back(0, 4)).toBe(4);
    expect(back(0, 0)).toBe(0);
  });

  it("break even in the first of the months that pay for themselves, of which nothing lost is one", () => {
    const even = (before: number, flow: number) =>
      month({ "steward.treasury.wage": 100 }, ({ world }) => {
        world.month = 5;
        world.market.nodes.fill(0);
        world.market.revenue[2] = flow;
        world.ledger.breakEvenAt = before;
      }).ledger.breakEvenAt;
    expect(even(-1, 10_000)).toBe(5);
    expect(even(3, 10_000)).toBe(3);
    expect(even(0, 10_000)).toBe(0);
    expect(even(3, 0)).toBe(-1);
  });

  it("break even by their own sales, and never where the project was given up", () => {
    const even = (baseProfit: number, isPresent: 0 | 1) =>
      month({ "steward.treasury": { wage: 1000, baseProfit } }, ({ world }) => {
        world.market.nodes.fill(0);
        world.market.revenue.fill(0);
        world.steward.isPresent = isPresent;
        if (isPresent === 0) Object.assign(world.steward.people, { upstream: 0, product: 0, integration: 0, sales: 0 });
      }).ledger.breakEvenAt;
    expect(even(10_000_000, 1)).toBe(-1);
    expect(even(10_000_000, 0)).toBe(-1);
    const beside = month({ "steward.treasury.wage": 1000, "mechanisms.baseBusiness": true }, ({ world }) => {
      world.market.revenue[2] = 500_000;
      world.ledger.baseProfitNow = -10_000_000;
    });
    expect(beside.moved("base-business")).toBeLessThan(-5_000_000);
    expect(beside.ledger.breakEvenAt).toBe(0);
  });

  it("tell how many upstream people the complement's part of the margin pays", () => {
    // Hosting leaves 60,000, and 35,000 after its capital: what pays 3.5 people of 10,000 a month, of the 4 who work upstream.
    expect(month().ledger.peopleFundedByComplement).toBeCloseTo(3.5, 9);
    expect(month({ "steward.treasury.wage": 5000 }).ledger.peopleFundedByComplement).toBe(4);
    const bare = month({}, ({ world }) => {
      world.market.nodes[7] = 0;
    });
    expect(bare.ledger.peopleFundedByComplement).toBe(0);
    // Hosting that loses money pays nobody, whatever else the firm earns.
    const losing = month({
      "strategy.streams.infrastructure.region": 100_000,
      "strategy.streams.infrastructure.rented": 1.2,
    });
    expect(losing.ledger.peopleFundedByComplement).toBe(0);
  });

  it("are empty and move nothing once the firm has failed", () => {
    const { ledger } = month({}, ({ world }) => {
      world.steward.isAlive = 0;
      world.ledger.netFlow[0] = 77;
    });
    expect([ledger.cash, ledger.netFlow[0], ledger.grossProfit[0], ledger.presentValue]).toEqual([1_000_000, 0, 0, 0]);
  });

  it("keep the year before beside the year", () => {
    const { ledger } = month({}, ({ world }) => {
      world.month = 13;
      world.ledger.revenue[1] = 555;
    });
    expect(ledger.revenueYearBefore[1]).toBe(555);
    expect(round(ledger.revenue[1]!)).toBe(400_000);
  });
});

describe("what a failed firm is worth", () => {
  it("is what it had earned, also when it failed in its first month", () => {
    const { world, context } = firm();
    world.ledger.presentValue = 5;
    world.ledger.grossProfit.fill(1e6);
    world.steward.failedAt = 0;
    expect(presentValue(world, context, 6)).toBe(5);
  });
});

describe("engineers", () => {
  const commits = (upstream: number, hired = 0) => {
    const run = firm({ "steward.opening.upstream": upstream, "community.review.stewardCommits": 8 });
    run.world.steward.hiredMaintainers = hired;
    return { total: commitsOf(run.world, run.context), ...run };
  };

  it("each work at their own pace, a part of one for that part", () => {
    const { total, world, context } = commits(2.25);
    const [a, b, c] = context.engineers;
    expect(total).toBeCloseTo(8 * (a! + b! + 0.25 * c!), 9);
    expect(Array.from(world.steward.engineerWork.subarray(0, 4), round)).toEqual([
      round(8 * a!),
      round(8 * b!),
      round(2 * c!),
      0,
    ]);
    commitsOf(world, context);
    expect(world.steward.engineerWork[1]).toBeCloseTo(16 * b!, 9);
  });

  it("do not count the maintainers whom the steward hired, who are counted by themselves", () => {
    const { total, context } = commits(3, 2);
    expect(total).toBeCloseTo(8 * context.engineers[0]!, 9);
    expect(commits(1, 3).total).toBe(0);
  });

  it("beyond those who are drawn work at the mean", () => {
    const { total, context } = commits(drawn + 3);
    const own = context.engineers.reduce((sum, one) => sum + one, 0);
    expect(context.engineers.length).toBe(drawn);
    expect(total).toBeCloseTo(8 * (own + 3), 6);
  });

  it("differ by a lognormal of the stated spread around a mean of one", () => {
    const { context } = firm();
    const rule = context.scenario.community.review;
    const logs = (sigma: number) =>
      Array.from(engineerOutput({ ...rule, stewardCommitsSigma: sigma } as typeof rule, seedKey("e")), Math.log);
    const [narrow, wide] = [logs(0.5), logs(2)];
    // The same random numbers: (log + σ²/2)/σ is the same normal number whatever the spread.
    narrow.forEach((one, position) => {
      expect((wide[position]! + 2) / 2).toBeCloseTo((one + 0.125) / 0.5, 9);
    });
  });
});

describe("returns beside the accounts", () => {
  it("are counted each where it is on, and none where it is off", () => {
    const total = (changes: Changes) => {
      const { world, context } = firm({
        ...only(),
        "steward.returns": { hireCost: 30_000, leverageValue: 1000, disruptionShare: 0.05 },
        "steward.team.attrition": 0.02,
        "market.vendor.price": 70,
        ...changes,
      });
      Object.assign(world.steward, { leverage: 0.5, hired: 2 });
      Object.assign(world.projects.upstream, { sponsors: 3, foundOutside: 0.005 });
      world.rivals.vendorPrice = 60;
      countReturns(world, context);
      return Array.from(world.ledger.returns, (one) => Number(one !== 0));
    };
    expect(total({})).toEqual([0, 0, 0, 0, 0, 0]);
    const switches = [
      "recruiting",
      "attritionAvoided",
      "coalitionEngineering",
      "codeTesting",
      "disruption",
      "leverage",
    ];
    switches.forEach((name, index) => {
      const expected = [0, 0, 0, 0, 0, 0];
      expected[index] = 1;
      expect(total({ [`mechanisms.${name}`]: true }), name).toEqual(expected);
    });
    expect(total({ "mechanisms.disruption": true, "steward.returns.disruptionShare": 0 })[4]).toBe(0);
  });

  it("count as disrupted only what does not run the project", () => {
    const { world, context } = firm({
      ...only("disruption"),
      "steward.returns.disruptionShare": 0.05,
      "market.vendor.price": 70,
    });
    world.rivals.vendorPrice = 60;
    let all = 0;
    world.organizations.columns.nodes.forEach((one, row) => {
      all += one * context.sample.weight[row]!;
    });
    countReturns(world, context);
    expect(world.ledger.returns[4]).toBeCloseTo(0.05 * 10 * (all - 7000), 4);
  });
});

describe("a steward in month 0", () => {
  const steward = (kind: string) => createSteward(firm({ "steward.kind": kind }).context);

  it("is a firm with all its people, a foundation with those upstream, or nobody", () => {
    const people = { upstream: 4, product: 3, integration: 1, sales: 1, other: 1 };
    const none = { upstream: 0, product: 0, integration: 0, sales: 0, other: 0 };
    expect(steward("firm")).toMatchObject({ people, hireTarget: people, isPresent: 1, isAlive: 1, isHandedOver: 0 });
    const foundation = { ...none, upstream: 4 };
    expect(steward("foundation")).toMatchObject({ people: foundation, isPresent: 1, isAlive: 0, isHandedOver: 1 });
    expect(steward("nobody")).toMatchObject({ people: none, isPresent: 0, isAlive: 0, isHandedOver: 0 });
  });
});
