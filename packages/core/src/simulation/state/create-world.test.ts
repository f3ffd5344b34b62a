import { describe, expect, it } from "vitest";
import { lognormal } from "../../foundation/draws.ts";
import type { Changes } from "../../scenario/change.ts";
import { inNoCamp, noContract } from "./columns.ts";
import { createWorld } from "./create-world.ts";
import { worldUniform, worldThreshold } from "../context/run-context.ts";
import { contextFor } from "../run/context-for.ts";
import { substitute } from "../context/offer-facts.ts";
import { small, sum } from "../testing/world-run.ts";

const beginning = (changes: Changes = {}) => {
  const context = contextFor(small({ "market.population.sampled": 40, ...changes }), { seed: "1", replication: 3 });
  return { context, world: createWorld(context) };
};

describe("the world before anything has happened", () => {
  it("has everybody of the sample, who know nothing and run what everybody ran", () => {
    const { world, context } = beginning();
    const { columns, count, capacity } = world.organizations;
    expect([count, capacity, columns.nodes.length]).toEqual([40, 40, 40]);
    for (let row = 0; row < 40; row++) {
      expect(columns.nodes[row]).toBe(context.sample.nodes[row]);
      const [camp, position, reviewAt] = [columns.camp[row], columns.position[row], columns.reviewAt[row]!];
      expect([camp, position, columns.contractUntil[row], columns.adoptedAt[row]]).toEqual([
        inNoCamp,
        row,
        noContract,
        -1,
      ]);
      // Long before all months that are made up before month 0.
      expect(reviewAt).toBeLessThan(-10_000);
      expect(columns.offer[row]).toBe(substitute);
    }
    for (const name of ["hazard", "contractRevenue", "trust", "scar", "stage", "source", "heard", "knowing"] as const)
      expect(sum(columns[name]), name).toBe(0);
    const { rows, knowingFrom, adoptersFrom } = world.market;
    expect([Array.from(rows), knowingFrom, adoptersFrom]).toEqual([Array.from({ length: 40 }, (_, i) => i), 40, 40]);
  });

  it("has no contributor, and room for the first", () => {
    const { contributors, active, activeCount, recentWork, community } = beginning().world;
    expect([contributors.count, activeCount, community.arrived]).toEqual([0, 0, 0]);
    expect(active).toHaveLength(contributors.capacity);
    // Twelve months of each.
    expect(recentWork).toHaveLength(12 * contributors.capacity);
    expect(contributors.capacity).toBeGreaterThan(0);
  });

  it("counts nothing yet, in places for all offers, sources, platforms and codes", () => {
    const platforms = [
      { name: "a", share: 0.5 },
      { name: "b", share: 0.25, supported: false },
      { name: "c", share: 0.25 },
    ];
    const { market, community, component, forking } = beginning({ "market.platforms": platforms }).world;
    const { organizations, nodes, revenue, customers, bySource, byPlatform, openAdopters, exposure } = market;
    for (const [counts, positions] of [
      [organizations, 10],
      [nodes, 10],
      [revenue, 10],
      [customers, 10],
      [bySource, 5],
      [byPlatform, 3],
      [openAdopters, 2],
      [exposure, 12],
      [market.openedByPartner, 3],
      [community.contributions, 2],
      [community.newcomerContributions, 2],
      [community.hoursOffered, 2],
      [community.trustCounts, 50],
      [component.steward, 24],
      [component.partner, 24],
      [component.outside, 24],
      [forking.forks, 4],
    ] as const)
      expect([counts.length, sum(counts)]).toEqual([positions, 0]);
    expect(Array.from(market.supported)).toEqual([1, 0, 1]);
    expect(Array.from(community.trust)).toEqual([Number.NaN, Number.NaN]);
    expect(Array.from(community.retention)).toEqual(Array.from({ length: 5 }, () => Number.NaN));
    expect([community.retentionOutside, community.regularRetention, forking.bornPrecisely]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect([forking.licenceEventAt, forking.relicensedAt, forking.bornAt, forking.reunitedAt]).toEqual([
      -1, -1, -1, -1,
    ]);
    expect([forking.births, forking.countedAt, forking.countedBirth]).toEqual([0, -1, Number.NaN]);
    expect(market.shakenAt).toBe(-1);
  });

  it("trusts as one trusts whom one does not know, and pays what the vendor asks", () => {
    const { market, community, rivals } = beginning({
      "community.trust.neutral": 0.37,
      "market.vendor.price": 81,
    }).world;
    expect([market.meanTrust, community.meanTrust, rivals.vendorPrice]).toEqual([0.37, 0.37, 81]);
    expect(market.reputation).toEqual({ level: 0.37, slope: 0, scar: 0 });
    expect([rivals.cloudPresent, rivals.clonePresent, rivals.cloudSince, rivals.cloneSince]).toEqual([0, 0, -1, -1]);
  });

  it("has the executives' support where that is asked of them, and else all of it", () => {
    const support = (on: boolean) =>
      beginning({ "mechanisms.executiveSupport": on, "community.arrival.executiveBase": 0.4 }).world.community
        .executiveSupport;
    expect([support(true), support(false)]).toEqual([0.4, 1]);
  });

  it("has drawn what each event of the world waits for, another for each", () => {
    const { world, context } = beginning({
      "partners.vendors": [
        { name: "a", platform: "unix" },
        { name: "b", platform: "unix" },
      ],
      "partners.resellers": [{ name: "a" }],
    });
    const { forking, partners, resellers, rivals, community } = world;
    const drawn = {
      fork: forking.clock.threshold,
      "coalition fork": forking.coalitionClock.threshold,
      reconciliation: forking.reconciliationClock.threshold,
      incident: community.incidentClock.threshold,
      "rival cloud": rivals.cloudClock.threshold,
      clone: rivals.cloneClock.threshold,
      "partner a": partners[0]!.clock.threshold,
      "partner b": partners[1]!.clock.threshold,
      "reseller a": resellers[0]!.clock.threshold,
    };
    for (const [event, threshold] of Object.entries(drawn))
      expect(threshold, event).toBe(worldThreshold(context, event));
    expect(new Set(Object.values(drawn)).size).toBe(9);
    const { critical, criticalSd } = context.scenario.community.forking;
    expect(forking.critical).toBe(lognormal(worldUniform(context, "fork critical mass"), critical, criticalSd));
  });

  it("has partners and resellers who were not asked yet", () => {
    const { partners, resellers } = beginning({
      "partners.vendors": [{ name: "a", platform: "unix" }],
      "partners.resellers": [{ name: "r" }],
    }).world;
    expect(partners).toMatchObject([
      { clock: { hazard: 0 }, asks: 0, acceptedAt: -1, ported: 0, engineers: 0, openedAt: -1, hostsAt: -1 },
    ]);
    expect(resellers).toMatchObject([{ clock: { hazard: 0 }, leftAt: -1, share: 0 }]);
    expect([beginning().world.partners, beginning().world.resellers]).toEqual([[], []]);
  });

  it("has one code, and a place for that of a fork, which is no part of it", () => {
    const { upstream, fork } = beginning({ "project.opening.capability": 0.37 }).world.projects;
    expect([upstream.capability, fork.capability]).toEqual([0.37, 0.37]);
    expect(upstream.merged).not.toBe(fork.merged);
  });

  it("follows a copy of the strategy, which the board may change", () => {
    const { world, context } = beginning({ "strategy.streams": { subscription: { price: 40 } } });
    expect(world.strategy).toEqual(context.scenario.strategy);
    expect(Object.isFrozen(world.strategy.streams.subscription)).toBe(false);
    expect([world.month, world.firstMonth, world.log]).toEqual([0, 0, []]);
  });
});
