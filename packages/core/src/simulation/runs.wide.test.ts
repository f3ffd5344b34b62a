import { describe, expect, it } from "vitest";
import type { Changes } from "../scenario/change.ts";
import { busy, type WorldRun, runWorld } from "./testing/world-run.ts";

/**
 * Runs that must be able to happen, in worlds that provoke them. Only that they happen, or in some worlds and not
 * in others: how often, in which case, is a question for the evidence.
 */
const worlds = 32;
const runsOf = (changes: Changes, months = 84): WorldRun[] =>
  Array.from({ length: worlds }, (_, replication) =>
    runWorld(busy({ start: "2010-01", ...changes }), { months, seed: "histories", replication }),
  );
const entries = ({ world }: WorldRun, what: string) => world.log.filter((one) => one.what === what);
const count = (all: readonly WorldRun[], of: (run: WorldRun) => boolean) => all.filter(of).length;

const relicense = { at: "2012-06", action: { do: "relicense", restrictiveness: 1, hosting: false } };

describe("it happens", () => {
  it("that a steward goes bankrupt, and its project lives on", () => {
    const all = runsOf({
      "steward.treasury.cash": 2_000_000,
      "steward.treasury.baseProfit": 0,
      "strategy.lastResorts": [],
    });
    const failed = all.filter((run) => run.last("steward-alive") === 0);
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.some((run) => run.last("adopters") > 100 && run.last("merged-work") > 0)).toBe(true);
  });

  it("that a fork comes home, once neutral governance is offered", () => {
    const all = runsOf({
      "community.forking.critical": 0.4,
      "strategy.conduct.neutrality": 0,
      events: [relicense, { at: "2013-06", action: { do: "foundation" } }],
    });
    const reunited = all.filter((run) => entries(run, "reunited").length > 0);
    expect(reunited.length).toBeGreaterThan(0);
    expect(reunited.length).toBeLessThan(worlds);
    for (const run of reunited) {
      expect(entries(run, "reunited")[0]!.month).toBeGreaterThanOrEqual(41);
      expect(run.last("fork-alive")).toBe(0);
    }
  });

  it("that no fork comes home where the steward keeps control", () => {
    const all = runsOf({ "community.forking.critical": 0.4, "strategy.conduct.neutrality": 0, events: [relicense] });
    expect(count(all, (run) => entries(run, "fork attempt").length > 0)).toBeGreaterThan(0);
    expect(count(all, (run) => entries(run, "reunited").length > 0)).toBe(0);
  });

  it("that rivals fork together and without the people of the parent", () => {
    const all = runsOf({
      "mechanisms.exodusForks": false,
      "rivals.clouds.strength": 1,
      "community.forking.coalitionHazard": 0.3,
      "community.forking.coalitionStake": 100_000,
      events: [relicense],
    });
    const forked = all.filter((run) => run.last("forks-coalition") > 0);
    expect(forked.length).toBeGreaterThan(0);
    const withoutParents = forked.filter(({ world }) => {
      const { columns } = world.contributors;
      const bornAt = world.forking.bornAt;
      const rows = Array.from(world.active.subarray(0, world.activeCount));
      const onFork = rows.filter((row) => columns.project[row] === 1);
      return onFork.every((row) => columns.arrivedAt[row]! > bornAt);
    });
    expect(withoutParents.length).toBeGreaterThan(0);
    // The work is done by the sponsors' people, and wanes with them.
    for (const run of forked) {
      const work = run.of("fork-merged-work");
      const { bornAt } = run.world.forking;
      expect(work[bornAt + 1]!).toBeGreaterThan(0);
    }
  });

  it("that people fork over governance while the licence never changes", () => {
    const all = runsOf({
      "community.forking.critical": 0.5,
      "strategy.conduct.neutrality": 0,
      "strategy.conduct.reviewRights": 0.1,
      "strategy.conduct.charter": 0,
      events: [{ at: "2011-06", action: { do: "reassign", share: 0.9 } }],
    });
    const forked = count(all, (run) => run.last("forks-governance") > 0);
    expect(forked).toBeGreaterThan(0);
    expect(forked).toBeLessThan(worlds);
    expect(count(all, (run) => run.last("forks-exodus") + run.last("forks-coalition") > 0)).toBe(0);
    expect(count(all, (run) => entries(run, "relicense").length > 0)).toBe(0);
  });

  it("that the same relicensing forks some worlds and not others, and none before it", () => {
    const all = runsOf({
      "mechanisms.governanceForks": false,
      "community.forking.critical": 0.8,
      "strategy.conduct.neutrality": 0.1,
      events: [relicense],
    });
    const forked = all.filter((run) => run.last("forks-exodus") > 0);
    expect(forked.length).toBeGreaterThan(0);
    expect(forked.length).toBeLessThan(worlds);
    for (const run of forked) expect(entries(run, "fork attempt")[0]!.month).toBeGreaterThanOrEqual(29);
  });

  it("that a partner accepts, opens its platform and later hosts the project too", () => {
    const all = runsOf({ "rivals.clouds.entry": 0.005 });
    const hosting = all.filter((run) => run.world.partners[0]!.hostsAt >= 0);
    expect(hosting.length).toBeGreaterThan(0);
    for (const { world } of hosting) {
      const { acceptedAt, openedAt, hostsAt } = world.partners[0]!;
      expect(openedAt).toBeGreaterThan(acceptedAt);
      expect(hostsAt).toBeGreaterThanOrEqual(openedAt + 12);
      expect(world.market.supported[1]).toBe(1);
      expect(world.market.byPlatform[1]).toBeGreaterThan(0);
      expect(world.rivals.cloudPresent).toBe(1);
    }
  });

  it("that no partner accepts who is never asked", () => {
    const all = runsOf({ "strategy.plan.asks": 0 }, 48);
    expect(count(all, (run) => run.last("partners-accepted") > 0)).toBe(0);
  });

  it("that a reseller is bought away, and takes its nodes with it", () => {
    const all = runsOf({ "partners.resellers[0].reach": 0.05 });
    const left = all.filter((run) => run.world.resellers[0]!.leftAt >= 0);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(worlds);
    expect(left.some((run) => entries(run, "reseller").length === 1)).toBe(true);
    for (const { world } of left) expect(world.resellers[0]!.share).toBe(0);
  });

  it("that a gated distribution is rebuilt by somebody else, unless it may not be passed on", () => {
    expect(count(runsOf({}, 60), (run) => run.last("clone-present") === 1)).toBeGreaterThan(0);
    const forbidden = runsOf({ "strategy.licence.redistribution": false }, 60);
    expect(count(forbidden, (run) => run.last("clone-present") === 1)).toBe(0);
  });

  it("that a firm in trouble is bought", () => {
    const all = runsOf({
      "steward.treasury.cash": 2_000_000,
      "steward.treasury.baseProfit": 0,
      "mechanisms.fundingRounds": false,
    });
    expect(count(all, (run) => entries(run, "sold").length > 0)).toBeGreaterThan(0);
  });
});
