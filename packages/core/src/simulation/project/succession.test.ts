import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { noSteward } from "../run/counterfactual.ts";
import { busy, hashOf, openingWorld, runWorld } from "../testing/world-run.ts";
import { succession } from "./succession.ts";

const months = 60;
const rng = { k0: 1, k1: 2 };
const left = (changes: Changes = {}, replication = 0) =>
  runWorld(noSteward(busy({ "market.population.sampled": 200, ...changes })), { months, replication });
const certain = { "project.successor.hazard": 10 };

describe("a project that nobody stewards", () => {
  it("is as it was where nobody ever comes", () => {
    const never = left({ "project.successor.hazard": 0 });
    expect(hashOf(never)).toBe(hashOf(left({ "mechanisms.succession": false })));
    expect(never.world.log.filter(({ what }) => what === "new steward")).toEqual([]);
  });

  it("is better, and more run, where a firm takes it up, and earns nothing for us", () => {
    const [taken, alone] = [left(certain), left({ "project.successor.hazard": 0 })];
    expect(taken.world.log.filter(({ what }) => what === "new steward")).toHaveLength(1);
    for (const name of ["capability", "responsiveness"])
      expect(taken.last(name), name).toBeGreaterThan(alone.last(name));
    expect(taken.last("cash")).toBe(0);
    expect(taken.last("value-at-low-exit")).toBe(alone.last("value-at-low-exit"));
  });

  it("is taken up the more often the larger the hazard", () => {
    const came = (hazard: number) =>
      Array.from({ length: 16 }, (_, replication) =>
        Number(left({ "project.successor.hazard": hazard }, replication).world.successor.cameAt >= 0),
      ).reduce((sum, one) => sum + one, 0);
    const [few, many] = [came(0.02), came(0.2)];
    expect(few).toBeGreaterThan(0);
    expect(many).toBeGreaterThan(few);
  });

  it("has as many of its engineers as users pay for, up to a few", () => {
    const { world, context } = openingWorld(
      noSteward(busy({ ...certain, "project.successor": { people: 4, adopters: 500 } })),
    );
    world.successor.cameAt = 0;
    const engineers = (adopters: number) => {
      world.market.openAdopters[0] = adopters;
      world.projects.upstream.sponsors = 0;
      succession.step(world, context, rng);
      return world.projects.upstream.sponsors;
    };
    expect([engineers(0), engineers(500), engineers(1500)]).toEqual([0, 2, 3]);
    expect(engineers(1e9)).toBeCloseTo(4, 4);
  });
});

describe("a project that somebody stewards", () => {
  it("finds no other steward before the first is gone", () => {
    const run = runWorld(busy({ ...certain, "market.population.sampled": 200 }), { months: 36 });
    expect(run.world.steward.isPresent).toBe(1);
    expect(run.world.successor).toMatchObject({ cameAt: -1, clock: { hazard: 0 } });
  });
});
