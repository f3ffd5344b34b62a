import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { small, openingWorld } from "../testing/world-run.ts";
import { develop, newFeatures, openEffort } from "./development.ts";
import { integrate } from "./dogfooding.ts";
import { communityEffort } from "../state/review-effort.ts";
import { commitShare, createProject, lastMonths, remembered, stagnation } from "../state/project.ts";

const rule = {
  featureProductivity: 0.01,
  capabilityCeiling: 1.3,
  frontierDrift: 0.01,
  returnsToEffort: 0.5,
  defectInjection: 1.2,
  eyesFinding: 0.002,
  fixProductivity: 0.01,
  modulesPerContributor: 2,
  moduleDecay: 0.005,
  testProductivity: 0.02,
  testDecay: 0.03,
  testFinding: 0.2,
  testPrevention: 0.5,
  productionFixes: 0.1,
  productionTests: 0.4,
  productionFinding: 0.02,
  productionModules: 3,
};
/** What a rate moves in a month. */
const part = (rate: number) => 1 - Math.exp(-rate);
const opening = { capability: 0.65, defects: 0.2, tests: 0.4, modules: 100, responsiveness: 0.6 };
const project = (changes: Changes = {}) =>
  openingWorld(small({ "project.development": rule, "project.opening": opening, ...changes }));

describe("a month of development", () => {
  const effort = { open: 16, production: 0, active: 10, adopters: 400 };

  it("adds features, lets the frontier move on, and finds defects by eyes and tests", () => {
    const { context, world } = project();
    const { upstream } = world.projects;
    develop(upstream, context, effort);
    // .65 of room is left below the ceiling of 1.3, of which goes what .01 · √(.55 · 16) is to that ceiling.
    const features = 0.65 * part((0.01 * Math.sqrt(8.8)) / 1.3);
    expect(newFeatures(context.scenario.project.development, 0.65, 16)).toBeCloseTo(features, 12);
    expect(upstream.capability).toBeCloseTo(0.65 + features - part(0.01) * 0.65, 12);
    const found = 0.2 * (1 - Math.exp(-(0.002 * 20 + 0.2 * 0.4)));
    const fixable = 0.01 * Math.sqrt(4);
    expect(upstream.defects).toBeCloseTo(0.2 + 1.2 * features * (1 - 0.5 * 0.4) - Math.min(found, fixable), 12);
    // By eyes a third of what was found, the rest by tests; what nobody has the time to mend does not count.
    expect(fixable).toBeLessThan(found);
    expect(upstream.foundOutside).toBeCloseTo(fixable / 3, 12);
    expect(upstream.tests).toBeCloseTo(0.4 + part(0.02 * Math.sqrt(1.6)) * 0.6 - part(0.03) * 0.4, 12);
    expect(upstream.modules).toBeCloseTo(100 + 2 * 10 - part(0.005) * 100, 12);
  });

  it("mends no more than the people can, however much is found", () => {
    const { context, world } = project();
    develop(world.projects.upstream, context, { ...effort, open: 0, adopters: 1e6 });
    expect(world.projects.upstream.defects).toBeCloseTo(0.2, 12);
    expect(world.projects.upstream.foundOutside).toBe(0);
  });

  it("has in production the people who mend, test and build modules for themselves", () => {
    const without = project();
    const running = project();
    develop(without.world.projects.upstream, without.context, { ...effort, open: 2 });
    develop(running.world.projects.upstream, running.context, { ...effort, open: 2, production: 10 });
    const [a, b] = [without.world.projects.upstream, running.world.projects.upstream];
    const injected = 1.2 * 0.65 * part((0.01 * Math.sqrt(1.1)) / 1.3) * (1 - 0.5 * 0.4);
    expect(b.defects).toBeCloseTo(0.2 + injected - 0.01 * Math.sqrt(0.25 * 2 + 0.1 * 10), 12);
    expect(b.tests).toBeCloseTo(0.4 + part(0.02 * Math.sqrt(0.1 * 2 + 0.4 * 10)) * 0.6 - part(0.03) * 0.4, 12);
    expect(b.modules - a.modules).toBeCloseTo(30, 12);
    expect(b.capability).toBe(a.capability);
  });

  it("finds more in production, for those who can mend it all", () => {
    const { context, world } = project({ "project.development": { ...rule, fixProductivity: 9 } });
    develop(world.projects.upstream, context, { ...effort, open: 0, production: 10, adopters: 0 });
    // Ten people find .02 of it each, and the tests of two fifths of the code a fifth of what all of them would.
    expect(world.projects.upstream.defects).toBeCloseTo(0.2 * Math.exp(-(0.2 * 0.4 + 0.02 * 10)), 12);
  });

  it("counts as found outside what users find first, and neither more tests nor more people in production add to it", () => {
    const outside = (tests: number, production: number, adopters = 400) => {
      const { context, world } = project({ "project.opening": { ...opening, tests } });
      develop(world.projects.upstream, context, { ...effort, production, adopters });
      return world.projects.upstream.foundOutside;
    };
    expect(outside(0, 0)).toBeCloseTo(0.2 * part(0.002 * 20), 12);
    expect(outside(1, 0)).toBeLessThan(outside(0, 0));
    expect(outside(0, 50)).toBeLessThan(outside(0, 0));
    expect(outside(1, 50, 0)).toBe(0);
    expect(outside(0.4, 10, 900)).toBeGreaterThan(outside(0.4, 10));
  });

  it("falls behind the frontier where nobody works", () => {
    const { context, world } = project();
    for (let month = 0; month < 12; month++)
      develop(world.projects.upstream, context, { open: 0, production: 0, active: 0, adopters: 0 });
    expect(world.projects.upstream.capability).toBeCloseTo(0.65 * Math.exp(-0.01 * 12), 12);
  });
});

describe("the people on the open project", () => {
  it("are the steward's less what they review, the outsiders' work and the sponsored", () => {
    const { world, context } = project({
      "steward.opening.upstream": 10,
      "community.review.reviewShare": 0.1,
      "community.review.reviewCharter": 0.2,
      "strategy.conduct.charter": 0.5,
    });
    expect(communityEffort(world, context)).toBeCloseTo(0.2, 12);
    world.projects.upstream.outsideEffort = 3;
    world.projects.upstream.sponsors = 1.5;
    world.steward.reassigned = 0.5;
    world.steward.hoursHeldBack = 1;
    expect(openEffort(world, context)).toBeCloseTo((10 * 0.5 - 1) * 0.8 + 4.5, 12);
  });

  it("give nothing to the community over the wall", () => {
    const { world, context } = project({ "strategy.conduct.overTheWall": true });
    expect(communityEffort(world, context)).toBe(0);
  });
});

describe("integration", () => {
  const integrated = (dogfooding: number, changes: Changes = {}) => {
    const run = project({
      "project.integration": { integrationProductivity: 0.01, integrationPotential: 0.9, integrationDecay: 0.02 },
      "steward.opening.integration": 5,
      "strategy.conduct.dogfooding": dogfooding,
      ...changes,
    });
    run.world.steward.integration = 0.4;
    integrate(run.world, run.context);
    return run.world.steward;
  };

  it("is built by who runs the project in its own production, towards what is possible", () => {
    const built = 0.4 + part(0.01 * 5 * 0.5) * (0.9 - 0.4);
    expect(integrated(0.5).integration).toBeCloseTo(built * Math.exp(-0.02), 12);
  });

  it("is not built by people who do not run it, and decays", () => {
    expect(integrated(0).integration).toBeCloseTo(0.4 * Math.exp(-0.02), 12);
  });

  it("is believed by nobody whom no customer shows it", () => {
    expect(integrated(1).perceivedIntegration).toBe(0);
  });
});

describe("two years of merged work", () => {
  const { context } = project();
  const worked = (amount: (month: number) => number, until: number, bySteward = 0) => {
    const state = createProject(context.scenario.project.opening);
    for (let month = 0; month <= until; month++) {
      state.merged[month % remembered] = amount(month);
      state.mergedBySteward[month % remembered] = bySteward * amount(month);
    }
    return state;
  };

  it("stagnate by how far the last falls short of the one before, to the month", () => {
    // 10 a month up to month 17 and 4 from then on; after month 29 the last twelve are all low.
    const state = worked((month) => (month < 18 ? 10 : 4), 29);
    expect(lastMonths(state.merged, 29, 12)).toBe(48);
    expect(lastMonths(state.merged, 29, 12, 12)).toBe(120);
    expect(stagnation(state, 30, 0)).toBeCloseTo(0.6, 12);
    expect(
      stagnation(
        worked((month) => month, 40),
        41,
        0,
      ),
    ).toBe(0);
  });

  it("stagnate in their second year by as many months of the first as there are, from six of them on", () => {
    // 10 a month in the first year and 4 in the second: six tenths less, however much of the first is remembered.
    const of = (month: number) =>
      stagnation(
        worked((one) => (one < 12 ? 10 : 4), month - 1),
        month,
        0,
      );
    expect([12, 13, 17].map(of)).toEqual([0, 0, 0]);
    // Of the last twelve months the first of the second year are low: as many as have passed of it.
    for (const month of [18, 20, 23, 24]) expect(of(month)).toBeCloseTo((0.6 * (month - 12)) / 12, 12);
    // One that has been there for two years has them all.
    expect(
      stagnation(
        worked((one) => (one < 12 ? 10 : 4), 23),
        24,
        -24,
      ),
    ).toBeCloseTo(0.6, 12);
  });

  it("keep the oldest of their months while the present one is written", () => {
    const state = worked((month) => (month === 12 ? 100 : 1), 36);
    // Twelve months before the last twelve of month 36: months 13 to 24; and of month 35: months 12 to 23.
    expect(lastMonths(state.merged, 36, 12, 12)).toBe(12);
    expect(lastMonths(state.merged, 35, 12, 12)).toBe(111);
  });

  it("are the steward's by its people's share", () => {
    expect(
      commitShare(
        worked(() => 8, 30, 0.25),
        31,
      ),
    ).toBeCloseTo(0.25, 12);
    expect(
      commitShare(
        worked(() => 0, 30),
        31,
      ),
    ).toBe(0);
  });
});
