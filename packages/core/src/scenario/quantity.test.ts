import { beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import { type Mathematics, loadMathematics } from "./mathematics.ts";
import { type Unit, unitBounds } from "./parameter.ts";
import { readQuantity } from "./quantity.ts";

let mathematics: Mathematics;
beforeAll(async () => {
  mathematics = await loadMathematics();
});

describe("a quantity written as a text", () => {
  it.each<[string, Unit, number]>([
    ["800 usd/node/year", "usd/node/month", 800 / 12],
    ["9 months", "month", 9],
    ["9 months", "year", 0.75],
    ["1 year", "month", 12],
    ["2 quarters", "month", 6],
    ["30.4375 days", "month", 1],
    ["4 weeks", "month", 28 / 30.4375],
    ["1 day", "month", 1 / 30.4375],
    ["25%", "share", 0.25],
    ["57 percent", "share", 0.57],
    ["0.3 share", "ratio", 0.3],
    ["20M usd", "usd", 20e6],
    ["20 million usd", "usd", 20e6],
    ["20m usd", "usd", 20e6],
    ["20 million usd/year", "million usd/year", 20],
    ["20e6 USD per year", "million usd/year", 20],
    ["1.5bn usd", "usd", 1.5e9],
    ["150k usd/fte/year", "usd/fte/month", 12500],
    ["150k usd per fte per year", "usd/fte/month", 12500],
    ["0.02/month", "1/month", 0.02],
    ["0.02 per month", "1/month", 0.02],
    ["0.24 1/year", "1/month", 0.02],
    ["24%/year", "1/month", 0.02],
    ["2 1/month/(million usd/month)", "1/month/(million usd/month)", 2],
    ["0.5 1/fte^0.5", "1/fte^0.5", 0.5],
    ["0.05 share/e-fold", "share/e-fold", 0.05],
    ["1_000 Organisations", "organization", 1000],
    ["12", "usd", 12],
    ["-3 logit", "logit", -3],
    [".5 camps", "camp", 0.5],
    ["10 hours/month", "hour/month", 10],
    ["10k", "ratio", 10_000],
    ["4M", "usd", 4e6],
    ["4 million", "organization", 4e6],
    ["5 %", "share", 0.05],
    ["$20", "usd", 20],
    ["$4,000,000", "usd", 4e6],
    ["US$4,000", "usd", 4000],
    ["$80", "usd/node/month", 80],
    ["-$35,000 / month", "usd/month", -35_000],
    ["$20M", "usd", 20e6],
    ["4.000.000", "usd", 4e6],
    ["1.234.567,5 usd", "usd", 1_234_567.5],
    ["1.234,5", "node", 1234.5],
    ["1,234.5", "node", 1234.5],
    ["4,000,000 usd", "usd", 4e6],
    ["14’000", "usd/fte/month", 14_000],
    ["1'000", "node", 1000],
    ["25 000", "organization", 25_000],
    ["25\u202f000", "organization", 25_000],
    ["“4M”", "usd", 4e6],
    ["‘5 %’", "share", 0.05],
    ["„4.000.000“", "usd", 4e6],
    ["\u22123 logit", "logit", -3],
  ])("%s in %s is %d", (text, unit, expected) => {
    expect(readQuantity(text, unit, mathematics)).toBe(expected);
  });

  it.each<[string, Unit, RegExp]>([
    ["9 months", "usd/node/month", /cannot be turned into usd\/node\/month/],
    ["2 days/month", "hour/month", /cannot be turned into hour\/month/],
    ["5 kg", "usd", /"kg", which is not known/],
    ["5 nods", "node", /"nods", which is not known/],
    ["20m", "usd", /"m", which is not known/],
    ["20m node", "node", /"m", which is not known/],
    ["20 €", "usd", /"€", which is not known/],
    ["1,000 usd", "usd", /not a number with a unit/],
    ["€20", "usd", /not a number with a unit/],
    ["20M", "million usd/year", /cannot be turned into million usd\/year/],
    ["lots", "usd", /not a number with a unit/],
    ["5 usd/", "usd", /not known|cannot be turned/],
    ["5 usd)(", "usd", /cannot be turned/],
    ["", "usd", /not a number with a unit/],
    ["1 e-fold", "share", /cannot be turned/],
  ])("%s in %s is a mistake", (text, unit, reason) => {
    expect(readQuantity(text, unit, mathematics)).toMatchObject({ reason: expect.stringMatching(reason) });
  });

  it("names the unit that was probably meant, and the one that is wanted", () => {
    expect(readQuantity("5 nods", "node", mathematics)).toMatchObject({ hint: 'It wants node. Did you mean "node"?' });
  });

  it.each<[string, Unit, string]>([
    ["25,000", "organization", "Write it without the comma: 25000."],
    ["2,5", "fte", "Write it without the comma, and with a point: 2.5."],
    ["~10", "node", 'Write it without "~": 10.'],
    ["~$80", "usd/node/month", 'Write it without "~" and the sign $: 80 usd/node/month.'],
    ["0,125", "share", "Write it without the comma, and with a point: 0.125."],
    [
      "$168k/year",
      "usd/fte/month",
      'Write it without the sign $. Write a number in usd/fte/month, or a number with its unit, such as "12 usd/fte/month".',
    ],
    ["20 €", "usd", "It wants usd. Money is written in usd, without a sign."],
  ])("%s in %s is refused with how to write it", (text, unit, hint) => {
    expect(readQuantity(text, unit, mathematics)).toMatchObject({ hint });
  });

  it("keeps every bit of a number in the declared unit, without mathematics", () => {
    const units = fc.constantFrom(...(Object.keys(unitBounds) as Unit[]));
    fc.assert(
      fc.property(units, fc.double({ noNaN: true, noDefaultInfinity: true }), (unit, value) => {
        const text = `${value} ${unit}`;
        if (text.length <= 100) expect(readQuantity(text, unit)).toBe(Object.is(value, -0) ? 0 : value);
      }),
    );
  });

  it("waits for mathematics only when another unit is to be converted", () => {
    expect(readQuantity("9 months", "month")).toBe(9);
    expect(readQuantity("9 months", "year")).toBe(0.75);
    expect(readQuantity("25%", "share")).toBe(0.25);
    expect(readQuantity("5 years", "usd")).toBeUndefined();
    expect(readQuantity("800 usd/node/year", "usd/node/month")).toBeUndefined();
  });

  it("never gives anything but a number or a mistake, whatever is written", () => {
    const words = fc.constantFrom(
      "usd",
      "node",
      "1",
      "/",
      "*",
      "^",
      "(",
      ")",
      " ",
      "month",
      "million",
      "%",
      "e",
      "-",
      "9",
      "k",
      "M",
      ".",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 12 }).map((parts) => `3 ${parts.join("")}`),
        ),
        (text) => {
          const read = readQuantity(text, "usd/month", mathematics);
          expect(["number", "object"]).toContain(typeof read);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
