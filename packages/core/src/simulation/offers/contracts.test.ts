import { describe, expect, it } from "vitest";
import { runWorld, only, small, openingWorld } from "../testing/world-run.ts";
import {
  contractPrice,
  coveredShare,
  dealEffort,
  isAssisted,
  leastContract,
  metered,
  volumeDiscount,
} from "./contracts.ts";

const terms = small({
  "market.contracts": {
    minimumContract: 1700,
    volumeDiscount: 0.06,
    mostDiscount: 0.4,
    discountNodes: 25,
    coverFloor: 0.6,
    assistedFrom: 10,
    siteNodes: 4,
    cpuGrowth: 0.012,
  },
}).market.contracts;

/** What a contract of so many covered nodes costs at 100 usd a node. */
const priceOf = (rule: typeof terms, nodes: number, covered: number, limited: boolean) =>
  contractPrice(100, covered, volumeDiscount(rule, nodes, covered), leastContract(rule, nodes, limited));

describe("a contract", () => {
  it("covers the stated floor of nodes at criticality 0, and all of them at 1", () => {
    expect(coveredShare(terms, 0)).toBeCloseTo(0.6, 15);
    expect(coveredShare(terms, 0.5)).toBeCloseTo(0.8, 15);
    expect(coveredShare(terms, 1)).toBe(1);
  });

  it("of a small customer costs the list price of what it covers", () => {
    expect(priceOf(terms, 10, 8, true)).toBe(800);
    expect(isAssisted(terms, 10)).toBe(false);
  });

  it("that needs a salesperson has a floor and a discount that grows with its size", () => {
    expect(isAssisted(terms, 11)).toBe(true);
    // 100 · 9 = 900 less 6% of ln(1.36), which is under the smallest contract.
    expect(priceOf(terms, 11, 9, true)).toBe(1700);
    // 100 · 200 · (1 − .06 · ln 9) = 20,000 · .86817
    expect(priceOf(terms, 250, 200, true)).toBeCloseTo(20_000 * (1 - 0.06 * Math.log(9)), 8);
  });

  it("is discounted by no more than the most", () => {
    const steep = { ...terms, volumeDiscount: 0.12 as typeof terms.volumeDiscount };
    // .12 · ln(1 + 10⁶/25) = 1.272
    expect(priceOf(steep, 1e6, 1e6, true)).toBe(100 * 1e6 * 0.6);
  });

  it("has no floor where sales capacity is off", () => {
    expect(priceOf(terms, 11, 9, false)).toBeCloseTo(900 * (1 - 0.06 * Math.log(1.36)), 10);
  });
});

describe("the effort of a deal", () => {
  it("is that of a usual one up to its size, and grows with the power of what is paid beyond", () => {
    const rule = small({ "market.contracts": { usualDeal: 2000, dealElasticity: 0.5 } }).market.contracts;
    expect([0, 500, 2000, 8000, 200_000].map((price) => dealEffort(rule, price))).toEqual([1, 1, 1, 2, 10]);
    const withElasticity = (dealElasticity: number) =>
      small({ "market.contracts": { usualDeal: 2000, dealElasticity } }).market.contracts;
    expect(dealEffort(withElasticity(0), 200_000)).toBe(1);
    expect(dealEffort(withElasticity(1), 200_000)).toBeCloseTo(100, 9);
  });
});

describe("a meter", () => {
  const context = () =>
    openingWorld(small({ "market.contracts.siteNodes": 4, "market.contracts.cpuGrowth": 0.012 })).context;

  it("counts nodes as they are", () => {
    expect(metered("node", context(), 90, 60)).toBe(90);
  });

  it("counts processors, of which a node has more every year", () => {
    expect(metered("cpu", context(), 100, 0)).toBe(100);
    expect(metered("cpu", context(), 100, 50)).toBeCloseTo(160, 12);
  });

  it("counts sites by the root of the nodes", () => {
    expect(metered("site", context(), 64, 60)).toBe(4);
  });
});

describe("an audit", () => {
  const audited = (level: number, growth: number) =>
    runWorld(
      small({
        ...only("audits"),
        "market.awareness.innovationHazard": 10,
        "market.choice.fitMean": 500,
        "market.choice.auditCost": 0,
        "market.population.workloadGrowth": growth,
        "market.contracts.auditRate": 0.1,
        // Who pays the least that a contract costs may use more.
        "market.contracts.minimumContract": 0,
        "strategy.streams": { subscription: { price: 1 } },
        "strategy.conduct.audits": level,
      }),
      { months: 12 },
    );

  it("finds nothing where nobody audits, and nothing where nobody grows", () => {
    expect(audited(0, 0.02).of("flow-revenue-subscription").at(11)).toBeCloseTo(
      audited(0, 0.02).world.market.revenue[2]!,
      6,
    );
    expect(audited(1, 0).world.market.auditFindings).toBe(0);
  });

  it("recovers what was used beyond the cap, and raises the contract to what is used", () => {
    const found = audited(1, 0.02);
    const unseen = audited(0, 0.02);
    expect(found.last("flow-revenue-subscription")).toBeGreaterThan(unseen.last("flow-revenue-subscription"));
    const { contractUnits, nodes, offer } = found.world.organizations.columns;
    const { criticality } = found.context.sample;
    const raised = Array.from(offer.keys()).filter((row) => {
      if (offer[row] !== 2) return false;
      const first =
        found.context.sample.nodes[row]! * coveredShare(found.context.scenario.market.contracts, criticality[row]!);
      return contractUnits[row]! > first * 1.0001;
    });
    expect(raised.length).toBeGreaterThan(30);
    for (const row of raised)
      expect(contractUnits[row]!).toBeLessThanOrEqual(
        nodes[row]! * coveredShare(found.context.scenario.market.contracts, criticality[row]!) * 1.0001,
      );
  });
});

describe("sales people", () => {
  const sold = (salespeople: number, deals = 1) =>
    runWorld(
      small({
        ...only("salesCapacity"),
        "market.awareness.innovationHazard": 10,
        "market.population.nodesMedian": 40,
        "market.population.nodesSigma": 0,
        "market.population.sizeTilt": 0,
        "market.choice.fitMean": 500,
        "market.contracts.dealsPerSalesperson": deals,
        "market.contracts.pipelineMonths": 9,
        "market.contracts.minimumContract": 0,
        "strategy.streams": { subscription: { price: 1 } },
        "strategy.plan": { upstream: 0, product: 0, integration: 0, sales: 1, other: 0 },
        "steward.team.attrition": 0,
        "steward.team.hiring": 0,
        "steward.opening.sales": salespeople,
      }),
      { months: 6 },
    );

  it("limit how many new customers there are: what waits runs the community's build", () => {
    const run = sold(100);
    const customers = run.of("customers-assisted");
    // 100 deals a month: a hundred customers at once, and who had to wait asks again every third month, when three
    // months' deals are free. A row stands for ten organizations, so nothing is overdrawn.
    expect(Array.from(customers)).toEqual([100, 100, 100, 400, 400, 400]);
    expect(run.last("adopters-community")).toBeGreaterThan(500);
  });

  it("sell nothing where there are none", () => {
    expect(Math.max(...sold(0).of("customers-assisted"))).toBe(0);
  });

  it("keep what they could not sell for the length of a pipeline", () => {
    const idle = runWorld(
      small({
        ...only("salesCapacity"),
        "market.awareness.innovationHazard": 0,
        "market.contracts.dealsPerSalesperson": 0.5,
        "market.contracts.pipelineMonths": 9,
        "steward.opening.sales": 4,
        "steward.team": { attrition: 0, hiring: 0 },
      }),
      { months: 30, before: ({ market, month }) => expect(market.salesBank).toBe(Math.min(9, month) * 2) },
    );
    expect(idle.world.market.salesBank).toBe(18);
  });
});
