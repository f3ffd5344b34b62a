import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { noContract, stage } from "../state/columns.ts";
import { alike, tenRows } from "../testing/ten-alike.ts";
import { type WorldRun, only, small, starts, sum, openingWorld } from "../testing/world-run.ts";
import { streamNames } from "../../scenario/streams.ts";
import { reviewReason } from "../state/market.ts";
import { meterOf } from "../offers/contracts.ts";
import { rowOf } from "../offers/rows.ts";
import { choice } from "./choice.ts";

const rng = { k0: 31, k1: 32 };
/** Ten organizations of 100 nodes and criticality .5 that would run nothing but what is said, at no cost. */
const market = (changes: Changes = {}): WorldRun => {
  const run = openingWorld(
    small({
      ...only("salesCapacity"),
      "market.population": tenRows,
      "market.choice": { ...alike, supportValue: 500, shockReviewShare: 1 },
      "market.contracts": {
        coverFloor: 0.2,
        assistedFrom: 50,
        volumeDiscount: 0,
        minimumContract: 900,
        longTermShare: 0,
        dealsPerSalesperson: 100,
        pipelineMonths: 3,
        renewalLoad: 0.25,
      },
      "steward.opening.sales": 2,
      "strategy.streams": { subscription: { price: 10, meter: "node" } },
      ...changes,
    }),
  );
  const { nodes } = run.world.organizations.columns;
  nodes.fill(100);
  run.context.sample.criticality.fill(0.5);
  run.context.sample.expertise.fill(0);
  run.context.sample.openness.fill(0.3);
  run.world.month = 5;
  return run;
};
/** The first rows know the project, and look in this month. */
const choosing = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}, rows = 1, key = rng) => {
  const run = market(changes);
  for (let row = 0; row < rows; row++) {
    starts(run.world, row, 1);
    run.world.organizations.columns.reviewAt[row] = 5;
    run.world.organizations.columns.contractUntil[row] = noContract;
  }
  run.world.market.salesBank = 1000;
  meddle(run);
  choice.step(run.world, run.context, key);
  return { ...run, columns: run.world.organizations.columns };
};

describe("a contract that is signed", () => {
  it("covers nodes by criticality, at the list price, for a year", () => {
    const { columns } = choosing();
    // .2 + .8 · .5 of 100 nodes are covered, at 10 each.
    expect([columns.offer[0], columns.contractRevenue[0]]).toEqual([2, 900]);
    // The least that a contract costs would pay for ninety.
    expect(columns.contractUnits[0]).toBeCloseTo(90, 9);
    expect([columns.signedAt[0], columns.contractUntil[0], columns.reviewAt[0]]).toEqual([5, 17, 17]);
    const dear = choosing({ "strategy.streams.subscription.price": 20 }).columns;
    expect(dear.contractRevenue[0]).toBeCloseTo(1200, 9);
    expect(dear.contractUnits[0]).toBeCloseTo(60, 9);
    const off = choosing({ "mechanisms.salesCapacity": false }).columns;
    expect(off.contractRevenue[0]).toBeCloseTo(600, 9);
    expect(off.contractUnits[0]).toBeCloseTo(60, 9);
  });

  it("is for two years where all sign for long", () => {
    const { columns } = choosing({ "market.contracts.longTermShare": 1 });
    expect([columns.contractUntil[0], columns.reviewAt[0]]).toEqual([29, 29]);
  });

  it("takes a deal of the sales people, and a part of one when it is renewed", () => {
    const weight = 100;
    const signed = choosing();
    expect(signed.context.sample.weight[0]).toBeCloseTo(weight, 3);
    // 200 deals a month are possible, 600 may wait.
    expect(signed.world.market.salesBank).toBeCloseTo(600 - weight, 3);
    const renewed = choosing({}, ({ world }) => {
      world.organizations.columns.offer[0] = 2;
      world.organizations.columns.contractUntil[0] = 5;
    });
    expect(renewed.columns.offer[0]).toBe(2);
    expect(renewed.world.market.salesBank).toBeCloseTo(600 - weight / 4, 3);
    // So is one whose end lies before month 0, in the months that are made up.
    const before = choosing({}, ({ world }) => {
      world.organizations.columns.offer[0] = 2;
      world.organizations.columns.contractUntil[0] = -3;
    });
    expect(before.world.market.salesBank).toBeCloseTo(600 - weight / 4, 3);
    // Who ran it without a contract signs anew.
    const anew = choosing({}, ({ world }) => {
      world.organizations.columns.offer[0] = 2;
    });
    expect(anew.world.market.salesBank).toBeCloseTo(600 - weight, 3);
  });

  it("waits for a salesperson where none is free, and asks again in three months", () => {
    const without = (run: WorldRun) => {
      run.world.market.salesBank = 0;
      run.world.steward.people.sales = 0;
    };
    const waiting = choosing({}, without).columns;
    expect([waiting.offer[0], waiting.reviewAt[0], waiting.contractUntil[0]]).toEqual([1, 8, noContract]);
    const renewed = choosing({}, (run) => {
      without(run);
      run.world.organizations.columns.offer[0] = 2;
      run.world.organizations.columns.contractUntil[0] = 5;
    }).columns;
    expect(renewed.offer[0]).toBe(2);
    // Who would have another contract keeps the one that it has, until somebody has time.
    const other = { "strategy.streams": { subscription: { price: 20 }, openCore: { price: 10 } } };
    const held = (offer: number, until: number) =>
      choosing({ ...other, "market.choice.supportValue": 100 }, (run) => {
        without(run);
        run.world.organizations.columns.offer[0] = offer;
        run.world.organizations.columns.contractUntil[0] = until;
      });
    const kept = held(2, 5);
    expect([kept.columns.offer[0], kept.columns.contractUntil[0]]).toEqual([2, 17]);
    expect(kept.world.market.salesBank).toBeCloseTo(-100 / 4, 3);
    expect([held(1, noContract).columns.offer[0], held(1, noContract).columns.reviewAt[0]]).toEqual([1, 8]);
    // The small need nobody, nor does anybody where sales capacity is off.
    expect(choosing({ "market.contracts.assistedFrom": 100 }, without).columns.offer[0]).toBe(2);
    expect(choosing({ "mechanisms.salesCapacity": false }, without).columns.offer[0]).toBe(2);
  });

  it("takes more of them the more it pays, above the usual deal", () => {
    // 60 nodes at 150 are 9,000 a month, nine times the usual deal of 1,000.
    const large = choosing({
      "strategy.streams.subscription.price": 150,
      "market.contracts.usualDeal": 1000,
      "market.contracts.dealElasticity": 0.5,
      "market.contracts.dealsPerSalesperson": 200,
    });
    expect(large.columns.offer[0]).toBe(2);
    expect(large.world.market.salesBank).toBeCloseTo(1200 - 3 * 100, 2);
  });

  it("is noted, of what it took, on the stream that it was won for, and no renewal is", () => {
    const spent = (changes: Changes, meddle?: (run: WorldRun) => void) =>
      Object.fromEntries(
        Array.from(choosing(changes, meddle).world.market.quotes.spent, (one, stream) => [
          streamNames[stream],
          Math.round(one),
        ]).filter(([, one]) => one !== 0),
      );
    expect(spent({})).toEqual({ subscription: 100 });
    expect(spent({ "strategy.streams": { openCore: { price: 10 } } })).toEqual({ openCore: 100 });
    const renewed = ({ world }: WorldRun) => {
      world.organizations.columns.offer[0] = 2;
      world.organizations.columns.contractUntil[0] = 5;
    };
    expect(spent({}, renewed)).toEqual({});
  });

  it("is renewed without a salesperson in month 0 as in any other", () => {
    const { columns } = choosing({}, ({ world }) => {
      world.month = 0;
      world.market.salesBank = 0;
      world.steward.people.sales = 0;
      world.organizations.columns.reviewAt[0] = 0;
      world.organizations.columns.offer[0] = 2;
      world.organizations.columns.contractUntil[0] = 0;
    });
    expect([columns.offer[0], columns.contractUntil[0]]).toEqual([2, 12]);
  });

  it("is asked for by those who sign contracts only, and of a firm that is there", () => {
    const asked = (buys: number, isAlive = 1) => {
      const { world, columns } = choosing({ "mechanisms.buyers": true }, (run) => {
        run.context.sample.buys.fill(buys);
        run.world.steward.isAlive = isAlive;
      });
      return [columns.offer[0], sum(world.market.quotes.asked)];
    };
    expect(asked(1)).toEqual([rowOf.subscription, 1]);
    expect(asked(0)).toEqual([rowOf.community, 0]);
    expect(asked(1, 0)).toEqual([rowOf.community, 0]);
  });

  it("leaves to who has to wait for it the best of all that needs no salesperson", () => {
    const waits = (cloudPrice: number) =>
      choosing(
        {
          "strategy.streams": { subscription: { price: 10 }, infrastructure: { premium: 0 } },
          "market.contracts.hostedAssistedFrom": 1000,
          "market.hosting": { hostedFriction: 0, ownHosting: 100, cloudPrice },
        },
        ({ world }) => {
          world.market.salesBank = 0;
          world.steward.people.sales = 0;
        },
      ).columns.offer[0];
    expect(waits(5000)).toBe(rowOf.community);
    expect(waits(1)).toBe(rowOf["steward-infrastructure"]);
  });

  it("is won with the chance of what the capacity that is left is of its effort, which is then spent", () => {
    const weight = 100;
    const sure = choosing().world.market.deals.profit;
    let won = 0;
    for (let replication = 0; replication < 400; replication++) {
      const run = choosing(
        {},
        ({ world }) => {
          // As much again comes in the month itself.
          world.market.salesBank = weight / 8;
          world.steward.people.sales = weight / 8 / 100;
        },
        1,
        { k0: replication, k1: 5 },
      );
      won += Number(run.columns.offer[0] === 2);
      // What salespeople can expect of a deal is its profit by the chance that they win it.
      expect(run.world.market.deals.profit).toBeCloseTo(sure / 4, 6);
      expect(run.world.market.salesBank).toBeCloseTo(0, 9);
      expect(run.columns.reviewAt[0]).toBe(run.columns.offer[0] === 2 ? 17 : 8);
    }
    // A quarter of 400, within four standard errors.
    expect(Math.abs(won - 100)).toBeLessThan(35);
  });

  it("is banked for the length of a pipeline, and half as much of an angry community", () => {
    const bank = (before: number, heat = 0) => {
      const run = market();
      run.world.market.salesBank = before;
      run.world.community.heat = heat;
      choice.step(run.world, run.context, rng);
      return run.world.market.salesBank;
    };
    expect(bank(0)).toBeCloseTo(200, 9);
    expect(bank(300)).toBeCloseTo(500, 9);
    expect(bank(500)).toBeCloseTo(600, 9);
    expect(bank(0, 1)).toBeCloseTo(100, 9);
  });
});

describe("hosting by the steward", () => {
  /** Ten organizations of 100 nodes that would have it hosted by the steward, whose one salesperson has no time left. */
  const hosted = (hostedAssistedFrom: number, meddle: (run: WorldRun) => void = () => {}) =>
    choosing(
      {
        "strategy.streams": { managed: { premium: 0 } },
        "market.contracts.hostedAssistedFrom": hostedAssistedFrom,
        "market.hosting": { hostedFriction: 0, ownHosting: 500 },
        "rivals.clouds.strength": 0,
      },
      (run) => {
        run.world.market.salesBank = 0;
        run.world.steward.people.sales = 0;
        meddle(run);
      },
    ).columns;
  const managed = rowOf.managed;

  it("is bought with a card up to a size, and from a salesperson above it", () => {
    expect(hosted(100).offer[0]).toBe(managed);
    const waiting = hosted(99);
    expect([waiting.offer[0], waiting.reviewAt[0]]).toEqual([rowOf.community, 8]);
  });

  it("is kept without one", () => {
    const kept = hosted(99, ({ world }) => {
      world.organizations.columns.offer[0] = managed;
    });
    expect([kept.offer[0], kept.reviewAt[0]]).toEqual([managed, 17]);
  });
});

describe("a choice without a contract", () => {
  it("is looked at again in a year, and is free", () => {
    const { columns } = choosing({ "strategy.streams": {} });
    expect([columns.offer[0], columns.reviewAt[0], columns.contractUntil[0], columns.contractRevenue[0]]).toEqual([
      1,
      17,
      noContract,
      0,
    ]);
  });

  it("may be the substitute, and who ran the project has then lapsed", () => {
    const { columns, world } = choosing({ "market.choice.fitMean": -1000, "strategy.streams": {} });
    expect([columns.offer[0], columns.stage[0]]).toEqual([0, stage.lapsed]);
    expect(world.market.rows.length).toBe(world.market.adoptersFrom);
  });

  it("costs who leaves what leaving costs, more where it is locked in", () => {
    /** The substitute would be better by this much a node. */
    const leaves = (better: number) =>
      choosing(
        {
          "strategy.streams": {},
          "market.choice.switchingCost": 20,
          "market.choice.supportValue": 0,
          "market.choice.featureValue": 0,
          "market.choice.integrationValue": 0,
          "market.choice.operatingLabour": 0,
          "market.choice.lockInCost": 0,
          "market.hosting": { ownHosting: 80, ownHostingFall: 0 },
          "market.vendor.price": 20,
          "market.choice.fitMean": -20 - better,
          "project.opening": { capability: 1, defects: 0 },
          "strategy.licence.restrictiveness": 0.4,
        },
        ({ world }) => {
          world.rivals.vendorPrice = 20;
        },
      ).columns.offer[0];
    // 20 · (1 + .1)
    expect(leaves(21.9)).toBe(1);
    expect(leaves(22.1)).toBe(0);
  });
});

describe("a review out of turn", () => {
  const after = (reason: number, meddle: (run: WorldRun) => void = () => {}, changes: Changes = {}) =>
    choosing(
      changes,
      (run) => {
        const { world } = run;
        world.organizations.columns.reviewAt[0] = 9;
        world.market.reviewReason = reason;
        world.market.shakenAt = 4;
        meddle(run);
      },
      1,
    );

  it("is made in the month after a shock by who is free and runs the project", () => {
    const { columns, world } = after(reviewReason.shock);
    expect(columns.reviewAt[0]).toBe(17);
    expect(world.market.reviewReason).toBe(reviewReason.none);
    expect(after(reviewReason.none).columns.reviewAt[0]).toBe(9);
  });

  it("is not made in the month of the shock itself, which is not forgotten", () => {
    const { columns, world } = after(reviewReason.shock, (run) => {
      run.world.market.shakenAt = 5;
    });
    expect(columns.reviewAt[0]).toBe(9);
    expect(world.market.reviewReason).toBe(reviewReason.shock);
  });

  it("waits for the end of a contract, and is none of those who run something else", () => {
    const bound = (until: number) =>
      after(reviewReason.shock, ({ world }) => {
        world.organizations.columns.contractUntil[0] = until;
      }).columns.reviewAt[0];
    expect(bound(6)).toBe(9);
    expect(bound(5)).toBe(17);
    const lapsed = after(reviewReason.shock, ({ world }) => {
      world.organizations.columns.stage[0] = stage.lapsed;
    });
    expect(lapsed.columns.reviewAt[0]).toBe(9);
  });

  it("is made after a licence event by twice the openness at most, and not by the indifferent", () => {
    const open = (openness: number) =>
      after(reviewReason.licence, ({ context }) => {
        context.sample.openness.fill(openness);
      }).columns.reviewAt[0];
    expect(open(0)).toBe(9);
    expect(open(0.5)).toBe(17);
    expect(open(1)).toBe(17);
  });
});

describe("the meter of an offer", () => {
  it("is that of its stream, or nodes where it has none", () => {
    const { world } = market({
      "strategy.streams": {
        subscription: { meter: "site" },
        openCore: { meter: "cpu" },
        privateInfrastructure: { meter: "node" },
      },
    });
    expect([2, 3, 6].map((offer) => meterOf(world, offer))).toEqual(["site", "cpu", "node"]);
    expect(meterOf(world, rowOf.community)).toBe("node");
    const { world: bare } = market({ "strategy.streams": {} });
    expect([2, 3, 6].map((offer) => meterOf(bare, offer))).toEqual(["node", "node", "node"]);
  });
});
