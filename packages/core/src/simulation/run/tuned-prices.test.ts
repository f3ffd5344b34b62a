import { describe, expect, it } from "vitest";
import { change } from "../../scenario/change.ts";
import { column } from "../../foundation/table.ts";
import { small } from "../testing/world-run.ts";
import { simulate } from "./simulate.ts";
import { branch, snapshot } from "./snapshot.ts";
import { withTunedPrices } from "./tuned-prices.ts";

const selling = (price: number, pricing: string) =>
  small({
    months: 36,
    "market.awareness.innovationHazard": 0.1,
    "market.choice.fitMean": 60,
    "market.buying.buyerShare": 0.4,
    "strategy.streams": { subscription: { price } },
    "strategy.pricing": pricing,
  });

describe("tuned prices", () => {
  it("are the best multiple of the opening ones on seeds of their own, held from then on", () => {
    const asked: [number, string][] = [];
    const tuned = withTunedPrices(selling(100, "tuned"), ({ strategy }, seed) => {
      const { price } = strategy.streams.subscription!;
      asked.push([price, seed]);
      return -((price - 68) ** 2);
    });
    expect(tuned.strategy.streams.subscription!.price).toBeCloseTo(71, 12);
    expect(tuned.strategy.pricing).toBe("list");
    expect(asked.map(([price]) => price)).toEqual([50, 50, 71, 71, 100, 100, 141, 141, 200, 200]);
    expect(new Set(asked.map(([, seed]) => seed)).size).toBe(2);
  });

  it("are asked for once for each scenario, and only where it says so", () => {
    const scenario = selling(100, "tuned");
    const first = withTunedPrices(scenario, () => 0);
    expect(withTunedPrices(scenario, () => expect.fail("asked twice"))).toBe(first);
    const held = selling(100, "list");
    expect(withTunedPrices(held, () => expect.fail("nobody tunes"))).toBe(held);
  });

  it("are never worth less than the opening ones on those seeds, and leave the scenario as it was", () => {
    const scenario = selling(700, "tuned");
    const run = simulate(scenario, { seed: 5 });
    expect(run.scenario).toBe(scenario);
    expect(new Set(column(run.table, "price-subscription"))).toEqual(new Set([350]));
    const worth = (price: number) =>
      ["tuning of prices, 1", "tuning of prices, 2"].reduce(
        (sum, seed) => sum + simulate(selling(price, "list"), { seed }).outcome.measures.deltaValueLowExit,
        0,
      );
    expect(worth(350)).toBeGreaterThan(worth(700));
  });

  it("are the same when a run is taken up in the middle", () => {
    const scenario = selling(100, "tuned");
    const taken = snapshot(scenario, { seed: 3, at: 12 });
    expect(branch(taken, scenario)).toEqual(simulate(scenario, { seed: 3 }).table);
    expect(branch(taken, change(scenario, { months: 36 }))).toEqual(simulate(scenario, { seed: 3 }).table);
  });
});
