import { change, type Run, simulate } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { keep, resultNames } from "./measures.ts";
import { tinyCase } from "./testing/tiny.ts";

/** Sells nothing, and is sold for its people while there are some. */
const firm = change(tinyCase.scenario, {
  "strategy.streams": {},
  "steward.treasury.cash": 4e6,
  "steward.treasury.baseProfit": 0,
});
const kept = (run: Run, name: (typeof resultNames)[number]) => {
  const row = new Float64Array(resultNames.length);
  keep(run, 0, [], row);
  return row[resultNames.indexOf(name)]!;
};

describe("what is kept of a run", () => {
  it("counts a firm that is sold in distress as alive until then, and not after", () => {
    const runs = Array.from({ length: 24 }, (_, replication) =>
      simulate(firm, { seed: "distress", replication, months: 96 }),
    );
    const sold = runs.filter(({ outcome }) => outcome.measures.distressSale === 1);
    expect(sold.length).toBeGreaterThan(0);
    for (const run of sold) expect(kept(run, "aliveAtSevenYears")).toBe(Number(run.outcome.measures.endMonth >= 84));
  });
});
