import { existsSync, readdirSync, readFileSync } from "node:fs";
import { change, loadScenario, readScenario, type Scenario, simulate } from "@stewardsim/core";
import { describe, expect, it } from "vitest";

const apps = new URL("../../", import.meta.url);
const strategies = ["subscription", "infrastructure-differentiation", "open-core"];

/** The scenario with few organizations, for a year. */
const runOnce = (scenario: Scenario) =>
  simulate(change(scenario, { "market.population.sampled": 200 }), { months: 12 });
const nameAfter = (app: string, file: string) => `${app}/${file.replace(/\.\w+$/, "")}`;
const files = (folder: URL) => (existsSync(folder) ? readdirSync(folder) : []);

describe.each(strategies)("the scenarios of %s", (app) => {
  const scripts = new URL(`${app}/src/scenarios/`, apps);
  const texts = new URL(`${app}/scenarios/`, apps);

  it.each(files(scripts))("%s runs, and says what it is", async (file) => {
    const { default: scenario } = (await import(new URL(file, scripts).href)) as { default: Scenario };
    expect(scenario.name).toBe(nameAfter(app, file));
    expect(scenario.description).not.toBe("");
    expect(runOnce(await readScenario(scenario)).table.rows).toBe(12);
  });

  it.each(files(texts))("%s is read, and runs", async (file) => {
    const scenario = await loadScenario(readFileSync(new URL(file, texts), "utf8"));
    expect(scenario.name).toBe(nameAfter(app, file));
    expect(runOnce(scenario).table.rows).toBe(12);
  });

  it("are held against the other two strategies", async () => {
    const { default: others } = (await import(new URL(`${app}/src/comparison.ts`, apps).href)) as {
      default: readonly Scenario[];
    };
    expect(new Set(others.map(({ strategy }) => strategy.name)).size).toBe(2);
  });
});
