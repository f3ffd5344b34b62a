import { describe, expect, it } from "vitest";
import { parseScenario } from "../scenario/load.ts";
import { asItStands } from "./as-it-stands.ts";
import { createGiven } from "./given.ts";
import { begin } from "./opening.ts";

const scenario = parseScenario({
  market: { population: { organizations: 4000, sampled: 400 } },
  strategy: { streams: { subscription: {} } },
});
const known = { adopters: 300, activeOutsiders: 12 };
const worlds = (from: typeof scenario) =>
  Array.from({ length: 4 }, (_, replication) => begin(createGiven(from, "1", replication)));
const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;

describe("a project that stands already", () => {
  const standing = () => asItStands(scenario, known, { seed: "1", replications: 4 });

  it("has in month 0 the adopters that are known, within 1% or the organizations that one row stands for", () => {
    const adopters = worlds(standing()).map(({ market }) => market.share * 4000);
    // One row of the sample is about ten organizations; four replications of them make steps of 2.5.
    expect(Math.abs(mean(adopters) - known.adopters)).toBeLessThan(Math.max(3, 10));
  });

  it("has in month 0 the active outsiders that are known, within 5% or one person in one replication", () => {
    const outsiders = worlds(standing()).map(({ community }) => community.activeOutsiders);
    expect(Math.abs(mean(outsiders) - known.activeOutsiders)).toBeLessThanOrEqual(Math.max(0.6, 0.5));
  });

  it("has spent nothing, hired nobody and met no rival before month 0", () => {
    for (const { ledger, steward, rivals, log } of worlds(standing())) {
      expect(ledger.cash).toBe(scenario.steward.treasury.cash);
      expect({ ...steward.people }).toEqual({ ...scenario.steward.opening });
      expect(rivals.cloudHazard).toBe(0);
      expect(log).toEqual([]);
    }
  });

  it("says so where no past of the market gives as many", () => {
    expect(() => asItStands(scenario, { adopters: 1e6, activeOutsiders: 1 }, { replications: 1 })).toThrow(
      /widen the market/,
    );
  });
});

describe("a young project", () => {
  it("begins without users", () => {
    const [world] = worlds(scenario);
    expect(world!.market.share).toBe(0);
    expect(world!.month).toBe(0);
  });
});
