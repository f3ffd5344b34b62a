import { change, meanInterval, parseScenario, simulate } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import { referenceStrategyList } from "./strategies.ts";

const replications = 16;
const base = parseScenario({ name: "order" });

/** What each strategy comes to with so many organizations sampled, a number a replication. */
const resultsAt = (sampled: number) =>
  referenceStrategyList.map(({ atBestConduct }) => {
    const scenario = change(atBestConduct(base), { "market.population.sampled": sampled });
    return Array.from({ length: replications }, (_, replication) => {
      const { measures } = simulate(scenario, { seed: "order", replication }).outcome;
      return { worth: measures.deltaValueLowExit, adoption: measures.adoption, outsiders: measures.activeOutsiders };
    });
  });

describe("the order of two strategies", () => {
  const [few, many] = [resultsAt(2000), resultsAt(8000)];

  /** By how much one is ahead of another, in the mean over replications. */
  const ahead = (of: typeof few, one: number, other: number, what: "worth" | "adoption" | "outsiders") =>
    meanInterval(of[one]!.map((run, replication) => run[what] - of[other]![replication]![what]));

  it.each(["worth", "adoption", "outsiders"] as const)(
    "by %s is with 2,000 organizations what it is with 8,000, where it is clear there",
    (what) => {
      for (const [one, other] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        const clear = ahead(many, one, other, what);
        if (clear.low < 0 && clear.high > 0) continue;
        expect(Math.sign(ahead(few, one, other, what).estimate), `${one} and ${other}`).toBe(Math.sign(clear.estimate));
      }
    },
  );

  it("is clear of at least one pair by each", () => {
    for (const what of ["worth", "adoption", "outsiders"] as const) {
      const pairs = [ahead(many, 0, 1, what), ahead(many, 0, 2, what), ahead(many, 1, 2, what)];
      expect(pairs.some(({ low, high }) => low > 0 || high < 0)).toBe(true);
    }
  });
});
