import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { accounts as accountNames } from "../state/ledger.ts";
import { firm } from "../testing/firm.ts";
import { type WorldRun, only } from "../testing/world-run.ts";
import { planning } from "./planning.ts";

const rng = { k0: 3, k1: 4 };

describe("what can be spent", () => {
  const staffs = (changes: Changes, meddle: (run: WorldRun) => void = () => {}) => {
    const run = firm({
      ...only(),
      "steward.team": { attrition: 0, hiring: 0, severance: 2.5 },
      "steward.treasury": { cash: 0, burnMonths: 20, spendShare: 0.6, wage: 10_000, baseProfit: 0 },
      "strategy.plan": { upstream: 0.2, product: 0.2, integration: 0, sales: 0.4, other: 0 },
      ...changes,
    });
    meddle(run);
    planning.step(run.world, run.context, rng);
    return run.world.steward;
  };
  /** What eight people would have to be paid who would have to go. */
  const owed = 2.5 * 10_000 * 8;

  it("is a part of the mean gross profit of the months that there were, and of cash that is not owed to the dismissed", () => {
    const steward = staffs({}, ({ world }) => {
      world.month = 3;
      world.ledger.grossProfit.set([100_000, 100_000, 100_000, 100_000]);
      world.ledger.cash = owed + 400_000;
    });
    // .6 · 100,000 + 400,000/20 = 80,000: eight people, by the plan's shares of .8
    expect(steward.hireTarget.upstream).toBeCloseTo(2, 12);
    expect(steward.hireTarget.sales).toBeCloseTo(4, 12);
    expect(steward.hireTarget.integration).toBe(0);
    const later = staffs({}, ({ world }) => {
      world.month = 30;
      world.ledger.grossProfit.set([240_000, 240_000, 240_000, 240_000]);
      world.ledger.cash = owed - 1;
    });
    expect(later.hireTarget.upstream).toBeCloseTo(0.25 * 4.8, 12);
  });

  it("is less by what the streams' machines and the programme cost", () => {
    const steward = staffs({}, ({ world: { ledger } }) => {
      ledger.grossProfit.set([200_000]);
      ledger.capitalExpenditure.set([70_000]);
      ledger.month[accountNames.indexOf("programme")] = -30_000;
    });
    // .6 · (200,000 − 70,000 − 30,000)
    expect(steward.hireTarget.upstream).toBeCloseTo(0.25 * 6, 12);
  });

  it("is nothing where there is a loss, or where nothing is planned", () => {
    const losing = staffs({}, ({ world }) => {
      world.ledger.grossProfit[0] = -100_000;
      world.ledger.cash = owed + 400_000;
    });
    expect(losing.hireTarget.upstream).toBeCloseTo(0.25 * 2, 12);
    const idle = staffs({ "strategy.plan": { upstream: 0, product: 0, integration: 0, sales: 0, other: 0 } });
    expect(Object.values(idle.hireTarget)).toEqual([0, 0, 0, 0, 0]);
    expect(Object.values(idle.people)).toEqual([4, 2, 1, 0.5, 0.5]);
  });

  it("takes nobody away who is there, and is hired by no more than is missing", () => {
    const hiring = { "steward.team": { attrition: 0, hiring: 1, severance: 2.5 } };
    const steward = staffs(hiring, ({ world }) => {
      world.ledger.cash = owed + 400_000;
    });
    // Two people can be paid for: half a person in each of two roles, and one in sales, of whom half is there.
    expect(Object.values(steward.hireTarget)).toEqual([0.5, 0.5, 0, 1, 0]);
    expect(Object.values(steward.people)).toEqual([4, 2, 1, 1, 0.5]);
    expect(steward.hired).toBeCloseTo(0.5, 12);
  });

  it("hires nobody while the runway is shorter than the board aims at", () => {
    const hired = (cash: number, changes: Changes = {}) =>
      staffs(
        {
          "mechanisms.board": true,
          "steward.team": {
            attrition: 0,
            hiring: 1,
            severance: 0,
            aimRunway: 12,
            cutRunway: 1,
            raiseRunway: 1,
            sellRunway: 1,
          },
          ...changes,
        },
        ({ world }) => {
          world.month = 12;
          world.ledger.cash = cash;
          world.ledger.netFlow.fill(-100_000);
        },
      ).hired;
    expect(hired(1_199_999)).toBe(0);
    expect(hired(1_200_000)).toBeGreaterThan(0);
    expect(hired(1_199_999, { "mechanisms.board": false })).toBeGreaterThan(0);
  });

  it("hires fewer as less of the market is left", () => {
    const hired = (revenue: number, rivals: number) =>
      staffs({ "steward.team": { attrition: 0, hiring: 0.1, hiringBase: 2 } }, ({ world }) => {
        world.ledger.cash = 1e9;
        world.ledger.revenue[0] = revenue;
        world.ledger.rivalRevenue = rivals;
      }).hired;
    // .1 · (8 + 2), of which the plan hires for; nobody runs the project himself.
    expect(hired(0, 0)).toBeCloseTo(1, 12);
    expect(hired(25_000, 75_000)).toBeCloseTo(0.75, 12);
    expect(hired(100_000, 0)).toBe(0);
  });
});
