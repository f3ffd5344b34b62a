import { chanceOf, regretOrder } from "@stewardsim/analysis";
import { describe, expect, it } from "vitest";
import { preferred } from "./criteria.ts";

const strategies = ["a", "b", "c"];
const count = 20;
const of = (value: (state: number) => number) => Float64Array.from({ length: count }, (_, state) => value(state));
/** In how many of the states each is good enough. */
const enough = [7, 0, 3];
const wins = enough.map((states) => of((state) => Number(state < states)));

const found = preferred({
  payoffs: { strategies, values: [of((state) => state), of((state) => 20 - state), of(() => 12)] },
  wins: {
    strategies,
    values: wins,
    shares: wins.map((values) =>
      chanceOf(
        Array.from(values, (won) => won > 0),
        1,
      ),
    ),
  },
  of: "worth",
  isLess: false,
  unit: "usd",
  seed: "1",
});
const text = found.lines.join("\n");

describe("the shares of satisficing", () => {
  it("have as many digits as so few draws warrant, and the interval of any other share", () => {
    // Wilson's intervals of 7, 0 and 3 of 20.
    const row = text.split("\n").find((line) => line.startsWith("satisficing"))!;
    for (const share of ["● 35% 18–57,", "0% 0–16,", "15% 5–36,"]) expect(row).toContain(share);
    const [satisficing] = found.data as { rankings: { strategy: string; value: { low: number; high: number } }[] }[];
    const never = satisficing!.rankings.find(({ strategy }) => strategy === "b")!.value;
    expect(never.low).toBe(0);
    expect(never.high).toBeCloseTo(0.161, 3);
  });

  it("are whole percents in sentences, too", () => {
    expect(text).toMatch(/the share of states in which it is good enough is 35%, of \w (0|15)%/);
    expect(text).not.toMatch(/\d\.\d+%/);
  });
});

describe("many strategies", () => {
  const many = Array.from({ length: 9 }, (_, index) => `managed service + relicense to ${"ABCDEFGHI"[index]}`);
  const payoffs = {
    strategies: many,
    values: many.map((_, index) => of((state) => 1e6 * ((state * (index + 3)) % 17))),
  };
  const told = preferred({ payoffs, of: "worth", isLess: false, unit: "usd", seed: "1" });

  it("stand below each other, each name and number whole, and every criterion once", () => {
    const rows = told.lines.filter((line) => line.startsWith(many[4]!));
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(80);
    expect(rows.length).toBeGreaterThan(2);
    expect(told.lines.join("\n")).not.toMatch(/^\S+\d[–-]\s*$/m);
    for (const title of ["MEDIAN REGRET", "PERCENTILE REGRET", "MINIMAX REGRET", "OPTIMISM"])
      expect(told.lines.filter((line) => line.includes(title))).toHaveLength(1);
  });

  it("have the medians of regret, with their intervals, that sentences tell of", () => {
    const [verdict] = told.data as { criterion: string; rankings: { strategy: string; value: { low: number } }[] }[];
    expect(verdict!.criterion).toBe("median regret");
    const order = regretOrder(payoffs).strategies;
    for (const { strategy, value } of verdict!.rankings)
      expect(value).toMatchObject({ low: order.find((one) => one.strategy === strategy)!.medianRegret.low });
  });
});
