import { describe, expect, it } from "vitest";
import type { Measures } from "../run/outcome.ts";
import type { StreamResult } from "../offers/offer.ts";
import { post } from "./ledger.ts";
import { openingWorld, small } from "../testing/world-run.ts";
import { as, type Share, type Usd, type UsdPerNodeMonth } from "../../foundation/units.ts";

/** Each line below that the compiler must refuse is marked; a mark that nothing is behind does not compile. */
describe("a unit", () => {
  const { world } = openingWorld(small());
  const dollars = as<Usd>(1000);
  const half = as<Share>(0.5);

  it("is a plain number at run time", () => {
    expect([typeof dollars, dollars + 1]).toEqual(["number", 1001]);
  });

  it("keeps shares and prices out of the ledger, and plain numbers until somebody says what they are", () => {
    const cash = world.ledger.cash;
    post(world.ledger, 0, "financing", dollars);
    expect(world.ledger.cash).toBe(cash + 1000);
    // @ts-expect-error: half of what?
    post(world.ledger, 0, "financing", half);
    // @ts-expect-error: a price is money for a node and a month
    post(world.ledger, 0, "financing", as<UsdPerNodeMonth>(3));
    // @ts-expect-error: the product of two quantities has another unit
    post(world.ledger, 0, "financing", dollars * half);
  });

  it("tells what a stream and a run come to apart", () => {
    // @ts-expect-error: revenue is not a share
    const result: StreamResult = { revenue: half, cost: dollars };
    const measured = { adoption: half, lowestCash: dollars } as Pick<Measures, "adoption" | "lowestCash">;
    // @ts-expect-error: cash is not a share
    const share: Share = measured.lowestCash;
    // @ts-expect-error: adoption is not money
    const money: Usd = measured.adoption;
    expect([result.revenue, share, money]).toEqual([0.5, 1000, 0.5]);
  });
});
