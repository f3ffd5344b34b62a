import { describe, expect, it } from "vitest";
import { copyOfOneShape, holdFractions } from "./fractions.ts";

describe("holdFractions", () => {
  it("leaves every value as it is, and gives back the same object", () => {
    const object = { whole: 3, share: 0.25, none: Number.NaN, below: -0, name: "x", list: [1], at: 7 };
    const before = { ...object };
    expect(holdFractions(object, ["at"])).toBe(object);
    expect(Object.entries(object)).toEqual(Object.entries(before));
    expect(Object.is(object.below, -0)).toBe(true);
  });
});

describe("copyOfOneShape", () => {
  const group = Object.freeze({
    name: "a firm",
    cash: 3,
    nobody: null,
    later: undefined,
    rates: [0.5, -0, Number.NaN],
    items: [Object.freeze({ name: "one", size: 2 }), { name: "other", size: 0.5 }],
    on: { pledge: true },
  });

  it("is equal all the way down, in the same order, and shares no group", () => {
    const copy = copyOfOneShape(group);
    expect(copy).toStrictEqual(group);
    expect(Object.keys(copy)).toEqual(Object.keys(group));
    expect(Object.is(copy.rates[1], -0)).toBe(true);
    for (const part of ["rates", "items", "on"] as const) expect(copy[part]).not.toBe(group[part]);
    expect(copy.items[0]).not.toBe(group.items[0]);
  });

  it("can be written to where what it was made from is frozen", () => {
    const copy = copyOfOneShape(group) as { cash: number; items: { size: number }[] };
    copy.cash = 4;
    copy.items[0]!.size = 1;
    expect([group.cash, group.items[0]!.size]).toEqual([3, 2]);
  });
});
