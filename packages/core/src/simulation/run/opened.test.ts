import { outsideAuthors } from "../community/authors.ts";
import { describe, expect, it } from "vitest";
import { change } from "../../scenario/change.ts";
import { parseScenario } from "../../scenario/load.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { streamNames } from "../../scenario/streams.ts";
import { paid } from "../offers/market-counts.ts";
import { streamResult } from "../offers/revenue.ts";
import { contextFor } from "./context-for.ts";
import { UnreachableOpeningError, UnsolvedOpeningError } from "./errors.ts";
import { fitOpening } from "./fit-opening.ts";
import { loadScenario, readScenario } from "./opened.ts";
import { begin } from "./opening.ts";
import { simulate } from "./simulate.ts";

const base = {
  market: { population: { organizations: 2000, sampled: 200 }, buying: { buyerShare: 0.4, worthScale: 4 } },
  strategy: { streams: { subscription: { price: 60 } } },
};

/** Means over the replications that are matched. */
function standing(scenario: Scenario) {
  const of = { adopters: 0, outside: 0, customers: 0, arr: 0, people: 0 };
  for (let replication = 0; replication < 8; replication++) {
    const context = contextFor(scenario, { seed: "1", replication });
    const world = begin(context);
    of.adopters += (world.market.share * context.sample.totalWeight) / 8;
    of.outside += outsideAuthors(world) / 8;
    of.customers += paid(world.market.organizations) / 8;
    of.people += Object.values(world.steward.people).reduce((sum, one) => sum + one, 0) / 8;
    for (const name of streamNames) of.arr += (12 * streamResult(world, context, name).revenue) / 8;
  }
  return of;
}

describe("an opening in a scenario", () => {
  const written = {
    ...base,
    opening: { adopters: 250, customers: 20, contributors: { outside: 12, inside: 3 }, headcount: 20 },
  };

  it("is solved when it is loaded, to what is observed in month 0, and is then known", async () => {
    const scenario = await readScenario(written);
    const { adopters, outside, customers, people } = standing(scenario);
    // A row of the sample stands for ten organizations or some more, in one of eight replications.
    expect(Math.abs(adopters - 250)).toBeLessThan(20);
    expect(Math.abs(outside - 12)).toBeLessThanOrEqual(1);
    expect(Math.abs(customers - 20)).toBeLessThanOrEqual(15);
    expect(people).toBeCloseTo(20, 9);
    expect(scenario.steward.opening.upstream).toBe(3);
    expect(scenario.opening).toBeUndefined();
    expect(scenario.known.facts).toEqual(
      expect.arrayContaining(["project.opening.adopters", "project.opening.customers", "steward.opening.sales"]),
    );
    // What was solved for them is none.
    expect(scenario.known.facts).not.toContain("project.opening.pastExposure");
    expect(scenario.known.facts).not.toContain("project.opening.soldMonths");
  });

  it("comes to the same from a text, a value, a change and the library's call", async () => {
    const small = { ...base, market: { population: { organizations: 400, sampled: 60 } } };
    const opening = { adopters: 60, contributors: { outside: 4 } };
    const loaded = await loadScenario(JSON.stringify({ ...small, opening }));
    expect(await readScenario({ ...small, opening })).toEqual(loaded);
    expect(fitOpening(change(parseScenario(small), { opening }))).toEqual(loaded);
    expect(fitOpening(parseScenario(small), opening)).toEqual(loaded);
  });

  it("has its revenue by the workload of organizations, where that is not known", async () => {
    // With few rows a customer more is ten organizations at once.
    const fine = {
      ...base,
      market: { ...base.market, population: { organizations: 2000, sampled: 500 } },
      steward: { opening: { sales: 6 } },
    };
    const scenario = await readScenario({ ...fine, opening: { adopters: 250, customers: 18, arr: "360k usd/year" } });
    const { arr, customers } = standing(scenario);
    expect(Math.abs(arr / 360_000 - 1)).toBeLessThan(0.15);
    expect(Math.abs(customers - 18)).toBeLessThanOrEqual(4);
    expect(scenario.market.population.nodesMedian).not.toBe(parseScenario(base).market.population.nodesMedian);
  });

  it("says what is nearest where it cannot be reached", async () => {
    const tooDear = { ...base, strategy: { streams: { subscription: { price: 1e6 } } } };
    await expect(readScenario({ ...tooDear, opening: { adopters: 250, customers: 20 } })).rejects.toThrow(
      /^No past of this market gives 20 customers \(opening\.customers\)\. The nearest is 0\. Ask for that, sell more before month 0/,
    );
    const known = { ...base.market, population: { ...base.market.population, nodesMedian: 8 } };
    const paid = { ...base, market: known, opening: { adopters: 250, customers: 20, arr: 1e9 } };
    const failure: unknown = await readScenario(paid).catch((caught: unknown) => caught);
    expect(failure).toBeInstanceOf(UnreachableOpeningError);
    expect((failure as UnreachableOpeningError).nearest).toBeGreaterThan(0);
    expect(String(failure)).toMatch(
      /gives 1000000000 usd\/year of recurring revenue \(opening\.arr\)\. The nearest is \d/,
    );
  });

  it("keeps people whom the scenario counts itself, and divides the rest as they are", () => {
    const counted = parseScenario({ steward: { opening: { sales: 6 } } });
    const { opening } = fitOpening(counted, { headcount: 24 }).steward;
    expect(opening).toEqual({ sales: 6, upstream: 4, product: 8, integration: 2, other: 4 });
    expect(() => fitOpening(counted, { headcount: 5 })).toThrow(
      "No past of this market gives 5 people of the steward (opening.headcount). The nearest is 6. Take out a role",
    );
  });

  it("takes ranges, matched at their middles and drawn from then on", async () => {
    const opening = {
      adopters: "200..600",
      customers: { low: 2, middle: 5, high: 12 },
      arr: "unknown",
      contributors: { outside: { p10: 20, p90: 40 }, inside: "1..3" },
    };
    const { project, steward, known } = await readScenario({ ...base, opening });
    expect(project.opening).toMatchObject({ adopters: 400, customers: 5, arr: 0, outsiders: 30 });
    expect(steward.opening.upstream).toBe(2);
    expect(known.ranges).toEqual({
      "project.opening.adopters": { low: 200, high: 600 },
      "project.opening.customers": { low: 2, middle: 5, high: 12 },
      "project.opening.outsiders": { p10: 20, p90: 40 },
      "steward.opening.upstream": { low: 1, high: 3 },
    });
    expect(known.facts).not.toContain("project.opening.adopters");
    const { adopters, customers, contributors } = opening;
    const range = { adopters: { low: 200, high: 600 }, customers, contributors: { ...contributors, inside: 2 } };
    expect([adopters, fitOpening(parseScenario(base), range).project.opening.adopters]).toEqual(["200..600", 400]);
  });

  it("is refused where it has not been solved", () => {
    const unsolved = change(parseScenario(base), { opening: { adopters: 10 } });
    expect(() => simulate(unsolved, { months: 1 })).toThrow(UnsolvedOpeningError);
    expect(() => simulate(unsolved, { months: 1 })).toThrow(/Solve it with fitOpening/);
  });

  it.each<[object, string, RegExp]>([
    [
      { customers: 5 },
      "opening.customers",
      /says nothing of a past without adopters\. Found: 5\. Add opening\.adopters/,
    ],
    [{ arr: "1M usd/year" }, "opening.arr", /without adopters/],
    [{ contributors: { outside: 5 } }, "opening.contributors.outside", /without adopters/],
    [{ adopters: 5, customers: 6 }, "opening.customers", /More customers than the 5 adopters/],
    [{ adopters: 5, customers: 0, arr: 10 }, "opening.arr", /Nobody pays it/],
    [{ headcount: 3, contributors: { inside: 4 } }, "opening.contributors.inside", /More than the 3 people/],
    [{ adopters: -1 }, "opening.adopters", /is too small/],
    [{ adopters: 2100 }, "opening.adopters", /than the 2000 there are.*widen the market/s],
    [{ adopters: "5..2100" }, "opening.adopters", /cannot be drawn by itself: at 2100 .*2000 there are/],
    [{ adopters: "10..5" }, "opening.adopters", /has its low end 10 above its high end 5/],
    [{ adopters: "4..10", customers: 5 }, "opening.adopters", /at 4 opening\.customers .*More customers/],
    [{ customers: "5..10", adopters: "unknown" }, "opening.customers", /without adopters/],
    [{ headcount: "5..10" }, "opening.headcount", /is a range, and this is the same in all runs/],
    [{ adopters: "lots" }, "opening.adopters", /is not a number with a unit/],
    [{ adopters: 5, arr: "2 months" }, "opening.arr", /cannot be turned into usd\/year/],
    [{ adopter: 5 }, "opening.adopter", /Did you mean "adopters"/],
    [{ headcount: "many" }, "opening.headcount", /is not a number/],
  ])("%j is a mistake", async (opening, path, message) => {
    await expect(readScenario({ ...base, opening })).rejects.toThrow(path);
    await expect(readScenario({ ...base, opening })).rejects.toThrow(message);
  });
});
