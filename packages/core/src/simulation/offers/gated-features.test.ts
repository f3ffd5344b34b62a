import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { only, openingWorld, small } from "../testing/world-run.ts";
import { buildGated, gatedFeatures } from "./gated-features.ts";

const terms = { gatedShare: 0.5, gatedAtLaunch: 0.4, launch: 3 };
/** What is gated after so many months, from the third on, of a firm with so many product engineers. */
const gatedAfter = (months: number, product: number, changes: Changes = {}, before = 0) => {
  const { world, context } = openingWorld(
    small({
      ...only(),
      "project.development": { gatedProductivity: 0.02, gatedCeiling: 0.8, frontierDrift: 0.01, ...changes },
    }),
  );
  world.steward.people.product = product;
  world.steward.gated = before;
  for (let month = 3; month < 3 + months; month++) {
    world.month = month;
    buildGated(terms, world, context);
  }
  return world.steward.gated;
};

describe("features that only those have who pay", () => {
  it("are there with the first edition, unless more were, and age where nobody builds any", () => {
    const aged = (months: number) => (1 - 0.01) ** months;
    // A drift of .01 a month takes 1 − e^−.01 of them.
    expect(gatedAfter(1, 0)).toBeCloseTo(0.4 * Math.exp(-0.01), 12);
    expect(gatedAfter(1, 0, {}, 0.6)).toBeCloseTo(0.6 * Math.exp(-0.01), 12);
    expect(gatedAfter(24, 0)).toBeCloseTo(0.4 * Math.exp(-0.24), 12);
    expect(gatedAfter(24, 0)).toBeLessThan(0.4 * aged(23));
  });

  it("are built by the part of the product engineers who build them, less the fewer are missing, and never beyond the ceiling", () => {
    const still = { frontierDrift: 0 };
    const few = gatedAfter(1, 4, still) - 0.4;
    const more = gatedAfter(1, 8, still) - 0.4;
    expect(few).toBeGreaterThan(0);
    expect(more).toBeGreaterThan(few);
    // More people get into each other's way.
    expect(more).toBeLessThan(2 * few);
    expect(gatedAfter(2, 4, still) - 0.4 - few).toBeLessThan(few);
    expect(gatedAfter(1, 4, still, 0.79) - 0.79).toBeLessThan(few);
    expect(gatedAfter(500, 50, still)).toBeCloseTo(0.8, 6);
    expect(gatedAfter(1, 50, still, 0.9)).toBe(0.9);
  });

  it("are all of what can be gated at most", () => {
    const { world } = openingWorld(small());
    world.steward.gated = 1.5;
    expect(gatedFeatures(world)).toBe(1);
    world.steward.gated = 0.3;
    expect(gatedFeatures(world)).toBe(0.3);
  });
});
