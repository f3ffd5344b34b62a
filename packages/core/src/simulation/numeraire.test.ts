import { describe, expect, it } from "vitest";
import { catalogueOf } from "../scenario/catalogue.ts";
import { parseScenario } from "../scenario/load.ts";
import { Scenario } from "../scenario/scenario.ts";
import { allStreams, busy, runWorld } from "./testing/world-run.ts";

/** How many of the new coins a number of each unit is, where a dollar is two of them. */
const coins = new Map(
  catalogueOf(Scenario).flatMap(({ path, unit }) =>
    unit.includes("usd") ? [[path, unit.startsWith("1/") ? 0.5 : 2] as const] : [],
  ),
);

/** The same scenario in another money, of which a dollar is two. */
function recoined(value: unknown, path = ""): unknown {
  if (typeof value === "number") return value * (coins.get(path) ?? 1);
  if (Array.isArray(value)) return value.map((one) => recoined(one, `${path}[]`));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, recoined(one, path === "" ? key : `${path}.${key}`)]),
  );
}

describe("money", () => {
  it.each([
    ["a busy market", busy()],
    ["a market in which everything is sold", allStreams()],
  ])("has no size of its own: in coins of half a dollar all goes on as it did, in %s", (_, scenario) => {
    const [dollars, others] = [scenario, parseScenario(recoined(JSON.parse(JSON.stringify(scenario))) as object)].map(
      (one) => runWorld(one, { months: 60, seed: 3 }).table,
    );
    expect(dollars!.columns.find(({ name }) => name === "revenue")!.values.at(-1)).toBeGreaterThan(0);
    for (const [index, { name, unit, values }] of dollars!.columns.entries()) {
      const factor = unit.startsWith("usd") ? 2 : 1;
      expect(others!.columns[index]!.values, name).toEqual(values.map((value) => factor * value));
    }
  });
});
