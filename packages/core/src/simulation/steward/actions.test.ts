import { describe, expect, it } from "vitest";
import type { Action } from "../../scenario/actions.ts";
import { accounts } from "../state/ledger.ts";
import { noContract, stage } from "../state/columns.ts";
import { busy, type WorldRun, runWorld, only, small, openingWorld, sum } from "../testing/world-run.ts";
import { act } from "./actions.ts";
import { failSteward } from "./closing.ts";
import { headcount } from "../state/steward.ts";

const rng = { k0: 3, k1: 4 };
const does = ({ world, context }: WorldRun, action: Action) => act(world, context, action, rng);
/** A world of two years, in which people use, pay and contribute. */
const later = (changes = {}) => runWorld(busy(changes), { months: 24 });

describe("the board can", () => {
  it("cut the same share of every role, unless nobody is left to cut", () => {
    const run = openingWorld(busy());
    const before = { ...run.world.steward.people };
    expect(does(run, { do: "cut", share: 0.25 })).toBe(true);
    for (const [role, people] of Object.entries(before))
      expect(run.world.steward.people[role as keyof typeof before]).toBeCloseTo(0.75 * people, 12);
    run.world.steward.people = { upstream: 1, product: 0.5, integration: 0, sales: 0, other: 0 };
    expect(does(run, { do: "cut", share: 0.25 })).toBe(false);
  });

  it("raise a price", () => {
    const run = openingWorld(busy({ "strategy.streams.subscription.price": 80 }));
    expect(does(run, { do: "price", stream: "subscription", factor: 1.5 })).toBe(true);
    expect(run.world.strategy.streams.subscription!.price).toBe(120);
    expect(run.context.scenario.strategy.streams.subscription!.price).toBe(80);
  });

  it.each(["subscription", "managed", "dualLicence"] as const)(
    "raise a price of %s month after month until it is no number, and not beyond",
    (stream) => {
      const run = openingWorld(
        busy({
          "strategy.licence.copyleft": 1,
          "strategy.streams": { subscription: {}, managed: {}, dualLicence: {} },
        }),
      );
      const raises = () => {
        for (let times = 0; times < 300; times++) does(run, { do: "price", stream, factor: 20 });
      };
      expect(raises).toThrow(`planning computed Infinity as the price of ${stream}.`);
    },
  );

  it("launch what was planned for later, with the features of its first edition, but not twice", () => {
    const run = openingWorld(busy({ "strategy.streams.openCore": { launch: 30, gatedAtLaunch: 0.3 } }));
    expect(does(run, { do: "launch", stream: "openCore" })).toBe(true);
    expect(run.world.strategy.streams.openCore!.launch).toBe(0);
    expect(run.world.steward.gated).toBe(0.3);
    expect(does(run, { do: "launch", stream: "openCore" })).toBe(false);
  });

  it("withdraw a stream: its customers run the open project and choose again next month", () => {
    const run = later();
    const { columns } = run.world.organizations;
    const customers = Array.from(columns.offer.keys()).filter((row) => columns.offer[row] === 2);
    expect(customers.length).toBeGreaterThan(0);
    expect(does(run, { do: "withdraw", stream: "subscription" })).toBe(true);
    for (const row of customers) {
      expect(columns.offer[row]).toBe(1);
      expect(columns.contractUntil[row]).toBe(noContract);
      expect(columns.contractRevenue[row]).toBe(0);
      expect(columns.reviewAt[row]).toBe(run.world.month + 1);
    }
    expect(does(run, { do: "withdraw", stream: "subscription" })).toBe(false);
  });

  it("reassign upstream people, whose work stops at once", () => {
    const run = later();
    const work = (share: number) => {
      does(run, { do: "reassign", share });
      return run.world.steward.reassigned;
    };
    expect(work(0.75)).toBe(0.75);
    expect(work(0)).toBe(0);
  });
});

describe("a relicensing", () => {
  it("takes trust by its size, the shock and openness, at once, and leaves a scar", () => {
    const run = later({ "community.trust.relicensingShock": 0.4, "community.trust.scarShare": 0.5 });
    const { columns } = run.world.contributors;
    const row = run.world.active[0]!;
    columns.trust[row] = 0.9;
    columns.scar[row] = 0;
    does(run, { do: "relicense", restrictiveness: 0.5, hosting: false });
    const blow = 0.4 * 0.5 * columns.openness[row]!;
    expect(columns.trust[row]).toBeCloseTo(0.9 - blow, 6);
    expect(columns.scar[row]).toBeCloseTo(0.5 * blow, 6);
    expect(run.world.strategy.licence).toMatchObject({ restrictiveness: 0.5, hosting: false });
    expect(run.world.forking.licenceEventAt).toBe(24);
    // Opening again is no blow and heals nothing.
    const trust = columns.trust[row];
    does(run, { do: "relicense", restrictiveness: 0, hosting: true });
    expect(columns.trust[row]).toBe(trust);
    expect(columns.scar[row]).toBeCloseTo(0.5 * blow, 6);
  });

  it("breaks a word that was given, which costs nearly a third more", () => {
    const lost = (pledge: string) => {
      const run = later({ "strategy.conduct.pledge": pledge });
      const { trust } = run.world.contributors.columns;
      const row = run.world.active[0]!;
      trust[row] = 1;
      does(run, { do: "relicense", restrictiveness: 0.5 });
      return (1 - trust[row]) / run.world.contributors.columns.openness[row]!;
    };
    expect(lost("word") / lost("none")).toBeCloseTo(1.3, 5);
  });

  it("is told to nobody who does not know the project", () => {
    const run = later();
    const { columns } = run.world.organizations;
    const before = columns.trust.slice();
    does(run, { do: "relicense", restrictiveness: 1 });
    columns.trust.forEach((trust, row) => {
      if (columns.stage[row] === stage.unaware) expect(trust).toBe(before[row]);
      else expect(trust).toBeLessThan(before[row]!);
    });
  });
});

describe("gating what was open", () => {
  it("moves features into the edition, none are lost", () => {
    const run = openingWorld(busy({ "project.opening.capability": 0.8 }));
    expect(does(run, { do: "gate", share: 0.25 })).toBe(true);
    expect(run.world.projects.upstream.capability).toBeCloseTo(0.6, 14);
    expect(run.world.steward.gated).toBeCloseTo(0.2, 14);
  });

  it("needs an edition to gate them in", () => {
    expect(does(openingWorld(small()), { do: "gate", share: 0.25 })).toBe(false);
  });
});

describe("a foundation", () => {
  it("leads neutrally, opens the licence, and lets nobody close it again", () => {
    const run = openingWorld(
      busy({ "strategy.licence": { restrictiveness: 0.8, hosting: false, agreementBurden: 0.4 } }),
    );
    expect(does(run, { do: "foundation" })).toBe(true);
    expect(run.world.strategy.conduct).toMatchObject({ neutrality: 1, reviewRights: 1, pledge: "foundation" });
    expect(run.world.strategy.licence).toMatchObject({ restrictiveness: 0, hosting: true, agreementBurden: 0.05 });
    expect(does(run, { do: "foundation" })).toBe(false);
    expect(does(run, { do: "relicense", restrictiveness: 1 })).toBe(false);
    expect(does(run, { do: "gate", share: 0.5 })).toBe(false);
    expect(run.world.strategy.licence.restrictiveness).toBe(0);
    // The firm goes on and may still set its prices.
    expect(does(run, { do: "price", stream: "subscription", factor: 2 })).toBe(true);
  });
});

describe("a charter", () => {
  it("that is broken is a blow, and one that is only trimmed is not", () => {
    const lost = (to: number) => {
      const run = later({ "strategy.conduct.charter": 0.8 });
      const before = run.world.contributors.columns.trust.slice();
      does(run, { do: "govern", charter: to });
      return before[run.world.active[0]!]! - run.world.contributors.columns.trust[run.world.active[0]!]!;
    };
    expect(lost(0.7)).toBe(0);
    expect(lost(0.1)).toBeGreaterThan(0);
  });
});

describe("a steward that fails", () => {
  const run = later({ "strategy.plan.upstream": 0.7, "steward.opening.upstream": 6 });
  const before = sum(run.world.market.organizations);
  failSteward(run.world, run.context);
  const { world } = run;

  it("closes its offers, lets its people go and leaves the project to its community", () => {
    expect(world.steward).toMatchObject({ isAlive: 0, isPresent: 0, failedAt: 24, hiredMaintainers: 0 });
    expect(headcount(world.steward)).toBe(0);
    const { offer, stage: stages } = world.organizations.columns;
    offer.forEach((one, row) => {
      if (stages[row] === stage.adopter) expect([1, 4, 5, 8]).toContain(one);
    });
    expect(before).toBeGreaterThan(0);
  });

  it("does nothing any more, on whatever date", () => {
    const actions: Action[] = [
      { do: "raise" },
      { do: "sell" },
      { do: "relicense", restrictiveness: 1 },
      { do: "foundation" },
      { do: "cut", share: 0.5 },
    ];
    for (const action of actions) expect(does(run, action)).toBe(false);
    expect(world.ledger.month[accounts.indexOf("financing")]).toBe(0);
  });

  it("comes of cash below nothing, and of nothing else", () => {
    const poor = runWorld(
      busy({
        ...only("failure"),
        "strategy.streams": {},
        "steward.treasury.cash": 300_000,
        "steward.treasury.baseProfit": 0,
      }),
      { months: 24 },
    );
    const cash = poor.of("cash");
    const failed = poor.of("steward-alive").indexOf(0);
    expect(failed).toBeGreaterThan(0);
    expect(cash[failed]).toBeLessThan(0);
    expect(cash.subarray(0, failed).every((one) => one >= 0)).toBe(true);
    expect(poor.world.log.filter(({ what }) => what === "failure")).toHaveLength(1);
    // Nothing moves after the end.
    expect(new Set(cash.subarray(failed)).size).toBe(1);
  });
});

describe("money from outside", () => {
  it("comes where a rule asks investors, and a sale where it asks a buyer", () => {
    const run = openingWorld(small({ "steward.funding": { execution: 10, roundShare: 0.9, leastMonths: 0 } }));
    run.world.ledger.netFlow.fill(-10_000);
    expect(does(run, { do: "raise" })).toBe(true);
    expect(run.world.steward.rounds).toBe(1);
    const buyers = openingWorld(small({ "steward.funding.buyerBase": 1 }));
    expect(does(buyers, { do: "sell" })).toBe(true);
    expect(buyers.world.steward.acquiredAt).toBe(0);
    expect(does(buyers, { do: "sell" })).toBe(false);
  });

  it("is booked in the month in which the round closes", () => {
    const run = runWorld(
      small({
        ...only("fundingRounds", "policyRules"),
        "strategy.rules": [{ when: [">=", "month", 0], then: { do: "raise" }, once: true }],
        "steward.funding": { execution: 10, roundMonths: 20, roundShare: 0.5, leastMonths: 9, youngMonths: 24 },
        "steward.treasury": { wage: 10_000, cash: 5_000_000 },
        "steward.opening": { upstream: 2, product: 4, integration: 1, sales: 2, other: 1 },
      }),
      { months: 1 },
    );
    // Ten people cost 100,000 in the first month, of which a round of half of seven engineers' worth pays 10.5.
    expect(run.last("flow-financing")).toBeCloseTo(7 * 150_000, 6);
    expect(run.last("ownership")).toBeCloseTo(0.5, 12);
  });
});
