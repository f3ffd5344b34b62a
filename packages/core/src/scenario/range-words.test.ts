import { beforeAll, describe, expect, it } from "vitest";
import { loadMathematics, type Mathematics } from "./mathematics.ts";
import type { Unit } from "./parameter.ts";
import { isRangeText, readRange } from "./range-words.ts";

let mathematics: Mathematics;
beforeAll(async () => {
  mathematics = await loadMathematics();
});

describe("a range in words", () => {
  it.each<[string, Unit, number, number]>([
    ["3.5m..4.5m usd", "usd", 3.5e6, 4.5e6],
    ["3.5M..4.5M usd", "usd", 3.5e6, 4.5e6],
    ["3.5..4.5 million usd", "usd", 3.5e6, 4.5e6],
    ["900k usd..1.1M", "usd", 9e5, 1.1e6],
    ["80..120", "usd", 80, 120],
    ["80 .. 120 usd", "usd", 80, 120],
    ["80...120 usd", "usd", 80, 120],
    ["-20..20 usd/month", "usd/month", -20, 20],
    ["1e3..2e3 usd", "usd", 1000, 2000],
    ["1_000..2_000 usd", "usd", 1000, 2000],
    ["1.2M..2.4M usd/year", "usd/month", 1e5, 2e5],
    ["1 usd/month..24 usd/year", "usd/month", 1, 2],
    ["10..20 %", "share", 0.1, 0.2],
    ["10%..0.2", "share", 0.1, 0.002],
    ["1..2 years", "month", 12, 24],
    ["2..8 fte", "fte", 2, 8],
    ["100 ± 20", "usd", 80, 120],
    ["$3..$4", "usd", 3, 4],
    ["$3..$5M", "usd", 3e6, 5e6],
    ["$3M..$5M", "usd", 3e6, 5e6],
    ["3.000.000..5.000.000 usd", "usd", 3e6, 5e6],
    ["“10k..40k”", "organization", 1e4, 4e4],
    ["100 ± 20 usd", "usd", 80, 120],
    ["100 usd ± 20", "usd", 80, 120],
    ["1M usd ± 200k", "usd", 8e5, 1.2e6],
    ["100 ± 20 %", "usd", 80, 120],
    ["100 usd ± 20%", "usd", 80, 120],
    ["100 +/- 20 percent", "usd", 80, 120],
    ["100 +- 20 %", "usd", 80, 120],
    ["-100 ± 20 %", "usd/month", -120, -80],
    ["1.2M usd/year ± 10 %", "usd/month", 9e4, 1.1e5],
    ["25% ± 5%", "share", 0.2, 0.3],
    ["25 % +/- 0.5", "share", 0.245, 0.255],
    ["0.3 ± 10 %", "share", 0.27, 0.33],
  ])("%s in %s is %d to %d", (text, unit, low, high) => {
    expect(isRangeText(text)).toBe(true);
    expect(readRange(text, unit, mathematics)).toEqual({ low, high });
  });

  it("may say that nothing is known", () => {
    expect(readRange(" unknown ", "usd")).toBe("unknown");
  });

  it.each<[string, Unit, RegExp]>([
    ["80..", "usd", /is not a range with two ends.*Write it as 80\.\.120 usd/],
    ["..120", "usd", /is not a range with two ends/],
    ["..", "share", /10%\.\.20%/],
    ["1..2..3", "usd", /is not a range with two ends/],
    ["100 ± ", "usd", /is not a range with two ends/],
    [" ± 20", "usd", /is not a range with two ends/],
    ["1 ± 2 ± 3", "usd", /is not a range with two ends/],
    ["low..high", "usd", /is not a number with a unit/],
    ["3.5m..4.5m", "usd", /"m", which is not known/],
    ["3..4 months", "usd", /cannot be turned into usd/],
    ["1,000..2,000 usd", "usd", /Write it without the comma: 1000/],
    ["€3..€4", "usd", /Write it without the sign €/],
    ["100 ± twenty", "usd", /is not a number with a unit/],
    ["100 ± 20 months", "usd", /cannot be turned into usd/],
  ])("%s in %s is a mistake", (text, unit, message) => {
    const read = readRange(text, unit, mathematics) as { reason: string; hint: string };
    expect(`${read.reason}. ${read.hint}`).toMatch(message);
  });

  it("waits for mathematics where a unit is made of several", () => {
    expect(readRange("1..2 usd/year", "usd/month")).toBeUndefined();
    expect(readRange("12 usd/year ± 10 %", "usd/month")).toBeUndefined();
  });

  it("is none in a text that only looks long", () => {
    expect(isRangeText(`${" ".repeat(500)}1..2`)).toBe(false);
    expect(isRangeText("12 usd")).toBe(false);
  });
});
