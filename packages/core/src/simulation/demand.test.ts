import { describe, expect, it } from "vitest";
import type { Changes } from "../scenario/change.ts";
import { only, runWorld, small, sum } from "./testing/world-run.ts";

/** A market in which people and code stand still, and only demand moves. */
const market = (changes: Changes = {}) =>
  small({
    ...only("contagion"),
    "market.population": { organizations: 3000, sampled: 600, sizeTilt: 0 },
    "market.network.kind": "mixed",
    "market.awareness.innovationHazard": 0.05,
    "market.choice.fitMean": 40,
    "market.buying.buyerShare": 0.6,
    "project.development.featureProductivity": 0,
    "community.arrival.newcomerRate": 0,
    "strategy.streams": { subscription: { price: 40 }, infrastructure: { premium: 0.1 } },
    ...changes,
  });
const months = 24;

describe("a market of twice as many organizations", () => {
  it("has twice as many of everything that is counted in them, each month, at the same shares", () => {
    const [one, two] = [3000, 6000].map((organizations) =>
      runWorld(market({ "market.population.organizations": organizations }), { months }),
    );
    for (const name of ["adopters", "adopters-subscription", "nodes", "nodes-paid", "flow-revenue-subscription"]) {
      expect(sum(one!.of(name)), name).toBeGreaterThan(0);
      two!.of(name).forEach((value, month) => expect(value / 2, name).toBeCloseTo(one!.of(name)[month]!, 4));
    }
    two!
      .of("adoption-share")
      .forEach((share, month) => expect(share).toBeCloseTo(one!.of("adoption-share")[month]!, 12));
  });
});

describe("a subscription at half its price", () => {
  const sold = (price: number, changes: Changes = {}) =>
    runWorld(
      market({
        "market.awareness.innovationHazard": 10,
        "strategy.streams.subscription.price": price,
        ...changes,
      }),
      { months: 1 },
    );

  it("is bought by all who would have bought it, and by more", () => {
    const [dear, cheap] = [sold(40), sold(20)];
    const buyers = ({ world: { organizations } }: typeof dear) =>
      new Set(Array.from(organizations.columns.offer.keys()).filter((row) => organizations.columns.offer[row] === 2));
    expect(buyers(dear).size).toBeGreaterThan(10);
    expect(buyers(cheap).size).toBeGreaterThan(buyers(dear).size);
    expect([...buyers(dear)].every((row) => buyers(cheap).has(row))).toBe(true);
  });

  it("brings half as much of who buys it at any price, and all of its price at both", () => {
    const captive = { "market.choice.fitMean": 5000, "market.choice.supportValue": 50_000 };
    const [dear, cheap] = [sold(40, captive), sold(20, captive)];
    expect(cheap.last("adopters-subscription")).toBe(dear.last("adopters-subscription"));
    expect(cheap.last("flow-revenue-subscription")).toBeCloseTo(dear.last("flow-revenue-subscription") / 2, 6);
  });
});
