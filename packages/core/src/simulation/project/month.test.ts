import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { type WorldRun, only, small, openingWorld } from "../testing/world-run.ts";
import { development } from "./development.ts";
import { lastMonths, slotOf, stagnation } from "../state/project.ts";

const rng = { k0: 1, k1: 2 };
const rule = {
  featureProductivity: 0.01,
  capabilityCeiling: 1.3,
  frontierDrift: 0.01,
  returnsToEffort: 0.5,
  defectInjection: 1.2,
  eyesFinding: 0.002,
  fixProductivity: 0.01,
  modulesPerContributor: 2,
  gatedCeiling: 0.8,
  gatedProductivity: 0.02,
};
/** What a rate moves in a month. */
const part = (rate: number) => 1 - Math.exp(-rate);
const opening = { capability: 0.65, defects: 0.2, tests: 0.4, modules: 100, responsiveness: 0.6 };
/** A steward of one upstream engineer, who reviews nothing, and four product people. */
const run = (changes: Changes = {}): WorldRun =>
  openingWorld(
    small({
      ...only("manyEyes", "modules"),
      "project.development": rule,
      "project.opening": opening,
      "steward.opening": { upstream: 1, product: 4, integration: 2, sales: 0, other: 0 },
      "strategy.conduct": { overTheWall: true, dogfooding: 0.5 },
      ...changes,
    }),
  );
const month = (one: WorldRun) => {
  development.step(one.world, one.context, rng);
  return one.world;
};

describe("a month of both code bases", () => {
  it("has product people in production where they run the project, while the firm lives", () => {
    const modules = (changes: Changes, failedAt = -1) => {
      const one = run(changes);
      one.world.steward.failedAt = failedAt;
      return month(one).projects.upstream.modules;
    };
    const still = 100 * Math.exp(-0.004);
    expect(modules({})).toBeCloseTo(still, 12);
    // Half of four people: two modules each.
    expect(modules({ "mechanisms.dogfooding": true })).toBeCloseTo(still + 4, 12);
    expect(modules({ "mechanisms.dogfooding": true }, 0)).toBeCloseTo(still, 12);
    expect(modules({ "mechanisms.dogfooding": true, "strategy.conduct.dogfooding": 0 })).toBeCloseTo(still, 12);
  });

  it("has modules by active outsiders, and none where they are off", () => {
    const one = run();
    one.world.community.activeOutsiders = 30;
    expect(month(one).projects.upstream.modules).toBeCloseTo(100 * Math.exp(-0.004) + 60, 12);
    const off = run({ "mechanisms.modules": false });
    off.world.community.activeOutsiders = 30;
    expect(month(off).projects.upstream.modules).toBe(100);
  });

  it("finds nothing by eyes and writes no tests where many eyes are off", () => {
    const one = run({ "mechanisms.manyEyes": false });
    one.world.market.openAdopters[0] = 400;
    const { upstream } = month(one).projects;
    expect(upstream.tests).toBe(0.4);
    expect(upstream.foundOutside).toBe(0);
    // Tests spare no defects either: all of 1.2 times the features.
    expect(upstream.defects).toBeCloseTo(0.2 + 1.2 * 0.65 * part((0.01 * Math.sqrt(0.55)) / 1.3), 12);
  });

  it("moves a fork by its own people, users and sponsors, and only while there is one", () => {
    const one = run();
    const { fork, upstream } = one.world.projects;
    Object.assign(fork, { ...opening, outsideEffort: 12, sponsors: 4, isAlive: 1, foundOutside: 0 });
    one.world.community.activeOnFork = 7;
    one.world.market.openAdopters[1] = 400;
    month(one);
    expect([fork.capability, fork.modules]).toEqual([0.65, 100]);
    one.world.forking.route = 2;
    month(one);
    const features = 0.65 * part((0.01 * Math.sqrt(0.55 * 16)) / 1.3);
    expect(fork.capability).toBeCloseTo(0.65 + features - 0.65 * part(0.01), 12);
    expect(fork.modules).toBeCloseTo(100 * Math.exp(-0.004) + 14, 12);
    // Twenty times .002 by eyes, and as much by the tests of .4 of the code: half of what is found.
    expect(fork.foundOutside).toBeCloseTo(0.5 * 0.2 * (1 - Math.exp(-0.08)), 12);
    expect(fork.capability).not.toBe(upstream.capability);
  });
});

describe("gated features", () => {
  const sold = { "strategy.streams": { openCore: { launch: 5, gatedAtLaunch: 0.2, gatedShare: 0.25 } } };
  const gated = (at: number, before: number, changes: Changes = {}, failedAt = -1) => {
    const one = run({ ...sold, ...changes });
    Object.assign(one.world.steward, { gated: before, failedAt });
    one.world.month = at;
    return month(one).steward.gated;
  };

  it("begin with the first edition, grow by the people on it up to a ceiling, and age", () => {
    expect(gated(4, 0)).toBe(0);
    // One of four people: of the room below .8 goes what .02 is to that.
    const next = (before: number) => before + (0.8 - before) * part(0.02 / 0.8) - before * part(0.01);
    expect(gated(5, 0)).toBeCloseTo(next(0.2), 12);
    expect(gated(5, 0.4)).toBeCloseTo(next(0.4), 12);
    expect(gated(6, 0.1)).toBeCloseTo(next(0.1), 12);
    expect(gated(9, 1)).toBeCloseTo(Math.exp(-0.01), 12);
  });

  it("grow by the root of the people where returns are a half", () => {
    const more = { "steward.opening.product": 16 };
    expect(gated(6, 0.4, more)).toBeCloseTo(0.4 + 0.4 * part((0.02 * 2) / 0.8) - 0.4 * part(0.01), 12);
  });

  it("stay as they are where no edition is sold, or nobody is left to work on one", () => {
    expect(gated(6, 0.3, { "strategy.streams": {} })).toBe(0.3);
    expect(gated(6, 0.3, {}, 0)).toBe(0.3);
  });
});

describe("integration", () => {
  const integrated = (changes: Changes, state: object = {}) => {
    const one = run({
      "project.integration": {
        integrationProductivity: 0.05,
        integrationPotential: 0.8,
        integrationDecay: 0.02,
        demonstrationRate: 0.1,
        demonstrationHalf: 30,
      },
      ...changes,
    });
    Object.assign(one.world.steward, { integration: 0.4, perceivedIntegration: 0.1, ...state });
    one.world.market.organizations.set([0, 500, 0, 0, 0, 0, 10, 20, 90]);
    return month(one).steward;
  };

  it("grows towards its potential by the people, decays, and is believed by what customers show", () => {
    // Two people at .05 each on what is left of .8, then what is stale is gone; thirty customers are half of the speed.
    const after = (0.4 + 0.4 * part(0.1)) * Math.exp(-0.02);
    expect(integrated({}).integration).toBeCloseTo(after, 12);
    expect(integrated({}).perceivedIntegration).toBeCloseTo(0.1 + 0.05 * (after - 0.1), 12);
    expect(integrated({ "mechanisms.dogfooding": true }).integration).toBeCloseTo(
      (0.4 + 0.4 * part(0.05)) * Math.exp(-0.02),
      12,
    );
  });

  it("only decays beyond its potential, after a failure and where nobody stewards", () => {
    expect(integrated({}, { integration: 0.9 }).integration).toBeCloseTo(0.9 * Math.exp(-0.02), 12);
    expect(integrated({}, { failedAt: 0 }).integration).toBeCloseTo(0.4 * Math.exp(-0.02), 12);
    expect(integrated({}, { isPresent: 0 }).integration).toBeCloseTo(0.4 * Math.exp(-0.02), 12);
  });
});

describe("a ring of months", () => {
  it("has a slot for months before the beginning, too", () => {
    expect([0, 24, 25, -1, -25, -26].map((at) => slotOf(at, 25))).toEqual([0, 24, 0, 24, 0, 24]);
  });

  it("sums the last months, and the ones before those", () => {
    const ring = Float64Array.from({ length: 25 }, (_, at) => at);
    expect(lastMonths(ring, 24, 3)).toBe(24 + 23 + 22);
    expect(lastMonths(ring, 24, 3, 2)).toBe(22 + 21 + 20);
    expect(lastMonths(ring, 1, 3)).toBe(1 + 0 + 24);
  });

  it("knows no stagnation without a year to compare with, nor where more is done", () => {
    const { projects } = run().world;
    expect(stagnation(projects.upstream, 24, 0)).toBe(0);
    projects.upstream.merged.fill(4);
    expect(stagnation(projects.upstream, 24, 0)).toBe(0);
    projects.upstream.merged.fill(1, 12);
    expect(stagnation(projects.upstream, 24, 0)).toBeCloseTo(0.75, 12);
  });
});
