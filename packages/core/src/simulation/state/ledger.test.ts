import { as } from "../../foundation/units.ts";
import { describe, expect, it } from "vitest";
import { NumericalFailureError } from "../../foundation/errors.ts";
import { change } from "../../scenario/change.ts";
import { accounts, createLedger, openMonth, post, yearOf } from "./ledger.ts";
import { small, sum } from "../testing/world-run.ts";

const rich = small({ "steward.treasury.cash": 5000 });
const emptyYear = new Float64Array(12);

describe("a ledger", () => {
  it("begins with the firm's cash and nothing else", () => {
    const { flows, month, returns, settledTerminal, ...rest } = createLedger(rich);
    expect([flows, month]).toEqual([new Float64Array(22), new Float64Array(22)]);
    expect([returns, settledTerminal]).toEqual([new Float64Array(6), Number.NaN]);
    expect(rest).toEqual({
      openingCash: 5000,
      cash: 5000,
      lowestCash: 5000,
      grossProfit: emptyYear,
      baseProfit: emptyYear,
      capitalExpenditure: emptyYear,
      peopleCost: emptyYear,
      revenue: emptyYear,
      revenueYearBefore: emptyYear,
      netFlow: emptyYear,
      baseProfitNow: 150_000,
      raised: 0,
      raisedPresentValue: 0,
      presentValue: 0,
      settledCash: 0,
      stewardshipCost: 0,
      stewardshipProfit: 0,
      paybackAt: -1,
      breakEvenAt: -1,
      returnsYear: emptyYear,
      returnsPresentValue: 0,
      rivalRevenue: 0,
      peopleFundedByComplement: 0,
    });
  });

  it.each(["foundation", "nobody"])("holds nothing of a %s", (kind) => {
    const { openingCash, cash, lowestCash } = createLedger(change(rich, { "steward.kind": kind }));
    expect([openingCash, cash, lowestCash]).toEqual([0, 0, 0]);
  });

  it.each(["user", "member"])("of a %s is that of its firm", (kind) => {
    expect(createLedger(change(rich, { "steward.kind": kind })).cash).toBe(5000);
  });

  it("books what moves under its account, in the month and since the start, and in cash", () => {
    const ledger = createLedger(rich);
    accounts.forEach((account, index) => post(ledger, 3, account, as(2 ** index)));
    post(ledger, 3, "people", as(-70_000));
    const moved = accounts.map((account, index) => 2 ** index - (account === "people" ? 70_000 : 0));
    expect(Array.from(ledger.flows)).toEqual(moved);
    expect(Array.from(ledger.month)).toEqual(moved);
    expect(ledger.cash).toBe(5000 + 2 ** 22 - 1 - 70_000);
    expect(ledger.openingCash).toBe(5000);
  });

  it("opens each month without a flow, and forgets none", () => {
    const ledger = createLedger(rich);
    post(ledger, 0, "programme", as(-40));
    openMonth(ledger);
    post(ledger, 1, "programme", as(-2));
    expect([sum(ledger.month), sum(ledger.flows), ledger.cash]).toEqual([-2, -42, 4958]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("takes no %s", (amount) => {
    const ledger = createLedger(rich);
    expect(() => post(ledger, 7, "financing", as(amount))).toThrow(NumericalFailureError);
    expect(() => post(ledger, 7, "financing", as(amount))).toThrow(/^In month 7, accounts computed .* as financing\./);
    expect([sum(ledger.month), sum(ledger.flows), ledger.cash]).toEqual([0, 0, 5000]);
  });

  it("says in which month, and of what, amounts that are numbers grew beyond every number", () => {
    const ledger = createLedger(rich);
    const most = Number.MAX_VALUE;
    post(ledger, 8, "base-business", as(most));
    expect(() => post(ledger, 9, "base-business", as(most))).toThrow(
      "In month 9, accounts computed Infinity as base-business.",
    );
    const other = createLedger(rich);
    post(other, 8, "base-business", as(most));
    expect(() => post(other, 9, "financing", as(most))).toThrow("In month 9, accounts computed Infinity as cash.");
  });

  it("sums a year over its ring, wherever that begins", () => {
    expect(yearOf(emptyYear)).toBe(0);
    expect(yearOf(Float64Array.from({ length: 12 }, (_, month) => month - 3))).toBe(66 - 36);
  });
});
