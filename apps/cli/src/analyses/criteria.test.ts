import { chanceOf } from "@stewardsim/analysis";
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
