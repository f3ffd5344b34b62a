import { describe, expect, it } from "vitest";
import { employer, forked, contributorRole, upstream } from "../state/columns.ts";
import type { RunContext } from "../context/run-context.ts";
import { reviewReason } from "../state/market.ts";
import { angryProject as project } from "../testing/angry-project.ts";
import { bear, merge } from "./fork-birth.ts";
import type { ForkRoute } from "../state/fork.ts";

const rng = { k0: 5, k1: 6 };
/** Trust that a fork promises which could answer everybody. */
const promised = ({ scenario }: RunContext) => {
  const { neutral, neutrality, noStewardNeutrality, responsiveness } = scenario.community.trust;
  return neutral + noStewardNeutrality * neutrality + responsiveness / 2;
};

describe("a newborn fork", () => {
  it("has the code and the angry people of its parent, and not its name, users or run", () => {
    const { world, context } = project({ maintainers: 8, regulars: 6 });
    const { columns } = world.contributors;
    columns.trust.fill(0.95, 8);
    world.projects.upstream.merged.fill(7);
    world.projects.upstream.modules = 321;
    bear(world, context, rng, "exodus", 0.5);
    const { fork } = world.projects;
    expect(fork.modules).toBe(321);
    expect(fork.capability).toBe(world.projects.upstream.capability);
    expect(fork.merged.every((work) => work === 0)).toBe(true);
    expect(world.projects.upstream.merged.every((work) => work === 7)).toBe(true);
    // All eight maintainers are angry and go; of the content few do.
    expect(Array.from(columns.project.subarray(0, 8))).toEqual(Array.from({ length: 8 }, () => forked));
    // More than half of the people at once: it counts from its birth.
    expect([world.forking.births, world.forking.countedAt, world.forking.forks[1]]).toEqual([1, 0, 1]);
    expect(world.log.map(({ what }) => what)).toContain("fork attempt");
    expect(Array.from(columns.project.subarray(8, 14)).filter((one) => one === forked).length).toBeLessThan(4);
  });

  it("begins without effort, sponsors or a past of its own, and many look around because of it", () => {
    const { world, context } = project();
    world.month = 7;
    Object.assign(world.projects.upstream, { outsideEffort: 3, sponsors: 2 });
    Object.assign(world.projects.fork, { isAlive: 0 });
    world.forking.reconciliationClock.hazard = 0.4;
    bear(world, context, rng, "governance", 7.5);
    expect(world.projects.fork).toMatchObject({ outsideEffort: 0, sponsors: 0, isAlive: 1 });
    expect(world.forking).toMatchObject({ bornAt: 7, bornPrecisely: 7.5, reconciliationClock: { hazard: 0 } });
    expect(world.market).toMatchObject({ reviewReason: reviewReason.shock, shakenAt: 7 });
  });

  it("takes along the angry, and of the others the share that follows its route", () => {
    const moved = (by: ForkRoute, trust: number, changes = {}) => {
      const { world, context } = project({ maintainers: 0, regulars: 400, trust, changes });
      bear(world, context, rng, by, 0);
      return Array.from(world.contributors.columns.project.subarray(0, 400)).filter((one) => one === forked).length;
    };
    const shares = { "community.forking.followersOfExodus": 0.3, "community.forking.followersOfCoalition": 0.1 };
    // Of 400 who are content: 120 and 40, four standard errors being 37 and 24.
    expect(Math.abs(moved("exodus", 0.95, shares) - 120)).toBeLessThan(37);
    expect(Math.abs(moved("coalition", 0.95, shares) - 40)).toBeLessThan(24);
    // Who is angry goes over a quarrel, and not because rivals fork.
    expect(moved("exodus", 0.1, shares)).toBe(400);
    expect(moved("coalition", 0.1, shares)).toBe(moved("coalition", 0.95, shares));
    // A fork promises .5 + .15 · .7 + .25 · ½ = .73; one is content from .2 below that on.
    const promise = { ...shares, "community.trust": { neutral: 0.5, neutrality: 0.15, responsiveness: 0.25 } };
    expect([moved("exodus", 0.52, promise), moved("exodus", 0.54, promise) < 200]).toEqual([400, true]);
  });

  it("gives the regulars who follow the rights that they were refused", () => {
    const { world, context } = project({ maintainers: 0, regulars: 5 });
    bear(world, context, rng, "governance", 0);
    const { columns } = world.contributors;
    for (let row = 0; row < 5; row++)
      expect([columns.project[row], columns.role[row]]).toEqual([forked, contributorRole.maintainer]);
  });

  it("is trusted as it promises by those who follow, without their scars, and gives newcomers no rights", () => {
    const { world, context } = project({ maintainers: 0, regulars: 2 });
    const { columns } = world.contributors;
    columns.role[1] = contributorRole.casual;
    columns.scar.fill(0.3);
    bear(world, context, rng, "exodus", 0);
    expect(Array.from(columns.trust.subarray(0, 2))).toEqual([promised(context), promised(context)].map(Math.fround));
    expect(Array.from(columns.scar.subarray(0, 2))).toEqual([0, 0]);
    expect(columns.role[1]).toBe(contributorRole.casual);
  });

  it("is trusted wholly at most, however much it promises", () => {
    const changes = { "community.trust.neutral": 0.9, "community.trust.neutrality": 0.8 };
    const { world, context } = project({ maintainers: 5, changes });
    bear(world, context, rng, "exodus", 0);
    const { columns } = world.contributors;
    expect([columns.project[0], columns.trust[0]]).toEqual([forked, 1]);
  });

  it("is helped by funded rivals only where a licence keeps them out, with half of what a coalition has", () => {
    const sponsors = (restrictiveness: number, by: ForkRoute, present = 1) => {
      const { world, context } = project({ changes: { "rivals.clouds.strength": 0.5 } });
      world.rivals.cloudPresent = present;
      Object.assign(world.strategy.licence, { restrictiveness });
      bear(world, context, rng, by, 0);
      return world.projects.fork.sponsors;
    };
    expect([sponsors(0, "exodus"), sponsors(1, "exodus"), sponsors(1, "coalition")]).toEqual([0, 2, 4]);
    expect(sponsors(1, "coalition", 0)).toBe(0);
  });

  it("leaves those who work for the steward where they are", () => {
    const { world, context } = project({ maintainers: 5 });
    world.contributors.columns.employer[2] = employer.steward;
    bear(world, context, rng, "exodus", 0);
    expect(world.contributors.columns.project[2]).toBe(upstream);
  });

  it("brings everybody and the better code home when it is merged", () => {
    const { world, context } = project({ maintainers: 5 });
    bear(world, context, rng, "exodus", 0);
    world.projects.fork.capability = 1.1;
    world.projects.fork.modules = 900;
    [world.projects.upstream.defects, world.projects.fork.defects] = [0.3, 0.1];
    merge(world);
    expect(world.projects.upstream).toMatchObject({ capability: 1.1, modules: 900, defects: 0.1 });
    expect(Array.from(world.contributors.columns.project.subarray(0, 5))).toEqual([0, 0, 0, 0, 0]);
    expect([world.forking.route, world.projects.fork.isAlive]).toEqual([0, 0]);
  });
});
