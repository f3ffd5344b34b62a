import { change, column, parseScenario, type Run, simulate } from "@stewardsim/core";
import { openCore, subscription } from "@stewardsim/evidence";
import { latinHypercube } from "@stewardsim/analysis";
import { describe, expect, it } from "vitest";
import { factorsOf } from "./factor.ts";
import { withNumbers } from "./setting.ts";

const draws = 48;
const base = change(parseScenario({ name: "plausible" }), { "market.population.sampled": 800 });
const factors = factorsOf(base);
const values = latinHypercube(factors, draws, 5);

/** What a change makes of a strategy as practised, over draws of everything that is not known. */
const differences = (
  strategy: typeof subscription,
  from: Parameters<typeof change>[1],
  to: Parameters<typeof change>[1],
  of: (run: Run) => number,
) =>
  values.map((row, replication) => {
    const drawn = withNumbers(
      strategy.asPractised(base),
      factors.map(({ path }) => path),
      row,
    );
    const [one, other] = [from, to].map((changes) => of(simulate(change(drawn, changes), { seed: 3, replication })));
    return other! - one!;
  });
const share = (all: readonly number[], holds: (one: number) => boolean) => all.filter(holds).length / all.length;
const revenue = ({ table }: Run) => column(table, "revenue").reduce((sum, one) => sum + one, 0);

describe("in the plausible worlds", () => {
  it("audits pay in some and cost in others", () => {
    const worth = differences(
      subscription,
      { "strategy.conduct.audits": 0 },
      { "strategy.conduct.audits": 1 },
      (run) => run.outcome.measures.deltaValueLowExit,
    );
    expect(share(worth, (one) => one > 0)).toBeGreaterThan(0.1);
    expect(share(worth, (one) => one < 0)).toBeGreaterThan(0.1);
  });

  it("the people in sales limit what is sold in some, and not in most", () => {
    const logged = (run: Run) => Math.log(1 + revenue(run));
    const lost = differences(openCore, { "mechanisms.salesCapacity": false }, {}, logged);
    expect(share(lost, (one) => one < -0.05)).toBeGreaterThan(0.1);
    expect(share(lost, (one) => one < -0.05)).toBeLessThan(0.6);
  });
});
