import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { parseScenario } from "../../scenario/load.ts";
import { InvalidScenarioError } from "../../scenario/errors.ts";
import { busy, runWorld } from "../testing/world-run.ts";

const months = 60;
/** An office that earns nothing and has no cash: a firm that follows its cash would be gone within a month. */
const office = (changes: Changes = {}) =>
  runWorld(
    busy({
      "strategy.streams": {},
      "mechanisms.baseBusiness": false,
      "steward.treasury": { cash: 0, wage: 10_000 },
      "steward.opening": { upstream: 6, product: 2, integration: 0, sales: 0, other: 2 },
      "strategy.plan": { upstream: 1, product: 0, integration: 0, sales: 0, other: 0 },
      ...changes,
    }),
    { months },
  );
const kept = { "steward.budget.headcount": 10 };

describe("a fixed budget", () => {
  it("keeps its people, each in his role, whatever is earned and however many leave", () => {
    const run = office({ ...kept, "steward.team.attrition": 0.025 });
    for (const people of run.of("headcount")) expect(people).toBeCloseTo(10, 9);
    expect(run.world.steward.people).toEqual({ upstream: 6, product: 2, integration: 0, sales: 0, other: 2 });
    expect(run.world.steward).toMatchObject({ isAlive: 1, isPresent: 1, rounds: 0, lastCutAt: -1 });
    expect(office({}).world.steward.isAlive).toBe(0);
    // A fortieth of ten leave each month, and as many are hired for them.
    const usual = office({ ...kept, "steward.team.attrition": 0.025, "mechanisms.attritionAvoided": false });
    expect(usual.world.steward.hired).toBeCloseTo(0.25, 9);
  });

  it("is money from the firm, so that no cash runs out, and costs what it costs", () => {
    const run = office(kept);
    expect(Math.min(...run.of("cash"))).toBeGreaterThanOrEqual(0);
    expect(run.of("flow-owner").at(-1)).toBeGreaterThanOrEqual(100_000);
    const dear = office({ ...kept, "steward.treasury.wage": 12_000 });
    expect(dear.last("net-present-value-to-date")).toBeLessThan(run.last("net-present-value-to-date"));
    expect(run.last("net-present-value-to-date")).toBeLessThan(0);
  });

  it("in money pays for as many as it pays, hired towards the plan, and no more", () => {
    const run = office({ "steward.budget.fixed": 150_000, "steward.team.hiring": 0.1 });
    expect(run.last("headcount")).toBeCloseTo(15, 9);
    expect(run.last("headcount-upstream")).toBeCloseTo(11, 9);
    expect(Math.max(...run.of("headcount"))).toBeLessThan(15 + 1e-9);
  });

  it("of half the size keeps half of the people", () => {
    const half = office({
      "steward.budget.fixed": 50_000,
      "steward.opening": { upstream: 3, product: 1, integration: 0, sales: 0, other: 1 },
    });
    for (const people of half.of("headcount")) expect(people).toBeCloseTo(5, 9);
  });

  it("that is smaller than the team lets people go by and by, and one that is cut stays so", () => {
    const small = office({ "steward.budget.headcount": 8, "steward.team.attrition": 0.02 }).of("headcount");
    expect(small[0]).toBeGreaterThan(9.7);
    expect(small.at(-1)).toBeCloseTo(8, 9);
    const cut = office({ ...kept, events: [{ at: "2012-11", action: { do: "cut", share: 0.5 } }] }).of("headcount");
    expect(cut[20]).toBeCloseTo(10, 9);
    expect(cut.at(-1)).toBeCloseTo(5, 9);
  });

  it("pays whom it dismisses as it pays all others, so that no cash runs out by that either", () => {
    const events = [
      { at: "2011-11", action: { do: "cut", share: 0.5 } },
      { at: "2012-11", action: { do: "cut", share: 0.5 } },
    ];
    const run = office({ ...kept, events, "steward.treasury": { cash: 20_000, wage: 10_000 } });
    const calm = office({ ...kept, "steward.treasury": { cash: 20_000, wage: 10_000 } });
    expect(Math.min(...run.of("cash"))).toBeCloseTo(20_000, 6);
    expect(Math.min(...calm.of("cash"))).toBeCloseTo(20_000, 6);
    // Five of ten people are owed so many months of pay, and are paid for no more from that month on.
    const { severance } = run.context.scenario.steward.team;
    const at = (of: typeof run) => of.of("flow-owner")[12]!;
    expect(at(run) - at(calm)).toBeCloseTo((severance - 1) * 50_000, 4);
  });
});

describe("a budget in a scenario", () => {
  const complaints = (steward: object, opening?: object) => {
    try {
      parseScenario({ steward, ...(opening && { opening }) });
      return [];
    } catch (error) {
      return (error as InvalidScenarioError).errors;
    }
  };

  it("pays those who are there", () => {
    // Eleven people at 14,000.
    expect(complaints({ budget: { fixed: 154_000 } })).toEqual([]);
    expect(complaints({ budget: { headcount: 11 } })).toEqual([]);
    expect(complaints({ budget: { fixed: 77_000 } })).toMatchObject([
      {
        path: "steward.budget.fixed",
        reason: "is below the opening payroll of 11 people, 154000 usd a month",
        hint: "Set 154000 or more, or lower steward.opening.",
      },
    ]);
    expect(complaints({ budget: { headcount: 10 } })).toMatchObject([{ path: "steward.budget.headcount" }]);
    // Who says how many there are says so instead of the usual team.
    expect(complaints({ budget: { headcount: 15 } }, { headcount: 20 })).toMatchObject([
      { path: "steward.budget.headcount", reason: expect.stringContaining("opening payroll of 20 people") },
    ]);
    expect(complaints({ budget: { headcount: 20 } }, { headcount: 20 })).toEqual([]);
  });

  it("is stated once, and asked of a firm only", () => {
    expect(complaints({ budget: { headcount: 20, fixed: 900_000 } })).toMatchObject([
      { path: "steward.budget.headcount", code: "inconsistent", hint: "Leave one of the two out: money, or people." },
    ]);
    // The counterfactual of an office keeps what its firm says.
    expect(complaints({ kind: "nobody", budget: { headcount: 1 } })).toEqual([]);
  });
});
