import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atExtreme, extremes, kindNames, valid } from "./testing/valid.ts";
import { tryRun } from "./testing/trial.ts";

/** Some tenths of a second: longer runs are refused, which is no fault. */
const limit = 0.01;

/**
 * A few of each kind; `valid.nightly.test.ts` runs as many as one likes. Nothing may come of a valid scenario but a run
 * whose numbers can be, or an error that says what to do.
 */
describe("in every valid scenario, however extreme, numbers can be and errors are declared", () => {
  it.each(kindNames)("with parameters drawn as %s", (kind) => {
    fc.assert(
      fc.property(valid(kind), ({ scenario, months, seed }) => {
        expect(tryRun(scenario, { months: Math.min(months, 60), seed, limit }).fault).toBeUndefined();
      }),
      { seed: 20_101_101, numRuns: 30, endOnFailure: true },
    );
  });

  it("with one parameter at the end of what is allowed", () => {
    const faults = extremes.flatMap((extreme, index) => {
      // An eighth of them: the night runs all.
      if (index % 8 !== 0) return [];
      const scenario = atExtreme(extreme);
      const fault = scenario && tryRun(scenario, { months: 15, seed: 1, limit }).fault;
      return fault === undefined ? [] : [`${extreme.path} ${extreme.value}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });
});
