import { describe, expect, it } from "vitest";
import { seedKey } from "../../foundation/rng.ts";
import { small } from "../testing/world-run.ts";
import { drawn, engineerOutput } from "../context/engineer-output.ts";
import { demonstrated } from "../project/dogfooding.ts";
import { newFeatures } from "../project/development.ts";
import { pullOrganization } from "./camps.ts";
import { factionalization } from "./factions.ts";
import { factorByTrust, hazardByWork, leavingTables } from "../context/leaving.ts";
import { answeredShare } from "./review.ts";

describe("leaving", () => {
  const rule = {
    ...small().community.activity,
    leavingFloor: 0.0085,
    leavingBase: 0.28,
    leavingExponent: 0.85,
  } as ReturnType<typeof small>["community"]["activity"];
  const table = leavingTables(rule).byWork;

  it("has a hazard that falls with the work of the last year, to a floor", () => {
    expect(hazardByWork(table, 1)).toBeCloseTo(0.2885, 12);
    // .0085 + .28 · (11/2)^-.85
    expect(hazardByWork(table, 10)).toBeCloseTo(0.0085 + 0.28 * 5.5 ** -0.85, 12);
    expect(hazardByWork(table, 1e9)).toBe(hazardByWork(table, 600));
    expect(hazardByWork(table, 1e9)).toBeLessThan(0.011);
  });

  it("is as much likelier at low trust as the exponential says", () => {
    const { byTrust } = leavingTables({ ...rule, leavingTrust: 2.5 } as typeof rule);
    for (const trust of [0, 0.1234, 0.65, 0.98765, 1])
      expect(factorByTrust(byTrust, trust) / Math.exp(-2.5 * (trust - 0.65))).toBeCloseTo(1, 5);
  });

  it("grades one-year retention in the measured order, at the measured distances", () => {
    // The chance of twelve months without leaving while last year's work stays as it is: the measured 9, 21, 44, 69
    // and 91% are for a calendar year with work in it, so only their order and rough size can be asked of the rule.
    const stays = [1, 3, 7, 25, 120].map((work) => Math.exp(-12 * hazardByWork(table, work)));
    const sorted = [...stays].sort((a, b) => a - b);
    expect(stays).toEqual(sorted);
    expect(stays[0]).toBeLessThan(0.13);
    expect(stays[4]).toBeGreaterThan(0.78);
  });
});

describe("answers", () => {
  it("reach 63% of the work where as many hours are offered as needed", () => {
    expect(answeredShare(30, 30)).toBeCloseTo(1 - Math.exp(-1), 14);
    expect(answeredShare(60, 20)).toBeCloseTo(1 - Math.exp(-3), 14);
  });

  it("reach nobody where nobody offers hours, and everybody where nothing is needed", () => {
    expect(answeredShare(0, 10)).toBe(0);
    expect(answeredShare(5, 0)).toBe(1);
    expect(answeredShare(0, 0)).toBe(0);
  });
});

describe("factionalization", () => {
  const camps = (openMass: number, enterpriseMass: number, openMean: number, enterpriseMean: number) =>
    factionalization({ openMass, enterpriseMass, openMean, enterpriseMean });

  it("is one where two halves stand at the ends", () => {
    expect(camps(0.5, 0.5, -1, 1)).toBe(1);
  });

  it("is nothing where one camp is empty", () => {
    expect(camps(0.9, 0, -1, 0)).toBe(0);
    expect(camps(0, 1, 0, 1)).toBe(0);
  });

  it("is 4 · m₋ · m₊ · (m₋ + m₊) · half the distance", () => {
    // 4 · .3 · .2 · .5 · (.5 + .4)/2
    expect(camps(0.3, 0.2, -0.5, 0.4)).toBeCloseTo(0.054, 14);
  });
});

describe("a camp", () => {
  const pull = { paying: Float64Array.of(0, 0, 0.03, 0, 0, 0, 0, 0, 0), denied: 0.04, back: 0.01 };
  it("draws those who pay for an edition by what they get, and lets them tire of it", () => {
    expect(pullOrganization(pull, 2, 0.5, 0, 0)).toBeCloseTo(0.03, 15);
    expect(pullOrganization(pull, 2, 0.5, 0.5, 0)).toBeCloseTo(0.5 + 0.03 * 0.5 - 0.005, 15);
  });

  it("draws those who are denied it the other way, by twice their openness", () => {
    expect(pullOrganization(pull, 1, 0.5, 0, 0)).toBeCloseTo(-0.04, 15);
    expect(pullOrganization(pull, 1, 1, 0, 0)).toBeCloseTo(-0.08, 15);
    expect(pullOrganization(pull, 1, 0, 0, 0)).toBeCloseTo(0, 15);
  });

  it("never goes beyond the ends", () => {
    expect(pullOrganization(pull, 1, 1, -1, -0.5)).toBe(-1);
    expect(pullOrganization(pull, 2, 1, 1, 0.5)).toBe(1);
  });
});

describe("work", () => {
  const rule = {
    ...small().project.development,
    featureProductivity: 0.01,
    returnsToEffort: 0.7,
    capabilityCeiling: 1.3,
  } as ReturnType<typeof small>["project"]["development"];

  it("adds capability with decreasing returns, less near the ceiling and none at it", () => {
    // Of the room below 1.3 goes what .01 · 5.5^.7 is to that ceiling.
    const part = 1 - Math.exp((-0.01 * 5.5 ** 0.7) / 1.3);
    expect(newFeatures(rule, 0, 10)).toBeCloseTo(1.3 * part, 12);
    expect(newFeatures(rule, 0.65, 10)).toBeCloseTo(0.65 * part, 12);
    expect(newFeatures(rule, 1.3, 10)).toBe(0);
    expect(newFeatures(rule, 2, 10)).toBe(0);
    expect(newFeatures(rule, 0, 0)).toBe(0);
    // Twice the people: 2^.7 times the features, where there is room for them.
    expect(newFeatures(rule, 0, 2e-5) / newFeatures(rule, 0, 1e-5)).toBeCloseTo(2 ** 0.7, 4);
    expect(newFeatures(rule, 0, 1e9)).toBeCloseTo(1.3, 12);
  });

  it("is believed as fast as customers show it", () => {
    const shown = { demonstrationRate: 0.12, demonstrationHalf: 30 };
    expect(demonstrated(shown, 0)).toBe(0);
    expect(demonstrated(shown, 30)).toBeCloseTo(0.06, 15);
    expect(demonstrated(shown, 270)).toBeCloseTo(0.108, 15);
  });
});

describe("the engineers of a steward", () => {
  it("differ by a lognormal with mean one", () => {
    const rule = { ...small().community.review, stewardCommitsSigma: 1 } as ReturnType<
      typeof small
    >["community"]["review"];
    const outputs = Array.from({ length: 200 }, (_, world) => Array.from(engineerOutput(rule, seedKey(world)))).flat();
    expect(outputs.length).toBe(200 * drawn);
    const mean = outputs.reduce((sum, one) => sum + one, 0) / outputs.length;
    // Sd of the variate √(e − 1) = 1.31; four standard errors over 12,800: .047
    expect(Math.abs(mean - 1)).toBeLessThan(0.047);
    const logs = outputs.map(Math.log);
    const centre = logs.reduce((sum, one) => sum + one, 0) / logs.length;
    // −σ²/2, standard error 1/√12,800 = .0088
    expect(Math.abs(centre + 0.5)).toBeLessThan(0.036);
  });
});
