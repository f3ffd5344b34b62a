import { describe, expect, it } from "vitest";
import type { Action } from "../../scenario/actions.ts";
import type { Changes } from "../../scenario/change.ts";
import { leastForbidding, licences } from "../../scenario/licence-names.ts";
import { employer, contributorRole, noContract } from "../state/columns.ts";
import { adopt, becomeAware } from "../state/stages.ts";
import { firm as aFirm } from "../testing/firm.ts";
import { type WorldRun, starts } from "../testing/world-run.ts";
import { reviewReason } from "../state/market.ts";
import { act } from "./actions.ts";
import { closeOffer, failSteward } from "./closing.ts";

const rng = { k0: 3, k1: 4 };
const does = ({ world, context }: WorldRun, action: Action) => act(world, context, action, rng);
const trustOfFirst = ({ world }: WorldRun) => world.contributors.columns.trust[0]!;
const happened = ({ world }: WorldRun) => world.log.map(({ what, detail }) => `${what}: ${detail}`);

/** A steward of 8 people, and one contributor of openness .5 whose trust is .9. */
const firm = (changes: Changes = {}): WorldRun => {
  const run = aFirm({ "community.trust.relicensingShock": 0.4, ...changes });
  run.world.contributors.columns.openness[0] = 0.5;
  run.world.contributors.columns.trust[0] = 0.9;
  return run;
};

describe("a price", () => {
  it("is the list price of a contract, and of hosting what is paid beyond nothing", () => {
    const run = firm();
    const { streams } = run.world.strategy;
    for (const stream of ["subscription", "openCore", "privateInfrastructure", "infrastructure"] as const)
      expect(does(run, { do: "price", stream, factor: 1.5 })).toBe(true);
    expect(streams.subscription!.price).toBe(60);
    expect(streams.openCore!.price).toBe(90);
    expect(streams.privateInfrastructure!.price).toBe(75);
    // 1.2 times the market's price becomes 1.8 times.
    expect(streams.infrastructure!.premium).toBeCloseTo(0.8, 12);
    expect(happened(run)[0]).toBe("price: subscription now costs 1.5 times as much");
  });

  it("is not set for services, nor for what is not sold", () => {
    const run = firm({ "strategy.streams": { services: {} } });
    expect(does(run, { do: "price", stream: "services", factor: 2 })).toBe(false);
    expect(does(run, { do: "price", stream: "subscription", factor: 2 })).toBe(false);
    expect(run.world.log).toEqual([]);
  });
});

describe("a launch", () => {
  it("is of what waits for its month, and never takes back features that are gated already", () => {
    const run = firm({
      "strategy.streams": { openCore: { launch: 9, gatedAtLaunch: 0.2 }, subscription: { launch: 9 } },
    });
    run.world.month = 4;
    run.world.steward.gated = 0.5;
    expect(does(run, { do: "launch", stream: "openCore" })).toBe(true);
    expect(run.world.steward.gated).toBe(0.5);
    expect(run.world.strategy.streams.openCore!.launch).toBe(4);
    expect(does(run, { do: "launch", stream: "subscription" })).toBe(true);
    expect(happened(run)).toEqual(["launch: openCore opens", "launch: subscription opens"]);
    expect(does(run, { do: "launch", stream: "infrastructure" })).toBe(false);
  });

  it("is over in the month of the launch", () => {
    const run = firm({ "strategy.streams": { subscription: { launch: 9 } } });
    run.world.month = 9;
    expect(does(run, { do: "launch", stream: "subscription" })).toBe(false);
  });
});

describe("a cut", () => {
  it("is of two people at least, and lowers what is planned to what is left", () => {
    const run = firm({ "steward.opening": { upstream: 2, product: 0, integration: 0, sales: 0, other: 0 } });
    run.world.steward.hireTarget = { upstream: 5, product: 0, integration: 0, sales: 0, other: 0 };
    expect(does(run, { do: "cut", share: 0.4 })).toBe(true);
    expect(run.world.steward.people.upstream).toBeCloseTo(1.2, 12);
    expect(run.world.steward.hireTarget.upstream).toBeCloseTo(1.2, 12);
    expect(happened(run)).toEqual(["cut: 40% of the people go"]);
    expect(does(run, { do: "cut", share: 0.4 })).toBe(false);
  });

  it("leaves a plan that was lower as it was", () => {
    const run = firm();
    run.world.steward.hireTarget.upstream = 1;
    does(run, { do: "cut", share: 0.25 });
    expect(run.world.steward.hireTarget.upstream).toBe(1);
  });
});

describe("a licence", () => {
  it("changes in what is said of it and in nothing else", () => {
    const run = firm({
      "strategy.licence": { hosting: true, redistribution: true, restrictiveness: 0, agreementBurden: 0.1 },
    });
    does(run, { do: "relicense", agreementBurden: 0.3 });
    expect(run.world.strategy.licence).toMatchObject({
      hosting: true,
      redistribution: true,
      restrictiveness: 0,
      agreementBurden: 0.3,
    });
    does(run, { do: "relicense", copyleft: 0.2 });
    expect(run.world.strategy.licence).toMatchObject({ hosting: true, redistribution: true, copyleft: 0.2 });
    // Nothing was closed, so nobody was shaken and no fork comes of it.
    expect(trustOfFirst(run)).toBeCloseTo(0.9, 6);
    expect(run.world.forking).toMatchObject({ licenceEventAt: -1, relicensedAt: -1 });
    expect(run.world.market.reviewReason).toBe(reviewReason.none);
  });

  it("that closes shakes by how much it closes, and is reviewed as a licence event", () => {
    const run = firm({ "strategy.licence.restrictiveness": 0.2, "strategy.conduct.pledge": "none" });
    run.world.month = 7;
    does(run, { do: "relicense", restrictiveness: 0.7 });
    // .4 · (.7 − .2) at openness .5
    expect(trustOfFirst(run)).toBeCloseTo(0.9 - 0.1, 6);
    expect(run.world.forking).toMatchObject({ licenceEventAt: 7, relicensedAt: 7 });
    expect(run.world.market.reviewReason).toBe(reviewReason.licence);
  });

  it("that forbids more closes no less than the mildest licence that does, whatever it says", () => {
    const after = (action: object, restrictiveness = 0) => {
      const run = firm({ "strategy.licence.restrictiveness": restrictiveness, "strategy.conduct.pledge": "none" });
      run.world.month = 7;
      does(run, { do: "relicense", ...action });
      const { licence } = run.world.strategy;
      return [licence.restrictiveness, run.world.forking.licenceEventAt, 0.9 - trustOfFirst(run)];
    };
    const close = (values: readonly number[]) => values.map((value) => Number(value.toFixed(6)));
    for (const forbidden of [{ hosting: false }, { redistribution: false }]) {
      expect(close(after(forbidden))).toEqual([leastForbidding, 7, 0.1]);
      expect(close(after(forbidden, 0.3))).toEqual([leastForbidding, 7, 0.04]);
      expect(close(after(forbidden, 0.8))).toEqual([0.8, -1, 0]);
      expect(close(after({ ...forbidden, restrictiveness: 0.2 }))).toEqual([leastForbidding, 7, 0.1]);
    }
    expect(leastForbidding).toBe(licences["FSL-1.1"].restrictiveness);
  });

  it("breaks a pledge once: it binds nobody from then on, and nobody believes that it does", () => {
    const lost = (pledge: string) => {
      const run = firm({ "strategy.conduct.pledge": pledge });
      does(run, { do: "relicense", restrictiveness: 0.2 });
      const first = 0.9 - trustOfFirst(run);
      expect(run.world.strategy.conduct.pledge).toBe("none");
      does(run, { do: "relicense", restrictiveness: 0.4 });
      return [first, 0.9 - first - trustOfFirst(run)];
    };
    const [[plain], [broken, again]] = [lost("none"), lost("word")];
    expect(broken).toBeGreaterThan(1.2 * plain!);
    expect(again).toBeCloseTo(plain!, 6);
  });

  it("breaks a pledge that nobody counts where pledges are off", () => {
    const run = firm({ "strategy.conduct.pledge": "word", "mechanisms.pledge": false });
    does(run, { do: "relicense", restrictiveness: 0.5 });
    expect(trustOfFirst(run)).toBeCloseTo(0.8, 6);
  });
});

describe("gating", () => {
  it("shakes by three times the part that is gated, up to a whole relicensing", () => {
    const lost = (share: number) => {
      const run = firm();
      run.world.month = 5;
      expect(does(run, { do: "gate", share })).toBe(true);
      expect(run.world.forking.licenceEventAt).toBe(5);
      expect(run.world.forking.relicensedAt).toBe(-1);
      return 0.9 - trustOfFirst(run);
    };
    expect(lost(0.1)).toBeCloseTo(0.4 * 0.3 * 0.5, 6);
    expect(lost(0.5)).toBeCloseTo(0.4 * 0.5, 6);
  });
});

describe("governing", () => {
  const after = (from: Changes, to: object, on: Changes = {}) => {
    const run = firm({ ...from, ...on });
    does(run, { do: "govern", ...to } as Action);
    return Math.round((0.9 - trustOfFirst(run)) * 1e6) / 1e6;
  };

  it("that cuts a charter costs half of what a relicensing as large would, once it is noticed", () => {
    const charter = { "strategy.conduct.charter": 0.8 };
    expect(after(charter, { charter: 0.3 })).toBeCloseTo(0.4 * 0.5 * 0.5 * 0.5, 6);
    expect(after(charter, { charter: 0.65 })).toBe(0);
    // A cut of exactly what nobody notices, in numbers that are exact.
    const quarter = { "strategy.conduct.charter": 0.75, "community.trust.charterNoticed": 0.25 };
    expect(after(quarter, { charter: 0.5 })).toBe(0);
    expect(after({ "strategy.conduct.charter": 0.3 }, { charter: 1 })).toBe(0);
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
    const run = firm({ "strategy.conduct.charter": 0.8 });
    expect(does(run, { do: "govern", charter: 0.1, neutrality: 0.4 } as Action)).toBe(true);
    expect(run.world.strategy.conduct).toMatchObject({ charter: 0.1, neutrality: 0.4 });
    expect(happened(run)).toEqual(["govern: charter 0.1, neutrality 0.4"]);
    expect(run.world.market.reviewReason).toBe(reviewReason.none);
    does(run, { do: "foundation" });
    expect(does(run, { do: "govern", charter: 1 } as Action)).toBe(false);
    expect(run.world.strategy.conduct.charter).toBe(0.1);
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
    const run = firm();
    run.world.steward.gated = 0.3;
    expect(does(run, { do: "reassign", share: 0.75 })).toBe(true);
    expect(happened(run)).toEqual(["reassign: 75% of upstream people work elsewhere"]);
    expect(does(run, { do: "withdraw", stream: "subscription" })).toBe(true);
    expect(run.world.steward.gated).toBe(0.3);
    expect(does(run, { do: "withdraw", stream: "openCore" })).toBe(true);
    expect(run.world.steward.gated).toBe(0);
    expect(does(run, { do: "withdraw", stream: "services" })).toBe(true);
    const both = firm({ "strategy.streams": { openCore: {}, managed: {} } });
    both.world.steward.gated = 0.3;
    expect(does(both, { do: "withdraw", stream: "openCore" })).toBe(true);
    // The managed service still sells them.
    expect(both.world.steward.gated).toBe(0.3);
    expect(does(both, { do: "withdraw", stream: "managed" })).toBe(true);
    expect(both.world.steward.gated).toBe(0);
  });

  it("is to hand over, with a burden of the agreement that is no higher than before", () => {
    const burden = (agreementBurden: number) => {
      const run = firm({ "strategy.licence.agreementBurden": agreementBurden, "strategy.conduct.overTheWall": true });
      does(run, { do: "foundation" });
      expect(run.world.strategy.conduct.overTheWall).toBe(false);
      return run.world.strategy.licence.agreementBurden;
    };
    expect(burden(0.4)).toBe(0.05);
    expect(burden(0.01)).toBe(0.01);
  });
});

describe("an offer that closes", () => {
  const users = (changes: Changes = {}) => {
    const run = firm(changes);
    const { world } = run;
    world.month = 3;
    [1, 2, 2, 7].forEach((offer, row) => {
      starts(world, row, offer);
    });
    world.organizations.columns.contractUntil.fill(30);
    world.organizations.columns.contractRevenue.fill(500);
    return run;
  };

  it("leaves its users with the open project, free, and about to choose", () => {
    const { world } = users();
    closeOffer(world, 2);
    const { offer, contractUntil, contractRevenue, reviewAt } = world.organizations.columns;
    expect(Array.from(offer.subarray(0, 4))).toEqual([1, 1, 1, 7]);
    expect(Array.from(contractUntil.subarray(0, 4))).toEqual([30, noContract, noContract, 30]);
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
    const run = firm({ "project.opening.maintainers": 3, "project.opening.regulars": 0 });
    const { world, context } = run;
    const { columns } = world.contributors;
    columns.employer[1] = employer.steward;
    world.steward.hiredMaintainers = 1;
    world.market.salesBank = 4;
    world.month = 8;
    const before = world.activeCount;
    failSteward(world, context);
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
    for (let position = before; position < world.activeCount; position++)
      expect(columns.role[world.active[position]!]).toBe(contributorRole.maintainer);
    expect(world.market).toMatchObject({ salesBank: 0, reviewReason: reviewReason.shock, shakenAt: 8 });
    expect(happened(run)).toEqual(["failure: the steward's cash is gone, and the firm with it"]);
  });

  it("takes closed code along, and nobody carries on", () => {
    const { world, context } = firm({ "strategy.isOpenSource": false });
    const before = world.activeCount;
    failSteward(world, context);
    expect(world.activeCount).toBe(before);
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
