import { describe, expect, it } from "vitest";
import type { Changes } from "../../scenario/change.ts";
import { accounts } from "../state/ledger.ts";
import { observables, observe } from "./observe.ts";
import { returns } from "../steward/returns.ts";
import { type WorldRun, only, small, openingWorld } from "../testing/world-run.ts";

/** What is seen of a still world, after somebody has meddled with it. */
const seen = (meddle: (run: WorldRun) => void, changes: Changes = {}) => {
  const run = openingWorld(small({ ...only(), ...changes }));
  meddle(run);
  const columns = observables.map(() => new Float64Array(60));
  observe(run.world, run.context, columns);
  const of = (name: string) => columns[observables.findIndex((one) => one.name === name)]![run.world.month]!;
  return { of, all: (names: readonly string[]) => names.map(of), run };
};

describe("a column", () => {
  it("has a name of its own, and a unit", () => {
    expect(new Set(observables.map(({ name }) => name)).size).toBe(observables.length);
    expect(observables.every(({ unit }) => unit.length > 0)).toBe(true);
  });

  it("shows what it is called by: the community", () => {
    const { all } = seen(({ world: { community } }) => {
      Object.assign(community, {
        activeOutsiders: 2,
        outsideMaintainers: 3,
        outsideRegulars: 5,
        retention: Float64Array.of(0.1, 0.2, 0.3, 0.4, 0.5),
        retentionOutside: 0.6,
        regularRetention: 0.7,
        truckFactor: 11,
        topTenShare: 0.13,
        gini: 0.17,
        meanTrust: 0.19,
        factionalization: 0.23,
        factionalizationPerPaid: 0.29,
        programme: 0.31,
        executiveSupport: 0.37,
        incidents: 41,
        newcomerContributions: Float64Array.of(43, 47),
      });
    });
    expect(all(["contributors-active-outside", "maintainers-outside", "regulars-outside", "newcomers"])).toEqual([
      2, 3, 5, 43,
    ]);
    const retention = ["1", "2-4", "5-9", "10-49", "50", "outside", "outside-regulars"];
    expect(all(retention.map((class_) => `retention-${class_}`))).toEqual([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    expect(all(["truck-factor", "top-ten-share", "contribution-gini", "trust-contributors"])).toEqual([
      11, 0.13, 0.17, 0.19,
    ]);
    expect(all(["factionalization", "factionalization-per-paid-workload", "programme-level"])).toEqual([
      0.23, 0.29, 0.31,
    ]);
    expect(all(["executive-support", "incidents"])).toEqual([0.37, 41]);
  });

  it("shows what it is called by: project, market and rivals", () => {
    const { all } = seen(({ world }) => {
      Object.assign(world.projects.upstream, {
        capability: 2,
        defects: 3,
        tests: 5,
        modules: 7,
        responsiveness: 11,
      });
      Object.assign(world.steward, { gated: 13, integration: 17, perceivedIntegration: 19 });
      Object.assign(world.rivals, { cloudPresent: 1, clonePresent: 29, vendorPrice: 31 });
      Object.assign(world.market, { share: 37, meanTrust: 41 });
      world.forking.forks.set([43, 47, 53, 59]);
      world.forking.births = 61;
    });
    expect(all(["capability", "defects", "tests", "modules", "responsiveness"])).toEqual([2, 3, 5, 7, 11]);
    expect(all(["gated-features", "integration", "integration-perceived"])).toEqual([13, 17, 19]);
    expect(all(["rival-cloud-present", "clone-present", "vendor-price"])).toEqual([1, 29, 31]);
    expect(all(["adoption-share", "trust-organizations"])).toEqual([37, 41]);
    expect(all(["forks-exodus", "forks-governance", "forks-coalition", "fork-attempts"])).toEqual([47, 53, 59, 61]);
  });

  it("shows what it is called by: the firm", () => {
    const { all } = seen(({ world: { ledger, steward } }) => {
      accounts.forEach((_, index) => (ledger.month[index] = index + 1));
      ledger.returns.set([2, 3, 5, 7, 11, 13]);
      Object.assign(ledger, { cash: 17, presentValue: 19, peopleFundedByComplement: 23, rivalRevenue: 29 });
      Object.assign(steward, { leverage: 31, ownership: 37, isAlive: 0, reassigned: 0.25, hoursHeldBack: 1 });
      Object.assign(steward.people, { upstream: 8, product: 16, integration: 32, sales: 64, other: 128 });
    });
    expect(all(accounts.map((account) => `flow-${account}`))).toEqual(accounts.map((_, index) => index + 1));
    expect(all(returns.map((name) => `return-${name.replaceAll(" ", "-")}`))).toEqual([2, 3, 5, 7, 11, 13]);
    expect(all(["cash", "net-present-value-to-date", "upstream-funded-by-complement", "rival-revenue"])).toEqual([
      17, 19, 23, 29,
    ]);
    expect(all(["leverage", "ownership", "steward-alive"])).toEqual([31, 37, 0]);
    // 8 people upstream, of whom a quarter works elsewhere and one is held back.
    expect(all(["headcount", "headcount-upstream", "contributors-steward"])).toEqual([248, 8, 5]);
  });
});

describe("what is counted in a month", () => {
  const two = {
    "market.platforms": [
      { name: "a", share: 0.5 },
      { name: "b", share: 0.25, supported: false },
      { name: "c", share: 0.25, supported: false },
    ],
  };

  it("are the adopters on platforms that a partner opened", () => {
    const { of } = seen(({ world: { market } }) => {
      market.byPlatform.set([100, 20, 7]);
      market.openedByPartner.set([0, 1, 1]);
    }, two);
    expect(of("adopters-partner-platforms")).toBe(27);
  });

  it("are partners that said yes, and resellers that stay", () => {
    const { all } = seen(
      ({ world }) => {
        world.partners[0]!.acceptedAt = 0;
        world.partners[2]!.acceptedAt = 5;
        world.resellers[1]!.leftAt = 0;
      },
      {
        ...two,
        "mechanisms.resellers": true,
        "partners.vendors": ["x", "y", "z"].map((name) => ({ name, platform: "b" })),
        "partners.resellers": ["r", "s", "t"].map((name) => ({ name })),
      },
    );
    expect(all(["partners-accepted", "resellers"])).toEqual([2, 2]);
  });

  it("is the merged work of the year that ends with this month, against the year before, and whose it is", () => {
    const { of } = seen(({ world }) => {
      world.month = 23;
      const { merged, mergedBySteward } = world.projects.upstream;
      // A year of 10, and one of 6 but for its last month of 18, all of it the steward's.
      merged.set([...Array.from({ length: 12 }, () => 10), ...Array.from({ length: 11 }, () => 6), 18, 999]);
      mergedBySteward[23] = 18;
    });
    expect(of("stagnation")).toBeCloseTo(1 - 84 / 120, 12);
    expect(of("commit-share-steward")).toBeCloseTo(18 / 84, 12);
  });

  it("is the work merged into a fork, in its ring of 25 months", () => {
    const { of } = seen(({ world }) => {
      world.month = 27;
      world.forking.route = 1;
      world.projects.fork.isAlive = 1;
      world.projects.fork.merged[2] = 9;
    });
    expect(of("fork-merged-work")).toBe(9);
  });

  it("is the money of this month, in its ring of twelve", () => {
    const { all } = seen(({ world: { ledger, ...world } }) => {
      ledger.revenue[0] = 3;
      ledger.grossProfit[0] = 4;
      expect(world.month).toBe(0);
    });
    expect(all(["revenue", "gross-profit"])).toEqual([3, 4]);
  });

  it("is what the firm would be worth if the month were the last, at the low end of exits", () => {
    const worth = (month: number) =>
      seen(
        ({ world }) => {
          world.month = month;
          world.ledger.presentValue = 1000;
          world.ledger.grossProfit.fill(10);
        },
        { "steward.treasury": { exitMultipleLow: 3, exitMultiple: 9, discountRate: 0.21, maintenanceShare: 0 } },
      ).of("value-at-low-exit");
    // Three years of 120, from the middle of this month on; 21% a year is a factor of 1.1 in six months.
    expect(worth(0)).toBeCloseTo(1000 + 360 * 1.21 ** (-0.5 / 12), 6);
    expect(worth(17)).toBeCloseTo(1000 + 360 * 1.21 ** (-17.5 / 12), 6);
  });

  it("are tenths of people, also where all are in the first or the last class", () => {
    const tenths = (position: number) =>
      seen(({ world }) => {
        world.community.trustCounts[position] = 10;
      }).all(["trust-contributors-low-tenth", "trust-contributors-high-tenth"]);
    expect(tenths(0)[0]).toBeCloseTo(0.1 / 50, 12);
    expect(tenths(0)[1]).toBeCloseTo(0.9 / 50, 12);
    expect(tenths(49)[0]).toBeCloseTo(49.1 / 50, 12);
    expect(tenths(49)[1]).toBeCloseTo(49.9 / 50, 12);
  });

  it("is no separation where nobody runs the project", () => {
    const { of } = seen(({ world }) => world.market.nodes.fill(0), { "mechanisms.separation": true });
    expect(of("separation")).toBe(0);
  });
});
