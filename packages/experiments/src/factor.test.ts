import { canAct, change, parseScenario } from "@stewardsim/core";
import { latinHypercube, oneAtATime, valueAt } from "@stewardsim/analysis";
import { describe, expect, it } from "vitest";
import { factorsOf } from "./factor.ts";
import { createStudy } from "./study.ts";

const speed = "community.trust.speed";
const pathsOf = (...words: Parameters<typeof factorsOf>) => factorsOf(...words).map(({ path }) => path);
const scenario = parseScenario({});

/** The factor of a number that a scenario gives this range. */
const factorAt = (path: string, range: unknown, isCentred = true) =>
  factorsOf(change(scenario, { [path]: range }), { isCentred }).find((factor) => factor.path === path)!;

describe("the uncertain parameters of a scenario", () => {
  it("are those of its world, and not those that somebody chooses", () => {
    const paths = pathsOf(scenario);
    expect(paths).toContain(speed);
    expect(paths.filter((path) => path.startsWith("strategy."))).toEqual([]);
    expect(paths).not.toContain("market.population.sampled");
    expect(paths).not.toContain("steward.treasury.exitMultiple");
  });

  it("give no past to a project that is young", () => {
    expect(pathsOf(scenario).filter((path) => /pastExposure|arrivalMultiplier/.test(path))).toEqual([]);
  });

  it("leave out what the scenario says, also where it says what the catalogue does", () => {
    const all = pathsOf(scenario);
    for (const value of [0.07, scenario.community.trust.speed])
      expect(pathsOf(change(scenario, { [speed]: value }))).toEqual(all.filter((path) => path !== speed));
    expect(pathsOf(change(scenario, { "community.trust": { ...scenario.community.trust } })).join()).not.toContain(
      "community.trust.",
    );
  });

  it("leave out another value that nobody said to be known", () => {
    const { trust } = scenario.community;
    const moved = { ...scenario, community: { ...scenario.community, trust: { ...trust, speed: 0.07 as never } } };
    expect(pathsOf(moved)).not.toContain(speed);
  });

  it("hold again what was said not to be known", () => {
    const stated = change(scenario, { [speed]: 0.07 });
    expect(factorsOf(change(stated, { [speed]: undefined }))).toEqual(factorsOf(scenario));
    expect(factorsOf(change(stated, { [speed]: "unknown" }))).toEqual(factorsOf(scenario));
  });

  it("draw no market that is smaller than what of it runs the project", () => {
    const size = (adopters: number | object) =>
      factorsOf(change(parseScenario({}), { "project.opening.adopters": adopters })).find(
        ({ path }) => path === "market.population.organizations",
      )!;
    expect(size(0)).toMatchObject({ low: 5000, middle: 20_000, isCentred: true });
    expect(size(8000)).toMatchObject({ low: 10_000, middle: 20_000, isCentred: true });
    expect(size(20_000)).toMatchObject({ low: 25_000, middle: 25_000, isCentred: false });
    // Of a range its upper end counts.
    expect(size({ low: 100, high: 8000 })).toMatchObject({ low: 10_000 });
    expect(size({ p10: 100, p90: 8000 })).toMatchObject({ low: 10_000 });
  });

  it("stand in the order of the catalogue, whatever is written of them", () => {
    expect(pathsOf(change(scenario, { [speed]: { low: 0.05, high: 0.09 } }))).toEqual(pathsOf(scenario));
  });
});

describe("a range of one's own", () => {
  it("is even between two ends, and with a middle half below and half above it", () => {
    expect(factorAt(speed, { low: 0.05, high: 0.09 })).toMatchObject({
      low: 0.05,
      middle: 0.07,
      high: 0.09,
      isCentred: false,
      isLog: false,
    });
    const wide = factorAt("steward.treasury.cash", { low: 1e6, middle: 2e6, high: 100e6 });
    expect([0, 0.25, 0.5, 1].map((quantile) => valueAt(wide, quantile))).toEqual([1e6, 1.5e6, 2e6, 100e6]);
    expect(factorAt(speed, { low: 0.05, middle: 0.06, high: 0.09 }, false).isCentred).toBe(false);
  });

  it("draws what experiments otherwise leave alone, and numbers in lists", () => {
    const stated = change(scenario, {
      "partners.vendors": [{ name: "a", platform: "unix", benefit: { low: 0.2, high: 0.6 } }],
      "steward.opening.sales": { low: 2, high: 8 },
      "strategy.streams.subscription": { price: { low: 50, high: 150 } },
      "steward.treasury.exitMultiple": "unknown",
    });
    const added = factorsOf(stated).filter(({ path }) => !pathsOf(scenario).includes(path));
    expect(added.map(({ path, low, middle, high }) => [path, low, middle, high])).toEqual(
      [
        ["steward.opening.sales", 2, 5, 8],
        ["steward.treasury.exitMultiple", 3, 6, 10],
        ["strategy.streams.subscription.price", 50, 100, 150],
        ["partners.vendors[0].benefit", 0.2, 0.4, 0.6],
      ].sort(
        (one, other) =>
          added.findIndex(({ path }) => path === one[0]) - added.findIndex(({ path }) => path === other[0]),
      ),
    );
    expect(added).toHaveLength(4);
  });

  it.each<[string, { p10: number; p90: number }, number]>([
    ["normal where the parameter is measured in steps", { p10: 0.05, p90: 0.09 }, 0.07],
    ["log-normal where it is measured in times", { p10: 4e6, p90: 16e6 }, 8e6],
  ])("of two quantiles is %s", (_, range, median) => {
    const factor = factorAt(median > 1 ? "steward.treasury.cash" : speed, range);
    expect(factor.middle).toBe(median);
    for (const [quantile, value] of [
      [0.1, range.p10],
      [0.5, median],
      [0.9, range.p90],
    ] as const)
      expect(valueAt(factor, quantile) / value).toBeCloseTo(1, 4);
    const drawn = latinHypercube([factor], 1000, 1).map(([value]) => value!);
    expect(drawn.filter((value) => value < range.p10).length / 1000).toBeCloseTo(0.1, 2);
    expect(drawn.filter((value) => value > range.p90).length / 1000).toBeCloseTo(0.1, 2);
  });

  it("keeps its quantiles where bounds clip it, and stays within them", () => {
    const factor = factorAt("steward.treasury.spendShare", { p10: 0.6, p90: 0.99 });
    expect([factor.low, factor.high]).toEqual([expect.closeTo(0.325, 2), 1]);
    expect(valueAt(factor, 0.9)).toBeCloseTo(0.99, 4);
    expect(valueAt(factor, 0.95)).toBe(1);
    expect(oneAtATime([factor]).map(([value]) => value)).toContain(1);
  });

  it("of whole numbers draws whole numbers", () => {
    const even = factorAt("project.opening.regulars", { low: 2, high: 4 });
    const counted = latinHypercube([even], 300, 1).map(([value]) => value);
    expect([2, 3, 4].map((one) => counted.filter((value) => value === one).length)).toEqual([100, 100, 100]);
    const normal = factorAt("project.opening.regulars", { p10: 2, p90: 9 });
    const whole = latinHypercube([normal], 300, 1).map(([value]) => value!);
    expect(whole.every((value) => Number.isInteger(value) && value >= 0)).toBe(true);
    expect(new Set(whole).size).toBeGreaterThan(6);
  });
});

describe("an arm", () => {
  const base = change(scenario, {
    "steward.treasury.cash": { low: 1e6, high: 3e6 },
    "steward.returns.inWorth": false,
  });
  const takenBy = (arm: typeof base) => {
    const { arms, factors } = createStudy(base, [{ name: "arm", scenario: arm }], { draws: 2, months: 12 });
    return arms[0]!.takes.map((index) => factors[index]!.path);
  };

  it("takes the draws of what its base does not know, and holds what it says itself, also at the base's number", () => {
    const all = takenBy(base);
    expect(all).toEqual(pathsOf(base).filter((path) => canAct(base, path)));
    expect(all.length).toBeLessThan(pathsOf(base).length);
    expect(takenBy(change(base, { [speed]: scenario.community.trust.speed }))).toEqual(
      all.filter((path) => path !== speed),
    );
    expect(takenBy(change(base, { "steward.treasury.cash": 2e6 }))).not.toContain("steward.treasury.cash");
  });

  it("is refused with an opening that nobody solved", () => {
    const unsolved = change(base, { opening: { headcount: 9 } });
    expect(() => createStudy(base, [{ name: "arm", scenario: unsolved }])).toThrow(
      'Arm "arm" has an opening that is not solved: give fitOpening(scenario)',
    );
  });

  it("takes what is drawn on purpose, though it is known", () => {
    const known = change(scenario, { [speed]: 0.07 });
    const factors = factorsOf(scenario).filter(({ path }) => path === speed);
    const { arms } = createStudy(known, [{ name: "arm", scenario: known }], { draws: 2, months: 12, factors });
    expect(arms[0]!.takes).toEqual([0]);
  });
});
