import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { change, type Changes } from "../scenario/change.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { plausible } from "./testing/plausible.ts";
import { runWorld } from "./testing/world-run.ts";
import { plausibleMonths as months, wrong } from "./testing/wrong.ts";

/** Plausible scenarios that are walked: some minutes. `PLAUSIBLE_SEED` draws others. */
const seed = Number(process.env["PLAUSIBLE_SEED"] ?? 20_101_101);
/** Scenarios drawn at once: a sample of all of them would not fit into memory. */
const atOnce = 100;

function walk(runs: number, law: (scenario: Scenario) => void): void {
  for (let begun = 0; begun < runs; begun += atOnce)
    for (const scenario of fc.sample(plausible, { seed: seed + begun, numRuns: atOnce })) law(scenario);
}

const last = (scenario: Scenario, name: string, changes: Changes = {}) =>
  runWorld(change(scenario, changes), { months }).last(name);

describe("of ten thousand plausible scenarios", () => {
  it("none has a number out of its range, makes or loses people or money, or passes a ceiling", () => {
    walk(10_000, (scenario) => {
      expect(wrong(runWorld(scenario, { months }))).toBeUndefined();
    });
  }, 1_800_000);
});

describe("of a thousand plausible scenarios", () => {
  it("none has a rival where clouds have no strength", () => {
    const none = { "rivals.clouds.strength": 0, "rivals.clouds.others": [] };
    walk(1000, (scenario) => {
      expect(last(scenario, "rival-nodes", none)).toBe(0);
    });
  }, 900_000);

  it("none has a customer where what is sold gives nothing that anybody needs", () => {
    const worthless: Changes = {
      "market.choice.supportValue": 0,
      "market.choice.featureValue": 0,
      "market.choice.integrationValue": 0,
      "market.choice.trustValue": 0,
      "market.choice.operatingLabour": 0,
      "market.choice.offers.openHardening": 0,
      "market.choice.offers.paidHardening": 0,
      "market.choice.noiseScale": 0.01,
      // Nor is there a worth beside all numbers, as is solved where customers are observed.
      "project.opening.demand": 0,
      "project.opening.hostingDemand": 0,
      "strategy.streams": { subscription: { gatedDistribution: true }, openCore: { gatedAtLaunch: 0 } },
      "strategy.rules": [],
      events: [],
    };
    walk(1000, (scenario) => {
      expect(last(scenario, "paying-organizations", worthless)).toBe(0);
    });
  }, 900_000);

  it("none earns less at its last month where a rival that was there has no strength", () => {
    let [alone, beside] = [0, 0];
    walk(1000, (scenario) => {
      alone += last(scenario, "revenue", { "rivals.clouds.strength": 0, "rivals.clouds.others": [] });
      beside += last(scenario, "revenue");
    });
    expect(alone).toBeGreaterThan(beside);
  }, 900_000);
});
