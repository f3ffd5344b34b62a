import { describe, expect, it } from "vitest";
import { column } from "../../foundation/table.ts";
import { change } from "../../scenario/change.ts";
import { parseScenario } from "../../scenario/load.ts";
import { fitOpening } from "./fit-opening.ts";
import { hasOpening, holdOpening, withPastOf } from "./hold-opening.ts";
import { compare } from "./compare.ts";
import { pastOf } from "./past-of.ts";
import { simulate } from "./simulate.ts";

const small = parseScenario({
  market: {
    population: { organizations: 4000, sampled: 2000 },
    buying: { buyerShare: 0.4, worthScale: 4 },
  },
  strategy: { streams: { subscription: { price: 60 } } },
});
const opened = fitOpening(
  small,
  { adopters: 300, customers: 12, arr: 40_000, contributors: { outside: 20 } },
  { replications: 2 },
);

/** Worlds in which, with the past of the middles, hardly anybody or nearly everybody would run the project. */
const worlds = [
  { "market.choice.fitMean": -150 },
  { "market.choice.fitMean": 0, "market.choice.capabilityValue": 300 },
  { "market.choice.capabilityValue": 60, "community.arrival.newcomerRate": 0.2 },
  { "market.population.nodesSigma": 1.5, "market.choice.supportValue": 30 },
];

describe("a run that is held to what is observed in month 0", () => {
  it.each(worlds)("stands as is observed, whatever else is drawn: %j", (drawn) => {
    const scenario = change(opened, drawn);
    for (const replication of [0, 1]) {
      const { numbers, standing } = holdOpening(scenario, { seed: "held", replication });
      // A row stands for two organizations, and one of those who buy for two or three.
      expect(Math.abs(standing!.adopters - 300)).toBeLessThanOrEqual(16);
      expect(Math.abs(standing!.customers - 12)).toBeLessThanOrEqual(3);
      expect(Math.abs(standing!.outside - 20)).toBeLessThanOrEqual(2);
      // And it does so when it is run.
      const { table } = simulate(change(scenario, numbers), { seed: "held", replication, months: 1 });
      expect(column(table, "adopters")[0]! / standing!.adopters).toBeCloseTo(1, 0);
    }
  });

  it("would not without: the same worlds hold a third of that, and half as much again", () => {
    const adopters = worlds.map(
      (drawn) => column(simulate(change(opened, drawn), { seed: "held", months: 1 }).table, "adopters")[0]!,
    );
    expect(Math.min(...adopters)).toBeLessThan(100);
    expect(Math.max(...adopters)).toBeGreaterThan(450);
  });

  it("is worth more to all where more run it, and what is sold is where as many pay twice the price", () => {
    const appeal = (adopters: number) =>
      holdOpening(change(opened, { "project.opening.adopters": adopters })).numbers["project.opening.appeal"]!;
    expect(appeal(600)).toBeGreaterThan(appeal(300));
    expect(appeal(300)).toBeGreaterThan(appeal(100));
    const demand = (price: number) =>
      holdOpening(change(opened, { "strategy.streams.subscription.price": price })).numbers["project.opening.demand"]!;
    expect(demand(120)).toBeGreaterThan(demand(60) + 20);
  });

  it("finds one demand, however many salespeople there are: what they had no time for was sold before", () => {
    const sold = (sales: number) => {
      const { numbers, missed } = holdOpening(
        change(small, {
          "steward.opening.sales": sales,
          "project.opening": { adopters: 300, customers: 60, outsiders: 20, pastExposure: 0.2, soldMonths: 12 },
          known: { facts: [], ranges: {} },
        }),
        { seed: "sold" },
      );
      expect(missed).toBeLessThan(0.1);
      return { demand: numbers["project.opening.demand"]!, earlier: numbers["project.opening.earlierSales"]! };
    };
    const [few, many] = [sold(0.2), sold(40)];
    expect(few.earlier).toBeGreaterThan(3);
    expect(many.earlier).toBe(1);
    expect(Math.abs(few.demand - many.demand)).toBeLessThan(15);
  });

  it("says by how much it is missed where nothing leads there", () => {
    const { standing, missed } = holdOpening(
      change(opened, { "project.opening.customers": 290, "project.opening.arr": 0 }),
      { seed: "held" },
    );
    expect(standing!.customers).toBeLessThan(200);
    expect(missed).toBeCloseTo(1 - (standing!.customers + 1) / 291, 9);
  });

  it("has twice the outsiders two years later, too, where twice as many are observed", () => {
    const later = (outsiders: number) => {
      const scenario = change(opened, { "project.opening.outsiders": outsiders });
      const counts = [0, 1, 2, 3].map((replication) => {
        const { numbers } = holdOpening(scenario, { seed: "held", replication });
        const run = simulate(change(scenario, numbers), { seed: "held", replication, months: 24 });
        return column(run.table, "contributors-active-outside")[23]!;
      });
      return counts.reduce((sum, one) => sum + one, 0);
    };
    const ratio = later(80) / later(40);
    expect(ratio).toBeGreaterThan(1.4);
    expect(ratio).toBeLessThan(3);
  });

  it("comes to the same twice, and is another one in another replication", () => {
    const scenario = change(opened, worlds[0]!);
    expect(holdOpening(scenario, { replication: 3 })).toEqual(holdOpening(scenario, { replication: 3 }));
    expect(holdOpening(scenario, { replication: 4 }).numbers).not.toEqual(
      holdOpening(scenario, { replication: 3 }).numbers,
    );
  });

  it("leaves alone what somebody else sets", () => {
    const paths = (scenario: typeof opened, except: string[] = []) =>
      Object.keys(holdOpening(scenario, { except }).numbers).sort();
    const all = [
      "market.population.nodesMedian",
      "project.opening.appeal",
      "project.opening.arrivalMultiplier",
      "project.opening.demand",
      "project.opening.earlierSales",
    ];
    expect(paths(opened)).toEqual(all);
    expect(paths(opened, ["project.opening.demand"])).toEqual(all.filter((path) => !path.endsWith("demand")));
    expect(paths(change(opened, { "market.population.nodesMedian": 9 }))).toEqual(all.slice(1));
    expect(paths(change(opened, { "project.opening.earlierSales": { low: 2, high: 9 } }))).toEqual(all.slice(0, 4));
  });

  it("takes customers of one who sells nothing by contract for those of its hosting", () => {
    const hosts = parseScenario({
      market: { population: { organizations: 4000, sampled: 2000 } },
      project: { opening: { adopters: 300, customers: 25, pastExposure: 0.2, soldMonths: 12 } },
      strategy: { streams: { infrastructure: { premium: 0.4 } } },
    });
    // What is written here is a start, and no fact.
    const free = { ...hosts, known: { ...hosts.known, facts: [] } };
    const { numbers, standing } = holdOpening(free);
    expect(Math.abs(standing!.customers - 25)).toBeLessThanOrEqual(4);
    expect(numbers["project.opening.hostingDemand"]).not.toBe(0);
    expect(numbers).not.toHaveProperty("project.opening.demand");
  });

  it("is not solved where nothing is observed, or nobody had heard of the project", () => {
    for (const scenario of [small, change(opened, { "project.opening.pastExposure": 0 })]) {
      expect(hasOpening(scenario)).toBe(false);
      expect(holdOpening(scenario)).toEqual({ numbers: {}, standing: undefined, missed: 0 });
    }
  });

  it("refuses what it cannot take", () => {
    expect(() => holdOpening(opened, { replication: -1 })).toThrow(/replication/);
    expect(() => holdOpening(opened, { except: "appeal" as unknown as string[] })).toThrow(/a list of paths/);
    expect(() => holdOpening(opened, { months: 3 } as object)).toThrow(/months/);
    expect(() => holdOpening(change(small, { opening: { adopters: 9 } }))).toThrow(/fitOpening/);
  });
});

describe("a variant of a firm of which the same is observed", () => {
  const observed = { adopters: 300, customers: 12, arr: 250_000, contributors: { outside: 20 } };
  const firm = fitOpening(small, observed, { replications: 2 });
  const cheap = fitOpening(change(small, { "strategy.streams.subscription.price": 30 }), observed, { replications: 2 });

  it("has the customers of that firm, and not others who would bring as much at half the price", () => {
    expect(Math.abs(cheap.market.population.nodesMedian / firm.market.population.nodesMedian - 1)).toBeGreaterThan(0.1);
    const variant = withPastOf(cheap, firm);
    expect(variant.market).toEqual(firm.market);
    expect(variant.project.opening).toEqual(firm.project.opening);
    expect(variant.strategy).toEqual(cheap.strategy);
    expect(variant.known).toEqual(cheap.known);
  });

  it("begins with their contracts, which run on, and sells at its own price from month 0 on", () => {
    const { arms } = compare({ firm, cheap }, { seed: "half", replications: 4, months: 12 });
    expect(arms[1]!.means.adoption.estimate / arms[0]!.means.adoption.estimate).toBeCloseTo(1, 1);
    for (const replication of [0, 1]) {
      const { numbers } = holdOpening(firm, { seed: "half", replication });
      const held = change(firm, numbers);
      const past = pastOf(held, { seed: "half", replication, months: 12 });
      const revenueOf = (scenario: typeof firm) =>
        column(simulate(change(scenario, numbers), { seed: "half", replication, months: 12, past }).table, "revenue");
      const [before, after] = [revenueOf(firm), revenueOf(withPastOf(cheap, firm))];
      expect(Math.abs(after[0]! / before[0]! - 1)).toBeLessThan(0.25);
      expect(after.at(-1)!).not.toBe(before.at(-1)!);
    }
  });

  it("stays as it is where something else is observed, or nothing, and keeps what it says itself", () => {
    const other = change(firm, { "project.opening.customers": 13 });
    expect(withPastOf(other, firm)).toBe(other);
    expect(withPastOf(small, firm)).toBe(small);
    const said = change(cheap, { "market.population.nodesMedian": 7 });
    expect(withPastOf(said, firm).market.population.nodesMedian).toBe(7);
  });
});
