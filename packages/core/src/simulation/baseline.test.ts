import { describe, expect, it } from "vitest";
import { tableHash } from "../foundation/table.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { simulate } from "./run/simulate.ts";
import { busy, small } from "./testing/world-run.ts";

/**
 * One stored run of a quiet and of a busy world. It has no meaning but that it changes only on purpose: when the
 * model changes, look at what changed in the stored text, and store it anew with
 *
 *     pnpm exec vitest run --project core baseline --update
 */
const headline = (name: string, scenario: Scenario) => {
  const { table, log, outcome } = simulate(scenario, { seed: "baseline", months: 60 });
  return [
    `${name}: ${tableHash(table)}`,
    ...Object.entries(outcome.measures).map(([measure, value]) => `  ${measure} ${value.toPrecision(4)}`),
    ...log.map(({ month, what, detail }) => `  month ${month}, ${what}: ${detail}`),
  ].join("\n");
};

describe("the stored run", () => {
  it("is run again to the last bit", async () => {
    const quiet = small({ "strategy.streams": { subscription: {} } });
    const story = [headline("a quiet world", quiet), headline("a busy world", busy())].join("\n\n");
    await expect(`${story}\n`).toMatchFileSnapshot("testing/baseline.txt");
  });
});
