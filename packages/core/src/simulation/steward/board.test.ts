import { describe, expect, it } from "vitest";
import type { Action } from "../../scenario/actions.ts";
import type { Changes } from "../../scenario/change.ts";
import { quantityNames } from "../../scenario/quantities.ts";
import { employer, standing } from "../columns.ts";
import { adopt, becomeAware } from "../market/stages.ts";
import { type Life, only, small, stillLife, starts } from "../testing/lives.ts";
import { reviewReason } from "../world.ts";
import { act } from "./actions.ts";
import { closeOffer, failSteward } from "./closing.ts";
import { checkGoals, readInstruments, runwayMonths } from "./instruments.ts";
import { planning } from "./planning.ts";

const luck = { k0: 3, k1: 4 };
const does = ({ world, given }: Life, action: Action) => act(world, given, action, luck);
const trustOfFirst = ({ world }: Life) => world.contributors.columns.trust[0]!;
const happened = ({ world }: Life) => world.log.map(({ what, detail }) => `${what}: ${detail}`);

/** A steward of 8 people with every stream, and one contributor of openness .5 whose trust is .9. */
const firm = (changes: Changes = {}): Life => {
  const life = stillLife(
    small({
      "steward.opening": { upstream: 4, product: 2, integration: 1, sales: 0.5, other: 0.5 },
      "community.trust.relicensingShock": 0.4,
      "project.opening.capability": 0.8,
      "strategy.streams": {
        subscription: { price: 40 },
        openCore: { price: 60, gatedAtLaunch: 0 },
        infrastructure: { premium: 0.2 },
        privateInfrastructure: { price: 50 },
        services: {},
      },
      ...changes,
    }),
  );
  life.world.contributors.columns.openness[0] = 0.5;
  life.world.contributors.columns.trust[0] = 0.9;
  return life;
};

describe("instruments", () => {
  it("read what the world shows, by hand", () => {
    const { world, given } = firm();
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
    readInstruments(world, given);
    const expected = {
      month: 14,
      cash: 600_000,
      runway: 600_000 / (150_000 / 12),
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
      cloneAge: 5,
      forkAge: 11,
    };
    expect(Object.keys(expected).sort()).toEqual([...quantityNames].sort());
    for (const [name, value] of Object.entries(expected))
      expect(steward.instruments[quantityNames.indexOf(name as never)], name).toBeCloseTo(value, 9);
    Object.assign(rivals, { clonePresent: 0 });
    world.projects.fork.isAlive = 0;
    ledger.revenueYearBefore.fill(0);
    readInstruments(world, given);
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
    const { world, given } = firm({
      "strategy.goals": [
        { name: "half", quantity: "share", atLeast: 0.5, by: 12 },
        { name: "more", quantity: "share", atLeast: 0.500001, by: 12 },
      ],
    });
    world.market.share = 0.5;
    world.month = 10;
    checkGoals(world, given);
    expect(Array.from(world.steward.goalsMet)).toEqual([-1, -1]);
    world.month = 11;
    checkGoals(world, given);
    expect(Array.from(world.steward.goalsMet)).toEqual([1, 0]);
  });
});

describe("a price", () => {
  it("is the list price of a contract, and of hosting what is paid beyond nothing", () => {
    const life = firm();
    const { streams } = life.world.strategy;
    for (const stream of ["subscription", "openCore", "privateInfrastructure", "infrastructure"] as const)
      expect(does(life, { do: "price", stream, factor: 1.5 })).toBe(true);
    expect(streams.subscription!.price).toBe(60);
    expect(streams.openCore!.price).toBe(90);
    expect(streams.privateInfrastructure!.price).toBe(75);
    // 1.2 times the market's price becomes 1.8 times.
    expect(streams.infrastructure!.premium).toBeCloseTo(0.8, 12);
    expect(happened(life)[0]).toBe("price: subscription now costs 1.5 times as much");
  });

  it("is not set for services, nor for what is not sold", () => {
    const life = firm({ "strategy.streams": { services: {} } });
    expect(does(life, { do: "price", stream: "services", factor: 2 })).toBe(false);
    expect(does(life, { do: "price", stream: "subscription", factor: 2 })).toBe(false);
    expect(life.world.log).toEqual([]);
  });
});

describe("a launch", () => {
  it("is of what waits for its month, and never takes back features that are gated already", () => {
    const life = firm({
      "strategy.streams": { openCore: { launch: 9, gatedAtLaunch: 0.2 }, subscription: { launch: 9 } },
    });
    life.world.month = 4;
    life.world.steward.gated = 0.5;
    expect(does(life, { do: "launch", stream: "openCore" })).toBe(true);
    expect(life.world.steward.gated).toBe(0.5);
    expect(life.world.strategy.streams.openCore!.launch).toBe(4);
    expect(does(life, { do: "launch", stream: "subscription" })).toBe(true);
    expect(happened(life)).toEqual(["launch: openCore opens", "launch: subscription opens"]);
    expect(does(life, { do: "launch", stream: "infrastructure" })).toBe(false);
  });

  it("is over in the month of the launch", () => {
    const life = firm({ "strategy.streams": { subscription: { launch: 9 } } });
    life.world.month = 9;
    expect(does(life, { do: "launch", stream: "subscription" })).toBe(false);
  });
});

describe("a cut", () => {
  it("is of two people at least, and lowers what is planned to what is left", () => {
    const life = firm({ "steward.opening": { upstream: 2, product: 0, integration: 0, sales: 0, other: 0 } });
    life.world.steward.hireTarget = { upstream: 5, product: 0, integration: 0, sales: 0, other: 0 };
    expect(does(life, { do: "cut", share: 0.4 })).toBe(true);
    expect(life.world.steward.people.upstream).toBeCloseTo(1.2, 12);
    expect(life.world.steward.hireTarget.upstream).toBeCloseTo(1.2, 12);
    expect(happened(life)).toEqual(["cut: 40% of the people go"]);
    expect(does(life, { do: "cut", share: 0.4 })).toBe(false);
  });

  it("leaves a plan that was lower as it was", () => {
    const life = firm();
    life.world.steward.hireTarget.upstream = 1;
    does(life, { do: "cut", share: 0.25 });
    expect(life.world.steward.hireTarget.upstream).toBe(1);
  });
});

describe("a licence", () => {
  it("changes in what is said of it and in nothing else", () => {
    const life = firm({
      "strategy.licence": { hosting: true, redistribution: true, restrictiveness: 0, agreementBurden: 0.1 },
    });
    does(life, { do: "relicense", agreementBurden: 0.3 });
    expect(life.world.strategy.licence).toMatchObject({
      hosting: true,
      redistribution: true,
      restrictiveness: 0,
      agreementBurden: 0.3,
    });
    does(life, { do: "relicense", redistribution: false });
    expect(life.world.strategy.licence).toMatchObject({ hosting: true, redistribution: false, agreementBurden: 0.3 });
    // Nothing was closed, so nobody was shaken and no fork comes of it.
    expect(trustOfFirst(life)).toBeCloseTo(0.9, 6);
    expect(life.world.forking).toMatchObject({ licenceEventAt: -1, relicensedAt: -1 });
    expect(life.world.market.reviewReason).toBe(reviewReason.none);
  });

  it("that closes shakes by how much it closes, and is reviewed as a licence event", () => {
    const life = firm({ "strategy.licence.restrictiveness": 0.2, "strategy.conduct.pledge": "none" });
    life.world.month = 7;
    does(life, { do: "relicense", restrictiveness: 0.7 });
    // .4 · (.7 − .2) at openness .5
    expect(trustOfFirst(life)).toBeCloseTo(0.9 - 0.1, 6);
    expect(life.world.forking).toMatchObject({ licenceEventAt: 7, relicensedAt: 7 });
    expect(life.world.market.reviewReason).toBe(reviewReason.licence);
  });

  it("breaks a pledge that nobody counts where pledges are off", () => {
    const life = firm({ "strategy.conduct.pledge": "word", "mechanisms.pledge": false });
    does(life, { do: "relicense", restrictiveness: 0.5 });
    expect(trustOfFirst(life)).toBeCloseTo(0.8, 6);
  });
});

describe("gating", () => {
  it("shakes by three times the part that is gated, up to a whole relicensing", () => {
    const lost = (share: number) => {
      const life = firm();
      life.world.month = 5;
      expect(does(life, { do: "gate", share })).toBe(true);
      expect(life.world.forking.licenceEventAt).toBe(5);
      expect(life.world.forking.relicensedAt).toBe(-1);
      return 0.9 - trustOfFirst(life);
    };
    expect(lost(0.1)).toBeCloseTo(0.4 * 0.3 * 0.5, 6);
    expect(lost(0.5)).toBeCloseTo(0.4 * 0.5, 6);
  });
});

describe("governing", () => {
  const after = (from: Changes, to: object, on: Changes = {}) => {
    const life = firm({ ...from, ...on });
    does(life, { do: "govern", ...to } as Action);
    return Math.round((0.9 - trustOfFirst(life)) * 1e6) / 1e6;
  };

  it("that cuts a charter costs half of what a relicensing as large would, once it is noticed", () => {
    const charter = { "strategy.conduct.charter": 0.8 };
    expect(after(charter, { charter: 0.3 })).toBeCloseTo(0.4 * 0.5 * 0.5 * 0.5, 6);
    expect(after(charter, { charter: 0.65 })).toBe(0);
    expect(after(charter, { charter: 1 })).toBe(0);
    expect(after(charter, { charter: 0.3 }, { "mechanisms.charter": false })).toBe(0);
  });

  it("that takes back a pledge costs by the steps taken back of three", () => {
    const pledge = (from: string, to: string, on: Changes = {}) =>
      after({ "strategy.conduct.pledge": from }, { pledge: to }, on);
    expect(pledge("foundation", "none")).toBeCloseTo(0.4 * 0.5 * 0.5, 6);
    expect(pledge("word", "none")).toBeCloseTo((0.4 * 0.5 * 0.5) / 3, 6);
    expect(pledge("none", "foundation")).toBe(0);
    expect(pledge("foundation", "none", { "mechanisms.pledge": false })).toBe(0);
  });

  it("says what it sets, and moves no market", () => {
    const life = firm({ "strategy.conduct.charter": 0.8 });
    expect(does(life, { do: "govern", charter: 0.1, neutrality: 0.4 } as Action)).toBe(true);
    expect(life.world.strategy.conduct).toMatchObject({ charter: 0.1, neutrality: 0.4 });
    expect(happened(life)).toEqual(["govern: charter 0.1, neutrality 0.4"]);
    expect(life.world.market.reviewReason).toBe(reviewReason.none);
    does(life, { do: "foundation" });
    expect(does(life, { do: "govern", charter: 1 } as Action)).toBe(false);
    expect(life.world.strategy.conduct.charter).toBe(0.1);
  });
});

describe("what else can be done", () => {
  it("is an incident, also where nobody stewards, unless incidents are off", () => {
    const nobody = firm({ "steward.kind": "nobody" });
    expect(does(nobody, { do: "incident" })).toBe(true);
    expect(nobody.world.community.heat).toBeGreaterThan(0);
    expect(does(nobody, { do: "reassign", share: 0.5 })).toBe(false);
    const off = firm({ "mechanisms.incidents": false });
    expect(does(off, { do: "incident" })).toBe(false);
    expect(off.world.community.heat).toBe(0);
  });

  it("is to reassign people, and to withdraw an edition with all that it gated", () => {
    const life = firm();
    life.world.steward.gated = 0.3;
    expect(does(life, { do: "reassign", share: 0.75 })).toBe(true);
    expect(happened(life)).toEqual(["reassign: 75% of upstream people work elsewhere"]);
    expect(does(life, { do: "withdraw", stream: "subscription" })).toBe(true);
    expect(life.world.steward.gated).toBe(0.3);
    expect(does(life, { do: "withdraw", stream: "openCore" })).toBe(true);
    expect(life.world.steward.gated).toBe(0);
    expect(does(life, { do: "withdraw", stream: "services" })).toBe(true);
  });

  it("is to hand over, with a burden of the agreement that is no higher than before", () => {
    const burden = (agreementBurden: number) => {
      const life = firm({ "strategy.licence.agreementBurden": agreementBurden, "strategy.conduct.overTheWall": true });
      does(life, { do: "foundation" });
      expect(life.world.strategy.conduct.overTheWall).toBe(false);
      return life.world.strategy.licence.agreementBurden;
    };
    expect(burden(0.4)).toBe(0.05);
    expect(burden(0.01)).toBe(0.01);
  });
});

describe("an offer that closes", () => {
  const users = (changes: Changes = {}) => {
    const life = firm(changes);
    const { world } = life;
    world.month = 3;
    [1, 2, 2, 7].forEach((offer, row) => {
      starts(world, row, offer);
    });
    world.organizations.columns.contractUntil.fill(30);
    world.organizations.columns.contractRevenue.fill(500);
    return life;
  };

  it("leaves its users with the open project, free, and about to choose", () => {
    const { world } = users();
    closeOffer(world, 2);
    const { offer, contractUntil, contractRevenue, reviewAt } = world.organizations.columns;
    expect(Array.from(offer.subarray(0, 4))).toEqual([1, 1, 1, 7]);
    expect(Array.from(contractUntil.subarray(0, 4))).toEqual([30, -1, -1, 30]);
    expect(Array.from(contractRevenue.subarray(0, 4))).toEqual([500, 0, 0, 500]);
    expect([reviewAt[1], reviewAt[2]]).toEqual([4, 4]);
    expect(reviewAt[3]).not.toBe(4);
    expect(world.market.rows.length - world.market.adoptersFrom).toBe(4);
  });

  it("of closed code leaves its users with what they ran before", () => {
    const { world } = users({ "strategy.isOpenSource": false });
    closeOffer(world, 2);
    const { offer, stage } = world.organizations.columns;
    expect(Array.from(offer.subarray(0, 4))).toEqual([1, 0, 0, 7]);
    expect(Array.from(stage.subarray(0, 4))).toEqual([2, 3, 3, 2]);
    expect(world.market.rows.length - world.market.adoptersFrom).toBe(2);
  });
});

describe("a firm that fails", () => {
  it("frees its people: maintainers keep their rights, engineers go on as maintainers", () => {
    const life = firm({ "project.opening.maintainers": 3, "project.opening.regulars": 0 });
    const { world, given } = life;
    const { columns } = world.contributors;
    columns.employer[1] = employer.steward;
    world.steward.hiredMaintainers = 1;
    world.market.salesBank = 4;
    world.month = 8;
    const before = world.activeCount;
    failSteward(world, given);
    expect(world.steward).toMatchObject({
      isAlive: 0,
      isPresent: 0,
      failedAt: 8,
      hiredMaintainers: 0,
      hireTarget: { upstream: 0, product: 0, integration: 0, sales: 0, other: 0 },
    });
    expect(columns.employer[1]).toBe(employer.independent);
    // Four upstream people, one of whom was a maintainer of the community.
    expect(world.activeCount - before).toBe(3);
    for (let place = before; place < world.activeCount; place++)
      expect(columns.standing[world.active[place]!]).toBe(standing.maintainer);
    expect(world.market).toMatchObject({ salesBank: 0, reviewReason: reviewReason.shock, shakenAt: 8 });
    expect(happened(life)).toEqual(["failure: the steward fails"]);
  });

  it("takes closed code along, and nobody carries on", () => {
    const { world, given } = firm({ "strategy.isOpenSource": false });
    const before = world.activeCount;
    failSteward(world, given);
    expect(world.activeCount).toBe(before);
  });
});

describe("the end of a firm", () => {
  const meets = (changes: Changes, meddle: (life: Life) => void = () => {}) => {
    const life = firm({ ...only("failure"), ...changes });
    meddle(life);
    planning.step(life.world, life.given, luck);
    return life.world.steward.isAlive;
  };
  const nobody = { "steward.opening": { upstream: 0.9, product: 0, integration: 0, sales: 0, other: 0 } };
  const cash = (amount: number) => (life: Life) => {
    life.world.ledger.cash = amount;
  };

  it("comes below nothing and not at nothing, unless failure is off or the firm was sold", () => {
    expect(meets({}, cash(0))).toBe(1);
    expect(meets({}, cash(-1))).toBe(0);
    expect(meets({ "mechanisms.failure": false }, cash(-1))).toBe(1);
    expect(
      meets({}, (life) => {
        life.world.ledger.cash = -1;
        life.world.steward.acquiredAt = 0;
      }),
    ).toBe(1);
  });

  it("comes when nobody is left, but not where another business goes on", () => {
    const base = { ...nobody, "steward.treasury.baseProfit": 10_000 };
    expect(meets({ ...nobody, "steward.treasury.baseProfit": 0 })).toBe(0);
    expect(meets({ ...base, "mechanisms.baseBusiness": true })).toBe(1);
    expect(meets(base)).toBe(0);
  });
});

describe("the board's count of months without growth", () => {
  it("goes up while revenue does not grow, and starts again when it does", () => {
    const { world, given } = firm(only());
    const { steward, ledger } = world;
    steward.monthsWithoutGrowth = 4;
    planning.step(world, given, luck);
    expect(steward.monthsWithoutGrowth).toBe(5);
    ledger.revenueYearBefore.fill(100);
    ledger.revenue.fill(100);
    planning.step(world, given, luck);
    expect(steward.monthsWithoutGrowth).toBe(6);
    ledger.revenue.fill(101);
    planning.step(world, given, luck);
    expect(steward.monthsWithoutGrowth).toBe(0);
  });
});

describe("leadership", () => {
  const leads = (changes: Changes, meddle: (life: Life) => void = () => {}) => {
    const life = firm({ ...only("leverage"), ...changes });
    life.world.community.reviewedBySteward = 0.4;
    Object.assign(life.world.projects.upstream, { capability: 0.8, responsiveness: 0.5 });
    life.world.steward.leverage = 0.2;
    meddle(life);
    planning.step(life.world, life.given, luck);
    return life.world;
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
      "community.arrival": { executiveBase: 0.3, executiveLeverage: 1, executivePressure: 0.4, executiveSpeed: 0.25 },
    };
    const support = (runway: number) =>
      leads(rule, ({ world }) => {
        world.community.executiveSupport = 0.6;
        world.month = 12;
        world.ledger.netFlow.fill(-1000);
        world.ledger.cash = 1000 * runway;
      }).community.executiveSupport;
    // Towards .3 + .2, or .1 below twice the floor.
    expect(support(12)).toBeCloseTo(0.6 + 0.25 * (0.5 - 0.6), 9);
    expect(support(11.9)).toBeCloseTo(0.6 + 0.25 * (0.1 - 0.6), 9);
    const off = leads({ ...rule, "mechanisms.executiveSupport": false }, ({ world }) => {
      world.community.executiveSupport = 0.6;
    });
    expect(off.community.executiveSupport).toBe(0.6);
  });
});

describe("what can be spent", () => {
  const staffs = (changes: Changes, meddle: (life: Life) => void = () => {}) => {
    const life = firm({
      ...only(),
      "steward.team": { attrition: 0, hiring: 0, layoff: 0 },
      "steward.treasury": {
        cash: 0,
        cashReserve: 500_000,
        burnMonths: 20,
        spendShare: 0.6,
        wage: 10_000,
        baseProfit: 0,
      },
      "strategy.plan": { upstream: 0.2, product: 0.2, integration: 0, sales: 0.4, other: 0 },
      ...changes,
    });
    meddle(life);
    planning.step(life.world, life.given, luck);
    return life.world.steward;
  };

  it("is a part of the mean gross profit of the months that there were, and of cash above the reserve", () => {
    const steward = staffs({}, ({ world }) => {
      world.month = 3;
      world.ledger.grossProfit.set([100_000, 100_000, 100_000, 100_000]);
      world.ledger.cash = 900_000;
    });
    // .6 · 100,000 + 400,000/20 = 80,000: eight people, by the plan's shares of .8
    expect(steward.hireTarget.upstream).toBeCloseTo(2, 12);
    expect(steward.hireTarget.sales).toBeCloseTo(4, 12);
    expect(steward.hireTarget.integration).toBe(0);
    const later = staffs({}, ({ world }) => {
      world.month = 30;
      world.ledger.grossProfit.set([240_000, 240_000, 240_000, 240_000]);
      world.ledger.cash = 100_000;
    });
    expect(later.hireTarget.upstream).toBeCloseTo(0.25 * 4.8, 12);
  });

  it("is nothing where there is a loss, or where nothing is planned", () => {
    const losing = staffs({}, ({ world }) => {
      world.ledger.grossProfit[0] = -100_000;
      world.ledger.cash = 900_000;
    });
    expect(losing.hireTarget.upstream).toBeCloseTo(0.25 * 2, 12);
    const idle = staffs({ "strategy.plan": { upstream: 0, product: 0, integration: 0, sales: 0, other: 0 } });
    expect(Object.values(idle.hireTarget)).toEqual([0, 0, 0, 0, 0]);
    expect(Object.values(idle.people)).toEqual([4, 2, 1, 0.5, 0.5]);
  });

  it("is hired by no more than is missing", () => {
    const steward = staffs({ "steward.team": { attrition: 0, hiring: 10, layoff: 1 } }, ({ world }) => {
      world.ledger.cash = 900_000;
    });
    // Two people can be paid: half a person in each of two roles and one in sales, whoever was there before.
    expect(Object.values(steward.people)).toEqual([0.5, 0.5, 0, 1, 0]);
    expect(steward.hired).toBeCloseTo(0.5, 12);
  });
});

describe("the maintainers that a steward hires", () => {
  const hires = (meddle: (life: Life) => void) => {
    const life = firm({
      ...only("hiring"),
      "steward.team": { attrition: 0, hiring: 0.1, layoff: 0 },
      "steward.treasury.cash": 1_000_000_000,
      "strategy.plan": { upstream: 1, product: 0, integration: 0, sales: 0, other: 0, hireMaintainers: 0.5 },
      "project.opening.maintainers": 3,
      "project.opening.regulars": 2,
    });
    life.world.contributors.columns.employer.fill(employer.independent);
    meddle(life);
    planning.step(life.world, life.given, luck);
    return { hired: life.world.steward.hiredMaintainers, employers: life.world.contributors.columns.employer };
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
      world.contributors.columns.standing.fill(standing.regular);
    });
    expect(none.hired).toBe(0);
  });
});

describe("stages of a row", () => {
  it("are passed once: who runs the project already does not start again", () => {
    const { world } = firm();
    becomeAware(world, 5);
    world.month = 2;
    adopt(world, 5);
    world.month = 9;
    adopt(world, 5);
    expect(world.organizations.columns.adoptedAt[5]).toBe(2);
    expect(world.market.rows.length - world.market.adoptersFrom).toBe(1);
  });
});
