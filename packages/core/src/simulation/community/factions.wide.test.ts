import { describe, expect, it } from "vitest";
import { column } from "../../foundation/table.ts";
import { pairedInterval } from "../../foundation/summary.ts";
import { change, type Changes } from "../../scenario/change.ts";
import { parseScenario } from "../../scenario/load.ts";
import { simulate } from "../run/simulate.ts";

const base = parseScenario({
  strategy: { streams: { openCore: {} }, conduct: { charter: 0.5, neutrality: 0.4, programme: "standard" } },
});

/** Mean of the last year, by replication. */
const lastYear = (changes: Changes, name: string) =>
  Array.from({ length: 32 }, (_, replication) => {
    const { table } = simulate(change(base, changes), { seed: "factions", replication });
    return (
      column(table, name)
        .subarray(108)
        .reduce((sum, one) => sum + one, 0) / 12
    );
  });

describe("factionalization by what is kept from others", () => {
  it("is larger for each unit of paid workload where more is gated", () => {
    const name = "factionalization-per-paid-workload";
    const small = lastYear({ "strategy.streams.openCore": { gatedShare: 0.3, gatedAtLaunch: 0.05 } }, name);
    const large = lastYear({ "strategy.streams.openCore": { gatedShare: 1, gatedAtLaunch: 0.5 } }, name);
    // The 95% interval of 32 pairs lies above 0.
    expect(pairedInterval(large, small).low).toBeGreaterThan(0);
  });

  it("is none where everybody has the same builds and only support is sold", () => {
    const open = { "strategy.streams": { subscription: { gatedDistribution: false } } };
    expect(Math.max(...lastYear(open, "factionalization"))).toBe(0);
  });
});
