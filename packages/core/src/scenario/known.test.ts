import { describe, expect, it } from "vitest";
import { change } from "./change.ts";
import { InvalidScenarioError, type ScenarioError } from "./errors.ts";
import { loadAs, loadScenario, parseScenario, readScenario } from "./load.ts";
import { SmallScenario } from "./testing/small-scenario.ts";

const cash = "steward.treasury.cash";

describe("what a scenario knows", () => {
  it("is what is written in it, also where that is the default", async () => {
    const { known } = await loadScenario("steward: { treasury: { cash: 20000000, wage: 14000 usd/fte/month } }");
    expect(known).toEqual({ facts: [cash, "steward.treasury.wage"], ranges: {} });
  });

  it("is nothing where nothing is written", () => {
    expect(parseScenario({}).known).toEqual({ facts: [], ranges: {} });
  });

  it("counts numbers of lists, and no words, switches or rules", async () => {
    const text = `
      partners: { vendors: [{ name: a, platform: unix, benefit: 0.4 }] }
      strategy: { conduct: { programme: light, audits: 0 }, rules: [{ when: runway < 9, then: { do: cut, share: 0.2 } }] }`;
    expect((await loadScenario(text)).known.facts).toEqual(["partners.vendors[0].benefit", "strategy.conduct.audits"]);
  });

  it("is a range where one is written, with its middle in the scenario", async () => {
    const { steward, project, market, known } = await loadScenario(`
      steward: { treasury: { cash: 3.5m..4.5m usd, wage: { low: 10000, middle: 12000, high: 20000 } } }
      project: { opening: { regulars: 2..5, tests: 25% ± 5% } }
      market: { population: { nodesMedian: { p10: 4, p90: 16 } }, choice: { featureValue: { p10: 80, p90: 120 } } }`);
    expect(steward.treasury).toMatchObject({ cash: 4e6, wage: 12_000 });
    expect(project.opening).toMatchObject({ regulars: 4, tests: 0.25 });
    // The one is measured in times, the other in steps.
    expect(market.population.nodesMedian).toBe(8);
    expect(market.choice.featureValue).toBe(100);
    expect(known).toEqual({
      facts: [],
      ranges: {
        "market.choice.featureValue": { p10: 80, p90: 120 },
        "market.population.nodesMedian": { p10: 4, p90: 16 },
        "project.opening.regulars": { low: 2, high: 5 },
        "project.opening.tests": { low: 0.2, high: 0.3 },
        [cash]: { low: 3.5e6, high: 4.5e6 },
        "steward.treasury.wage": { low: 10_000, middle: 12_000, high: 20_000 },
      },
    });
  });

  it("reads units within groups, and ranges of what is chosen or stands in a list", async () => {
    const { known, strategy, partners } = await loadScenario(`
      partners: { vendors: [{ name: a, platform: unix, benefit: 0.2..0.6 }] }
      strategy: { streams: { subscription: { price: { low: 600 usd/node/year, high: 1800 usd/node/year } } } }`);
    expect(strategy.streams.subscription?.price).toBe(100);
    expect(partners.vendors[0]?.benefit).toBe(0.4);
    expect(Object.keys(known.ranges)).toEqual(["partners.vendors[0].benefit", "strategy.streams.subscription.price"]);
  });

  it("is the default, drawn as the catalogue has it, where it is unknown", () => {
    const { steward, known } = parseScenario({
      steward: { treasury: { cash: "unknown" }, opening: { sales: "unknown" } },
    });
    expect([steward.treasury.cash, steward.opening.sales]).toEqual([20e6, 2]);
    expect(known).toEqual({ facts: [], ranges: { "steward.opening.sales": "unknown", [cash]: "unknown" } });
  });

  it("comes along wherever a complete scenario goes: copied, sent, as JSON, read again", async () => {
    const scenario = await loadScenario("steward: { treasury: { cash: 3..4 usd, wage: 14000 } }");
    const again = [
      structuredClone(scenario),
      JSON.parse(JSON.stringify(scenario)) as unknown,
      { ...scenario, months: 12 },
    ].map(parseScenario);
    for (const { known } of [...again, await readScenario(scenario)]) expect(known).toEqual(scenario.known);
  });

  it("is the same in whatever order it is written", async () => {
    const one = await loadScenario("steward: { treasury: { wage: 14000, cash: 3..4 usd, burnMonths: 2..4 } }");
    const other = await loadScenario("steward: { treasury: { burnMonths: 2..4, cash: 3..4 usd, wage: 14000 } }");
    expect(JSON.stringify(one.known)).toBe(JSON.stringify(other.known));
  });
});

describe("a change", () => {
  const base = parseScenario({ steward: { treasury: { cash: { low: 3, high: 5 }, wage: 14_000 } } });
  const knownAfter = (changes: Record<string, unknown>) => change(base, changes).known;

  it("makes a fact of what it sets, in the place of a range or a default", () => {
    expect(knownAfter({ [cash]: 4 })).toEqual({ facts: [cash, "steward.treasury.wage"], ranges: {} });
    expect(knownAfter({ "steward.team.hiring": 0.05 }).facts).toEqual(["steward.team.hiring", "steward.treasury.wage"]);
  });

  it("takes ranges, in the place of a fact", () => {
    const { known, steward } = change(base, { "steward.treasury.wage": { p10: 10_000, p90: 20_000 } });
    expect(known.facts).toEqual([]);
    expect(known.ranges["steward.treasury.wage"]).toEqual({ p10: 10_000, p90: 20_000 });
    expect(steward.treasury.wage).toBe(15_000);
    expect(knownAfter({ "steward.treasury.wage": "100..300" }).ranges["steward.treasury.wage"]).toEqual({
      low: 100,
      high: 300,
    });
  });

  it("forgets what it takes out, and what stood in a group or list that it replaces", () => {
    expect(knownAfter({ [cash]: undefined, "steward.treasury.wage": undefined })).toEqual({ facts: [], ranges: {} });
    expect(knownAfter({ "steward.treasury": { burnMonths: 12 } })).toEqual({
      facts: ["steward.treasury.burnMonths"],
      ranges: {},
    });
    const vendors = change(base, { "partners.vendors": [{ name: "a", platform: "unix", benefit: 0.1 }] });
    expect(vendors.known.facts).toContain("partners.vendors[0].benefit");
    expect(change(vendors, { "partners.vendors": [] }).known.facts).not.toContain("partners.vendors[0].benefit");
    expect(change(vendors, { "partners.vendors.0.benefit": 0.2 }).known).toEqual(vendors.known);
  });

  it("keeps apart names that begin alike", () => {
    const both = parseScenario({ steward: { treasury: { exitMultiple: 6, exitMultipleLow: 3 } } });
    expect(change(both, { "steward.treasury.exitMultiple": undefined }).known.facts).toEqual([
      "steward.treasury.exitMultipleLow",
    ]);
  });

  it("makes nothing unknown by chance: numbers that a complete scenario holds are believed", () => {
    expect(change({ ...base, events: [] }, {}).known).toEqual(base.known);
  });
});

describe("a range that cannot be", () => {
  async function errorOf(text: string): Promise<ScenarioError> {
    const failure: unknown = await loadScenario(text).catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(InvalidScenarioError);
    const { errors } = failure as InvalidScenarioError;
    expect(errors).toHaveLength(1);
    return errors[0]!;
  }
  const treasury = (text: string) => `steward:\n  treasury:\n    ${text}`;

  it.each<[string, string, RegExp]>([
    [treasury("cash: 120..80 usd"), cash, /low end 120 above its high end 80\. Write the lower first: 80 and 120/],
    [treasury("cash: { p10: 120, p90: 80 }"), cash, /has its p10 120 above its p90 80/],
    [treasury("cash: 80..80 usd"), cash, /is a range of one value\. Write that alone: 80/],
    [treasury("cash: 100 ± 0"), cash, /is a range of one value/],
    [
      treasury("spendShare: 50%..120%"),
      "steward.treasury.spendShare",
      /goes from 0\.5 to 1\.2 share\. Allowed is 0 to 1/,
    ],
    [treasury("spendShare: 90% ± 20%"), "steward.treasury.spendShare", /goes from 0\.7 to 1\.1/],
    [treasury("cash: { low: 1, middle: 1, high: 2 }"), cash, /has its middle 1 not between 1 and 2/],
    [treasury("cash: { low: 1, high: 2, midle: 1.5 }"), cash, /group with "midle", which no range has\. Did you mean/],
    [treasury("cash: { low: 1 }"), cash, /has low only, which make no range/],
    [treasury("cash: { low: 0,35, high: 5 }"), `${cash}.low`, /decimal comma.*Write it with a point: 0\.35\.$/m],
    [treasury("cash: { low: 1, p90: 2 }"), cash, /has low and p90 only/],
    [treasury("cash: {}"), cash, /is an empty group, and no range/],
    [treasury("cash: { low: 1 month, high: 2 }"), cash, /has low "1 month", which .*cannot be turned into usd/],
    [treasury("cash: { low: true, high: 2 }"), cash, /has low true, which is no number/],
    [treasury("cash: { low: .nan, high: 2 }"), cash, /which is no number/],
    [treasury("cash: 3.5m..4.5m"), cash, /"m", which is not known/],
    [treasury("cash: 80-120 usd"), cash, /A range is written with two points: 80\.\.120/],
    [treasury("cash: 80 to 120 usd"), cash, /A range is written with two points/],
    [treasury("cash: [80, 120]"), cash, /is not a number/],
    ["project: { opening: { regulars: 3.2..3.8 } }", "project.opening.regulars", /holds no whole number/],
    ["project: { opening: { regulars: 2.5..3.5 } }", "project.opening.regulars", /holds only the whole number 3/],
    [
      "project: { opening: { regulars: { low: 1, middle: 2.5, high: 4 } } }",
      "project.opening.regulars",
      /no whole number/,
    ],
    [
      "market: { population: { sampled: 100..200 } }",
      "market.population.sampled",
      /belongs to the method and is not drawn/,
    ],
    [
      "market: { population: { organizations: 1000..20000, sampled: 2000 } }",
      "market.population.organizations",
      /cannot be drawn by itself: at 1000 market\.population\.sampled .*More organizations are sampled/,
    ],
    [
      "market: { platforms: [{ name: a, share: 0.6..0.8 }, { name: b, share: 0.3 }] }",
      "market.platforms[0].share",
      /cannot be drawn by itself/,
    ],
    ["months: 100..140", "months", /is a range, and this is the same in all runs\. Write one number/],
    ["strategy: { conduct: { programme: light..full } }", "strategy.conduct.programme", /is not one of the choices/],
    [
      "strategy: { conduct: { overTheWall: { low: 0, high: 1 } } }",
      "strategy.conduct.overTheWall",
      /is not true or false/,
    ],
    ["known: { facts: [steward.treasury.cahs] }", "known.facts[0]", /is the path of no number of this scenario/],
    ["known: { ranges: { steward.name: unknown } }", 'known.ranges["steward.name"]', /is the path of no number/],
  ])("%s", async (text, path, message) => {
    const error = await errorOf(text);
    expect(error.path).toBe(path);
    expect(`${error.reason}. ${error.hint}`).toMatch(message);
  });

  it("is told with its line, beside all else that is wrong", async () => {
    const failure: unknown = await loadScenario(`${treasury("cash: 120..80 usd")}\nmonths: 0`).catch(
      (one: unknown) => one,
    );
    expect((failure as InvalidScenarioError).errors).toMatchObject([{ path: cash, line: 3 }, { path: "months" }]);
  });

  it("has nowhere to be drawn in a format that remembers nothing", async () => {
    await expect(loadAs(SmallScenario, "market: { price: 80..120 }")).rejects.toThrow(/nothing here is drawn/);
  });

  it("is refused in a change, too", () => {
    expect(() => change(parseScenario({}), { [cash]: { low: 2, high: 1 } })).toThrow(/low end 2 above its high end 1/);
    expect(() => change(parseScenario({}), { [cash]: "1..2 usd/year" })).toThrow(InvalidScenarioError);
  });
});
