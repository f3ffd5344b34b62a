import { readdirSync, readFileSync } from "node:fs";
import { change, loadScenario, readScenario, type Scenario, simulate } from "@stewardsim/core";
import { describe, expect, it } from "vitest";
import others from "./comparison.ts";

const here = (folder: string) => new URL(folder, import.meta.url);
const scripts = readdirSync(here("./scenarios/")).filter((file) => file.endsWith(".ts"));
const texts = readdirSync(here("../scenarios/"));

/** The scenario with few organizations, for a year. */
const live = (scenario: Scenario) => simulate(change(scenario, { "market.population.sampled": 200 }), { months: 12 });

describe("the scenarios of this app", () => {
  it.each(scripts)("%s lives, and says what it is", async (file) => {
    const { default: scenario } = (await import(here(`./scenarios/${file}`).href)) as { default: Scenario };
    expect(scenario.name).toMatch(new RegExp(`/${file.replace(".ts", "")}$`));
    expect(scenario.description).not.toBe("");
    expect(live(await readScenario(scenario)).table.rows).toBe(12);
  });

  it.each(texts)("%s is read, and lives", async (file) => {
    const scenario = await loadScenario(readFileSync(here(`../scenarios/${file}`), "utf8"));
    expect(scenario.name).toMatch(new RegExp(`/${file.replace(".yaml", "")}$`));
    expect(live(scenario).table.rows).toBe(12);
  });

  it("are held against the other two strategies", () => {
    expect(new Set(others.map(({ strategy }) => strategy.name)).size).toBe(2);
  });
});
