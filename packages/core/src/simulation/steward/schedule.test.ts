import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { busy, runWorld } from "../testing/world-run.ts";

/** A firm that loses money and has investors and buyers who always say yes, asked once: on a date, or by a rule in the same month. */
const asked = (how: Changes) =>
  runWorld(
    busy({
      "strategy.streams": { subscription: { price: 20 } },
      "steward.treasury": { cash: 3_000_000, baseProfit: 0 },
      "steward.funding": { execution: 10, mostRounds: 1, buyerBase: 1 },
      "steward.team": { raiseRunway: 0, sellRunway: 0, cutRunway: 0 },
      ...how,
    }),
    { months: 24, seed: 7 },
  );
const month = 14;
const dated = (action: object): Changes => ({ events: [{ at: "2012-01", action }] });
const ruled = (action: object): Changes => ({
  "strategy.rules": [{ when: [">=", "month", month], then: action, once: true }],
});

describe("what is dated", () => {
  it.each([[{ do: "raise" }], [{ do: "sell" }]])(
    "and needs the books of the month has them, as a rule of the same month has: %j",
    (action) => {
      const [onDate, byRule] = [asked(dated(action)), asked(ruled(action))];
      expect(onDate.context.scenario.start).toBe("2010-11");
      expect(onDate.world.log.filter(({ month: at }) => at === month)).not.toEqual([]);
      for (const name of ["cash", "flow-financing", "headcount", "adopters"])
        expect(Array.from(onDate.of(name)), name).toEqual(Array.from(byRule.of(name)));
      expect(onDate.world.log).toEqual(byRule.world.log);
    },
  );

  it("happens at the beginning of its month otherwise, when a price is one to be chosen by", () => {
    const price = { do: "price", stream: "subscription", factor: 2 };
    const prices = (how: Changes) => Array.from(asked(how).of("price-subscription"));
    const [onDate, byRule] = [prices(dated(price)), prices(ruled(price))];
    expect(onDate[month]! / onDate[month - 1]!).toBeGreaterThan(1.9);
    expect(byRule[month + 1]! / byRule[month - 1]!).toBeGreaterThan(1.9);
  });
});
