import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { accounts as names } from "../state/ledger.ts";
import { ending, headcount } from "../state/steward.ts";
import { offers } from "../offers/all.ts";
import { rowOf } from "../offers/rows.ts";
import { firm } from "../testing/firm.ts";
import { type WorldRun, busy, only, runWorld, starts } from "../testing/world-run.ts";
import { accounts } from "./accounts.ts";
import { act } from "./actions.ts";
import { planning } from "./planning.ts";
import { discountTo } from "./discount.ts";

const rng = { k0: 3, k1: 4 };
const month = 14;

/** A firm of eight people at 10,000 that earns 50,000 a month with another business, after its board has met. */
const board = (changes: Changes = {}, meddle: (run: WorldRun) => void = () => {}) => {
  const run = firm({
    ...only("board", "baseBusiness", "failure"),
    "steward.treasury": { wage: 10_000, baseProfit: 50_000, baseGrowth: 0.01, baseVolatility: 0, discountRate: 0.15 },
    "steward.team": { severance: 2.5, sellRunway: 3, cutRunway: 0, patience: 36, attrition: 0 },
    ...changes,
  });
  const { world, context } = run;
  world.month = month;
  world.ledger.cash = 250_000;
  world.ledger.netFlow.fill(-100_000);
  starts(world, 0, rowOf.subscription);
  meddle(run);
  planning.step(world, context, rng);
  return run;
};
const gaveUp = ({ world }: WorldRun) => world.steward.ending === ending.gaveUp;

describe("a firm with another business", () => {
  it("gives up a project that would take it down, pays severance, and lives on", () => {
    const { world, context } = board();
    expect(world.steward).toMatchObject({
      ending: ending.gaveUp,
      gaveUpAt: month,
      isAlive: 1,
      isPresent: 0,
      failedAt: -1,
    });
    expect(headcount(world.steward)).toBe(0);
    // Eight people, 2.5 months of 10,000 each.
    expect(world.ledger.cash).toBeCloseTo(50_000, 6);
    expect(world.ledger.presentValue).toBeCloseTo(-200_000 * discountTo(context, month), 6);
    expect(world.ledger.stewardshipCost).toBeCloseTo(200_000, 6);
    expect(world.log.at(-1)).toMatchObject({ what: "gave up" });
    // Its customers run the open project from now on.
    expect(world.organizations.columns.offer[0]).toBe(rowOf.community);
    const open = offers.filter((offer) => offer.seller === "steward" && offer.isAvailable(world));
    expect(open).toEqual([]);
  });

  it("pays of severance what there is", () => {
    const { world } = board({}, ({ world: { ledger } }) => {
      ledger.cash = 120_000;
    });
    expect(world.ledger.cash).toBe(0);
    expect(world.steward.isAlive).toBe(1);
  });

  it("keeps it while the runway is long enough, however much it loses", () => {
    const runway = (cash: number) => gaveUp(board({}, ({ world: { ledger } }) => void (ledger.cash = cash)));
    expect(runway(300_000)).toBe(false);
    expect(runway(299_999)).toBe(true);
  });

  it("loses patience with one that has not grown for longer than it bears, if it costs more than it brings", () => {
    const waits = (months: number, flow: number) =>
      gaveUp(
        board({}, ({ world: { ledger, steward } }) => {
          ledger.netFlow.fill(flow);
          ledger.baseProfit.fill(50_000);
          ledger.cash = 1e9;
          steward.monthsWithoutGrowth = months - 1;
        }),
      );
    expect(waits(37, 49_999)).toBe(true);
    expect(waits(36, 49_999)).toBe(false);
    expect(waits(37, 50_000)).toBe(false);
  });

  it("gives nothing up where there is no other business, nor where that loses too", () => {
    expect(gaveUp(board({ "mechanisms.baseBusiness": false }))).toBe(false);
    expect(gaveUp(board({ "mechanisms.board": false }))).toBe(false);
    expect(gaveUp(board({}, ({ world: { ledger } }) => void (ledger.baseProfitNow = 0)))).toBe(false);
  });

  it("earns from then on with that business alone, and does nothing more for the project", () => {
    const { world, context } = board({ "strategy.streams.infrastructure.region": 40_000 });
    const { ledger } = world;
    world.month++;
    ledger.month.fill(0);
    const { cash, baseProfitNow } = ledger;
    accounts.step(world, context, rng);
    const moved = Object.fromEntries(
      names.flatMap((name, row) => (ledger.month[row] === 0 ? [] : [[name, ledger.month[row]]])),
    );
    expect(moved).toEqual({ "base-business": 50_000 });
    expect(ledger.cash).toBeCloseTo(cash + 50_000, 9);
    expect(ledger.baseProfitNow).toBeCloseTo(baseProfitNow * Math.exp(0.01), 6);
    planning.step(world, context, rng);
    expect(headcount(world.steward)).toBe(0);
    for (const action of [{ do: "raise" }, { do: "sell" }, { do: "price", stream: "subscription", factor: 2 }] as const)
      expect(act(world, context, action, rng)).toBe(false);
  });

  it("is alive to the end of a run, has given up, and its cash grows again", () => {
    const run = runWorld(
      busy({
        "steward.treasury": { cash: 1_500_000, baseProfit: 30_000, baseVolatility: 0 },
        "steward.funding.mostRounds": 0,
        "mechanisms.acquisition": false,
        "strategy.streams": {},
      }),
      { months: 40 },
    );
    const { steward } = run.world;
    expect(steward).toMatchObject({ isAlive: 1, isPresent: 0, ending: ending.gaveUp });
    const cash = run.of("cash");
    for (let at = steward.gaveUpAt + 2; at < 40; at++)
      expect(cash[at]! - cash[at - 1]!).toBeCloseTo(run.of("flow-base-business")[at]!, 4);
  });
});
