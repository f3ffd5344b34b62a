import { describe, expect, it } from "vitest";
import { informationValue } from "../information/parameter-information.ts";
import { decisionNow } from "../information/value-of-information.ts";
import { breakEven } from "../robustness/break-even.ts";
import { nearestReversal } from "../robustness/reversal.ts";
import { binomialTail } from "./binomial.ts";
import { coveringBoxes } from "./covering-boxes.ts";
import { chooseBox } from "./choose-box.ts";
import { doubts } from "./doubt.ts";
import { type Input, inputsOf } from "../input.ts";
import { boxConditions, boxSentence } from "./sentence.ts";
import { amount } from "../wording.ts";
import { prim } from "./prim.ts";
import { reproducibility, soughtByChance } from "./reproducibility.ts";
import { even, real } from "./testing/columns.ts";

const size = 600;
const names = ["u", "v", "w", "x"];
const inputs = names.map((name) => real(name, even(name, size)));
const [u, v] = inputs.map(({ values }) => values);
const corner = Array.from({ length: size }, (_, row) => Number(u![row]! > 0.7 && v![row]! > 0.5));
const base = corner.reduce((sum, one) => sum + one, 0) / size;
const noise = Array.from(even("noise", size), (replications) => Number(replications < 0.3));

describe("columns", () => {
  const column = (name: string, values: readonly number[]): Input => ({
    name,
    label: name,
    unit: "",
    kind: "real",
    values,
  });

  it("must have a number for each case, wherever they go", () => {
    const [short, gap] = [column("short", [1, 2]), column("gap", [1, Number.NaN, 3])];
    const gains = [1, -1, 1];
    const payoffs = { strategies: ["a", "b"], values: [gains, [0, 0, 0]] };
    for (const act of [
      (input: Input) => prim([input], [1, 0, 1]),
      (input: Input) => informationValue(payoffs, [input]),
      (input: Input) => breakEven(input, gains),
      (input: Input) => nearestReversal([input], gains),
    ]) {
      expect(() => act(short)).toThrow("short has 2 numbers");
      expect(() => act(gap)).toThrow("gap is NaN in case 1");
    }
    expect(() => prim([column("x", [1, 2])], [1, Number.NaN])).toThrow("cases is NaN in case 1");
    expect(() => decisionNow({ strategies: ["a"], values: [[Number.NaN]] })).toThrow("a is NaN");
    expect(() => decisionNow({ strategies: [], values: [] })).toThrow("no strategy");
  });
});

describe("several boxes", () => {
  it("cover two regions one after the other", () => {
    const both = Array.from({ length: size }, (_, row) => Number(u![row]! > 0.8 || v![row]! < 0.15));
    const found = coveringBoxes(inputs, both);
    expect(found.length).toBeGreaterThanOrEqual(2);
    expect(found[0]!.step.coverage + found[1]!.step.coverage).toBeGreaterThan(0.85);
    expect(found.slice(0, 2).map(({ step }) => step.dimensions)).toContainEqual([0]);
    expect(found.slice(0, 2).flatMap(({ step }) => step.dimensions)).toContain(1);
  });
});

describe("what is found again", () => {
  it("is the planted box, in every half and in the halves that have not seen it", () => {
    const { restricts, heldOutDensity, heldOutCoverage } = reproducibility(inputs, corner, { halves: 8 });
    expect(restricts.slice(0, 2)).toEqual([1, 1]);
    expect(heldOutDensity.estimate).toBeGreaterThan(0.85);
    expect(heldOutCoverage.estimate).toBeGreaterThan(0.85);
    expect(soughtByChance(inputs, corner)).toBe(0.05);
  });

  it("is nothing but the mean where there is only noise", () => {
    const choice = { coverage: 0.1 };
    const many = [..."abcdefghij"].map((name) => real(name, even(name, 400)));
    const { density, heldOutDensity } = reproducibility(many, noise.slice(0, 400), { halves: 8, choice });
    // Inside its own half any search looks good; the other half has its 27%, four standard errors of 0.02 around.
    expect(density.estimate).toBeGreaterThan(0.5);
    expect(Math.abs(heldOutDensity.estimate - 0.27)).toBeLessThan(0.08);
    expect(soughtByChance(many, noise.slice(0, 400), { choice })).toBeGreaterThan(0.1);
  });

  it("has restrictions that chance alone explains where there is only noise", () => {
    const trajectory = prim(inputs, noise);
    const step = chooseBox(trajectory);
    for (const { chance } of doubts(trajectory, step)) expect(chance).toBeGreaterThan(0.05);
  });
});

describe("the binomial tail", () => {
  it("is the sum that a hand makes", () => {
    expect(binomialTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 15);
    expect(binomialTail(1, 3, 0.1)).toBeCloseTo(1 - 0.9 ** 3, 15);
    expect(binomialTail(3, 3, 0.1)).toBeCloseTo(0.001, 15);
    expect([binomialTail(0, 5, 0.5), binomialTail(6, 5, 0.5), binomialTail(1, 5, 0), binomialTail(5, 5, 1)]).toEqual([
      1, 0, 0, 1,
    ]);
  });

  it("keeps far tails, as scipy gives them", () => {
    expect(binomialTail(80, 100, 0.5) / 5.579544528625973e-10).toBeCloseTo(1, 10);
    expect(binomialTail(900, 1000, 0.5) / 6.7e-162).toBeGreaterThan(0.9);
  });
});

describe("a box in words", () => {
  const count = 40;
  const rows = Array.from({ length: count }, (_, row) => row);
  const table: Input[] = [
    {
      ...real(
        "price",
        rows.map((row) => 10 * row),
        "usd/node/month",
      ),
      label: "Price of a node",
    },
    {
      ...real(
        "team",
        rows.map((row) => (row * 7) % 5),
        "fte",
      ),
      label: "Engineers upstream",
      kind: "integer",
    },
    {
      ...real(
        "licence",
        rows.map((row) => row % 2),
        "",
      ),
      label: "Licence",
      kind: "category",
      categories: ["MIT", "BSL"],
    },
  ];
  const { values: price } = table[0]!;
  const { values: licence } = table[2]!;

  it("names what is restricted, with its unit, and how much of it is true", () => {
    const cases = rows.map((row) => Number(price[row]! > 245 && licence[row] === 1));
    const trajectory = prim(table, cases);
    expect(boxSentence(trajectory, "Open core loses money", chooseBox(trajectory))).toBe(
      "Open core loses money when price of a node is above 240 usd/node/month and licence is BSL: 100% of such cases, and 100% of the cases inside.",
    );
  });

  it("names a whole number alone where it is the only one, and an end where there are more beyond it", () => {
    const whole = { name: "n", label: "asks", unit: "", kind: "integer" as const };
    const said = (low: number, high: number) =>
      boxConditions(
        { inputs: [{ ...whole, values: [] }], whole: [{ low: 0, high: 5 }] },
        { box: [{ low, high }], dimensions: [0] },
      )[0];
    expect([said(3, 3), said(2, 3), said(2, 5), said(0, 3)]).toEqual([
      "asks is 3",
      "asks is between 2 and 3",
      "asks is 2 or more",
      "asks is 3 or less",
    ]);
  });

  it("says so where no range says when", () => {
    const trajectory = prim(
      table,
      rows.map(() => 1),
    );
    expect(boxSentence(trajectory, "It fails", trajectory.steps[0]!)).toBe(
      "It fails in 100% of the cases, and no range of the assumptions says when.",
    );
  });

  it("is as exact as the range of an input asks, whole numbers whole, and years without a comma", () => {
    const said = (values: readonly number[], isCase: (value: number) => boolean, kind: "real" | "integer" = "real") => {
      const trajectory = prim(
        [{ name: "x", label: "x", unit: "", kind, values }],
        values.map((value) => Number(isCase(value))),
      );
      return boxSentence(trajectory, "It fails", chooseBox(trajectory, { density: 0.95 }));
    };
    const each = (from: number, step: number) => Array.from({ length: 200 }, (_, row) => from + step * row);
    // Of 101,000 to 101,900 three digits would be all or nothing.
    expect(said(each(101_000, 4.5), (value) => value < 101_600)).toMatch(/ below 101,6[01]\d:/);
    expect(said(each(1e9, 0.01), (value) => value < 1e9 + 1)).toMatch(/ below 1,000,000,00[01](\.\d+)?:/);
    expect(
      said(
        each(1, 1).map((row) => 2000 + (row % 25)),
        (year) => year >= 2018,
        "integer",
      ),
    ).toContain(" is 2018 or more:");
  });

  it("writes amounts as people do", () => {
    expect(amount(0.254, "share")).toBe("25.4%");
    expect(amount(-1234567, "usd")).toBe("−$1.23m");
    expect(amount(12.345, "month")).toBe("12.3 month");
    expect(amount(0.00001234, "1/month")).toBe("0.0000123 1/month");
    expect(amount(0, "ratio")).toBe("0");
  });

  it("reads the parameters of a study", () => {
    const factor = {
      path: "market.size",
      label: "Size",
      unit: "node" as const,
      grade: "B" as const,
      low: 1,
      high: 9,
      middle: 4,
      isCentred: true,
      isLog: false,
      isInteger: true,
    };
    const [input] = inputsOf({ factors: [factor], values: [[3], [7]] });
    expect(input).toMatchObject({ name: "market.size", kind: "integer", plausible: [1, 9], middle: 4 });
    expect(Array.from(input!.values)).toEqual([3, 7]);
    expect(base).toBeGreaterThan(0.1);
  });
});

describe("a box where all cases are alike", () => {
  it("is found in every deal, however many there are", () => {
    const inputs = [real("u", even("u", 60))];
    for (const deals of [1, 7, 19]) expect(soughtByChance(inputs, new Float64Array(60).fill(1), { deals })).toBe(1);
  });
});
