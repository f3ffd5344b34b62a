import { column, simulate } from "@stewardsim/core";
import { infrastructureDifferentiation, subscription } from "@stewardsim/evidence";
import { describe, expect, it } from "vitest";
import { heldAt, pricedArms } from "./priced-arms.ts";
import { tinyCase } from "./testing/tiny.ts";

/** What something costs in every month, under each multiple of its opening price. */
const pricesOf = (scenario: typeof tinyCase.scenario, observable: string) =>
  pricedArms({ name: "own", scenario }, 4).map((arm) =>
    column(simulate(arm.scenario, { months: 30 }).table, observable),
  );

describe("an arm at a price that is held", () => {
  it("asks half, once and twice its opening price in every month, and never another", () => {
    const own = subscription.atBestConduct(tinyCase.scenario);
    const { price } = own.strategy.streams.subscription!;
    for (const [index, prices] of pricesOf(own, "price-subscription").entries())
      expect(new Set(prices)).toEqual(new Set([heldAt[index]! * price]));
  });

  it("asks as much less or more for hosting, though its premium would be below nothing", () => {
    const own = infrastructureDifferentiation.atBestConduct(tinyCase.scenario);
    const [half, once, twice] = pricesOf(own, "price-steward-infrastructure");
    for (const month of [0, 12, 29]) {
      expect(half![month]! / once![month]!).toBeCloseTo(0.5, 9);
      expect(twice![month]! / once![month]!).toBeCloseTo(2, 9);
    }
  });

  it("is aside, and names the arm that it repeats", () => {
    for (const [index, arm] of pricedArms({ name: "own", scenario: tinyCase.scenario }, 4).entries())
      expect(arm).toMatchObject({ atPrice: { of: "own", times: heldAt[index] }, draws: 4, isAside: true });
  });
});
