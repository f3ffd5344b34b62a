import { describe, expect, it } from "vitest";
import { regretOrder } from "./regret-order.ts";

const states = 120;
const of = (value: (state: number) => number, count = states) =>
  Float64Array.from({ length: count }, (_, state) => value(state));
const names = ({ strategies }: ReturnType<typeof regretOrder>) => strategies.map(({ strategy }) => strategy);

describe("the order of what one regrets", () => {
  it("is of mean regret where that is known of all", () => {
    const payoffs = { strategies: ["b", "a"], values: [of((state) => state % 2), of((state) => 1 + (state % 3))] };
    const order = regretOrder(payoffs);
    expect([order.measure, names(order)]).toEqual(["mean regret", ["a", "b"]]);
    expect(order.strategies.every(({ isMeanKnown }) => isMeanKnown)).toBe(true);
  });

  it("is of median regret where a few states carry the mean of one", () => {
    // In two states of 120 the jackpot gains a thousand; in all others the steady one gains one more.
    const jackpot = of((state) => (state < 2 ? 1000 + state : 0));
    const order = regretOrder({ strategies: ["jackpot", "steady"], values: [jackpot, of(() => 1)] });
    expect([order.measure, names(order)]).toEqual(["median regret", ["steady", "jackpot"]]);
    const [steady, other] = order.strategies;
    expect(steady!.regret.estimate).toBeGreaterThan(other!.regret.estimate);
    expect([steady!.medianRegret.estimate, other!.medianRegret.estimate]).toEqual([0, 1]);
    expect([steady!.isMeanKnown, steady!.inWorstTenth]).toEqual([false, 1]);
    // Student's interval of two large losses in 120 begins below 0, and nobody loses less than nothing.
    expect(steady!.regret.low).toBe(0);
  });

  it("tells what the worst tenth of states makes up, of fifteen two", () => {
    const values = [of((state) => (state < 2 ? 0 : 10), 15), of((state) => [30, 10][state] ?? 10, 15)];
    const [other] = regretOrder({ strategies: ["one", "other"], values }).strategies.filter(
      ({ strategy }) => strategy === "one",
    );
    expect(other!.inWorstTenth).toBe(1);
  });

  it("is of how often one is wrong where there are too few states for a median", () => {
    const values = [of((state) => (state === 0 ? 90 : 0), 3), of(() => 1, 3)];
    const order = regretOrder({ strategies: ["jackpot", "steady"], values });
    expect([order.measure, names(order)]).toEqual(["chance of being wrong", ["steady", "jackpot"]]);
  });

  it("counts as wrong only what loses more than matters", () => {
    const payoffs = { strategies: ["a", "b"], values: [of((state) => state % 4), of(() => 2)] };
    const wrongIn = (smallest?: number) =>
      Object.fromEntries(regretOrder(payoffs, smallest).strategies.map((one) => [one.strategy, one.wrong.estimate]));
    // Of four states a loses 2, 1 and nothing in two; b loses 1 in one.
    expect(wrongIn()).toEqual({ a: 0.5, b: 0.25 });
    expect(wrongIn(1)).toEqual({ a: 0.25, b: 0 });
    expect(wrongIn(2)).toEqual({ a: 0, b: 0 });
    for (const smallest of [-1, Number.NaN])
      expect(() => regretOrder(payoffs, smallest)).toThrow(`difference that matters is ${smallest}: give 0`);
  });

  it("stands by how often one is wrong where medians are the same, and leaves out states without a number", () => {
    const rare = of((state) => (state % 10 === 0 ? -500 * (state + 1) ** 2 : 0));
    const never = of((state) => (state === 5 ? Number.NaN : 0));
    const order = regretOrder({ strategies: ["rare", "never"], values: [rare, never] });
    expect([order.measure, names(order)]).toEqual(["median regret", ["never", "rare"]]);
    expect(order.strategies[0]!.wrong).toMatchObject({ estimate: 0, draws: states - 1 });
  });
});
