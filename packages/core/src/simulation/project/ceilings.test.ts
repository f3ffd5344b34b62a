import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { busy, runWorld } from "../testing/world-run.ts";

const rounding = 1 + 1e-12;
const ceilings = { capability: 1.3, gated: 0.8, potential: 0.94 } as const;

/** Nobody has to be paid: the firm lives on, however large its team. */
const unpaid = { "market.population.sampled": 60, "mechanisms.failure": false, "mechanisms.board": false };

/** Any team, from nobody to ten thousand people in each role, with rates up to the most that is plausible and ten times that. */
const team = fc.record({
  upstream: fc.double({ min: 0, max: 1e4, noNaN: true }),
  product: fc.double({ min: 0, max: 1e4, noNaN: true }),
  integration: fc.double({ min: 0, max: 1e4, noNaN: true }),
  times: fc.double({ min: 0, max: 10, noNaN: true }),
});

describe("what has a ceiling", () => {
  it("stays at or below it in every month, whatever the team", () => {
    fc.assert(
      fc.property(team, ({ times, ...people }) => {
        const scenario = busy({
          ...unpaid,
          "project.development": {
            capabilityCeiling: ceilings.capability,
            gatedCeiling: ceilings.gated,
            featureProductivity: 0.015 * times,
            gatedProductivity: 0.02 * times,
            testProductivity: 0.04 * times,
            returnsToEffort: 1.1,
          },
          "project.integration": { integrationPotential: ceilings.potential, integrationProductivity: 0.03 * times },
          "rivals.clouds": { entry: 10, imitation: 1, complementOpen: 1, strength: 1 },
          "strategy.conduct.dogfooding": 1,
        });
        runWorld(scenario, {
          months: 24,
          before: ({ steward }) => {
            Object.assign(steward.people, people);
          },
          after: ({ projects, rivals, steward }) => {
            expect(steward.isAlive).toBe(1);
            for (const { capability, tests } of [projects.upstream, projects.fork]) {
              expect(capability).toBeLessThanOrEqual(ceilings.capability * rounding);
              expect(tests).toBeLessThanOrEqual(rounding);
              expect(Math.min(capability, tests)).toBeGreaterThanOrEqual(0);
            }
            expect(steward.gated).toBeLessThanOrEqual(ceilings.gated * rounding);
            expect(steward.integration).toBeLessThanOrEqual(ceilings.potential * rounding);
            expect(steward.perceivedIntegration).toBeLessThanOrEqual(ceilings.potential * rounding);
            expect(rivals.cloudIntegration).toBeLessThanOrEqual(ceilings.potential * rounding);
          },
        });
      }),
      { seed: 20_110_301, numRuns: 30 },
    );
  });

  it("comes closer to it with more people, and never falls back in the same month", () => {
    const reached = [1, 10, 100, 1000, 10_000].map(
      (integration) =>
        runWorld(busy({ ...unpaid, "project.integration.integrationDecay": 0 }), {
          months: 6,
          before: ({ steward }) => {
            Object.assign(steward.people, { integration });
          },
        }).world.steward.integration,
    );
    expect(reached).toEqual([...reached].sort((a, b) => a - b));
    expect(reached.at(-1)).toBeCloseTo(0.9, 9);
  });
});
