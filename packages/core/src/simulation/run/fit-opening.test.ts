import { describe, expect, it } from "vitest";
import { change } from "../../scenario/change.ts";
import { parseScenario } from "../../scenario/load.ts";
import { paid } from "../offers/market-counts.ts";
import { outsideAuthors } from "../community/authors.ts";
import { fitOpening } from "./fit-opening.ts";
import { contextFor } from "./context-for.ts";
import { begin } from "./opening.ts";
import { UnreachableOpeningError } from "./errors.ts";

const scenario = parseScenario({
  market: { population: { organizations: 4000, sampled: 400 } },
  strategy: { streams: { subscription: {} } },
});
const known = { adopters: 300, contributors: { outside: 12 } };
const worlds = (from: typeof scenario) =>
  Array.from({ length: 4 }, (_, replication) => begin(contextFor(from, { seed: "1", replication })));
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

describe("a project that stands already", () => {
  const opened = fitOpening(scenario, known, { seed: "1", replications: 4 });

  it("has in month 0 the adopters that are known, within 1% or the organizations that one row stands for", () => {
    const adopters = worlds(opened).map(({ market }) => market.share * 4000);
    // One row of the sample is about ten organizations; four replications of them make steps of 2.5.
    expect(Math.abs(mean(adopters) - known.adopters)).toBeLessThan(Math.max(3, 10));
  });

  it("has in month 0 the outsiders of the last year that are known, within 5% or one person in one replication", () => {
    const outsiders = worlds(opened).map(outsideAuthors);
    expect(Math.abs(mean(outsiders) - known.contributors.outside)).toBeLessThanOrEqual(Math.max(0.6, 0.5));
  });

  it("has spent nothing, hired nobody and met no rival before month 0", () => {
    for (const { ledger, steward, rivals, log } of worlds(opened)) {
      expect(ledger.cash).toBe(scenario.steward.treasury.cash);
      expect({ ...steward.people }).toEqual({ ...scenario.steward.opening });
      expect(rivals.cloudClock.hazard).toBe(0);
      expect(log).toEqual([]);
    }
  });

  it("is refused where the market has not as many", () => {
    expect(() => fitOpening(scenario, { adopters: 1e6, contributors: { outside: 1 } }, { replications: 1 })).toThrow(
      /widen the market/,
    );
  });
});

describe("a past in which not as many would run or buy it as are observed", () => {
  it("makes it worth more to all, and gives what is observed", () => {
    const dear = change(scenario, { "market.choice.fitMean": -140, "strategy.streams.subscription.price": 400 });
    const opened = fitOpening(dear, { adopters: 400, customers: 40 }, { seed: "1", replications: 4 });
    const { appeal, demand } = opened.project.opening;
    expect([appeal > 10, demand > 50]).toEqual([true, true]);
    const standing = worlds(opened);
    expect(Math.abs(mean(standing.map(({ market }) => market.share * 4000)) - 400)).toBeLessThan(40);
    const paying = mean(standing.map(({ market }) => paid(market.organizations)));
    expect(Math.abs(paying - 40)).toBeLessThan(10);
  });
});

describe("a young project", () => {
  it("begins without users", () => {
    const [world] = worlds(scenario);
    expect(world!.market.share).toBe(0);
    expect(world!.month).toBe(0);
  });
});

describe("the past that is solved for", () => {
  const small = parseScenario({
    market: { population: { organizations: 600, sampled: 60 }, choice: { fitMean: 30 } },
    project: { opening: { maintainers: 2, regulars: 4 } },
    community: { arrival: { newcomerRate: 0.01 } },
  });
  const month0 = (pastExposure: number, arrivalMultiplier: number) => {
    const past = change(small, {
      "project.opening.pastExposure": pastExposure,
      "project.opening.arrivalMultiplier": arrivalMultiplier,
    });
    const worlds = [0, 1].map((replication) => {
      const context = contextFor(past, { seed: "1", replication });
      return { world: begin(context), weight: context.sample.totalWeight };
    });
    return {
      adopters: mean(worlds.map(({ world, weight }) => world.market.share * weight)),
      outsiders: mean(worlds.map(({ world }) => outsideAuthors(world))),
    };
  };
  const known = { adopters: 15, contributors: { outside: 4 } };
  const solved = (adopters: number, outsiders: number, seed?: string) =>
    fitOpening(
      small,
      { adopters, contributors: { outside: outsiders } },
      { replications: 2, ...(seed === undefined ? {} : { seed }) },
    ).project.opening;

  it("gives back a past that was simulated", () => {
    const simulated = month0(0.5, 5);
    // Enough to tell it from other pasts.
    expect([simulated.adopters > 20, simulated.outsiders > 4]).toEqual([true, true]);
    const { pastExposure, arrivalMultiplier } = solved(simulated.adopters, simulated.outsiders);
    const again = month0(pastExposure, arrivalMultiplier);
    // A row of the sample stands for some ten, in one of two replications; a person for a half.
    expect(Math.abs(again.adopters - simulated.adopters)).toBeLessThan(6);
    expect(Math.abs(again.outsiders - simulated.outsiders)).toBeLessThanOrEqual(0.5);
  });

  it("changes these two numbers, says what is observed, and nothing else, within their bounds", () => {
    const solution = fitOpening(small, { adopters: 15, contributors: { outside: 4 } }, { replications: 1 });
    const { pastExposure, arrivalMultiplier } = solution.project.opening;
    expect(change(solution, { "project.opening.pastExposure": 0, "project.opening.arrivalMultiplier": 1 })).toEqual(
      change(small, {
        "project.opening.pastExposure": 0,
        "project.opening.arrivalMultiplier": 1,
        "project.opening.adopters": 15,
        "project.opening.outsiders": 4,
      }),
    );
    // What was solved is no fact, and what is observed is one.
    expect(solution.known.facts.filter((path) => path.startsWith("project.opening."))).toEqual([
      "project.opening.adopters",
      "project.opening.maintainers",
      "project.opening.outsiders",
      "project.opening.regulars",
    ]);
    expect([pastExposure > 0, pastExposure < 8, arrivalMultiplier > 0.01, arrivalMultiplier < 100]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it("is of the seed that is named, and of 1 where none is", () => {
    const of = (seed: string) => fitOpening(small, { ...known, adopters: 250 }, { seed, replications: 1 });
    expect(of("1")).not.toEqual(of("other"));
    expect(fitOpening(small, { ...known, adopters: 250 }, { replications: 1 })).toEqual(of("1"));
  });

  it("is of eight replications where no number is said", () => {
    expect(fitOpening(small, known)).toEqual(fitOpening(small, known, { replications: 8 }));
  });

  const unfounded = parseScenario({
    market: { population: { organizations: 600, sampled: 60 }, choice: { fitMean: 30 } },
    community: { arrival: { newcomerRate: 0.01 } },
  });
  const fittedTo = (outside: number) =>
    fitOpening(unfounded, { adopters: 300, contributors: { outside } }, { replications: 4 });
  const outsidersOf = (opened: typeof small) => mean(worlds(opened).map(outsideAuthors));

  it("has nobody behind it where no outsiders are observed, and as rare newcomers as bring half a person a year", () => {
    const { maintainers, regulars, arrivalMultiplier } = fittedTo(0).project.opening;
    expect([maintainers, regulars]).toEqual([0, 0]);
    expect(fittedTo(0).known.facts).toEqual(expect.arrayContaining(["project.opening.regulars"]));
    expect(outsidersOf(fittedTo(0))).toBeLessThanOrEqual(1);
    expect(arrivalMultiplier).toBeLessThan(0.1);
    const hardlyUsed = fitOpening(unfounded, { adopters: 12, contributors: { outside: 0 } }, { replications: 4 });
    // That nobody came of a dozen says less than that nobody came of hundreds.
    expect(hardlyUsed.project.opening.arrivalMultiplier).toBeGreaterThan(2 * arrivalMultiplier);
  });

  it("keeps the maintainers that a scenario states where no outsiders are observed", () => {
    const founded = change(unfounded, { "project.opening.maintainers": 2 });
    const opened = fitOpening(founded, { adopters: 300, contributors: { outside: 0 } }, { replications: 4 });
    expect(opened.project.opening).toMatchObject({ maintainers: 2, regulars: 0 });
  });

  it("has as few behind it as contributed, so that one outsider among hundreds of adopters can be had", () => {
    expect(outsidersOf(fittedTo(1))).toBeLessThanOrEqual(2);
    expect(outsidersOf(fittedTo(20))).toBeGreaterThan(17);
  });

  it("is refused where revenue is stated that is ten times that of so many customers, up or down", () => {
    const sells = change(unfounded, { "strategy.streams": { subscription: {} } });
    const of = (arr: number) =>
      fitOpening(sells, { adopters: 300, customers: 10, arr, contributors: { outside: 10 } }, { replications: 2 });
    for (const arr of [4e8, 400])
      expect(() => of(arr)).toThrow(/No past of this market gives .* usd\/year of recurring revenue/);
    expect(of(4e5).project.opening.arr).toBe(4e5);
  });

  it("is refused by the number that no past gives, with its name", () => {
    expect(() => solved(30, 100_000)).toThrow(
      /^No past of this market gives 100000 outsiders who contributed in the last year \(opening\.contributors\.outside\)\./,
    );
    expect(() => solved(30, 100_000)).toThrow(UnreachableOpeningError);
  });
});
