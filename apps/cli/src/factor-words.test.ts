import { factorsAt } from "@stewardsim/experiments";
import { parseScenario } from "@stewardsim/core";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { factorHelp, kinds } from "./design-words.ts";
import { factorsIn } from "./factor-words.ts";

const price = "strategy.streams.subscription.price";
const wage = "steward.treasury.wage";
const capability = "project.opening.capability";

const sold = parseScenario({ strategy: { streams: { subscription: {} } } });
const factorIn = async (text: string) => (await factorsIn(sold, [text]))[0];

describe("a factor in words", () => {
  it.each([
    [price, price],
    [`${price}=50..200`, { path: price, low: 50, high: 200 }],
    [`${price}=$50..$200`, { path: price, low: 50, high: 200 }],
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
    [`${capability}=40%..50%`, { path: capability, low: 0.4, high: 0.5 }],
    [`${wage}=108k usd/fte/year..264k usd/fte/year`, { path: wage, low: 9000, high: 22_000 }],
    [
      `${wage}=9000..22000, normal:12000:24k usd/fte/year`,
      { path: wage, low: 9000, high: 22_000, distribution: { kind: "normal", mean: 12_000, sd: 2000 } },
    ],
    [
      `${price}=..,lognormal:4.5:0.3`,
      { path: price, low: 0, high: 1e6, distribution: { kind: "lognormal", meanLog: 4.5, sdLog: 0.3 } },
    ],
    [
      `${price}=50..,normal:90:20`,
      { path: price, low: 50, high: 1e6, distribution: { kind: "normal", mean: 90, sd: 20 } },
    ],
    [`${price}=discrete:50:90`, { path: price, distribution: { kind: "discrete", values: [50, 90] } }],
    [
      `${capability}=discrete:40%@3:0.5`,
      { path: capability, distribution: { kind: "discrete", values: [0.4, 0.5], weights: [3, 1] } },
    ],
    [`${price}=empirical:80:90:120`, { path: price, distribution: { kind: "empirical", values: [80, 90, 120] } }],
  ])("is read: %s", async (text, factor) => {
    expect(await factorIn(text)).toEqual(factor);
  });

  it.each([
    [`${price}=50`, `gives no range: write ${price}=LOW..HIGH with two numbers; only`],
    [`${price}=`, "gives no range"],
    [`${price}=50..`, "gives no range"],
    [`${price}=..200`, "gives no range"],
    [`${price}=50..1..200`, "gives no range"],
    [`${price}=50..Infinity`, "is not a number with a unit"],
    [
      `${price}=50..200,trianglar:90`,
      'no distribution is called "trianglar". Did you mean "triangular"? There are uniform,',
    ],
    [
      `${price}=50..200,cauchy`,
      'called "cauchy". There are uniform, log-uniform, normal:MEAN:SD, lognormal:MEANLOG:SDLOG, triangular:MODE, pert:MODE, beta:ALPHA:BETA, discrete:VALUE[@WEIGHT]:…, empirical:VALUE:….',
    ],
    [`${price}=50..200,normal:90`, `normal takes numbers: write ${price}=LOW..HIGH,normal:MEAN:SD.`],
    [`${price}=50..200,pert:mode`, `"mode" is not a number with a unit`],
    [`${price}=50..200,uniform:3`, "uniform takes no numbers"],
    [`${price}=50..200,pert:90,beta:1:2`, "says too much"],
    [`${price}=..,triangular:90`, "only normal and lognormal go on where an end is left out"],
    [`${price}=9 months..200`, '"9 months" is in "months", which cannot be turned into usd/node/month.'],
    [`${price}=€50..200`, "Write it without the sign €"],
    [`${price}=1,000..2,000`, "a comma stands within a number: leave it out"],
    [`${price}=discrete:50`, `discrete lists two values at least: write ${price}=discrete:VALUE[@WEIGHT]:….`],
    [`${price}=discrete:low:high`, '"low" is not a number with a unit'],
    [`${price}=low|high`, "by `categories`"],
    [`${price}=empirical:50@2:60`, "observed values have no weights"],
    [`${price}=discrete:50@2@3:60`, "a value has one weight"],
    [`${price}=discrete:50@x:60`, '"x" is no number: write one without a unit.'],
  ])("is refused, with how to write it: %s", async (text, reason) => {
    await expect(factorIn(text)).rejects.toThrow(reason);
  });

  it("becomes a factor of a scenario, by its name where it is an item of a list", async () => {
    const scenario = parseScenario({
      market: { platforms: [{ name: "unix" }] },
      partners: { vendors: [{ name: "Redmond", platform: "unix" }] },
      strategy: { streams: { subscription: {} } },
    });
    const words = [`${price}=50..200,pert:90`, "partners.vendors[Redmond].benefit=0.2..0.9"];
    expect(factorsAt(scenario, await factorsIn(scenario, words))).toMatchObject([
      { path: price, low: 50, high: 200, distribution: { kind: "pert", mode: 90 } },
      { path: "partners.vendors[0].benefit", low: 0.2, high: 0.9 },
    ]);
    const outside = await factorsIn(scenario, [`${price}=50..200,pert:20`]);
    expect(() => factorsAt(scenario, outside)).toThrow("mode 20 outside of 50 to 200");
  });

  it("is read as the handbook writes it, with every distribution", async () => {
    const handbook = readFileSync(new URL("../README.md", import.meta.url), "utf8");
    const table = handbook.slice(handbook.indexOf("## Parameters to vary"), handbook.indexOf("## Output, files"));
    const words = [...table.matchAll(/\| `([^`]+)` \|\n/g)]
      .map(([, text]) => text!)
      .filter((text) => text !== "--factor");
    const chosen = await factorsIn(sold, words);
    const kindsRead = chosen.flatMap((one) => (typeof one === "string" ? [] : (one.distribution?.kind ?? "uniform")));
    expect([...new Set(kindsRead)].sort()).toEqual([...kinds].sort());
    for (const one of chosen) expect(factorsAt(sold, [one])).toHaveLength(1);
  });

  it("is told in one sentence with every distribution", () => {
    for (const kind of [
      "log-uniform",
      "normal:MEAN:SD",
      "pert:MODE",
      "beta:ALPHA:BETA",
      "lognormal:MEANLOG",
      "discrete:VALUE",
      "empirical:VALUE",
    ])
      expect(factorHelp).toContain(kind);
  });
});
