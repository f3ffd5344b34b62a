import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Scenario } from "../scenario/scenario.ts";
import { snapshot, restore } from "./run/snapshot.ts";
import { hashOf, runWorld } from "./testing/world-run.ts";
import { plausible } from "./testing/plausible.ts";
import { plausibleMonths as months, wrong } from "./testing/wrong.ts";

const holds = (law: (scenario: Scenario) => void, numRuns: number) =>
  fc.assert(fc.property(plausible, law), { seed: 20_101_101, numRuns, endOnFailure: true });

describe("in every plausible scenario", () => {
  it("numbers are finite and in their range, people and money are conserved", () => {
    holds((scenario) => {
      expect(wrong(runWorld(scenario, { months }))).toBeUndefined();
    }, 300);
  });

  it("the same seed gives the same run, also when it is taken up in the middle", () => {
    holds((scenario) => {
      const whole = runWorld(scenario, { months });
      expect(hashOf(runWorld(scenario, { months }))).toBe(hashOf(whole));
      expect(restore(snapshot(scenario, { at: 17 }), months)).toEqual(whole.table);
    }, 10);
  });
});
