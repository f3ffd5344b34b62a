import { change, parseScenario } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { settingAt, withNumbers } from "../setting.ts";
import { createStudy } from "../study.ts";
import { runTask, scenarioOf } from "../task.ts";
import { factorsAt } from "./chosen-factors.ts";
import { numberAt } from "./number-at.ts";
import { designFromCsv } from "./design-of-text.ts";

const scenario = parseScenario({
  months: 24,
  market: {
    population: { sampled: 200 },
    awareness: { innovationHazard: 0.1 },
    platforms: [
      { name: "unix", share: 0.6 },
      { name: "windows", share: 0.4, supported: false },
    ],
  },
  partners: {
    vendors: [
      { name: "Redmond", platform: "windows", benefit: 0.8 },
      { name: "Cupertino Inc.", platform: "unix" },
    ],
    resellers: [{ name: "jitsu" }],
  },
  strategy: { streams: { infrastructure: {} } },
});
const benefit = "partners.vendors[0].benefit";
const reach = "partners.resellers[0].reach";

describe("an item of a list", () => {
  it.each([benefit, "partners.vendors.0.benefit", "partners.vendors[Redmond].benefit"])("is found as %s", (path) => {
    expect(numberAt(scenario, path)).toMatchObject({
      entry: { path: benefit, label: "mutual benefit of the joint work (Redmond)", plausible: [0, 1] },
      value: 0.8,
    });
  });

  it("may have any name", () => {
    expect(numberAt(scenario, 'partners.vendors["Cupertino Inc."].adversarial')).toMatchObject({
      entry: { path: "partners.vendors[1].adversarial" },
    });
  });

  it("is read and set by its path", () => {
    const other = withNumbers(scenario, [benefit, reach], [0.1, 0.02]);
    expect(other.partners.vendors.map((vendor) => vendor.benefit)).toEqual([0.1, 0.5]);
    expect(settingAt(other, reach)).toBe(0.02);
    expect(settingAt(scenario, benefit)).toBe(0.8);
    expect(settingAt(scenario, "partners.vendors[2].benefit")).toBeUndefined();
  });

  it.each([
    [
      "partners.vendors[2].benefit",
      'partners.vendors has no item "2": there are partners.vendors[0] (Redmond), partners',
    ],
    ["partners.vendors[Redmnd].benefit", /there are .*Did you mean "Redmond"\?$/],
    ["partners.vendors[].benefit", "partners.vendors[] stands for any item: there are partners.vendors[0] (Redmond)"],
    ["partners.vendors[0].benfit", 'called "partners.vendors[0].benfit". Did you mean "partners.vendors[0].benefit"?'],
    ["partners.vendors", 'No parameter is called "partners.vendors".'],
    ["market.platforms[0].share", /cannot be drawn by itself: at 0\.1 market\.platforms .* must add up to 1\.$/],
  ])("is refused as %s, with a reason", (path, reason) => {
    if (typeof reason === "string") expect(numberAt(scenario, path)).toContain(reason);
    else expect(numberAt(scenario, path)).toMatch(reason);
  });

  it("is not in an empty list", () => {
    expect(numberAt(parseScenario({}), benefit)).toBe(
      "partners.vendors is an empty list in this scenario, so there is no partners.vendors[0].",
    );
  });
});

describe("factors that are items of lists", () => {
  it("are drawn and run through by the arms that have them", () => {
    // A reseller is a channel for hosting that somebody chose.
    const hosting = change(scenario, {
      "strategy.streams": { infrastructure: { premium: 0 } },
      "market.hosting.hostedFriction": 0,
      "market.choice.fitMean": 100,
    });
    const factors = factorsAt(hosting, [{ path: "partners.resellers[jitsu].reach", low: 0.05, high: 0.3 }]);
    expect(factors[0]).toMatchObject({ path: reach, low: 0.05, high: 0.3, middle: 0.1 });
    const without = change(hosting, { "partners.resellers": [] });
    const arms = [
      { name: "with", scenario: hosting },
      { name: "without", scenario: without },
    ];
    const study = createStudy(hosting, arms, { factors, values: [[0.04]], replications: 1 });
    expect(settingAt(scenarioOf(study, study.arms[0]!, 0), reach)).toBe(0.04);
    expect(scenarioOf(study, study.arms[1]!, 0).partners.resellers).toEqual([]);
    const far = { ...study, values: [Float64Array.of(0.3)] };
    const [less, more] = [runTask(study, 0).values, runTask(far, 0).values];
    const width = less.length / 2;
    expect(more.subarray(0, width)).not.toEqual(less.subarray(0, width));
    expect(more.subarray(width)).toEqual(less.subarray(width));
  });

  it("stand once in a design, under whatever names", async () => {
    expect(() => factorsAt(scenario, [benefit, "partners.vendors[Redmond].benefit"])).toThrow(
      `${benefit} is there twice.`,
    );
    await expect(designFromCsv(`${benefit},partners.vendors[Redmond].benefit\n1,1\n`, scenario)).rejects.toThrow(
      "is there twice.",
    );
  });

  it("may be columns of a written design", async () => {
    const { factors, values } = await designFromCsv(
      `draw,partners.vendors[Redmond].benefit,${reach}\n0,0.25,0.03\n`,
      scenario,
      {
        paths: [benefit],
      },
    );
    expect(factors.map(({ path }) => path)).toEqual([benefit, reach]);
    expect(values).toEqual([Float64Array.of(0.25, 0.03)]);
    await expect(designFromCsv(`${benefit}\n1.5\n`, scenario)).rejects.toThrow(
      "Line 2: partners.vendors[0].benefit is 1.5: allowed",
    );
  });
});

describe("a name without its path", () => {
  const sells = parseScenario({ strategy: { streams: { openCore: {}, subscription: {} } } });

  it("is taken for that of what the scenario sells before any other", () => {
    const meant =
      /Did you mean "strategy\.streams\.(openCore|subscription)\.price" or "strategy\.streams\.\w+\.price"\?$/;
    for (const path of ["price", "openCore.price"]) expect(numberAt(sells, path)).toMatch(meant);
    expect(numberAt(scenario, "price")).toBe('No parameter is called "price". Did you mean "market.vendor.price"?');
  });

  it("is that of another where nothing sold has one, and the nearest where letters are wrong", () => {
    expect(numberAt(parseScenario({}), "price")).toMatch(/Did you mean "[\w.]+\.price"\?$/);
    expect(numberAt(sells, "wage")).toContain('Did you mean "steward.treasury.wage"?');
    expect(numberAt(sells, "market.vendor.pryce")).toContain('Did you mean "market.vendor.price"?');
  });

  it("is said where the path is that of a stream which is not sold", () => {
    const one = parseScenario({ strategy: { streams: { openCore: {} } } });
    expect(numberAt(one, "strategy.streams.subscription.price")).toBe(
      'The scenario has no strategy.streams.subscription.price, so nothing can be drawn for it. Did you mean "strategy.streams.openCore.price"?',
    );
  });
});
