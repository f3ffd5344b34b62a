import { factorsAt } from "@stewardsim/experiments";
import { parseScenario } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { factorHelp } from "./design-words.ts";
import { factorIn } from "./factor-words.ts";

const price = "strategy.streams.subscription.price";

describe("a factor in words", () => {
  it.each([
    [price, price],
    [`${price}=50..200`, { path: price, low: 50, high: 200 }],
    [`${price}=-1.5..2e3`, { path: price, low: -1.5, high: 2000 }],
    [`${price}=50..200,uniform`, { path: price, low: 50, high: 200, distribution: { kind: "uniform" } }],
    [
      `${price}=50..200, normal:90:20`,
      { path: price, low: 50, high: 200, distribution: { kind: "normal", mean: 90, sd: 20 } },
    ],
    [
      `${price}=50..200,triangular:90`,
      { path: price, low: 50, high: 200, distribution: { kind: "triangular", mode: 90 } },
    ],
    [`${price}=50..200,pert:90`, { path: price, low: 50, high: 200, distribution: { kind: "pert", mode: 90 } }],
    [
      `${price}=50..200,beta:2:5`,
      { path: price, low: 50, high: 200, distribution: { kind: "beta", alpha: 2, beta: 5 } },
    ],
    [`${price}=log-uniform`, { path: price, distribution: { kind: "log-uniform" } }],
  ])("is read: %s", (text, factor) => {
    expect(factorIn(text)).toEqual(factor);
  });

  it.each([
    [`${price}=50`, `gives no range: write ${price}=LOW..HIGH with two numbers.`],
    [`${price}=`, "gives no range"],
    [`${price}=50..`, "gives no range"],
    [`${price}=..200`, "gives no range"],
    [`${price}=50..1..200`, "gives no range"],
    [`${price}=50..Infinity`, "gives no range"],
    [
      `${price}=50..200,trianglar:90`,
      'no distribution is called "trianglar". Did you mean "triangular"? There are uniform,',
    ],
    [
      `${price}=50..200,cauchy`,
      'called "cauchy". There are uniform, log-uniform, normal:MEAN:SD, triangular:MODE, pert:MODE, beta:ALPHA:BETA.',
    ],
    [`${price}=50..200,normal:90`, `normal takes numbers: write ${price}=LOW..HIGH,normal:MEAN:SD.`],
    [`${price}=50..200,pert:mode`, `pert takes numbers: write ${price}=LOW..HIGH,pert:MODE.`],
    [`${price}=50..200,uniform:3`, "uniform takes no numbers"],
    [`${price}=50..200,pert:90,beta:1:2`, "says too much"],
  ])("is refused, with how to write it: %s", (text, reason) => {
    expect(() => factorIn(text)).toThrow(reason);
  });

  it("becomes a factor of a scenario, by its name where it is an item of a list", () => {
    const scenario = parseScenario({
      market: { platforms: [{ name: "unix" }] },
      partners: { vendors: [{ name: "Redmond", platform: "unix" }] },
      strategy: { streams: { subscription: {} } },
    });
    const words = [`${price}=50..200,pert:90`, "partners.vendors[Redmond].benefit=0.2..0.9"];
    expect(factorsAt(scenario, words.map(factorIn))).toMatchObject([
      { path: price, low: 50, high: 200, distribution: { kind: "pert", mode: 90 } },
      { path: "partners.vendors[0].benefit", low: 0.2, high: 0.9 },
    ]);
    expect(() => factorsAt(scenario, [factorIn(`${price}=50..200,pert:20`)])).toThrow("mode 20 outside of 50 to 200");
  });

  it("is told in one sentence with every distribution", () => {
    for (const kind of ["log-uniform", "normal:MEAN:SD", "pert:MODE", "beta:ALPHA:BETA"])
      expect(factorHelp).toContain(kind);
  });
});
