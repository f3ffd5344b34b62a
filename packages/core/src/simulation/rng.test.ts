import { describe, expect, it } from "vitest";
import { childKey, draw, namedKey } from "../foundation/rng.ts";
import { createTable, tableHash } from "../foundation/table.ts";
import { change } from "../scenario/change.ts";
import { worldUniform, worldThreshold } from "./context/run-context.ts";
import { contextFor } from "./run/context-for.ts";
import { processes } from "./run/month.ts";
import { openMonth } from "./state/ledger.ts";
import { observables, observe } from "./run/observe.ts";
import { begin } from "./run/opening.ts";
import { busy, hashOf, runWorld, small, openingWorld } from "./testing/world-run.ts";

describe("random numbers are addressed", () => {
  it("so a further process changes nobody else's draws", () => {
    const scenario = busy();
    const context = contextFor(scenario, { seed: "1", replication: 0 });
    const world = begin(context);
    const table = createTable(observables, 36);
    const columns = table.columns.map(({ values }) => values);
    for (let month = 0; month < 36; month++) {
      openMonth(world.ledger);
      for (const process of processes) {
        const { k0, k1 } = childKey(namedKey(context.key, `before ${process.name}`), month);
        for (let row = 0; row < 10; row++) draw(k0, k1, row, 0);
        process.step(world, context, childKey(namedKey(context.key, process.name), month));
      }
      observe(world, context, columns);
      world.month += 1;
    }
    expect(tableHash(table)).toBe(hashOf(runWorld(scenario, { months: 36 })));
  });

  it("so a further partner changes no event of the world for the others", () => {
    const one = openingWorld(busy());
    const more = openingWorld(
      change(busy(), {
        "partners.vendors": [{ name: "another", platform: "unix" }, ...busy().partners.vendors],
      }),
    );
    expect(more.world.partners[1]!.clock.threshold).toBe(one.world.partners[0]!.clock.threshold);
    expect(more.world.forking.clock.threshold).toBe(one.world.forking.clock.threshold);
    expect(more.world.rivals.cloudClock.threshold).toBe(one.world.rivals.cloudClock.threshold);
  });

  it("so the same seed as a text or as a number is the same world, and another seed another", () => {
    const scenario = small();
    expect(hashOf(runWorld(scenario, { seed: 7 }))).toBe(hashOf(runWorld(scenario, { seed: "7" })));
    expect(hashOf(runWorld(scenario, { seed: 8 }))).not.toBe(hashOf(runWorld(scenario, { seed: 7 })));
    expect(hashOf(runWorld(scenario, { seed: 7, replication: 1 }))).not.toBe(hashOf(runWorld(scenario, { seed: 7 })));
  });
});

describe("the events of sixteen worlds", () => {
  const block = (event: string, first: number) =>
    Array.from({ length: 16 }, (_, index) =>
      worldUniform(contextFor(small(), { seed: "s", replication: first + index }), event),
    );

  it("share good and bad worlds evenly, one in each sixteenth, in an order of their own for every event and block", () => {
    const orders = [block("fork", 0), block("fork", 16), block("clone", 0)].map((uniforms) =>
      uniforms.map((one) => Math.floor(16 * one)),
    );
    for (const order of orders)
      expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i));
    expect(orders[1]).not.toEqual(orders[0]);
    expect(orders[2]).not.toEqual(orders[0]);
  });

  it("wait exponentially: the mean of sixteen thresholds is near one", () => {
    const thresholds = Array.from({ length: 16 }, (_, index) =>
      worldThreshold(contextFor(small(), { seed: "s", replication: index }), "fork"),
    );
    // Stratified in sixteenths, the mean of −ln u lies within the sums of the ends: .79 and beyond 1 by the first part.
    const mean = thresholds.reduce((sum, one) => sum + one, 0) / 16;
    expect(mean).toBeGreaterThan(0.79);
    expect(mean).toBeLessThan(1.5);
  });
});
